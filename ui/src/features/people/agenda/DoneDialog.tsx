import { Check } from 'lucide-react';
import { useState } from 'react';
import { useFieldErrors, type CommandError, type CommunicationView } from '@/api';
import { Button, CancelButton, Dialog, Form, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';

interface Props {
  item: CommunicationView;
  name: string;
  onClose(): void;
}

/** Done: with a word on how it ended, or without. */
export function DoneDialog({ item, name, onClose }: Props) {
  const { t } = useI18n();
  const change = useChange();
  const [outcome, setOutcome] = useState(item.outcome ?? '');
  const [error, setError] = useState<CommandError | null>(null);
  const faults = useFieldErrors(error);
  const submit = async () => {
    setError(null);
    const done = await change(
      'communication_follow',
      { id: item.id, followUpOn: null, outcome: outcome.trim() === '' ? null : outcome.trim() },
      t('agenda-done-said'),
      setError,
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Check}
      title={t('agenda-done-title')}
      lead={t('agenda-done-lead', { name })}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="agenda-done">
            {t('agenda-done')}
          </Button>
        </>
      }
    >
      <Form
        id="agenda-done"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('communication-outcome')}
          optional
          placeholder={t('agenda-done-hint')}
          value={outcome}
          onChange={setOutcome}
          autoFocus
          autoComplete="off"
          errorMessage={faults['outcome']}
        />
      </Form>
    </Dialog>
  );
}
