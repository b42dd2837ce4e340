import { expect, test } from 'vitest';
import { i18nFor } from '@/i18n';
import { channelWords, KINDS, scopeWords, whyWords } from './columns';

const it_ = i18nFor('it');

test('each reason has words of its own, in both languages', () => {
  for (const language of ['it', 'en'] as const) {
    const words = KINDS.map((kind) => whyWords(i18nFor(language), kind));
    expect(new Set(words).size).toBe(KINDS.length);
  }
});

test('S44: a line says what it covers', () => {
  expect(scopeWords(it_, { what: 'objection', purposes: [], ground: null })).toBe('Tutto il marketing');
  expect(scopeWords(it_, { what: 'objection', purposes: ['Novità', 'Sondaggi'], ground: null })).toBe('Novità e Sondaggi');
  expect(scopeWords(it_, { what: 'restricted', purposes: [], ground: null })).toBe('Ogni uso');
  expect(scopeWords(it_, { what: 'withdrawn', purposes: [], ground: 'Newsletter' })).toBe('Newsletter');
  expect(channelWords(it_, { channels: [] })).toBe('Tutti i canali');
  expect(channelWords(it_, { channels: ['phone', 'post'] })).toBe('Telefono e Posta');
});
