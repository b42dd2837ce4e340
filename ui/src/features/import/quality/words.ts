import { CalendarClock, CircleAlert, Compass, UserX, type LucideIcon } from 'lucide-react';
import type { DiscardReason, QualityFlaw, QualityGroup } from '@/api';
import type { I18n, MessageKey } from '@/i18n';

export const GROUP_NAME: Record<QualityGroup, MessageKey> = {
  invalid: 'quality-group-invalid',
  stale: 'quality-group-stale',
  empty: 'quality-group-empty',
  out_of_purpose: 'quality-group-out-of-purpose',
};

export const GROUP_ICON: Record<QualityGroup, LucideIcon> = { invalid: CircleAlert, stale: CalendarClock, empty: UserX, out_of_purpose: Compass };

/** What a question means, with the months where it has them. */
export function groupNote({ t }: Pick<I18n, 't'>, group: QualityGroup, months: number): string {
  switch (group) {
    case 'invalid':
      return t('quality-group-invalid-note');
    case 'stale':
      return t('quality-group-stale-note', { count: months });
    case 'empty':
      return t('quality-group-empty-note');
    case 'out_of_purpose':
      return t('quality-group-out-of-purpose-note');
  }
}

export const FLAW_NAME: Record<QualityFlaw, MessageKey> = {
  email: 'quality-flaw-email',
  phone: 'quality-flaw-phone',
  tax_code: 'quality-flaw-tax-code',
  vat_number: 'quality-flaw-vat-number',
  bounced: 'quality-flaw-bounced',
  value: 'quality-flaw-value',
  stale: 'quality-flaw-stale',
  empty: 'quality-flaw-empty',
  no_source: 'quality-flaw-no-source',
  no_purpose: 'quality-flaw-no-purpose',
};

export const REASONS: readonly DiscardReason[] = ['invalid', 'stale', 'empty', 'out_of_purpose', 'duplicate', 'asked', 'other'];

export const REASON_NAME: Record<DiscardReason, MessageKey> = {
  invalid: 'discard-invalid',
  stale: 'discard-stale',
  empty: 'discard-empty',
  out_of_purpose: 'discard-out-of-purpose',
  duplicate: 'discard-duplicate',
  asked: 'discard-asked',
  other: 'discard-other',
};

/** A reason with its note: "Altro: fornitori". */
export function reasonText({ t }: Pick<I18n, 't'>, reason: DiscardReason, note: string | null): string {
  const word = t(REASON_NAME[reason]);
  return note === null || note === '' ? word : `${word}: ${note}`;
}
