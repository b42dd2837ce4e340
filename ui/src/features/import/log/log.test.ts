import { describe, expect, it } from 'vitest';
import type { LogColumn } from '@/api';
import { lacking, lasting, offered, shownStates } from './log';

const columns: LogColumn[] = [
  { field: 'at', column: 0 },
  { field: 'time', column: null },
  { field: 'who', column: null },
  { field: 'to', column: null },
  { field: 'name', column: null },
  { field: 'direction', column: null },
  { field: 'duration', column: null },
  { field: 'outcome', column: null },
  { field: 'text', column: 3 },
];

describe('a log of calls and messages', () => {
  it('says what it cannot do without', () => {
    expect(lacking(columns)).toEqual(['who']);
  });

  it('offers the columns that its kind may have, and those that were found', () => {
    expect(offered(columns, 'phone').map((one) => one.field)).toEqual(['at', 'time', 'who', 'to', 'direction', 'duration', 'outcome', 'text']);
    expect(offered(columns, 'chat').map((one) => one.field)).toEqual(['at', 'time', 'who', 'to', 'direction', 'text']);
  });

  it('shows the states that have rows, and always what would be logged', () => {
    expect(shownStates({ ready: 0, present: 2, unknown: 0, ambiguous: 1, unreadable: 0 })).toEqual(['ready', 'ambiguous', 'present']);
  });

  it('says how long', () => {
    expect(lasting(12)).toEqual({ key: 'log-lasting-seconds', args: { seconds: 12 } });
    expect(lasting(205)).toEqual({ key: 'log-lasting-minutes', args: { minutes: 3, seconds: 25 } });
    expect(lasting(3725)).toEqual({ key: 'log-lasting-hours', args: { hours: 1, minutes: 2 } });
  });
});
