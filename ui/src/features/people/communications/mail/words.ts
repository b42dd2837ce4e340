import type { MailCounts, MailState } from '@/api';
import type { MessageKey } from '@/i18n';

/** What would become of messages, in the order of the tabs. */
export const MAIL_STATES = ['ready', 'ambiguous', 'unknown', 'present', 'unreadable'] as const satisfies readonly MailState[];

export const STATE_LABEL = {
  ready: 'mail-state-ready',
  ambiguous: 'mail-state-ambiguous',
  unknown: 'mail-state-unknown',
  present: 'mail-state-present',
  unreadable: 'mail-state-unreadable',
} as const satisfies Record<MailState, MessageKey>;

export const STATE_HELP = {
  ready: 'mail-help-ready',
  ambiguous: 'mail-help-ambiguous',
  unknown: 'mail-help-unknown',
  present: 'mail-help-present',
  unreadable: 'mail-help-unreadable',
} as const satisfies Record<MailState, MessageKey>;

const UNREADABLE: Record<string, MessageKey> = {
  'no-message': 'mail-unreadable-no-message',
  receipt: 'mail-unreadable-receipt',
  'too-large': 'mail-unreadable-too-large',
  'too-heavy': 'mail-unreadable-too-heavy',
  empty: 'mail-unreadable-empty',
  'no-date': 'mail-unreadable-no-date',
  'future-date': 'mail-unreadable-future-date',
};

/** Why a message cannot be read. */
export function unreadableKey(reason: string | null): MessageKey {
  return UNREADABLE[reason ?? ''] ?? 'mail-unreadable-no-message';
}

/** The states that have messages; what would be logged comes first and is always there. */
export function shownStates(counts: MailCounts): MailState[] {
  return MAIL_STATES.filter((state) => state === 'ready' || counts[state] > 0);
}

/** Addresses as somebody types them: between commas, semicolons, blanks or lines. */
export function addressesIn(text: string): string[] {
  const all = text.split(/[\s,;]+/).map((address) => address.trim().toLowerCase());
  return [...new Set(all.filter((address) => address.includes('@')))];
}
