import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useToday, useFieldErrors, type CommandError, type CommunicationView } from '@/api';
import { Button, CancelButton, DatePicker, Dialog, Form } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';

interface Props {
  item: CommunicationView;
  name: string;
  onClose(): void;
}

/** Another day. */
export function MoveDialog({ item, name, onClose }: Props) {
  const { t, date } = useI18n();
  const today = useToday();
  const change = useChange();
  const [on, setOn] = useState<string | null>(item.followUpOn !== null && item.followUpOn >= today ? item.followUpOn : today);
  const [error, setError] = useState<CommandError | null>(null);
  const faults = useFieldErrors(error);
  const submit = async () => {
    setError(null);
    if (on === null) return;
    const done = await change('communication_follow', { id: item.id, followUpOn: on, outcome: null }, t('agenda-moved', { on: date(on) }), setError);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={CalendarClock}
      title={t('agenda-move-title')}
      lead={t('agenda-move-lead', { name })}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="agenda-move" isDisabled={on === null}>
            {t('agenda-move')}
          </Button>
        </>
      }
    >
      <Form
        id="agenda-move"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DatePicker label={t('communication-follow-up')} isRequired min={today} value={on} onChange={setOn} errorMessage={faults['followUpOn']} />
      </Form>
    </Dialog>
  );
}
