import type { CaseLine, CaseTimes, Category } from '@/api';
import type { I18n } from '@/i18n';
import { CATEGORY_LABEL } from '../communications/register';

type Words = Pick<I18n, 't'>;

/** Sorts of cases in the order of the form: what people come with first. */
export const CASE_CATEGORIES: readonly Category[] = ['complaint', 'support', 'maintenance', 'commercial', 'administrative', 'privacy'];

/** A span of time in one unit that a person would say: "20 minuti", "3 ore", "2 giorni". */
export function span({ t }: Words, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('case-span-minutes', { count: minutes });
  const hours = Math.round(seconds / 3600);
  if (hours < 48) return t('case-span-hours', { count: hours });
  return t('case-span-days', { count: Math.round(seconds / 86_400) });
}

/** Seconds from one instant to another; never below none. */
export function between(from: string, to: string): number {
  return Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
}

/** How long the person waited, or has been waiting, for the first answer. */
export function answerWords(words: Words, line: Pick<CaseLine, 'openedAt' | 'answeredAt' | 'closedAt'>, now: Date): string {
  if (line.answeredAt !== null) return words.t('case-answered-after', { span: span(words, between(line.openedAt, line.answeredAt)) });
  if (line.closedAt !== null) return words.t('case-never-answered');
  return words.t('case-waits-since', { span: span(words, between(line.openedAt, now.toISOString())) });
}

/** Median and slowest of some times; a dash without any. */
export function timesWords(words: Words, times: CaseTimes): [string, string] {
  return times.count === 0 ? ['–', '–'] : [span(words, times.median), span(words, times.slowest)];
}

export function categoryWords({ t }: Words, category: Category): string {
  return t(CATEGORY_LABEL[category]);
}
