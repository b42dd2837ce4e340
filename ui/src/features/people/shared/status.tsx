import { Ban, CircleCheck, CirclePause, Trash2, type LucideIcon } from 'lucide-react';
import type { ContactStatus } from '@/api';
import { StatusStamp, type StampTone } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

export const STATUS_LOOK: Record<ContactStatus, { tone: StampTone; icon: LucideIcon; word: MessageKey }> = {
  active: { tone: 'ok', icon: CircleCheck, word: 'people-status-active' },
  not_usable: { tone: 'warning', icon: CirclePause, word: 'people-status-not-usable' },
  restricted: { tone: 'danger', icon: Ban, word: 'people-status-restricted' },
  binned: { tone: 'none', icon: Trash2, word: 'people-status-binned' },
};

export function ContactStatusStamp({ status }: { status: ContactStatus }) {
  const { t } = useI18n();
  const { tone, icon, word } = STATUS_LOOK[status];
  return (
    <StatusStamp tone={tone} icon={icon}>
      {t(word)}
    </StatusStamp>
  );
}
