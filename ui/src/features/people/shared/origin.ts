import type { OriginView } from '@/api';
import type { I18n } from '@/i18n';

/** Where a value came from, in one sentence: who, when, and from which file and row (S18). */
export function originText({ t, date }: Pick<I18n, 't' | 'date'>, origin: OriginView): string {
  const parts: string[] = [];
  if (origin.file === null) parts.push(t('card-origin-hand', { by: origin.by, on: date(origin.at) }));
  else if (origin.row === null) parts.push(t('card-origin-file', { file: origin.file, by: origin.by, on: date(origin.at) }));
  else if (origin.table === null) parts.push(t('card-origin-row', { file: origin.file, row: origin.row, by: origin.by, on: date(origin.at) }));
  else parts.push(t('card-origin-sheet', { file: origin.file, table: origin.table, row: origin.row, by: origin.by, on: date(origin.at) }));
  if (origin.source !== null) parts.push(t('card-origin-source', { source: origin.source }));
  if (origin.collectedOn !== null) parts.push(t('card-origin-collected', { on: date(origin.collectedOn) }));
  if (origin.byHand) parts.push(t('card-origin-by-hand'));
  if (origin.raw !== null) parts.push(t('card-origin-raw', { raw: origin.raw }));
  return parts.join(' · ');
}

/** The file of an origin with its row, as the card's heading names it: "clienti_2019.xls, riga 412". */
export function originPlace(t: I18n['t'], origin: OriginView): string | null {
  if (origin.file === null) return null;
  return origin.row === null ? origin.file : t('card-origin-place', { file: origin.file, row: origin.row });
}
