import { DevServer } from './devserver.ts';
import { expect, expectAccessible, test as base } from './fixtures.ts';
import { prepare, SCREENS } from './screens.ts';

// One seeded core for the whole walk: making an archive is the slow part, and looking changes little.
const test = base.extend<object, { seeded: DevServer }>({
  seeded: [
    async ({}, use) => {
      const server = await DevServer.start('--contacts', '60');
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ seeded }, use) => use(seeded),
});

for (const language of ['it', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const zoom of [100, 200] as const) {
      test(`every screen is accessible: ${language}, ${theme}, ${zoom} %`, async ({ page, server }) => {
        await server.call('appearance_set', { language, theme, density: 'comfortable', zoom });
        const placed = await prepare(async (name, payload) => ((await server.call(name, payload)) as { value: never }).value);
        await page.reload();
        for (const screen of SCREENS) {
          await page.goto(`${server.url}/#${placed(screen.path)}`);
          await expect(page.locator('h1').first(), screen.name).toBeVisible();
          if (screen.tab !== undefined) await page.getByRole('tab').nth(screen.tab).click();
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expectAccessible(page);
        }
      });
    }
  }
}
