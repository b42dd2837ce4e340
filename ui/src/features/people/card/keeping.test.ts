import { expect, it } from 'vitest';
import type { CardFooting } from '@/api';
import type { I18n } from '@/i18n';
import { keepingLines } from './keeping';

const words = { t: (key: string, args?: object) => [key, ...Object.values(args ?? {})].join(' '), date: (day: string) => day } as unknown as Pick<
  I18n,
  't' | 'date'
>;
const alive: CardFooting = { endedOn: null, how: null, byEnd: false, lostOn: null, keptUntil: null, keptWhy: null, class: null, norm: null };

it('says why a card is there, or until when it is kept (S8)', () => {
  expect(keepingLines(words, alive, '2027-01-01')).toEqual(['keeping-alive']);
  const ended = { ...alive, endedOn: '2026-01-31', how: 'ended' as const };
  expect(keepingLines(words, ended, '2027-01-01')).toEqual(['keeping-ended 2026-01-31', 'keeping-consent']);
  const lost = { ...ended, lostOn: '2026-01-31', keptUntil: '2036-01-31', keptWhy: 'ceiling' as const, class: 'Schede', norm: 'art. 2946 c.c.' };
  expect(keepingLines(words, lost, '2027-01-01').at(-1)).toBe('keeping-until-norm 2036-01-31 Schede art. 2946 c.c.');
  expect(keepingLines(words, { ...lost, norm: null }, '2027-01-01').at(-1)).toBe('keeping-until 2036-01-31 Schede');
  expect(keepingLines(words, { ...lost, keptWhy: 'floor' }, '2027-01-01').at(-1)).toBe('keeping-until-floor 2036-01-31');
  expect(keepingLines(words, { ...lost, how: 'not_interested', keptUntil: null }, '2027-01-01')).toEqual([
    'keeping-not-interested 2026-01-31',
    'keeping-lost 2026-01-31',
    'keeping-uncovered',
  ]);
  expect(keepingLines(words, lost, '2036-02-01').at(-1)).toBe('keeping-over 2036-01-31 Schede');
});
