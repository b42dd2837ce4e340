import type { I18n } from '@/i18n';

/** "10 anni", "18 mesi", "2 anni e 6 mesi". */
export function monthsInWords({ t, list }: Pick<I18n, 't' | 'list'>, months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years < 2 || months === 0) return months % 12 === 0 && months > 0 ? t('settings-years', { count: years }) : t('settings-months', { count: months });
  return list([t('settings-years', { count: years }), ...(rest === 0 ? [] : [t('settings-months', { count: rest })])]);
}
