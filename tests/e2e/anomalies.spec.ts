import { expect, expectAccessible, test } from './fixtures.ts';
import type { DevServer } from './devserver.ts';
import { openArchive } from './people.ts';

/** A person with fields, made without the window. */
async function person(server: DevServer, first: string, last: string, fields: Record<string, string>): Promise<string> {
  const sources = (await server.call('source_list')) as { value: { sources: { id: string }[] } };
  const typed = { first_name: first, last_name: last, ...fields };
  const made = (await server.call('contact_create', {
    kind: 'person',
    fields: Object.entries(typed).map(([field, value]) => ({ field, value, replaces: null })),
    points: [],
    tags: [],
    source: sources.value.sources[0]?.id,
    acquiredOn: '2026-11-20',
  })) as { value: { id: string } };
  return made.value.id;
}

const IBAN = 'IT60X0542811101000000123456';

/** S55: two strangers with one IBAN are a question; a reason puts it away, and it can be opened again. */
test('an anomaly is found, explained, dismissed with a reason and opened again', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Mario', 'Rossi', { iban: IBAN });
  await person(server, 'Bea', 'Galli', { iban: IBAN });
  await page.goto(`${server.url}/#/today`);
  await page.getByRole('link', { name: 'Guarda le anomalie' }).click();
  await expect(page.getByText('Stesso IBAN', { exact: true })).toBeVisible();
  await expect(page.getByText(/sta su 2 schede che nessun legame unisce/)).toBeVisible();
  await expect(page.getByText(IBAN)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Galli Bea' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'È in ordine…' }).click();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Perché è in ordine' }).fill('Conto della coppia');
  await page.getByRole('button', { name: 'Archivia' }).click();
  await expect(page.getByText('Nessuna anomalia aperta.')).toBeVisible();
  await page.getByRole('button', { name: /Mostra$/ }).click();
  await page.getByRole('option', { name: 'Archiviate (1)' }).click();
  await expect(page.getByText(/«Conto della coppia»/)).toBeVisible();
  await page.getByRole('button', { name: 'Riapri' }).click();
  await expect(page.getByText('Nessuna anomalia archiviata.')).toBeVisible();
  await expectAccessible(page);
});

/** S24: a quiet word at the field, and the list of what nothing asks for. */
test('a field that nothing asks for says so quietly and is on the list', async ({ page, server }) => {
  await openArchive(server, page);
  const anna = await person(server, 'Anna', 'Ferri', { birth_place: 'Roma' });
  await page.goto(`${server.url}/#/people/${anna}`);
  await expect(page.getByText('Nessuna finalità chiede questo dato.', { exact: false })).toHaveCount(1);
  await expectAccessible(page);
  await page.goto(`${server.url}/#/exchange/minimisation`);
  await expect(page.getByRole('link', { name: 'Ferri Anna' })).toBeVisible();
  await page.getByRole('link', { name: 'Dati e finalità' }).click();
  await page.locator('label', { has: page.getByRole('checkbox', { name: 'Luogo di nascita: Eseguire ordini e contratti, dare assistenza' }) }).click();
  await page.getByRole('button', { name: 'Salva come nuova versione' }).click();
  await expect(page.getByRole('heading', { name: /^Versione 1 del/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${server.url}/#/exchange/minimisation`);
  await expect(page.getByRole('heading', { name: 'Ogni dato ha la sua finalità' })).toBeVisible();
});

/** S32: a version in force is read by whoever issued it, before anything else. */
test('instructions are put in force, read and accepted', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/instructions`);
  await expect(page.getByRole('textbox', { name: 'Testo in italiano' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Metti in vigore' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Metti in vigore' }).click();
  await expect(page.getByRole('heading', { name: 'Prima di cominciare' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Accetta e continua' })).toBeDisabled();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Prima di cominciare' })).toBeVisible();
  await page.locator('label', { hasText: 'Ho letto le istruzioni e le seguirò' }).click();
  await page.getByRole('button', { name: 'Accetta e continua' }).click();
  await page.goto(`${server.url}/#/settings/instructions`);
  await expect(page.getByText(/^Versione 1, /)).toBeVisible();
  await expectAccessible(page);
});

/** S35, S29: the own device is confirmed, and counted where the data are. */
test('the own device is confirmed and stands in the register', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/devices`);
  await page.getByRole('button', { name: 'Conferma' }).click();
  await page.getByRole('textbox', { name: 'Nome' }).fill('Portatile del banco');
  await page.locator('label', { hasText: /^Sì$/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByRole('heading', { name: 'Portatile del banco' })).toBeVisible();
  await expect(page.getByText('disco cifrato')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${server.url}/#/settings/where`);
  await expect(page.getByText('1 dispositivo in uso.')).toBeVisible();
  await expectAccessible(page);
});
