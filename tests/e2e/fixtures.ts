import { expect, test as base, type Page } from '@playwright/test';
import axe from 'axe-core';
import { DevServer } from './devserver.ts';

export { fixture, PASSPHRASE } from './words.ts';

interface Fixtures {
  /** A fresh core for each test. */
  server: DevServer;
}

export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await DevServer.start();
    await use(server);
    await server.stop();
  },
  page: async ({ page, server }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    await page.goto(server.url);
    await use(page);
    expect(complaints, 'errors of the page').toEqual([]);
  },
});

export { expect };

/**
 * Nothing that axe can see: WCAG 2.2 A and AA, and what it calls best practice (headings in order, landmarks told apart). React Aria's announcer is left out: for a moment it names things that
 * are no longer there, which is how it makes a screen reader say them.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours are measured at rest, not while a dialog fades in.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
      { exclude: ['[data-live-announcer]'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // Open lists and menus stand outside the landmarks, beside the page that they cover.
        rules: { region: { enabled: false } },
      },
    );
    return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`);
  });
  expect(found, 'axe').toEqual([]);
}
