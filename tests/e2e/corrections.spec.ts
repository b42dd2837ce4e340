import { expect, expectAccessible, test } from './fixtures.ts';
import { decideAll } from './importing.ts';
import { openArchive } from './people.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DevServer } from './devserver.ts';

const LIST = [
  'Cognome;Nome;E-mail;Cellulare;CAP;Comune;Provincia',
  'BIANCHI;Giulia;giulia.bianchi@posta.example;3331234567;5100;Terni;TR',
  "D'Angelo;Niccolò;niccolo@posta.example;3401234567;5100;Trni;TR",
  'Forlì;Beatrice;beatrice.posta.example;3471234567;05100;Trni;TR',
  ';;non si legge;;;;',
  'Rossi;Mario;mario.rossi@posta.example;3351234567;05100;Trni;TR',
].join('\r\n');

async function toCheck(server: DevServer, page: Page): Promise<void> {
  const path = join(server.folder, 'clienti_2019.csv');
  writeFileSync(path, LIST);
  await server.picks(path);
  await page.goto(`${server.url}/#/exchange/import`);
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await decideAll(page);
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Guarda, correggi, rifiuta' })).toBeVisible();
}

const cell = (page: Page, name: string | RegExp) => page.getByRole('gridcell', { name });

test('a row is corrected in place with the keyboard alone, and comes in', async ({ page, server }) => {
  await openArchive(server, page);
  await toCheck(server, page);
  await expect(page.getByRole('tab', { name: /Da correggere/, selected: true })).toBeVisible();
  await expectAccessible(page);
  await cell(page, /non si legge/).click();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'E-mail, riga 5' })).toBeFocused();
  await page.keyboard.type('ugo@posta.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nessuna riga verrà scartata')).toBeVisible();
  await expect(page.getByText('Nulla da correggere', { exact: false })).toBeVisible();
  await page.getByRole('tab', { name: /Tutte/ }).click();
  await expect(cell(page, /Corretta a mano: ugo@posta.example/)).toBeVisible();
  await expectAccessible(page);
  await cell(page, /ugo@posta.example/).click();
  await expect(page.getByText('E-mail: nel file c’è «non si legge».')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 riga verrà scartata', { exact: false })).toBeVisible();
});

test('equal cells are corrected together, text is replaced in a column, and each step goes back', async ({ page, server }) => {
  await openArchive(server, page);
  await toCheck(server, page);
  await page.getByRole('tab', { name: /Tutte/ }).click();
  await cell(page, 'Trni').first().dblclick();
  await page.keyboard.type('Terni');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Altre 2 celle di Comune dicono «Trni».')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Applica alle altre 2 celle uguali' }).click();
  await expect(cell(page, 'Trni')).toHaveCount(0);
  await expect(cell(page, /Corretta a mano: Terni/)).toHaveCount(3);

  await page.getByRole('button', { name: 'Trova e sostituisci' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Colonna/ }).click();
  await page.getByRole('option', { name: 'E-mail' }).click();
  await dialog.getByLabel('Trova', { exact: true }).fill('POSTA');
  await dialog.getByLabel('Sostituisci con').fill('casa');
  await expect(dialog.getByText('4 celle trovate')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Sostituisci in 4 celle' }).click();
  await expect(cell(page, /niccolo@casa.example/)).toBeVisible();
  await page.getByRole('button', { name: 'Annulla l’ultima modifica (3)' }).click();
  await expect(cell(page, /niccolo@posta.example/)).toBeVisible();
  await page.getByRole('button', { name: 'Annulla l’ultima modifica (2)' }).click();
  await expect(cell(page, 'Trni')).toHaveCount(2);
});

test('a repair is refused in one cell, and all of its kind', async ({ page, server }) => {
  await openArchive(server, page);
  await toCheck(server, page);
  await page.getByRole('tab', { name: /Sistemate da Custode/ }).click();
  await cell(page, /BIANCHI/).click();
  const row = page.getByRole('region', { name: 'Riga 2' });
  await row.getByRole('listitem').filter({ hasText: 'BIANCHI' }).getByRole('button', { name: 'Rifiuta' }).click();
  await expect(cell(page, /Rifiutata da te: BIANCHI/)).toBeVisible();
  await page.getByRole('button', { name: /zeri/ }).first().click();
  await page.getByRole('button', { name: 'Rifiuta tutte e 2' }).click();
  await expect(cell(page, /Rifiutata da te: 5100/)).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Riprendi le 2 rifiutate' }).click();
  await expect(cell(page, /5100.*05100/)).toHaveCount(2);
});
