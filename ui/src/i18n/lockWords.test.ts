import { describe, expect, it, vi } from 'vitest';
import { has as knows } from './bundle';

/** What the lock window may draw: the sources of its screens and of whatever they can reach. */
const sources = import.meta.glob<string>(
  [
    '../features/entry/*.tsx',
    '../components/*.tsx',
    '../components/fields/*.tsx',
    '../api/*.ts',
    '../app/{App,FaultDialog,Providers,Stage}.tsx',
    '!../**/*.test.*',
    '!../api/jobs.ts',
  ],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

const KEY = /'([a-z]+(?:-[a-z0-9]+)+)'/g;

describe('the words of the lock window', () => {
  it('are there before the desk is, in both languages', async () => {
    vi.resetModules();
    const { has } = await import('./bundle');
    // A word of the desk: nobody taught this catalogue more than it starts with.
    expect(knows('it', 'import-title') && !has('it', 'import-title')).toBe(true);
    const said = new Set(
      Object.values(sources).flatMap((text) => [...text.matchAll(KEY)].flatMap(([, key]) => (key !== undefined && knows('it', key) ? [key] : []))),
    );
    expect(said.size).toBeGreaterThan(100);
    for (const key of said) expect([key, has('it', key), has('en', key)]).toEqual([key, true, true]);
  });
});
