import { describe, expect, it } from 'vitest';
import { addressesIn, shownStates, unreadableKey } from './words';

describe('mail that is taken in', () => {
  it('reads addresses however they are parted', () => {
    expect(addressesIn('Info@Ditta.it, ufficio@ditta.it;\n info@ditta.it  niente')).toEqual(['info@ditta.it', 'ufficio@ditta.it']);
    expect(addressesIn('')).toEqual([]);
  });

  it('shows the states that have messages, and always what would be logged', () => {
    expect(shownStates({ ready: 0, present: 2, unknown: 0, ambiguous: 1, unreadable: 0 })).toEqual(['ready', 'ambiguous', 'present']);
  });

  it('says why a message cannot be read, also for a reason of a newer core', () => {
    expect(unreadableKey('too-large')).toBe('mail-unreadable-too-large');
    expect(unreadableKey('anything')).toBe('mail-unreadable-no-message');
  });
});
