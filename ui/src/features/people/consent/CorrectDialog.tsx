import { Eraser } from 'lucide-react';
import type { ConsentEventView, ContactId } from '@/api';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { doneKey, proofText } from '../shared/consentWords';
import { ReasonDialog } from './ReasonDialog';

/** Neutralises an event recorded in error: both stay in the history, with author and reason (I8). */
export function CorrectDialog({ contact, event, onClose }: { contact: ContactId; event: ConsentEventView; onClose(): void }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const change = useChange();
  return (
    <ReasonDialog
      icon={Eraser}
      title={t('consent-correct-title')}
      lead={t('consent-correct-lead')}
      label={t('consent-correct-reason')}
      placeholder={t('consent-correct-hint')}
      go={t('consent-correct-go')}
      act={async (reason) => (await change('consent_correct', { contact, event: event.id, reason }, t('consent-corrected-said'))) !== null}
      onClose={onClose}
    >
      <div className="wording">
        <p className="strong">
          {event.decidedOn === null ? t('consent-no-date') : date(event.decidedOn)} · {t(doneKey(event), { title: event.title })}
        </p>
        <p className="caption">{proofText(i18n, event)}</p>
      </div>
    </ReasonDialog>
  );
}
