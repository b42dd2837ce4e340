import { expect, it } from 'vitest';
import type { RunView } from '@/api';
import type { I18n } from '@/i18n';
import { keepingLine } from './keeping';

const words = { t: (key: string, args?: object) => [key, ...Object.values(args ?? {})].join(' '), date: (day: string) => day } as unknown as Pick<
  I18n,
  't' | 'date'
>;
const now = new Date('2026-11-22T10:00:00Z');
const run = (more: Partial<RunView>) =>
  ({ number: 'CO-0001', state: 'simulated', simulatedAt: '2026-11-22T09:00:00Z', listed: 3, moved: 0, skipped: 0, fresh: true, ...more }) as RunView;

it('warns of what is beyond its date and waits for somebody to look (F43)', () => {
  const said = (on: boolean, ...runs: RunView[]) => keepingLine(words, { on, runs }, now);
  expect(said(false, run({}))).toBeNull();
  expect(said(true)).toBe('today-keeping-never');
  expect(said(true, run({}))).toBe('today-keeping-open CO-0001 3');
  expect(said(true, run({ fresh: false }))).toBe('today-keeping-stale CO-0001 3');
  expect(said(true, run({ listed: 0 }))).toBeNull();
  expect(said(true, run({ state: 'verified', moved: 3 }))).toBeNull();
  expect(said(true, run({ state: 'verified', moved: 3, simulatedAt: '2026-10-01T09:00:00Z' }))).toBe('today-keeping-old 2026-10-01T09:00:00Z');
  expect(said(true, run({ state: 'discarded' }))).toBe('today-keeping-never');
});
