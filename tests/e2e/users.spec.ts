import { expect, expectAccessible, PASSPHRASE, test } from './fixtures.ts';
import { openArchive } from './people.ts';

const SECOND = 'sedano lanterna ghiaia mirto tappeto';

/** S19, S20, S40: a second person comes in with a code and finds what their role allows. */
test('a second user comes in with a code, sees what the role allows, and stands in the log', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/users`);
  await expect(page.getByRole('heading', { name: 'Ruoli', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Aggiungi un utente' }).click();
  await page.getByLabel('Nome', { exact: true }).fill('Lia Verdi');
  await page.getByRole('button', { name: /Ruolo/ }).click();
  await page.getByRole('option', { name: 'Sola lettura' }).click();
  await page.getByLabel('La tua frase segreta, per conferma').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Crea il codice' }).click();
  const code = page.locator('.join-code');
  await expect(code).toHaveText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  await expectAccessible(page);
  const typed = (await code.textContent()) ?? '';
  await page.getByRole('button', { name: 'L’ho consegnato' }).click();
  await expect(page.getByText('Codice da usare')).toBeVisible();

  await page.keyboard.press('Control+l');
  await page.getByText('Ho un codice d’ingresso').click();
  await expectAccessible(page);
  await page.getByLabel('Codice d’ingresso').fill(typed.toLowerCase());
  await page.getByLabel('La tua frase segreta', { exact: true }).fill(SECOND);
  await page.getByLabel('La frase segreta, ancora una volta').fill(SECOND);
  await page.getByRole('button', { name: 'Entra', exact: true }).click();

  const sections = page.getByRole('navigation', { name: 'Sezioni' });
  await expect(sections.getByRole('link', { name: 'Persone' })).toBeVisible();
  for (const name of ['Cestino', 'Registro attività']) await expect(sections.getByRole('link', { name })).toHaveCount(0);
  await page.goto(`${server.url}/#/people`);
  await expect(page.getByRole('button', { name: 'Nuova persona' })).toHaveCount(0);
  await page.goto(`${server.url}/#/settings`);
  await expect(page.getByRole('tab', { name: 'Frase segreta e blocco', exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Utenti e ruoli' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Titolare' })).toHaveCount(0);
  await expectAccessible(page);

  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: /Chi sei/ }).click();
  await page.getByRole('option').filter({ hasNotText: 'Lia' }).first().click();
  await page.getByLabel('Frase segreta', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sblocca' }).click();
  await sections.getByRole('link', { name: 'Registro attività' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Lia Verdi' }).filter({ hasText: 'Archivio aperto' }).first()).toBeVisible();
  await expectAccessible(page);
});

test('an own role is made in the matrix, and what contradicts itself cannot be ticked', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/users`);
  await page.getByRole('button', { name: 'Nuovo ruolo' }).click();
  await page.getByLabel('Nome del ruolo').fill('Cassa');
  await page.getByText('Importare elenchi').last().click();
  await page.getByText('IBAN', { exact: true }).last().click();
  await expect(page.getByText('con questi limiti il ruolo le perde')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Importare elenchi' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: /Cassa/ })).toBeVisible();
});
