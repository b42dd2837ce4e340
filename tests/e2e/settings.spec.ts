import { expect, expectAccessible, PASSPHRASE, test } from './fixtures.ts';
import { openArchive } from './people.ts';

const SECTIONS = ['controller', 'purposes', 'sources', 'fields', 'retention', 'modules', 'users', 'security', 'look', 'archive'];

test('every section is reached with the keyboard and has no barrier', async ({ page, server }) => {
  await openArchive(server, page);
  for (const section of SECTIONS) {
    await page.goto(`${server.url}/#/settings/${section}`);
    await expect(page.getByRole('tab', { selected: true })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Caricamento in corso' })).toHaveCount(0);
    await expectAccessible(page);
  }
  await page.goto(`${server.url}/#/settings`);
  await page.getByRole('tab', { name: 'Titolare' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tab', { name: 'Finalità', exact: true })).toHaveAttribute('aria-selected', 'true');
});

test('each screen begins at its top, and the list of settings keeps the open one in sight', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/users`);
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Utenti e ruoli');
  const content = page.locator('#content');
  await content.evaluate((element) => element.scrollTo({ top: 1_000_000 }));
  expect(await content.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.goto(`${server.url}/#/settings/archive`);
  const open = page.getByRole('tab', { selected: true });
  await expect(open).toHaveText('Archivio e versioni');
  await expect(open).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  expect(await content.evaluate((element) => element.scrollTop)).toBe(0);
});

test('the controller is saved, shown at the head of documents, and can be taken back', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/controller`);
  await page.getByLabel('Nome o ragione sociale').fill('Officine Bianchi S.r.l.');
  await page.getByLabel('Comune').fill('Firenze');
  await expect(page.getByText('Modifiche non salvate')).toBeVisible();
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByText('Tutto salvato')).toBeVisible();
  await page.reload();
  await page.goto(`${server.url}/#/settings/controller`);
  await expect(page.getByLabel('Nome o ragione sociale')).toHaveValue('Officine Bianchi S.r.l.');

  await page.getByLabel('Comune').fill('Prato');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annulla' }).click();
  await expect(page.getByLabel('Comune')).toHaveValue('Firenze');
});

test('a purpose is added, edited and archived', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/purposes`);
  await page.getByRole('button', { name: 'Aggiungi finalità' }).click();
  await page.getByLabel('Titolo').fill('Inviti alla fiera');
  await expect(page.getByLabel('Codice', { exact: true })).toHaveValue('INVITI-ALLA-FIERA');
  await expectAccessible(page);
  await page.getByRole('button', { name: /Base giuridica/ }).click();
  await page.getByRole('option', { name: /^Consenso/ }).click();
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Inviti alla fiera' })).toBeVisible();
  await expect(page.getByText(/^Manca: /).last()).toBeVisible();

  await page.getByRole('button', { name: 'Modifica «Inviti alla fiera»' }).click();
  await page.getByLabel('Chi altro li riceve').fill('Nessuno');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Archivia «Inviti alla fiera»' }).click();
  await expect(page.getByRole('heading', { name: 'Archiviate' })).toBeVisible();
  await page.getByRole('button', { name: 'Rimetti in uso «Inviti alla fiera»' }).click();
  await expect(page.getByRole('heading', { name: 'Archiviate' })).toHaveCount(0);
});

test('a code taken before is refused at its field', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/sources`);
  for (const _ of [1, 2]) {
    await page.getByRole('button', { name: 'Aggiungi fonte' }).click();
    await page.getByLabel('Titolo').fill('Sagra del paese');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Sagra del paese' }).first()).toBeVisible();
  }
  await expect(page.getByLabel('Codice', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('È già usato', { exact: false })).toBeVisible();
});

test('the passphrase is changed, and only the new one opens', async ({ page, server }) => {
  const next = 'lampada gialla sotto il tavolo lungo';
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/security`);
  await page.getByRole('button', { name: 'Cambia frase segreta' }).click();
  await page.getByLabel('La frase segreta di adesso').fill('non è questa la frase');
  await page.getByLabel('La frase nuova', { exact: true }).fill('ciao');
  await expect(page.getByText('Troppo debole').or(page.getByText('Debole', { exact: true }))).toBeVisible();
  await page.getByLabel('La frase nuova', { exact: true }).fill(next);
  await page.getByLabel('La frase nuova, ancora una volta').fill(next);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cambia frase segreta' }).click();
  await expect(page.getByText('Non è la frase di adesso.', { exact: false })).toBeVisible();
  await page.getByLabel('La frase segreta di adesso').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Cambia frase segreta' }).click();
  await expect(page.getByText('Frase segreta cambiata')).toBeVisible();

  await page.getByRole('button', { name: 'Blocca adesso' }).click();
  await expect(page.getByRole('heading', { name: 'Sblocca l’archivio' })).toBeVisible();
  await expect(page.getByText('Frase segreta cambiata'), 'a lock screen keeps no notice').toHaveCount(0);
  await page.getByLabel('Frase segreta', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Sblocca', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Blocca', exact: true })).toBeVisible();
});

test('a lost recovery sheet is replaced, and the archive comes back behind it', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/security`);
  await page.getByRole('button', { name: 'Crea un foglio nuovo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Un nuovo foglio di recupero' });
  await dialog.getByRole('textbox', { name: 'La frase segreta di adesso' }).fill('una frase che non è la sua');
  await dialog.getByRole('button', { name: 'Crea il foglio' }).click();
  await expect(dialog.getByRole('textbox', { name: 'La frase segreta di adesso' })).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'La frase segreta di adesso' }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Crea il foglio' }).click();
  await expect(page.getByText('Vale solo questo foglio, il numero 2')).toBeVisible();
  const kit = (await server.call('recovery_get')) as { value: { groups: string[]; ask: number[] } };
  await server.call('recovery_confirm', { groups: kit.value.ask.map((index) => ({ index, text: kit.value.groups[index - 1] })) });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Blocca', exact: true })).toBeVisible();
});

test('the archive is verified, check by check', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/security`);
  await page.getByRole('button', { name: 'Verifica adesso' }).click();
  await expect(page.getByText('L’archivio è integro')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Catena del registro' })).toBeVisible();
  await expectAccessible(page);
});

test('language, colours and size take effect at once', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/look`);
  await page.getByText('Scuro').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  await page.getByText('English').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.getByRole('button', { name: /Size/ }).click();
  await page.getByRole('option', { name: '200 %' }).click();
  await expect(page.locator('html')).toHaveCSS('font-size', '32px');
  await expectAccessible(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('S78: the entries of Privacy GDPR appear at once when the module is activated', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/modules`);
  const entries = ['Impostazioni della privacy', 'Motivazioni', 'Tipologie consensi'];
  const entry = (name: string) => page.getByRole('tab', { name, exact: true });
  await expect(page.getByRole('button', { name: 'Attiva', exact: true })).toBeVisible();
  for (const name of entries) await expect(entry(name)).toHaveCount(0);
  await page.getByRole('button', { name: 'Attiva', exact: true }).click();
  for (const name of entries) await expect(entry(name)).toBeVisible();
  await expectAccessible(page);
});
