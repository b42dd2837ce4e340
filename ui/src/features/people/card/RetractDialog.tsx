import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, type ContactCard, type FirmPaper } from '@/api';
import { Button, Dialog, Form, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { PAPER } from './GiveDialog';

/** A document that was noted as given by mistake: the line stays in the history, with the reason beside it (F46). */
export function RetractDialog({ card, paper, version, on, onClose }: { card: Pick<ContactCard, 'id' | 'name'>; paper: FirmPaper; version: number; on: string; onClose(): void }) {
  const { t, say } = useI18n();
  const retract = useAct('paper_retract');
  const errors = useFieldErrors(retract.error);
  const [reason, setReason] = useState('');
  const title = say(PAPER[paper]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Undo2}
      tone="warning"
      title={t('checklist-retract-title', { title })}
      lead={t('checklist-retract-lead', { name: card.name })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="retract" isPending={retract.isPending}>
            {t('checklist-retract-go')}
          </Button>
        </>
      }
    >
      <Form
        id="retract"
        className="stack"
        validationErrors={errors}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          retract.mutate(
            { contact: card.id, paper, version, on, reason },
            {
              onSuccess: () => {
                toast(t('checklist-retracted', { title }));
                onClose();
              },
            },
          );
        }}
      >
        <TextField label={t('checklist-retract-reason')} value={reason} onChange={setReason} autoComplete="off" autoFocus errorMessage={errors.reason} />
      </Form>
    </Dialog>
  );
}
