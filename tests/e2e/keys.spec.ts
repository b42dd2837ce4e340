import { openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, PASSPHRASE, test } from './fixtures.ts';
import { openArchive } from './people.ts';

/** SECURITY 2.4, T7: who is taken out takes no key along; the page says what that does not reach. */
test('taking somebody out changes the keys, and they are changed on demand', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/users`);
  await expect(page.getByText('Mai cambiate.')).toBeVisible();
  await page.getByRole('button', { name: 'Aggiungi un utente' }).click();
  await page.getByLabel('Nome', { exact: true }).fill('Lia Verdi');
  await page.getByLabel('La tua frase segreta, per conferma').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Crea il codice' }).click();
  await expect(page.getByText(/vale una volta e scade il/)).toBeVisible();
  await page.getByRole('button', { name: 'L’ho consegnato' }).click();
  await expect(page.getByText(/il codice scade il/)).toBeVisible();

  await page.getByRole('button', { name: 'Togli Lia Verdi' }).click();
  await expectAccessible(page);
  await page
    .getByRole('dialog')
    .getByLabel(/frase segreta/i)
    .first()
    .fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Togli', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Lia Verdi non entra più' });
  await expect(dialog.getByText('Chiavi cambiate')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Chiudi', exact: true }).last().click();
  await expect(page.getByText(/^Cambiate il/)).toBeVisible();
  await expect(page.getByText('Non entra più')).toBeVisible();

  await page.getByRole('button', { name: 'Cambia le chiavi' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/frase segreta/i)
    .first()
    .fill('non è questa la frase');
  await page.getByRole('dialog').getByRole('button', { name: 'Cambia le chiavi' }).click();
  await expect(page.getByRole('dialog').getByText(/non/).first()).toBeVisible();
  await page
    .getByRole('dialog')
    .getByLabel(/frase segreta/i)
    .first()
    .fill(PASSPHRASE);
  await page.getByRole('dialog').getByRole('button', { name: 'Cambia le chiavi' }).click();
  await expect(page.getByRole('dialog').getByText('Chiavi cambiate')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Chiudi', exact: true }).last().click();
  await page.goto(`${server.url}/#/settings/safety`);
  await expect(page.getByText(/^Cambiate il/)).toBeVisible();
  await page.goto(`${server.url}/#/people`);
  await expect(page.getByRole('heading', { name: 'Persone' }).first()).toBeVisible();
});

/** SECURITY R6: an archive that does not open offers the newest backup and what can still be read. */
test('a damaged archive is rescued from the entry screen', async ({ page, server }) => {
  await openArchive(server, page);
  await page.getByRole('button', { name: 'Blocca' }).click();
  await expect(page.getByRole('button', { name: 'Sblocca' })).toBeVisible();
  const find = (folder: string): string | undefined => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (name.endsWith('.custode')) return join(path, 'data.db');
      const inside = statSync(path).isDirectory() ? find(path) : undefined;
      if (inside !== undefined) return inside;
    }
    return undefined;
  };
  const data = find(server.folder);
  expect(data).toBeDefined();
  const file = openSync(data ?? '', 'r+');
  // Where rows are: most pages of so small a file are the roots of its tables, and without those nothing can be read.
  writeSync(file, Buffer.alloc(4096), 0, 4096, statSync(data ?? '').size - 3 * 4096);

  await page.getByText(/danneggiato/).click();
  await expect(page.getByRole('heading', { name: 'Un archivio danneggiato' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Frase segreta', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Recupera', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Recupero finito' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Apri l’archivio nuovo' }).click();
  await expect(page.getByRole('navigation', { name: 'Sezioni' })).toBeVisible();
});
