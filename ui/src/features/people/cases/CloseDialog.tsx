import { FolderCheck } from 'lucide-react';
import { useState } from 'react';
import { useFieldErrors, type CaseLine, type CommandError } from '@/api';
import { Button, CancelButton, Dialog, Form, TextArea } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';

/** Closes a case with a word on how it ended. */
export function CloseDialog({ line, onClose }: { line: CaseLine; onClose(): void }) {
  const { t } = useI18n();
  const change = useChange();
  const [outcome, setOutcome] = useState('');
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<CommandError | null>(null);
  const faults = useFieldErrors(error);
  const submit = async () => {
    setAsked(true);
    setError(null);
    if (outcome.trim() === '') return;
    const done = await change('case_close', { id: line.id, outcome }, t('case-closed'), setError);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={FolderCheck}
      title={t('case-close-title')}
      lead={t('case-close-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="case-close">
            {t('case-close')}
          </Button>
        </>
      }
    >
      <Form
        id="case-close"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextArea
          label={t('communication-outcome')}
          isRequired
          rows={3}
          value={outcome}
          onChange={setOutcome}
          autoFocus
          errorMessage={asked && outcome.trim() === '' ? t('case-missing-outcome') : (faults['outcome'] ?? faults['title'])}
        />
      </Form>
    </Dialog>
  );
}
