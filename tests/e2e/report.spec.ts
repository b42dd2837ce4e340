import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DevServer } from './devserver.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';

/** One person with an e-mail, made without the window; gives back the card. */
async function person(page: Page, server: DevServer): Promise<string> {
  await openArchive(server, page);
  const { value: sources } = (await server.call('source_list')) as { value: { sources: { id: string }[] } };
  const { value: info } = (await server.call('app_info')) as { value: { today: string } };
  const { value: made } = (await server.call('contact_create', {
    kind: 'person',
    fields: [
      { field: 'first_name', value: 'Giulia', replaces: null },
      { field: 'last_name', value: 'Bianchi', replaces: null },
    ],
    points: [{ kind: 'email', value: 'giulia.bianchi@posta.example', address: null, label: null }],
    tags: [],
    source: sources.sources[0]?.id,
    acquiredOn: info.today,
  })) as { value: { id: string } };
  return made.id;
}

const preview = (page: Page) => page.getByRole('region', { name: 'Anteprima del documento' }).last();

test('the pack is seen, saved with its hashes, and printed', async ({ page, server }) => {
  test.setTimeout(120_000);
  const id = await person(page, server);
  await page.goto(`${server.url}/#/people/${id}/report`);
  await expect(page.getByRole('heading', { level: 1, name: 'I dati di Giulia Bianchi' })).toBeVisible();
  await expect(preview(page).locator('img').first()).toBeVisible({ timeout: 60_000 });
  await expect(preview(page).getByText('giulia.bianchi@', { exact: false }).first()).toBeAttached();
  await expectAccessible(page);

  const folder = join(server.folder, 'consegna');
  mkdirSync(folder);
  await server.picks(folder);
  await page.getByRole('button', { name: 'Salva il fascicolo…' }).click();
  await expect(page.getByText(/file salvati in/)).toBeVisible();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(pdf|json|csv)$/.test(name));
  expect(files.length).toBeGreaterThanOrEqual(3);
  const shown = await page.locator('.hash').evaluateAll((all) => all.map((each) => each.getAttribute('title')));
  for (const file of files)
    expect(shown).toContain(
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    );

  const printed = join(server.folder, 'stampa.pdf');
  await server.picks(printed);
  await page.getByRole('button', { name: 'Stampa…' }).click();
  await expect(page.getByText('«stampa.pdf» si apre', { exact: false })).toBeVisible();
  expect(readFileSync(printed).subarray(0, 5).toString()).toBe('%PDF-');
});

test('what the settings leave empty is named, with the way to fill it', async ({ page, server }) => {
  test.setTimeout(120_000);
  const id = await person(page, server);
  await page.goto(`${server.url}/#/people/${id}/report`);
  await page.getByRole('link', { name: 'Completa il titolare' }).click({ timeout: 60_000 });
  await expect(page.getByRole('tab', { name: 'Titolare' })).toHaveAttribute('aria-selected', 'true');
});

test('the document speaks English when the person does', async ({ page, server }) => {
  test.setTimeout(120_000);
  const id = await person(page, server);
  await page.goto(`${server.url}/#/people/${id}/report`);
  await expect(preview(page).locator('img').first()).toBeVisible({ timeout: 60_000 });
  await page.getByText('English').click();
  await expect(preview(page).locator('[lang="en"]').first()).toBeAttached({ timeout: 60_000 });
  await expectAccessible(page);
});
