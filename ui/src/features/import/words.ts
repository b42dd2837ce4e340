import type { CommandError, ImportColumn, ImportEffect, ImportIssue, ImportWarning } from '@/api';
import type { I18n } from '@/i18n';
import { columnName } from './match';

type Words = Pick<I18n, 't' | 'has' | 'say'>;

const keyOf = (prefix: string, code: string) => `${prefix}-${code.replaceAll('_', '-')}`;

/** What is wrong with a cell or a row, in a few words; a code of a newer core shows itself. */
export function issueText({ has, say, t }: Words, code: string, before: string | null = null): string {
  if (code === 'email-invalid' && before !== null && before !== '' && !before.includes('@')) return t('issue-email-invalid-no-at');
  const key = keyOf('issue', code);
  return has(key) ? say(key) : t('import-issue-unknown', { code });
}

/** "Riga 48, Email: manca la @. C’è scritto «rossi.libero.it»." without the row, which stands before it. */
export function issueSentence(words: Words, issue: Pick<ImportIssue, 'code' | 'column' | 'header' | 'before'>): string {
  const { t } = words;
  const what = issueText(words, issue.code, issue.before);
  if (issue.column === null) return t('import-issue-row', { what });
  const header = columnName(t, { header: issue.header ?? '', index: issue.column });
  return issue.before === null || issue.before === ''
    ? t('import-issue-cell', { header, what })
    : t('import-issue-cell-said', { header, what, said: issue.before });
}

export interface RefusalWords {
  title: string;
  wayOut: string;
}

/** Why a file was not taken, and the way out; null for errors that are not about the file. */
export function refusalWords({ t, has, say }: Words, file: string, error: Pick<CommandError, 'reason' | 'params'>): RefusalWords | null {
  const title = keyOf('refusal', error.reason ?? '');
  if (error.reason === undefined || !has(title)) return null;
  const { table, row } = error.params;
  const place = table === undefined || row === undefined ? '' : ` ${t('refusal-place', { table, row })}`;
  return { title: say(title, { file }), wayOut: say(`${title}-way-out`) + place };
}

/** A warning about the file as a sentence. */
export function warningText({ t, has, say }: Words, warning: ImportWarning, columns: readonly ImportColumn[]): string {
  const key = keyOf('warning', warning.code);
  const what = has(key) ? say(key, { count: warning.count }) : t('import-issue-unknown', { code: warning.code });
  const column = columns.find((candidate) => candidate.index === warning.column);
  const header = column === undefined ? undefined : columnName(t, column);
  const place = [warning.row === null ? undefined : t('import-at-row', { row: warning.row }), header].filter((part) => part !== undefined && part !== '');
  return place.length === 0 ? what : t('import-warning-at', { what, place: place.join(', ') });
}

/** Why Custode proposes a field for a column, with its numbers. */
export function reasonText({ t, has, say }: Words, column: Pick<ImportColumn, 'reason' | 'matching' | 'of' | 'filled'>): string {
  const key = keyOf('column-reason', column.reason);
  const share = column.of === 0 ? 0 : Math.round((100 * column.matching) / column.of);
  if (has(key)) return say(key, { matching: column.matching, of: column.of, share });
  return column.of === 0 ? t('import-column-empty') : t('import-column-filled', { count: column.filled });
}

/** A consequence of the commit as a sentence. */
export function effectText({ t, has, say }: Words, effect: ImportEffect): string {
  const key = keyOf('effect', effect.code);
  return has(key) ? say(key, { count: effect.count }) : t('import-effect-unknown', { code: effect.code, count: effect.count });
}

/** Rows that a modest machine writes in a minute. */
const ROWS_A_MINUTE = 300_000;

/** About how long the import will take. */
export function timeText({ t }: Words, rows: number): string {
  if (rows < ROWS_A_MINUTE / 2) return t('import-review-time-short');
  return t('import-review-time', { count: Math.max(1, Math.round(rows / ROWS_A_MINUTE)) });
}
