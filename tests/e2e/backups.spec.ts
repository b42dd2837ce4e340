import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DevServer } from './devserver.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './fixtures.ts';
import { openArchive } from './people.ts';

/** S30, S49, F57: choose a place, back up, try it, and see it on the page that says how safe everything is. */
test('a backup is made, tried, and told on the safety page', async ({ page, server }) => {
  await openArchive(server, page);
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Nessuna copia di sicurezza' })).toBeVisible();
  await page.goto(`${server.url}/#/settings/safety`);
  await expect(page.getByText('Non hai ancora scelto dove tenerla', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Apri le copie' }).first().click();
  await expect(page.getByRole('button', { name: 'Copia ora' })).toBeDisabled();

  const stick = join(server.folder, 'chiavetta');
  mkdirSync(stick);
  await server.picks(stick);
  await page.getByRole('button', { name: 'Posto 1: Scegli la cartella' }).click();
  await expect(page.getByText('chiavetta', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copia ora' }).click();
  await expect(page.getByText('Copia fatta e controllata')).toBeVisible();
  await expect(page.getByText(/^Ultima copia: .*non è cambiato nulla/)).toBeVisible();
  expect(readdirSync(stick).filter((name) => name.endsWith('.custode-backup'))).toHaveLength(1);
  await expect(page.getByRole('contentinfo').getByRole('link', { name: /^Copia di sicurezza: / })).toBeVisible();

  await page.getByRole('button', { name: 'Prova adesso' }).click();
  await expect(page.getByText('La copia si ripristina')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${server.url}/#/settings/safety`);
  await expect(page.getByText(/ed è stata controllata/)).toBeVisible();
  await page.getByRole('link', { name: 'Dove sono i dati' }).click();
  await expect(page.getByRole('button', { name: 'Mostra la cartella «chiavetta»' })).toBeVisible();
  await expectAccessible(page);
});

/** The first screen of a machine that has only the file: passphrase, missing ledger, a person decides. */
test('another machine restores the backup', async ({ page, server }) => {
  const home = await DevServer.start();
  const stick = join(home.folder, 'chiavetta');
  mkdirSync(stick);
  const made = (await home.call('archive_create', { place: null, name: 'Officine Bianchi', login: 'Anna Ferri', passphrase: PASSPHRASE })) as {
    value: { groups: string[]; ask: number[] };
  };
  await home.call('recovery_confirm', { groups: made.value.ask.map((index) => ({ index, text: made.value.groups[index - 1] })) });
  await home.picks(stick);
  const picked = (await home.call('backup_place_pick')) as { value: { file: { token: string } } };
  await home.call('backup_place_set', { slot: 0, folder: picked.value.file.token });
  await home.call('archive_lock');
  const [name] = readdirSync(stick).filter((each) => each.endsWith('.custode-backup'));
  const alone = join(server.folder, 'sola');
  mkdirSync(alone);
  const file = join(alone, name ?? '');
  copyFileSync(join(stick, name ?? ''), file);
  await home.stop();

  await page.getByRole('link', { name: 'Ripristina da una copia' }).click();
  await server.picks(file);
  await page.getByRole('button', { name: 'Scegli il file della copia' }).click();
  await expect(page.getByText('Copia numero 1 di «Officine Bianchi»')).toBeVisible();
  await expectAccessible(page);
  const passphrase = page.getByRole('textbox', { name: 'Frase segreta' });
  await passphrase.fill('un’altra frase che non apre nulla');
  await page.getByRole('button', { name: 'Ripristina', exact: true }).click();
  await expect(passphrase).toHaveAttribute('aria-invalid', 'true');
  await passphrase.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ripristina', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Manca il registro delle cancellazioni' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Continua senza' }).click();
  await expect(page.getByRole('button', { name: 'Blocca' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Officine Bianchi');
});

test('the recovery sheet alone opens a backup, and a new sheet follows', async ({ page, server }) => {
  const made = (await server.call('archive_create', { place: null, name: 'Officine Bianchi', login: 'Anna Ferri', passphrase: PASSPHRASE })) as {
    value: { groups: string[]; ask: number[] };
  };
  await server.call('recovery_confirm', { groups: made.value.ask.map((index) => ({ index, text: made.value.groups[index - 1] })) });
  const stick = join(server.folder, 'chiavetta');
  mkdirSync(stick);
  await server.picks(stick);
  const picked = (await server.call('backup_place_pick')) as { value: { file: { token: string } } };
  await server.call('backup_place_set', { slot: 1, folder: picked.value.file.token });
  await server.call('archive_lock');
  const [name] = readdirSync(stick).filter((each) => each.endsWith('.custode-backup'));
  await page.reload();
  await page.getByRole('link', { name: 'Ripristina da una copia' }).click();
  await server.picks(join(stick, name ?? ''));
  await page.getByRole('button', { name: 'Scegli il file della copia' }).click();
  await page.getByText('Scegli una frase nuova e ricevi un foglio nuovo').click();
  await page.getByLabel('Codice di recupero').fill(made.value.groups.join('-'));
  await page.getByLabel('Nuova frase segreta', { exact: true }).fill('altalena cestino foglia martello neve');
  await page.getByLabel('La frase segreta, ancora una volta').fill('altalena cestino foglia martello neve');
  await page.getByLabel('Nome del nuovo archivio').fill('Ritrovato');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ripristina', exact: true }).click();
  await expect(page.getByText('Vale solo questo foglio, il numero 2')).toBeVisible();
  expect(readdirSync(server.folder)).toContain('Ritrovato.custode');
});
