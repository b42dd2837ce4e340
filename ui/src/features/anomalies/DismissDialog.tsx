import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, useUndoable, type AnomalyItem } from '@/api';
import { Button, CancelButton, Dialog, Form, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { SORTS } from './words';

/** Why an anomaly is in order. The reason stays with it and can be read by whoever looks at what was dismissed. */
export function DismissDialog({ item, onClose }: { item: AnomalyItem; onClose(): void }) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const dismiss = useAct('anomaly_dismiss');
  const undoable = useUndoable();
  const errors = useFieldErrors(dismiss.error);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={CircleCheck}
      title={t('anomaly-dismiss-title')}
      lead={t('anomaly-dismiss-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="anomaly-dismiss" isDisabled={reason.trim() === ''} isPending={dismiss.isPending}>
            {t('anomaly-dismiss-go')}
          </Button>
        </>
      }
    >
      <Form
        id="anomaly-dismiss"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          dismiss.mutate(
            { id: item.id, reason },
            {
              onSuccess: ({ txn }) => {
                undoable(t('anomaly-dismissed-done', { what: t(SORTS[item.sort].label) }), txn);
                onClose();
              },
            },
          );
        }}
      >
        <TextField
          label={t('anomaly-reason')}
          name="reason"
          isRequired
          autoFocus
          maxLength={300}
          placeholder={t('anomaly-reason-hint')}
          value={reason}
          onChange={setReason}
          autoComplete="off"
        />
      </Form>
    </Dialog>
  );
}
