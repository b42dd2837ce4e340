import type { Language } from './bundle';

const LOCALE: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.ListFormat | Intl.Collator>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.ListFormat | Intl.Collator>(key: string, make: () => T): T {
  const found = cache.get(key) as T | undefined;
  if (found !== undefined) return found;
  const made = make();
  cache.set(key, made);
  return made;
}

/** A legal date (`2026-11-22`) or an instant as a Date in local time; null when it is neither. */
function parse(value: string | Date): Date | null {
  if (value instanceof Date) return value;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const date = day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** "22 nov 2026"; an empty or unreadable value gives an em dash. */
export function formatDate(language: Language, value: string | Date | null | undefined): string {
  const date = value === null || value === undefined ? null : parse(value);
  if (date === null) return '—';
  const month = cached(`month ${language}`, () => new Intl.DateTimeFormat(LOCALE[language], { month: 'short' }))
    .format(date)
    .replace('.', '');
  return `${date.getDate()} ${month} ${date.getFullYear()}`;
}

/** "22 novembre 2026". */
export function formatDateLong(language: Language, value: string | Date | null | undefined): string {
  const date = value === null || value === undefined ? null : parse(value);
  if (date === null) return '—';
  return cached(`long ${language}`, () => new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'long', year: 'numeric' })).format(date);
}

/** "novembre 2026". */
export function formatMonth(language: Language, value: string | Date): string {
  const date = parse(value);
  if (date === null) return '—';
  return cached(`whole month ${language}`, () => new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric' })).format(date);
}

/** "18:02". */
export function formatTime(language: Language, value: string | Date): string {
  const date = parse(value);
  if (date === null) return '—';
  return cached(`time ${language}`, () => new Intl.DateTimeFormat(LOCALE[language], { hour: '2-digit', minute: '2-digit' })).format(date);
}

/** "22 nov 2026, 18:02". */
export function formatDateTime(language: Language, value: string | Date | null | undefined): string {
  if (value === null || value === undefined || parse(value) === null) return '—';
  return `${formatDate(language, value)}, ${formatTime(language, value)}`;
}

/** "12.480"; four digits are grouped too, as in the printed papers. */
export function formatNumber(language: Language, value: number, digits = 0): string {
  return cached(
    `number ${language} ${digits}`,
    () => new Intl.NumberFormat(LOCALE[language], { useGrouping: 'always' as unknown as boolean, maximumFractionDigits: digits }),
  ).format(value);
}

/** "97 %" from 0.97. */
export function formatPercent(language: Language, value: number): string {
  return `${formatNumber(language, Math.round(value * 100))} %`;
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** "1,4 MB", in powers of 1000. */
export function formatBytes(language: Language, bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(language, value, unit === 0 ? 0 : 1)} ${UNITS[unit] ?? 'B'}`;
}

/** Whole days from today to a date: negative when it has passed. */
export function daysUntil(value: string | Date, today: Date = new Date()): number {
  const date = parse(value) ?? today;
  const utc = (d: Date) => Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
  return Math.round((utc(date) - utc(today)) / 86_400_000);
}

/** "oggi", "domani", "fra 4 giorni", "3 giorni fa". */
export function formatDays(language: Language, days: number): string {
  // The locale says "tra"; the house says "fra".
  const text = cached(`relative ${language}`, () => new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'auto' })).format(days, 'day');
  return language === 'it' ? text.replace(/^tra /, 'fra ') : text;
}

/** "a, b e c". */
export function formatList(language: Language, items: string[]): string {
  return cached(`list ${language}`, () => new Intl.ListFormat(LOCALE[language], { type: 'conjunction' })).format(items);
}

/** Alphabetical comparison in the language. */
export function compareText(language: Language, a: string, b: string): number {
  return cached(`collator ${language}`, () => new Intl.Collator(LOCALE[language], { sensitivity: 'base', numeric: true })).compare(a, b);
}
