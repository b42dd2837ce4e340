import { expect, it } from 'vitest';
import { later } from './days';

it('counts days over the ends of months and years (S16)', () => {
  expect(later('2026-11-30', 1)).toBe('2026-12-01');
  expect(later('2026-12-28', 7)).toBe('2027-01-04');
  expect(later('2028-02-28', 1)).toBe('2028-02-29');
});
