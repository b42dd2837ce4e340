import { expect, it } from 'vitest';
import type { ConsentTypeId, ConsentTypeView, ContactId, WordingId } from '@/api';
import { decisionRequest, emptyDecision, isLongAgo, lacks, onDay, wordingOf } from './decision';

const today = '2026-11-22';
const type = {
  id: 'n' as ConsentTypeId,
  minEvidence: 2,
  wording: { id: 'w', version: 3, text: 'Acconsento', since: '2026-01-01' },
} as unknown as ConsentTypeView;
const yes = { ...emptyDecision(type.id, 'given'), decidedOn: '2026-03-12', method: 'paper_form' as const, wordingShown: true, level: 2 };

it('F7: a wording is offered only for days on which it was in force', () => {
  const old = { ...yes, decidedOn: '2025-12-31', wordingShown: null };
  expect(wordingOf(yes, type)?.version).toBe(3);
  expect(wordingOf({ ...yes, decidedOn: '2026-01-01' }, type)?.version).toBe(3);
  expect(wordingOf(old, type)).toBeNull();
  expect(lacks(old, type, today)).toEqual([]);
  expect(decisionRequest({ ...old, wordingShown: true }, type, 'p' as ContactId)?.wording).toBeNull();
});

it('F7: a day from before the law is looked at twice', () => {
  const old = { ...yes, decidedOn: '1900-01-01' };
  expect(isLongAgo(old)).toBe(true);
  expect(lacks(old, type, today)).toEqual(['longAgo']);
  expect(lacks({ ...old, longAgo: true }, type, today)).toEqual([]);
  expect(isLongAgo({ ...yes, decidedOn: '1996-12-31' })).toBe(false);
});

it('F7: a paper keeps the words that were in force on its day', () => {
  const version = (id: string, number: number, since: string | null) => ({ id: id as WordingId, version: number, since, text: id, pieces: [] });
  const versions = [version('w', 3, '2026-01-01'), version('v', 2, '2025-06-01'), version('u', 1, '2024-06-01')];
  const shown = (day: string | null) => wordingOf({ ...yes, decidedOn: day }, onDay(type, day, versions))?.id ?? null;
  expect(['2026-03-12', '2026-01-01', '2025-12-31', '2025-06-01', '2024-07-01', '2024-05-31', null].map(shown)).toEqual(['w', 'w', 'v', 'v', 'u', null, 'w']);
});
