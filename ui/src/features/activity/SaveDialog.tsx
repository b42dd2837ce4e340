import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { useAct, useFieldErrors, type ActivityFilter } from '@/api';
import { Button, CancelButton, Dialog, Form, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Saving the log is an export like any other: it says why, and stands in the log itself. */
export function SaveDialog({ filter, onClose }: { filter: ActivityFilter; onClose(): void }) {
  const { t } = useI18n();
  const [why, setWhy] = useState('');
  const save = useAct('activity_save');
  const errors = useFieldErrors(save.error);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={FileOutput}
      title={t('activity-save')}
      lead={t('activity-save-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="activity-save" isDisabled={why.trim() === ''} isPending={save.isPending}>
            {t('export-choose')}
          </Button>
        </>
      }
    >
      <Form
        id="activity-save"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            { filter, reason: why.trim() },
            {
              onSuccess: ({ file, rows, cut }) => {
                if (file === null) return;
                toast(t(cut ? 'activity-saved-cut' : 'activity-saved', { file, rows }));
                onClose();
              },
            },
          );
        }}
      >
        <TextField
          label={t('activity-why')}
          name="reason"
          isRequired
          autoFocus
          placeholder={t('activity-why-hint')}
          value={why}
          onChange={setWhy}
          autoComplete="off"
        />
      </Form>
    </Dialog>
  );
}
