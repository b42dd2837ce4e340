import { describe, expect, it } from 'vitest';
import { helpPages } from '@/features/help';
import { features } from './featureRoutes';
import { ERRANDS, PLACES } from './places';
import { helpFor, SECTIONS } from './sections';

/** Whether a screen has this path, with whatever stands for its parts. */
function isRoute(path: string): boolean {
  return features.some((route) => new RegExp(`^${route.path.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path));
}

describe('what the palette offers', () => {
  it('leads to screens that are there', () => {
    for (const place of [...PLACES, ...ERRANDS]) expect(isRoute(place.path), place.path).toBe(true);
  });

  it('names every screen that can be opened by its name alone', () => {
    const said = new Set([...SECTIONS, ...PLACES, ...ERRANDS].map((place) => place.path));
    // The way in, the errands of a screen, and forms that begin with a paper chosen elsewhere.
    const others = new Set(['/start', '/exchange/calls', '/consents/form']);
    const named = features.map((route) => route.path).filter((path) => !path.includes('$') && !others.has(path));
    expect(named.filter((path) => !said.has(path))).toEqual([]);
  });
});

describe('the manual', () => {
  it('has a page for every section (one page per section), and opens at the one of the place', () => {
    const pages = helpPages('it').map((page) => page.id);
    for (const section of SECTIONS) {
      expect(pages, section.path).toContain(section.help);
      expect(helpFor(`${section.path}/0190`)).toBe(section.help);
    }
    expect(new Set(SECTIONS.map((section) => section.help)).size).toBe(SECTIONS.length);
    for (const path of ['/settings/users', '/settings/backups', '/settings/runs']) expect(pages, path).toContain(helpFor(path));
    expect(helpFor('/settings/look')).toBe('settings');
    expect(helpFor('/anomalies')).toBe('start');
  });
});
