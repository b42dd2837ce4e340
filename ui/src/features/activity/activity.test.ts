import { describe, expect, it } from 'vitest';
import type { ContactId, OperatorId } from '@/api';
import { ALL, asked, counts } from './activity';

describe('the filters of the log (S47)', () => {
  it('ask for everything until something is chosen', () => {
    expect(asked(ALL)).toEqual({ operator: null, contact: null, group: null, since: null, until: null });
  });

  it('say who, about whom, what and when', () => {
    const person = { id: 'c' as ContactId, name: 'Rossi Mario' };
    expect(asked({ operator: 'o' as OperatorId, person, group: 'out', since: '2026-01-01', until: null })).toEqual({
      operator: 'o',
      contact: 'c',
      group: 'out',
      since: '2026-01-01',
      until: null,
    });
  });

  it('count rows of a file and not openings', () => {
    expect(counts('exported', 12)).toBe(true);
    expect(counts('exported', 1)).toBe(false);
    expect(counts('opened', 3)).toBe(false);
  });
});
