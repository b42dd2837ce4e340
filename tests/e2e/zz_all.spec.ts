import { DevServer } from './devserver.ts';
import { test as base } from './fixtures.ts';
import { prepare, SCREENS } from './screens.ts';
const test = base.extend<object, { seeded: DevServer }>({
  seeded: [async ({}, use) => { const server = await DevServer.start('--contacts', '60'); await use(server); await server.stop(); }, { scope: 'worker', timeout: 120_000 }],
  server: async ({ seeded }, use) => use(seeded),
});
test('all', async ({ page, server }) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await server.call('appearance_set', { language: 'en', theme: 'light', density: 'comfortable', zoom: 100 });
  const placed = await prepare(async (name, payload) => ((await server.call(name, payload)) as { value: never }).value);
  await page.reload();
  let n = 10;
  for (const s of SCREENS) {
    await page.goto(`${server.url}/#${placed(s.path)}`);
    await page.waitForTimeout(900);
    if (s.tab !== undefined) { await page.getByRole('tab').nth(s.tab).click(); await page.waitForTimeout(400); }
    await page.screenshot({ path: `/work/tmp/cl/${n++}-${s.name}.png` });
  }
});
