import { expect, it } from 'vitest';
import { decided } from './runs';

const t = ((key: string, values?: Record<string, unknown>) => [key, ...Object.values(values ?? {})].join(' ')) as Parameters<typeof decided>[0];

it('says of a line of a run which term decided, and by which norm (S8, DOMAIN 4.7)', () => {
  const why = (keptWhy: 'floor' | 'need' | 'ceiling' | null, norm: string | null, sort: 'card' | 'communication' = 'communication') =>
    decided(t, { keptWhy, norm, sort });
  expect(why('floor', 'art. 2220 c.c.')).toBe('run-why-floor-norm art. 2220 c.c.');
  expect(why('floor', null, 'card')).toBe('run-why-floor-card');
  expect(why('floor', null)).toBe('run-why-floor');
  expect(why('need', null)).toBe('run-why-need');
  expect(why('ceiling', 'Garante')).toBe('run-why-ceiling-norm Garante');
  expect(why('ceiling', null)).toBe('run-why-ceiling');
  expect(why(null, null)).toBe('');
});
