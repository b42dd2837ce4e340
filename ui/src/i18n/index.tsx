// Words and values of the interface: `const { t, date, number } = useI18n()`; keys are typed from the Fluent catalogues.
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { format, formatKey, has, type Language } from './bundle';
import type { MessageArguments, MessageKey } from './generated/keys';
import * as values from './values';

export { addWords, LANGUAGES, type Language } from './bundle';
export type { MessageKey } from './generated/keys';
export { daysUntil } from './values';

export interface I18n {
  language: Language;
  /** The message of a key; variables are checked against the catalogue. */
  t<K extends MessageKey>(key: K, ...args: MessageArguments<K>): string;
  /** Whether a key that was put together at run time exists. */
  has(key: string): boolean;
  /** A message by a key that was put together at run time; prefer `t`. */
  say(key: string, values?: object): string;
  /** "22 nov 2026" */
  date(value: string | Date | null | undefined): string;
  /** "22 novembre 2026" */
  dateLong(value: string | Date | null | undefined): string;
  month(value: string | Date): string;
  /** "22 nov 2026, 18:02" */
  dateTime(value: string | Date | null | undefined): string;
  time(value: string | Date): string;
  /** "12.480" */
  number(value: number, digits?: number): string;
  /** "97 %" from 0.97 */
  percent(value: number): string;
  bytes(value: number): string;
  /** "fra 4 giorni" */
  days(count: number): string;
  list(items: string[]): string;
  compare(a: string, b: string): number;
}

/** The words of one language, without React. */
export function i18nFor(language: Language): I18n {
  return {
    language,
    t: (key, ...args) => format(language, key, ...args),
    has: (key) => has(language, key),
    say: (key, given = {}) => formatKey(language, key, given),
    date: (value) => values.formatDate(language, value),
    dateLong: (value) => values.formatDateLong(language, value),
    month: (value) => values.formatMonth(language, value),
    dateTime: (value) => values.formatDateTime(language, value),
    time: (value) => values.formatTime(language, value),
    number: (value, digits) => values.formatNumber(language, value, digits),
    percent: (value) => values.formatPercent(language, value),
    bytes: (value) => values.formatBytes(language, value),
    days: (count) => values.formatDays(language, count),
    list: (items) => values.formatList(language, items),
    compare: (a, b) => values.compareText(language, a, b),
  };
}

const Context = createContext<I18n>(i18nFor('it'));

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const value = useMemo(() => i18nFor(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Context value={value}>{children}</Context>;
}

export function useI18n(): I18n {
  return useContext(Context);
}
