import { expect, expectAccessible, PASSPHRASE, test } from './fixtures.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from './people.ts';

test('a new user makes an archive, locks it and opens it again', async ({ page, server }) => {
  await expect(page.getByRole('heading', { name: 'Benvenuto in Custode' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continua' }).click();

  await page.getByLabel('Nome dell’archivio').fill('Officine Bianchi');
  await page.getByLabel('Il tuo nome').fill('Anna Ferri');
  await page.getByLabel('Frase segreta', { exact: true }).fill('ciao');
  await expect(page.getByText('È corta', { exact: false })).toBeVisible();
  await page.getByLabel('Frase segreta', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('La frase segreta, ancora una volta').fill(PASSPHRASE);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Crea l’archivio' }).click();

  const groups = page.getByRole('list', { name: 'Codice di recupero del foglio numero 1' }).getByRole('listitem');
  await expect(groups).toHaveCount(9);
  const codes = (await groups.allInnerTexts()).map((text) => text.trim().slice(0, 4));
  const sheet = join(server.folder, 'foglio.pdf');
  await server.picks(sheet);
  await page.getByRole('button', { name: 'Salva il foglio in PDF' }).click();
  await expect(page.getByText('Salvato come «foglio.pdf»', { exact: false })).toBeVisible();
  expect(existsSync(sheet)).toBe(true);
  await expectAccessible(page);
  await page.getByText('L’ho messo al sicuro').click();
  await page.getByRole('button', { name: 'Continua' }).click();

  const fields = page.getByLabel(/^Gruppo \d$/);
  await expect(fields).toHaveCount(2);
  await fields.first().fill('????');
  await fields.last().fill('????');
  await page.getByRole('button', { name: 'Entra nell’archivio' }).click();
  await expect(page.getByText('Non corrisponde a quanto scritto sul foglio', { exact: false })).toBeVisible();
  for (const label of await page.locator('label', { hasText: /^Gruppo \d$/ }).allInnerTexts()) {
    const group = codes[Number(label.slice(-1)) - 1] ?? '';
    await page.getByLabel(label).fill(group.toLowerCase());
  }
  await page.getByRole('button', { name: 'Entra nell’archivio' }).click();
  await expect(page.getByRole('heading', { name: 'Da dove cominci?' })).toBeVisible();
  await expectAccessible(page);
  expect(readdirSync(server.folder)).toContain('Officine Bianchi.custode');

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Sblocca l’archivio' })).toBeVisible();
  await expect(page.getByText('Anna Ferri')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Frase segreta' }).fill('un’altra frase che non apre nulla');
  await page.getByRole('button', { name: 'Sblocca', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Frase segreta' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Frase segreta' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sblocca', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Blocca' })).toBeVisible();
});

test('an archive whose sheet was never confirmed asks again with a new one', async ({ page, server }) => {
  await server.call('archive_create', { place: null, name: 'Officine Bianchi', login: 'Anna Ferri', passphrase: PASSPHRASE });
  await page.reload();
  await expect(page.getByRole('list', { name: 'Codice di recupero del foglio numero 1' })).toBeVisible();

  await server.call('archive_lock');
  await page.reload();
  await page.getByRole('textbox', { name: 'Frase segreta' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sblocca', exact: true }).click();
  await expect(page.getByText('Vale solo questo foglio, il numero 2')).toBeVisible();
  await expectAccessible(page);
  const groups = await page.getByRole('list', { name: 'Codice di recupero del foglio numero 2' }).getByRole('listitem').allInnerTexts();
  await page.getByText('L’ho messo al sicuro').click();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByLabel(/^Gruppo \d$/)).toHaveCount(2);
  for (const label of await page.locator('label', { hasText: /^Gruppo \d$/ }).allInnerTexts()) {
    await page.getByLabel(label).fill((groups[Number(label.slice(-1)) - 1] ?? '').trim().slice(0, 4));
  }
  await page.getByRole('button', { name: 'Entra nell’archivio' }).click();
  await expect(page.getByRole('heading', { name: 'Da dove cominci?' })).toBeVisible();
});

test('the first run speaks English when asked', async ({ page }) => {
  await page.getByText('Windows and documents in English').click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
});

test('S6: from the locked window to what a named customer said, in two actions of the keyboard', async ({ page, server }) => {
  await openArchive(server, page);
  const coded = async (list: string, code: string): Promise<string> => {
    const { value } = (await server.call(list)) as { value: Record<string, { id: string; code: string }[]> };
    return (Object.values(value)[0] ?? []).find((row) => row.code === code)?.id ?? '';
  };
  const made = (await server.call('contact_create', {
    kind: 'person',
    fields: [
      { field: 'first_name', value: 'Giulia', replaces: null },
      { field: 'last_name', value: 'Bianchi', replaces: null },
    ],
    points: [],
    tags: [],
    source: await coded('source_list', 'MODULO'),
    acquiredOn: '2026-01-20',
  })) as { value: { id: string } };
  await server.call('communication_save', {
    id: null,
    contacts: [made.value.id],
    direction: 'inbound',
    channel: 'phone',
    channelName: null,
    at: '2026-01-21T09:30:00Z',
    minutes: 3,
    subject: 'La caldaia perde acqua',
    body: '',
    outcome: null,
    purpose: await coded('purpose_list', 'CONTRATTO'),
    retention: await coded('retention_class_list', 'CHIAMATE'),
  });
  await server.call('archive_lock');
  await page.reload();

  await expect(page.getByRole('textbox', { name: 'Frase segreta' })).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Oggi', level: 1 })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('giulia bianchi');
  await expect(page.getByRole('menuitem', { name: /Bianchi Giulia|Giulia Bianchi/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('La caldaia perde acqua').first()).toBeVisible();
});
