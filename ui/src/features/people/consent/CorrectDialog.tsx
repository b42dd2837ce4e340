import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { ConsentEventView, ContactId } from '@/api';
import { Button, Dialog, Form, TextArea } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { doneKey, proofText } from '../shared/consentWords';

/** Neutralises an event recorded in error: both stay in the history, with author and reason (I8). */
export function CorrectDialog({ contact, event, onClose }: { contact: ContactId; event: ConsentEventView; onClose(): void }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const change = useChange();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = async () => {
    setAsked(true);
    if (reason.trim() === '') return;
    if ((await change('consent_correct', { contact, event: event.id, reason: reason.trim() }, t('consent-corrected-said'))) === null) return;
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Eraser}
      tone="warning"
      title={t('consent-correct-title')}
      lead={t('consent-correct-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="correct-consent">
            {t('consent-correct-go')}
          </Button>
        </>
      }
    >
      <div className="wording">
        <p className="strong">
          {event.decidedOn === null ? t('consent-no-date') : date(event.decidedOn)} · {t(doneKey(event), { title: event.title })}
        </p>
        <p className="caption">{proofText(i18n, event)}</p>
      </div>
      <Form
        id="correct-consent"
        validationBehavior="aria"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void submit();
        }}
      >
        <TextArea label={t('consent-correct-reason')} placeholder={t('consent-correct-hint')} isRequired autoFocus rows={2} value={reason} onChange={setReason} errorMessage={asked && reason.trim() === '' ? t('people-write-reason') : undefined} />
      </Form>
    </Dialog>
  );
}
