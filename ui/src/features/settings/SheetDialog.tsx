import { FileKey2 } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors } from '@/api';
import { Banner, Button, CancelButton, Dialog, Form, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Tries that the recovery sheet can still be read: the whole code, against the slot that it opens. */
export function SheetDialog({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const attempt = useAct('recovery_try', { quiet: true });
  const errors = useFieldErrors(attempt.error);
  const [code, setCode] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={FileKey2}
      title={t('settings-sheet-try-title')}
      lead={t('settings-sheet-try-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="sheet-try" isDisabled={code.trim() === ''} isPending={attempt.isPending}>
            {t('settings-sheet-try-go')}
          </Button>
        </>
      }
    >
      <Form
        id="sheet-try"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate(
            { code },
            {
              onSuccess: () => {
                toast(t('settings-sheet-try-done'));
                onClose();
              },
            },
          );
        }}
      >
        <TextField
          mono
          label={t('settings-sheet-try-code')}
          name="code"
          description={t('settings-sheet-try-help')}
          value={code}
          onChange={setCode}
          isRequired
          autoFocus
          autoComplete="off"
          spellCheck="false"
        />
        {attempt.error !== null && attempt.error.code !== 'validation' && (
          <Banner tone="danger" live>
            {errorText(attempt.error)}
          </Banner>
        )}
        <p className="caption">{t('settings-sheet-try-bad')}</p>
      </Form>
    </Dialog>
  );
}
