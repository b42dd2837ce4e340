import { Hourglass } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useToday, useFieldErrors, type CommandError, type ContactCard, type ContactId, type RelationEnd } from '@/api';
import { Button, CancelButton, DatePicker, Dialog, Form, RadioGroup, toast } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';

/** The relation goes on after all; what a run had put into the bin for its end comes back. */
export function useGoOn(id: ContactId): () => Promise<void> {
  const { t } = useI18n();
  const change = useChange();
  return useCallback(async () => {
    const done = await change('relation_end', { id, on: null, how: 'ended' }, t('keeping-goes-on-done'));
    if (done !== null && done.returned > 0) toast(t('keeping-returned', { count: done.returned }));
  }, [change, id, t]);
}

/** Fine del rapporto: its day, and how it ended. Of who is not interested the card can't be used any more (S44). */
export function EndDialog({ card, start = null, onClose }: { card: ContactCard; start?: RelationEnd | null; onClose(): void }) {
  const { t } = useI18n();
  const today = useToday();
  const change = useChange();
  const [on, setOn] = useState<string | null>(start === null ? null : today);
  const [how, setHow] = useState<RelationEnd | null>(start);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [busy, setBusy] = useState(false);
  const faults = useFieldErrors(refused);
  const submit = async () => {
    if (on === null || how === null) return;
    setBusy(true);
    setRefused(null);
    const done = await change('relation_end', { id: card.id, on, how }, t('keeping-ended-done'), setRefused);
    setBusy(false);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Hourglass}
      title={t('keeping-end-title')}
      lead={t('keeping-end-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="end-relation" isDisabled={on === null || how === null || on > today} isPending={busy}>
            {t('keeping-end-go')}
          </Button>
        </>
      }
    >
      <Form
        id="end-relation"
        className="stack"
        validationErrors={faults}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <RadioGroup<RelationEnd>
          label={t('keeping-how')}
          value={how}
          onChange={setHow}
          options={[
            { id: 'ended', label: t('keeping-how-ended'), detail: t('keeping-how-ended-detail') },
            { id: 'not_interested', label: t('keeping-how-not-interested'), detail: t('keeping-how-not-interested-detail') },
          ]}
        />
        <DatePicker
          label={t('keeping-on')}
          max={today}
          value={on}
          onChange={setOn}
          errorMessage={on !== null && on > today ? t('keeping-future') : faults['on']}
        />
      </Form>
    </Dialog>
  );
}
