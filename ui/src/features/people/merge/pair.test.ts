import { expect, test } from 'vitest';
import type { ContactId, MergeRow, PairView } from '@/api';
import { defer, isDeferred, likeness, nextPair, resultName, resultOf, taken } from './pair';

const origin = {
  at: '2026-11-20T09:00:00Z',
  by: 'Anna Ferri',
  source: null,
  collectedOn: null,
  file: null,
  table: null,
  row: null,
  batch: null,
  raw: null,
  byHand: false,
};

function row(field: MergeRow['field'], survivor: string | null, other: string | null): MergeRow {
  const value = (text: string | null) => (text === null ? null : { value: text, origin });
  const differs = survivor !== other;
  return {
    field,
    custom: field === null ? 'taglia' : null,
    title: field === null ? 'Taglia' : null,
    survivor: value(survivor),
    other: value(other),
    proposed: survivor === null ? 'other' : 'survivor',
    choice: differs && survivor !== null && other !== null,
    differs,
  };
}

const rows = [
  row('first_name', 'Anna', 'Anna Maria'),
  row('last_name', 'Ferri', 'Ferri'),
  row('role', null, 'Socia'),
  row('website', 'https://a.example', null),
  row(null, 'M', 'L'),
];

test('what is empty is filled, the rest is the survivor’s until somebody chooses', () => {
  expect(rows.map((one) => resultOf(one, {}))).toEqual(['Anna', 'Ferri', 'Socia', 'https://a.example', 'M']);
  expect(taken(rows, {})).toEqual({ fields: [], customs: [] });
});

test('only what was chosen is asked for; a row without a choice cannot be turned round', () => {
  const choices = { first_name: 'other', website: 'other', 'custom:taglia': 'other' } as const;
  expect(rows.map((one) => resultOf(one, choices))).toEqual(['Anna Maria', 'Ferri', 'Socia', 'https://a.example', 'L']);
  expect(taken(rows, choices)).toEqual({ fields: ['first_name'], customs: ['taglia'] });
});

test('the name of the result follows the choices', () => {
  const plan = { rows, survivor: { contact: 'a' as ContactId, name: 'Anna Ferri', kind: 'person' as const, createdAt: '', communications: 0, links: 0 } };
  expect(resultName(plan, {})).toBe('Anna Ferri');
  expect(resultName(plan, { first_name: 'other' })).toBe('Anna Maria Ferri');
  expect(resultName({ rows: [], survivor: plan.survivor }, {})).toBe('Anna Ferri');
});

function pair(a: string, b: string): PairView {
  const card = (id: string) => ({ contact: id as ContactId, name: id, kind: 'person' as const, email: null, phone: null, city: null, createdAt: '' });
  return { first: card(a), second: card(b), score: 700, reasons: ['email'] };
}

test('the next pair is the most alike that was not put off, in whatever order its cards are named', () => {
  const put = pair('c', 'd');
  const pairs = [pair('a', 'b'), put, pair('e', 'f')];
  const id = (text: string) => text as ContactId;
  expect(nextPair(pairs, id('b'), id('a'))?.first.name).toBe('c');
  defer(id('d'), id('c'));
  expect(isDeferred(put)).toBe(true);
  expect(nextPair(pairs, id('a'), id('b'))?.first.name).toBe('e');
  expect(nextPair(pairs, id('e'), id('f'))?.first.name).toBe('a');
  expect(nextPair([put], id('a'), id('b'))).toBeNull();
});

test('likeness is said in three steps', () => {
  expect([1000, 900, 700, 599].map(likeness)).toEqual(['sure', 'sure', 'likely', 'possible']);
});
