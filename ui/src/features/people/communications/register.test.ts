import { describe, expect, it } from 'vitest';
import { isFiltered, NO_FILTERS, registerRequest } from './register';

describe('the filters of the register', () => {
  it('leaves open what is not chosen', () => {
    expect(registerRequest(NO_FILTERS, 0, 50)).toEqual({ text: '', channel: null, direction: null, category: null, purpose: null, delivery: null, campaign: null, followUp: false, since: null, until: null, offset: 0, limit: 50 });
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, text: '  ' })).toBe(false);
  });

  it('combines what is chosen', () => {
    const filters = { ...NO_FILTERS, text: ' caldaia ', channel: 'phone' as const, category: 'complaint' as const, state: 'follow-up' as const, since: '2026-11-01' };
    expect(registerRequest(filters, 50, 50)).toMatchObject({ text: 'caldaia', channel: 'phone', category: 'complaint', followUp: true, delivery: null, since: '2026-11-01', offset: 50 });
    expect(registerRequest({ ...NO_FILTERS, state: 'open' }, 0, 50)).toMatchObject({ delivery: 'open', followUp: false });
    expect(isFiltered(filters)).toBe(true);
  });
});
