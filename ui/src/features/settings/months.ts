import type { RetentionAnchor } from '@/api';
import type { I18n, MessageKey } from '@/i18n';

/** The dated event from which a term runs, in words. */
export const ANCHOR_LABEL: Record<RetentionAnchor, MessageKey> = {
  last_interaction: 'paper-anchor-last-interaction',
  document: 'paper-anchor-document',
  relation_end: 'paper-anchor-relation-end',
  case_closed: 'paper-anchor-case-closed',
  consent: 'paper-anchor-consent',
  withdrawal: 'paper-anchor-withdrawal',
  import: 'paper-anchor-import',
};

/** "10 anni", "18 mesi", "2 anni e 6 mesi". */
export function monthsInWords({ t, list }: Pick<I18n, 't' | 'list'>, months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years < 2 || months === 0) return months % 12 === 0 && months > 0 ? t('settings-years', { count: years }) : t('settings-months', { count: months });
  return list([t('settings-years', { count: years }), ...(rest === 0 ? [] : [t('settings-months', { count: rest })])]);
}

/** Rules for what is only written in a log: no law sets a ceiling for it, and each entry counts from its own day. */
export function isLogRule({ code }: { code: string }): boolean {
  return code === 'ACCESSI' || code === 'REGISTRO';
}
