import type { Category, Channel, ImportLog, LogColumn, LogField, MailState } from '@/api';
import type { MessageKey } from '@/i18n';

/** The fields of a form, in its order. */
export const FIELD_LABEL = {
  at: 'log-field-at',
  time: 'log-field-time',
  who: 'log-field-who',
  to: 'log-field-to',
  name: 'log-field-name',
  direction: 'log-field-direction',
  duration: 'log-field-duration',
  outcome: 'log-field-outcome',
  text: 'log-field-text',
} as const satisfies Record<LogField, MessageKey>;

/** Fields that a log cannot do without. */
export const NEEDED: readonly LogField[] = ['at', 'who'];

export const LOG_CHANNELS = [
  { id: 'phone', label: 'log-channel-phone' },
  { id: 'chat', label: 'log-channel-chat' },
  { id: 'sms', label: 'log-channel-sms' },
] as const satisfies readonly { id: Channel; label: MessageKey }[];

export const CATEGORY_LABEL = {
  commercial: 'category-commercial',
  support: 'category-support',
  complaint: 'category-complaint',
  maintenance: 'category-maintenance',
  administrative: 'category-administrative',
  privacy: 'category-privacy',
} as const satisfies Record<Category, MessageKey>;

/** What becomes of rows, in the order of the tabs. */
const STATES = ['ready', 'ambiguous', 'unknown', 'present', 'unreadable'] as const satisfies readonly MailState[];

export const STATE_LABEL = {
  ready: 'mail-state-ready',
  ambiguous: 'log-state-ambiguous',
  unknown: 'mail-state-unknown',
  present: 'mail-state-present',
  unreadable: 'log-state-unreadable',
} as const satisfies Record<MailState, MessageKey>;

export const STATE_HELP = {
  ready: 'log-help-ready',
  ambiguous: 'log-help-ambiguous',
  unknown: 'log-help-unknown',
  present: 'log-help-present',
  unreadable: 'log-help-unreadable',
} as const satisfies Record<MailState, MessageKey>;

/** The states that have rows; what would be logged comes first and is always there. */
export function shownStates(counts: ImportLog['counts']): MailState[] {
  return STATES.filter((state) => state === 'ready' || counts[state] > 0);
}

/** Fields of the log that have no column yet and that it cannot do without. */
export function lacking(columns: readonly LogColumn[]): LogField[] {
  return NEEDED.filter((field) => columns.every((one) => one.field !== field || one.column === null));
}

/** Fields that are worth a line in the form: what has a column, what is needed, and what the kind of log may have. */
export function offered(columns: readonly LogColumn[], channel: Channel): LogColumn[] {
  const usual: readonly LogField[] =
    channel === 'phone' ? ['at', 'time', 'who', 'to', 'direction', 'duration', 'outcome'] : ['at', 'time', 'who', 'to', 'direction', 'text'];
  return columns.filter((one) => one.column !== null || usual.includes(one.field));
}

/** "3 min 25 s", "12 s", "1 h 2 min". */
export function lasting(seconds: number): { key: MessageKey; args: Record<string, number> } {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (hours > 0) return { key: 'log-lasting-hours', args: { hours, minutes } };
  return minutes > 0 ? { key: 'log-lasting-minutes', args: { minutes, seconds: rest } } : { key: 'log-lasting-seconds', args: { seconds: rest } };
}
