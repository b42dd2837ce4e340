import { expect, expectAccessible, test } from './fixtures.ts';
import { decideAll, passDuplicates } from './importing.ts';
import { openArchive } from './people.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

async function choosePurpose(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'A che cosa serve' }).click();
  await page.getByRole('option', { name: 'Eseguire ordini' }).click();
}

test('S50: a field is added in the settings, filled on the card and shown in the history', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/fields`);
  await expect(page.getByText('Nessun campo tuo, per ora.')).toBeVisible();
  await page.getByRole('button', { name: 'Aggiungi campo' }).click();
  await page.getByLabel('Titolo').fill('Modello di caldaia');
  await expect(page.getByRole('button', { name: 'Salva', exact: true })).toBeDisabled();
  await choosePurpose(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Modello di caldaia' })).toBeVisible();
  await expect(page.getByText('in nessuna scheda')).toBeVisible();

  const { value: sources } = (await server.call('source_list')) as { value: { sources: { id: string }[] } };
  const made = (await server.call('contact_create', {
    kind: 'person',
    fields: [{ field: 'last_name', value: 'Galli', replaces: null }],
    points: [],
    tags: [],
    source: sources.sources[0]?.id,
    acquiredOn: '2026-01-10',
  })) as { value: { id: string } };
  await page.goto(`${server.url}/#/people/${made.value.id}`);
  const field = page.getByRole('textbox', { name: 'Modello di caldaia' });
  await field.fill('K2 condensazione');
  await field.press('Enter');
  await expect(page.getByRole('alertdialog').filter({ hasText: 'Modello di caldaia' }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Storia' }).click();
  await expect(page.getByText('K2 condensazione')).toBeVisible();
  await expectAccessible(page);
});

test('S50: a column that fits no field gets a new one in the wizard', async ({ page, server }) => {
  await openArchive(server, page);
  const path = join(server.folder, 'corsi.csv');
  writeFileSync(path, ['Cognome;Nome;Email;Taglia muta', 'Bianchi;Giulia;giulia@posta.example;M corta', 'Rossi;Mario;mario@posta.example;L'].join('\r\n'));
  await server.picks(path);
  await page.goto(`${server.url}/#/exchange/import`);
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await page.getByRole('button', { name: 'Continua' }).click();
  await page.getByRole('button', { name: /Destinazione della colonna Taglia muta/ }).click();
  await page.getByRole('option', { name: 'Nuovo campo…' }).click();
  await expect(page.getByLabel('Titolo')).toHaveValue('Taglia muta');
  await choosePurpose(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByRole('button', { name: /Destinazione della colonna Taglia muta/ })).toContainText('Taglia muta');
  await decideAll(page);
  await page.getByRole('button', { name: 'Continua' }).click();
  await page.getByRole('button', { name: 'Continua' }).click();
  await passDuplicates(page);
  await page.getByRole('button', { name: /Fonte/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Apri il calendario' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Importa', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sono entrate 2 righe' })).toBeVisible();

  const found = (await server.call('contact_search', { text: 'giulia', limit: 1 })) as { value: { hits: { id: string }[] } };
  await page.goto(`${server.url}/#/people/${found.value.hits[0]?.id ?? ''}`);
  await expect(page.getByRole('textbox', { name: 'Taglia muta' })).toHaveValue('M corta');
});
