import { renderHook, act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { i18nFor } from '@/i18n';
import { codeFrom } from './code';
import { changedIn, useDraft } from './draft';
import { monthsInWords } from './months';

test('a code follows from a title', () => {
  expect(codeFrom('Invio del catalogo')).toBe('INVIO-DEL-CATALOGO');
  expect(codeFrom(' Perché sì… ')).toBe('PERCHE-SI');
  expect(codeFrom('x'.repeat(40))).toHaveLength(32);
});

test('terms are read in years and months', () => {
  const it = i18nFor('it');
  expect(monthsInWords(it, 120)).toBe('10 anni');
  expect(monthsInWords(it, 30)).toBe('2 anni e 6 mesi');
  expect(monthsInWords(it, 18)).toBe('18 mesi');
  expect(monthsInWords(it, 12)).toBe('1 anno');
});

test('only what was typed over counts as changed', () => {
  expect(changedIn({ name: 'a', city: 'b' }, { name: 'a', city: 'c' })).toEqual({ city: 'c' });
});

test('a draft survives what is saved beside it', () => {
  const hook = renderHook(({ saved }) => useDraft(saved), { initialProps: { saved: { name: 'A', city: 'B' } } });
  act(() => hook.result.current.set({ name: 'Z' }));
  hook.rerender({ saved: { name: 'A', city: 'C' } });
  expect(hook.result.current.draft).toEqual({ name: 'Z', city: 'C' });
  expect(hook.result.current.isChanged).toBe(true);
  act(() => hook.result.current.reset());
  expect(hook.result.current.draft).toEqual({ name: 'A', city: 'C' });
});
