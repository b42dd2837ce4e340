import type { GridColumn } from './types';

const PHONE = /^\+?[\d\s./()-]+$/;

/** One value for a tab-separated line: no tab or line break, and no text that a spreadsheet would run as a formula. */
export function tsvCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ').trim();
  return /^[=+\-@]/.test(flat) && !PHONE.test(flat) ? `'${flat}` : flat;
}

/** Header and rows as tab-separated text, ready for a spreadsheet. */
export function toTsv<R>(columns: readonly GridColumn<R>[], rows: readonly R[]): string {
  const lines = [columns.map((column) => tsvCell(column.header)), ...rows.map((row) => columns.map((column) => tsvCell(column.text(row))))];
  return lines.map((cells) => cells.join('\t')).join('\n');
}
