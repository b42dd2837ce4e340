import { Eraser, Unlock } from 'lucide-react';
import type { ContactId, StopView } from '@/api';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { ReasonDialog } from './ReasonDialog';

/** Lifts a block of the office or of the law, or takes a stop back that was recorded in error; the reason stays in the register. */
export function LiftDialog({ contact, stop, wrong, onClose }: { contact: ContactId; stop: StopView; wrong: boolean; onClose(): void }) {
  const { t } = useI18n();
  const change = useChange();
  return (
    <ReasonDialog
      icon={wrong ? Eraser : Unlock}
      title={t(wrong ? 'stop-wrong-title' : 'stop-lift-title')}
      lead={t(wrong ? 'stop-wrong-lead' : stop.author === 'law' ? 'stop-lift-lead-law' : 'stop-lift-lead')}
      label={t(wrong ? 'consent-correct-reason' : 'stop-lift-reason')}
      go={t(wrong ? 'stop-wrong' : 'stop-lift')}
      act={async (reason) =>
        (await change(wrong ? 'stop_correct' : 'stop_lift', { contact, stop: stop.id, reason }, t(wrong ? 'stop-wrong-said' : 'stop-lifted-said'))) !== null
      }
      onClose={onClose}
    />
  );
}
