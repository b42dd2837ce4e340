import { Unlock } from 'lucide-react';
import { useState } from 'react';
import type { ContactId, StopView } from '@/api';
import { Button, Dialog, Form, TextArea } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';

/** Lifts a block that the office set itself; the reason stays in the register. */
export function LiftDialog({ contact, stop, onClose }: { contact: ContactId; stop: StopView; onClose(): void }) {
  const { t } = useI18n();
  const change = useChange();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = async () => {
    setAsked(true);
    if (reason.trim() === '') return;
    if ((await change('stop_lift', { contact, stop: stop.id, reason: reason.trim() }, t('stop-lifted-said'))) === null) return;
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Unlock}
      tone="warning"
      title={t('stop-lift-title')}
      lead={t('stop-lift-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="lift-stop">
            {t('stop-lift')}
          </Button>
        </>
      }
    >
      <Form
        id="lift-stop"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextArea label={t('stop-lift-reason')} isRequired autoFocus rows={2} value={reason} onChange={setReason} errorMessage={asked && reason.trim() === '' ? t('people-write-reason') : undefined} />
      </Form>
    </Dialog>
  );
}
