import { expect, expectAccessible, test } from './fixtures.ts';
import { decideAll, passDuplicates } from './importing.ts';
import { openArchive } from './people.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DevServer } from './devserver.ts';

const FIRST = ['Codice cliente;Cognome;Nome;E-mail;Comune', 'C1;Rossi;Mario;mario@posta.example;Terni', 'C2;Bianchi;Anna;anna@posta.example;Parma'].join(
  '\r\n',
);
const NEAR = ['Codice cliente;Cognome;Nome;E-mail;Comune;Zona', 'C3;Galli;Bea;bea@posta.example;Pisa;Nord'].join('\r\n');

async function choose(server: DevServer, page: Page, name: string, text: string): Promise<void> {
  const path = join(server.folder, name);
  writeFileSync(path, text);
  await server.picks(path);
  await page.goto(`${server.url}/#/exchange`);
  await page.goto(`${server.url}/#/exchange/import`);
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
}

async function toReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Guarda, correggi, rifiuta' })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await passDuplicates(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Ecco che cosa succederà' })).toBeVisible();
}

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Fonte/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Apri il calendario' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Importa', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Sono entrate|È entrata/ })).toBeVisible();
}

test('a profile that nearly fits is proposed, and profiles are renamed and deleted', async ({ page, server }) => {
  await openArchive(server, page);
  await choose(server, page, 'gestionale_2025.csv', FIRST);
  await decideAll(page);
  await toReview(page);
  await write(page);
  await choose(server, page, 'zona.csv', NEAR);
  await expect(page.getByText(/Somiglia al profilo/)).toBeVisible();
  await expect(page.getByText('C’è in più la colonna Zona.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Usa questo profilo' }).click();
  await expect(page.getByText(/Uso il profilo/)).toBeVisible();

  await page.goto(`${server.url}/#/exchange`);
  await expect(page.getByRole('heading', { name: 'Profili' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Elimina il profilo/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Elimina' }).click();
  await expect(page.getByText('Il primo profilo nasce con la prima importazione.')).toBeVisible();
});

test('S21: the next file of a source says what changed, and a value is taken only where a person says so', async ({ page, server }) => {
  await openArchive(server, page);
  await choose(server, page, 'gestionale_2025.csv', FIRST);
  await decideAll(page);
  await toReview(page);
  await write(page);
  await expect(page.getByRole('button', { name: 'Salva con un altro nome' })).toBeVisible();
  await expect(page.getByText('importazione in sospeso')).toHaveCount(0);
  // The same customers; one has another first name.
  await choose(server, page, 'gestionale_2026.csv', FIRST.replace('Anna', 'Annalisa'));
  await toReview(page);
  await expect(page.getByRole('heading', { name: 'Il file dice altro' })).toBeVisible();
  const take = page.getByRole('checkbox', { name: /Prendi dal file: Nome/ });
  await expect(take).not.toBeChecked();
  await take.focus();
  await page.keyboard.press('Space');
  await expect(take).toBeChecked();
  await expectAccessible(page);
});
