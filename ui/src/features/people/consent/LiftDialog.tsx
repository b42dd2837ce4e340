import { Unlock } from 'lucide-react';
import type { ContactId, StopView } from '@/api';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { ReasonDialog } from './ReasonDialog';

/** Lifts a block that the office set itself; the reason stays in the register. */
export function LiftDialog({ contact, stop, onClose }: { contact: ContactId; stop: StopView; onClose(): void }) {
  const { t } = useI18n();
  const change = useChange();
  return (
    <ReasonDialog
      icon={Unlock}
      title={t('stop-lift-title')}
      lead={t('stop-lift-lead')}
      label={t('stop-lift-reason')}
      go={t('stop-lift')}
      act={async (reason) => (await change('stop_lift', { contact, stop: stop.id, reason }, t('stop-lifted-said'))) !== null}
      onClose={onClose}
    />
  );
}
