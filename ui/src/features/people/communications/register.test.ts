import { describe, expect, it } from 'vitest';
import { chipsOf, chipWords, isFiltered, isSame, NO_FILTERS, registerRequest, without } from './register';

const words = {
  t: ((key: string, args?: { since?: string; until?: string }) => (args === undefined ? key : `${key} ${args.since} ${args.until}`)) as never,
  date: ((day: string) => `(${day})`) as never,
};
const names = { contact: 'Ferri Anna', case: null, purpose: null };

describe('the sentence of the register (S5)', () => {
  it('leaves open what is not chosen', () => {
    expect(registerRequest({ ...NO_FILTERS, text: ' a ' }, 50, 20)).toMatchObject({
      text: 'a',
      channel: null,
      contact: null,
      followUp: false,
      offset: 50,
      limit: 20,
    });
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, text: '  ' })).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, withoutOutcome: true })).toBe(true);
  });

  it('says each question once, and takes it away whole', () => {
    const choice = {
      ...NO_FILTERS,
      contact: 'c' as never,
      channel: 'phone' as const,
      category: 'complaint' as const,
      since: '2026-11-01',
      until: '2026-11-20',
      followUp: true,
    };
    expect(chipsOf(choice)).toEqual(['contact', 'channel', 'category', 'days', 'state']);
    expect(chipsOf(without(choice, 'days'))).toEqual(['contact', 'channel', 'category', 'state']);
    expect(without({ ...NO_FILTERS, outcome: 'x', withoutOutcome: false }, 'outcome')).toEqual(NO_FILTERS);
    expect(without({ ...NO_FILTERS, delivery: 'open' }, 'state')).toEqual(NO_FILTERS);
  });

  it('reads as words', () => {
    expect(chipWords(words, { ...NO_FILTERS, contact: 'c' as never }, 'contact', names)).toEqual({ before: 'register-chip-with', strong: 'Ferri Anna' });
    expect(chipWords(words, { ...NO_FILTERS, since: '2026-11-01', until: '2026-11-20' }, 'days', names).strong).toBe(
      'register-chip-from-to (2026-11-01) (2026-11-20)',
    );
    expect(chipWords(words, { ...NO_FILTERS, since: '2026-11-01', until: '2026-11-01' }, 'days', names).before).toBe('register-chip-on');
    expect(chipWords(words, { ...NO_FILTERS, withoutOutcome: true }, 'outcome', names).strong).toBe('register-chip-no-outcome');
  });

  it('knows whether a view was changed', () => {
    expect(isSame(NO_FILTERS, { ...NO_FILTERS })).toBe(true);
    expect(isSame(NO_FILTERS, { ...NO_FILTERS, operator: 'Anna' })).toBe(false);
  });
});
