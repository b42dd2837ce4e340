import { CircleHelp, Check, GitFork, Minus, type LucideIcon } from 'lucide-react';
import type { ImportColumn } from '@/api';
import type { StampTone } from '@/components';
import type { I18n, MessageKey } from '@/i18n';
import { IGNORE } from './fields';

export interface Verdict {
  tone: StampTone;
  icon: LucideIcon;
  word: MessageKey;
}

const SPLIT = new Set(['full_name']);

/**
 * Whether the row asks if a delicate column is needed at all. A proposal that was said to be right has its answer; where there
 * was none, choosing a field is no answer yet.
 */
export function isDoubted({ field, confidence, reallyNeeded, settled }: Pick<ImportColumn, 'field' | 'confidence' | 'reallyNeeded' | 'settled'>): boolean {
  return reallyNeeded && field !== IGNORE && (!settled || confidence === 'choose');
}

/** The stamp at the end of a column's row: how sure Custode is, or what is left to decide. */
export function verdictOf(column: Pick<ImportColumn, 'field' | 'confidence' | 'reallyNeeded' | 'settled'>): Verdict {
  const { field, confidence, reallyNeeded, settled } = column;
  if (isDoubted(column)) return { tone: 'warning', icon: CircleHelp, word: 'import-verdict-needed' };
  if (field === null) return { tone: 'warning', icon: CircleHelp, word: 'import-verdict-choose' };
  if (field === IGNORE) return { tone: 'none', icon: Minus, word: reallyNeeded ? 'import-verdict-needed' : 'import-verdict-ignored' };
  if (!settled) return { tone: 'warning', icon: CircleHelp, word: 'import-verdict-probable' };
  if (confidence !== 'sure') return { tone: 'ok', icon: Check, word: 'import-verdict-yours' };
  if (SPLIT.has(field)) return { tone: 'info', icon: GitFork, word: 'import-verdict-split' };
  return { tone: 'ok', icon: Check, word: reallyNeeded ? 'import-verdict-yours' : 'import-verdict-sure' };
}

/** The name of a column: its header, or its letters as in a spreadsheet. */
export function columnName(t: I18n['t'], column: Pick<ImportColumn, 'header' | 'index'>): string {
  if (column.header.trim() !== '') return column.header;
  let letters = '';
  for (let rest = column.index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return t('import-column-letter', { letters });
}

/** The other reading of an ambiguous date, day and month exchanged; null when there is none. */
export function otherReading(iso: string | null): string | null {
  const parts = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  if (day === undefined || month === undefined || Number(day) > 12 || day === month) return null;
  return `${year}-${day}-${month}`;
}

/** The column with a proposal that this archive knows; a consent of a type that is not in use is left to choose. */
export function knownHere(column: ImportColumn, offered: ReadonlySet<string>): ImportColumn {
  if (column.field === null || column.field === IGNORE || offered.has(column.field)) return column;
  const isConsent = /^consent(_on|_withdrawn_on)?:/.test(column.field);
  return { ...column, field: null, settled: false, confidence: 'choose', reason: isConsent ? 'no-consent-type' : column.reason, meanings: [], dateOrder: null };
}

/** Columns that still wait for a word of the person, in file order: without a proposal, or with one that is not sure. */
export function openColumns(columns: readonly ImportColumn[]): ImportColumn[] {
  return columns.filter((column) => !column.settled);
}

/** What a cell shows when it is empty or nothing but blanks. */
export function sampleText(samples: readonly string[], empty: string): string {
  return samples.length === 0 ? empty : samples.map((sample) => sample.trim() || empty).join(' · ');
}

/** What a yes/no cell can mean, the clear answers first. */
export const MEANINGS = ['given', 'refused', 'withdrawn', 'unknown'] as const;
export type Meaning = (typeof MEANINGS)[number];

export const MEANING: Record<Meaning, MessageKey> = {
  given: 'import-meaning-given',
  refused: 'import-meaning-refused',
  withdrawn: 'import-meaning-withdrawn',
  unknown: 'import-meaning-unknown',
};
