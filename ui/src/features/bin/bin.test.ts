import { expect, it } from 'vitest';
import { becomes, going, why } from './columns';

const words = {
  t: (key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values)].join(' '),
  date: (day: string) => `day ${day}`,
} as unknown as Parameters<typeof going>[0];

it('says why something is in the bin', () => {
  expect(why(words, { why: 'import_undone', import: 'Clienti', overOn: null })).toBe('bin-why-import Clienti');
  expect(why(words, { why: 'held', import: null, overOn: null })).toBe('bin-why-held');
  expect(why(words, { why: 'term', import: null, overOn: '2026-11-01' })).toBe('bin-why-term day 2026-11-01');
  expect(why(words, { why: 'by_hand', import: null, overOn: null })).toBe('bin-why-by-hand');
});

it('names what keeps something, or the day on which it goes', () => {
  expect(going(words, { erasedOn: '2026-12-26', keptBy: null, keptUntil: null, norm: null })).toBe('day 2026-12-26');
  expect(going(words, { erasedOn: '2031-01-02', keptBy: null, keptUntil: '2031-01-01', norm: 'art. 2220 c.c.' })).toBe(
    'bin-after-by day 2031-01-01 art. 2220 c.c.',
  );
  expect(going(words, { erasedOn: null, keptBy: 'case', keptUntil: null, norm: null })).toBe('run-fate-case');
  expect(going(words, { erasedOn: null, keptBy: 'hold', keptUntil: '2031-01-01', norm: null })).toBe('run-fate-hold');
  expect(becomes(words, { outcome: 'kept', keptUntil: '2031-01-01', norm: null })).toBe('bin-kept-until day 2031-01-01');
  expect(becomes(words, { outcome: 'shared', keptUntil: null, norm: null })).toBe('bin-outcome-shared');
  expect(becomes(words, { outcome: 'destroyed', keptUntil: null, norm: null })).toBe('bin-outcome-destroyed');
});
