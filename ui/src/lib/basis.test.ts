import { describe, expect, it } from 'vitest';
import { BASES, isNecessary } from './basis';

describe('what is necessary for the service (S22)', () => {
  it('is never a consent, and never what the person may say no to', () => {
    expect(BASES.filter(isNecessary)).toEqual(['contract', 'legal_obligation', 'vital_interest', 'public_task']);
  });
});
