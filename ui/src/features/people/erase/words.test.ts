import { expect, test } from 'vitest';
import type { EraseCount } from '@/api';
import { fate, isName, recordName, sums } from './words';

const words = { t: (key: string, args?: object) => (args === undefined ? key : `${key} ${JSON.stringify(args)}`), date: (on: string) => on } as never;

test('every outcome says what stays and why (F34)', () => {
  const record = (outcome: 'destroyed' | 'kept' | 'shared' | 'held', norm: string | null = null) => ({
    class: 'communication' as const,
    outcome,
    keptUntil: '2036-11-20',
    norm,
  });
  expect(fate(words, record('destroyed'))).toBe('erase-fate-destroyed');
  expect(fate(words, record('kept'))).toContain('2036-11-20');
  expect(fate(words, record('kept', 'art. 2220 c.c.'))).toContain('art. 2220 c.c.');
  expect(fate(words, record('shared'))).toBe('erase-fate-shared');
  expect(fate(words, record('held'))).toBe('erase-fate-held');
});

test('a record without words has its sort for a name', () => {
  expect(recordName(words, { class: 'stop', title: '', channel: null })).toBe('erase-class-stop');
  expect(recordName(words, { class: 'communication', title: 'Preventivo', channel: 'phone' })).toBe('Preventivo');
});

test('the sums are over all sorts', () => {
  const count = (destroyed: number, anonymised: number, kept: number): EraseCount => ({ class: 'card', destroyed, anonymised, kept });
  expect(sums([count(1, 2, 3), count(4, 0, 1)])).toEqual({ destroyed: 5, anonymised: 2, kept: 4 });
});

test('the name is typed whole, but not letter by letter', () => {
  expect(isName('  anna   FERRI ', 'Anna Ferri')).toBe(true);
  expect(isName('Anna', 'Anna Ferri')).toBe(false);
  expect(isName('', 'Anna Ferri')).toBe(false);
});
