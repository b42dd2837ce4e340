import { expect, test } from 'vitest';
import type { ImportIssue } from '@/api';
import { columnAt, markAt, repairedTo } from './marks';

const issue = (column: number | null, action: string, after: string | null = null): ImportIssue => ({
  code: 'case-restored',
  action,
  column,
  header: null,
  before: null,
  after,
});

test('the most pressing thing about a cell is what it shows', () => {
  const row = {
    issues: [issue(2, 'repaired', 'a'), issue(2, 'flagged'), issue(3, 'repaired', 'b'), issue(null, 'rejected')],
    corrected: [
      { column: 3, raw: 'x' },
      { column: 4, raw: 'y' },
    ],
  };
  expect([0, 2, 3, 4, null].map((column) => markAt(row, column))).toEqual([undefined, 'flagged', 'corrected', 'corrected', 'rejected']);
});

test('a row is shown for the cell of the kind that is looked at, else for the most pressing one', () => {
  const row = { issues: [issue(null, 'rejected'), issue(1, 'repaired', 'a'), { ...issue(5, 'flagged'), code: 'far' }] };
  expect([columnAt(row, null), columnAt(row, 'case-restored'), columnAt(row, 'far'), columnAt(row, 'none')]).toEqual([5, 1, 5, null]);
});

test('a refused repair shows no arrow, the last one taken does', () => {
  const row = { issues: [issue(1, 'refused', 'Rossi'), issue(2, 'repaired', 'uno'), issue(2, 'repaired', 'due')] };
  expect(repairedTo(row, 1)).toBeUndefined();
  expect(repairedTo(row, 2)).toBe('due');
});
