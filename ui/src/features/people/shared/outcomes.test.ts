import { expect, it } from 'vitest';
import { i18nFor } from '@/i18n';
import { outcomeText } from './outcomes';

it('says the outcome of a call in the language of the window, and leaves what a person wrote', () => {
  const [italian, english] = [i18nFor('it'), i18nFor('en')];
  expect(outcomeText(english, 'Ha risposto')).toBe('They answered');
  expect(outcomeText(english, 'Ha risposto. Passa sabato')).toBe('They answered. Passa sabato');
  expect(outcomeText(italian, 'No answer')).toBe('Non ha risposto');
  expect(outcomeText(english, 'Ha risposto male')).toBe('Ha risposto male');
});
