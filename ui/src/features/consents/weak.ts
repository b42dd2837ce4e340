import type { ConsentTypeId, ConsentWeakness } from '@/api';
import type { MessageKey } from '@/i18n';

export const LACKS: Record<ConsentWeakness, MessageKey> = {
  no_date: 'weak-lacks-no-date',
  no_evidence: 'weak-lacks-no-evidence',
  low_evidence: 'weak-lacks-low-evidence',
  expired: 'weak-lacks-expired',
  no_wording: 'weak-lacks-no-wording',
  bundled: 'weak-lacks-bundled',
};

/** Which lines are meant; null = all. */
export interface WeakFilter {
  lacks: ConsentWeakness | null;
  type: ConsentTypeId | null;
  file: string | null;
}
