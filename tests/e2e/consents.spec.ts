import type { Page } from '@playwright/test';
import { expect, expectAccessible, test as base } from './fixtures.ts';
import { DevServer } from './devserver.ts';

const test = base.extend<object, { seeded: DevServer }>({
  seeded: [
    async ({}, use) => {
      const server = await DevServer.start('--contacts', '20');
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ seeded }, use) => use(seeded),
});

const panel = (page: Page, title: string) => page.locator('.panel', { has: page.getByRole('heading', { name: title, exact: true }) });

test.beforeEach(async ({ page, server }) => {
  await page.goto(`${server.url}/#/consents`);
  await expect(panel(page, 'Newsletter')).toBeVisible();
});

test('three separate types are shipped, each with its wording', async ({ page }) => {
  await expect(panel(page, 'Newsletter')).toContainText('20 decisioni registrate');
  await expect(panel(page, 'Email commerciali')).toContainText('mai usata');
  await expect(panel(page, 'Telefonate commerciali')).toContainText('Testo versione 1');
  await expectAccessible(page);
});

test('a used type can only be archived, and comes back', async ({ page }) => {
  await page.getByRole('button', { name: 'Altre azioni per Newsletter' }).click();
  await expect(page.getByRole('menuitem', { name: /^Elimina/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('menuitem', { name: /^Archivia/ }).click();
  await expect(page.getByRole('heading', { name: 'Archiviate' })).toBeVisible();
  await expect(panel(page, 'Newsletter')).toContainText('Archiviata');
  await page.getByRole('button', { name: 'Altre azioni per Newsletter' }).click();
  await page.getByRole('menuitem', { name: 'Rimetti in uso' }).click();
  await expect(page.getByRole('heading', { name: 'Archiviate' })).toBeHidden();
});

test('another wording makes another version and leaves the used code alone', async ({ page }) => {
  await page.getByRole('button', { name: 'Modifica Newsletter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Modifica Newsletter' });
  await expect(dialog.getByLabel('Codice')).toBeDisabled();
  await dialog.getByLabel('Testo che la persona legge o ascolta').fill('Acconsento a ricevere la newsletter di marzo.');
  await expect(dialog).toContainText('Salvando nasce la versione 2');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(panel(page, 'Newsletter')).toContainText('Testo versione 2');
  await expect(panel(page, 'Newsletter')).toContainText('newsletter di marzo');
});

test('a type that was never used can be deleted', async ({ page }) => {
  await page.getByRole('button', { name: 'Nuova tipologia' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuova tipologia' });
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(dialog).toContainText('Scrivi il titolo.');
  await expect(dialog).toContainText('Scegli almeno un permesso');
  await dialog.getByLabel('Titolo').fill('Prova');
  await dialog.locator('.choice', { hasText: /^Contatto/ }).click();
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(panel(page, 'Prova')).toContainText('Manca il testo');
  await page.getByRole('button', { name: 'Altre azioni per Prova' }).click();
  await page.getByRole('menuitem', { name: 'Elimina' }).click();
  await expect(panel(page, 'Prova')).toHaveCount(0);
});
