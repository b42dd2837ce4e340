import { DevServer } from './devserver.ts';
import { expect, PASSPHRASE, test as base } from './fixtures.ts';
import { prepare } from './screens.ts';

// One seeded core for every role: making an archive is the slow part.
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

const SECOND = 'sedano lanterna ghiaia mirto tappeto';
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
/** Screens for each role at most; the walk ends long before. */
const MOST = 60;

/** S20, S47: whoever looks around by the links that their role shows is refused nothing, so no attempt is noted against them. */
test('looking around asks for nothing that the role does not allow', async ({ page, server }) => {
  test.setTimeout(420_000);
  const say = async <T>(name: string, payload: object = {}): Promise<T> => ((await server.call(name, payload)) as { value: T }).value;
  await prepare(say);
  const { roles } = await say<{ roles: { id: string; shipped: string | null }[] }>('role_list');
  const codes = new Map<string, string>();
  for (const shipped of ['reader', 'agent', 'operator', 'lead']) {
    const role = roles.find((one) => one.shipped === shipped);
    expect(role, shipped).toBeDefined();
    codes.set(shipped, (await say<{ code: string }>('user_add', { login: `Lia ${shipped}`, role: role?.id, passphrase: PASSPHRASE })).code);
  }
  const refused: string[] = [];
  let who = '';
  page.on('response', (response) => {
    if (response.status() < 400 || !response.url().includes('/rpc/')) return;
    void response
      .text()
      .then((text) => text.includes('"forbidden"') && refused.push(`${who} at ${new URL(page.url()).hash}: ${response.url().split('/rpc/')[1] ?? ''}`));
  });
  for (const [shipped, code] of codes) {
    who = shipped;
    await server.call('archive_lock');
    await server.call('archive_join', { login: `Lia ${shipped}`, code, newPassphrase: SECOND });
    await page.goto(server.url);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Sezioni' })).toBeVisible();
    const seen = new Set<string>();
    const left = ['/today'];
    for (let at = left.shift(); at !== undefined && seen.size < MOST; at = left.shift()) {
      const sort = at.replace(ID, '$').replace(/\?.*$/, '');
      if (seen.has(sort)) continue;
      seen.add(sort);
      await page.goto(`${server.url}/#${at}`);
      await expect(page.locator('h1').first(), `${who} at ${at}`).toBeVisible();
      const tabs = await page.getByRole('tab').count();
      for (let tab = 0; tab < tabs; tab += 1) {
        await page.getByRole('tab').nth(tab).click();
        await page.waitForLoadState('networkidle');
      }
      await page.waitForLoadState('networkidle');
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      left.push(...links.map((href) => href.replace(/^#/, '')).filter((href) => /^\/[a-z]/.test(href) && !href.startsWith('/help/')));
      const row = page.getByRole('grid').getByRole('row').nth(1);
      if (sort === '/people' && (await row.count()) > 0) {
        await row.dblclick();
        await page.waitForURL(/#\/people\/[0-9a-f]{8}-/);
        left.push(new URL(page.url()).hash.slice(1));
      }
    }
    expect(seen.size, `${who} saw screens`).toBeGreaterThan(8);
  }
  expect(refused).toEqual([]);
});
