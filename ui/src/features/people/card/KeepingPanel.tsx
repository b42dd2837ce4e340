import { Hourglass, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useFieldErrors, type CommandError, type ContactCard, type RelationEnd } from '@/api';
import { Button, DatePicker, Dialog, Form, Panel, RadioGroup, toast } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { useToday } from '../shared/clock';
import { keepingLines } from './keeping';

/** Conservazione: whether the relation goes on, and until when the card is kept when nothing asks for it any more. */
export function KeepingPanel({ card }: { card: ContactCard }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { may } = useAccess();
  const change = useChange();
  const today = useToday();
  const [ending, setEnding] = useState(false);
  const over = card.footing.endedOn !== null;
  const goOn = async () => {
    const done = await change('relation_end', { id: card.id, on: null, how: 'ended' }, t('keeping-goes-on-done'));
    if (done !== null && done.returned > 0) toast(t('keeping-returned', { count: done.returned }));
  };
  return (
    <Panel
      title={t('keeping')}
      actions={
        may('people_write') && (
          <Button size="small" variant="quiet" icon={over ? RotateCcw : Hourglass} onPress={() => (over ? void goOn() : setEnding(true))}>
            {t(over ? 'keeping-go-on' : 'keeping-end')}
          </Button>
        )
      }
    >
      {keepingLines(i18n, card.footing, today).map((line) => (
        <p key={line} className="text-2">
          {line}
        </p>
      ))}
      {ending && <EndDialog card={card} onClose={() => setEnding(false)} />}
    </Panel>
  );
}

function EndDialog({ card, onClose }: { card: ContactCard; onClose(): void }) {
  const { t } = useI18n();
  const today = useToday();
  const change = useChange();
  const [on, setOn] = useState<string | null>(null);
  const [how, setHow] = useState<RelationEnd | null>(null);
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
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
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
        <DatePicker label={t('keeping-on')} max={today} value={on} onChange={setOn} errorMessage={on !== null && on > today ? t('keeping-future') : faults['on']} />
      </Form>
    </Dialog>
  );
}
