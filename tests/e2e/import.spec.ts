import { expect, expectAccessible, fixture, test } from './fixtures.ts';
import { decideAll, passDuplicates } from './importing.ts';
import { openArchive } from './people.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DevServer } from './devserver.ts';

/** A small list with everything that the wizard asks about: an unsure column, a missing @, a consent without date. */
const LIST = [
  'Cognome;Nome;E-mail;Cellulare;CAP;Newsletter;Data consenso newsletter;Tessera',
  'Bianchi;Giulia;giulia.bianchi@posta.example;3331234567;50122;sì;03/04/2024;A12',
  "D'Angelo;Niccolò;niccolo@posta.example;3401234567;5100;no;;B7",
  'Forlì;Beatrice;beatrice.posta.example;3471234567;47121;sì;;A3',
  ';;;;;;;',
  'Rossi;Mario;mario.rossi@posta.example;3351234567;50122;;;B9',
].join('\r\n');

async function listFile(server: DevServer, name = 'clienti_2019.csv', text = LIST): Promise<string> {
  const path = join(server.folder, name);
  writeFileSync(path, text);
  await server.picks(path);
  return path;
}

async function choose(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/exchange`);
  await page.getByRole('button', { name: 'Importa un file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quale file vuoi importare?' })).toBeVisible();
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
}

async function toReview(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await decideAll(page);
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Guarda, correggi, rifiuta' })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await passDuplicates(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Ecco che cosa succederà' })).toBeVisible();
}

async function particulars(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Fonte/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Apri il calendario' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Base giuridica/ }).click();
  await page.getByRole('option', { name: /^Contratto/ }).click();
}

test('a list goes from the file into the register, and back out again', async ({ page, server }) => {
  await openArchive(server, page);
  await listFile(server);
  await choose(page);

  await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'giulia.bianchi@posta.example' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Separatore: punto e virgola/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Codifica dei caratteri: UTF-8/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continua' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Che cosa c’è in ogni colonna?' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Destinazione della colonna E-mail/ })).toContainText('Email');
  await expectAccessible(page);
  await decideAll(page);
  await page.getByRole('button', { name: 'Continua' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Guarda, correggi, rifiuta' })).toBeVisible();
  await page.getByRole('tab', { name: /Avvisi/ }).click();
  await expect(page.getByText('manca la @. C’è scritto «beatrice.posta.example».', { exact: false })).toBeVisible();
  await page.getByRole('tab', { name: /Sistemate da Custode/ }).click();
  await expect(page.getByRole('gridcell', { name: /5100.*05100/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continua' }).click();
  await passDuplicates(page);

  await expect(page.getByRole('heading', { level: 1, name: 'Ecco che cosa succederà' })).toBeVisible();
  await expect(page.getByText('4 righe lette = 4 nuove')).toBeVisible();
  await expect(page.getByText('Manca la fonte', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Importa', exact: true })).toBeDisabled();
  await particulars(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Importa', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Sono entrate 4 righe' })).toBeVisible();
  await expect(page.getByText('4 righe lette = 4 nuove')).toBeVisible();
  await expect(page.getByText('è ancora sul tuo computer', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vedi le persone' }).click();
  await expect(page.getByText('Bianchi Giulia').first()).toBeVisible();

  await page.goto(`${server.url}/#/exchange`);
  await page.getByRole('button', { name: 'Annulla importazione' }).click();
  await expect(page.getByText('4 persone aggiunte vanno nel Cestino: dopo 30 giorni vengono cancellate per sempre.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Annulla importazione' }).click();
  await expect(page.getByText(/^Annullata il /)).toBeVisible();
  await page.goto(`${server.url}/#/people`);
  await expect(page.getByText('Bianchi Giulia')).toHaveCount(0);
});

test('a row with nothing but an address or a number is a card that goes by it', async ({ page, server }) => {
  await openArchive(server, page);
  const list = 'Cognome;Nome;E-mail;Cellulare\r\nZorzi;Mario;mario@posta.example;\r\n;;zoe@posta.example;\r\n;;;3331234567\r\n';
  await listFile(server, 'senza_nome.csv', list);
  await choose(page);
  await toReview(page);
  await particulars(page);
  await page.getByRole('button', { name: 'Importa', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sono entrate 3 righe' })).toBeVisible();
  await page.goto(`${server.url}/#/people`);
  const names = page.getByRole('grid', { name: 'Persone' }).locator('[data-column="1"]:not([role="columnheader"])');
  await expect(names).toHaveText(['zoe@posta.example', 'Zorzi Mario', '+39 333 123 4567']);
  await expectAccessible(page);
  await names.first().dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('zoe@posta.example');
});

test('the same list twice leaves everything unchanged', async ({ page, server }) => {
  await openArchive(server, page);
  await listFile(server);
  await choose(page);
  await toReview(page);
  await particulars(page);
  await page.getByRole('button', { name: 'Importa', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sono entrate 4 righe' })).toBeVisible();

  await listFile(server);
  await choose(page);
  await expect(page.getByText('Hai già importato questo stesso file', { exact: false })).toBeVisible();
  await toReview(page);
  await expect(page.getByText('4 righe lette = 4 invariate')).toBeVisible();
  await expect(page.getByText('non c’è nulla da importare', { exact: false })).toBeVisible();
});

test('an import left half-way waits on the landing page', async ({ page, server }) => {
  await openArchive(server, page);
  await listFile(server);
  await choose(page);
  await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Che cosa c’è in ogni colonna?' })).toBeVisible();

  await page.goto(`${server.url}/#/exchange`);
  await expect(page.getByRole('heading', { name: 'Importazione in sospeso' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Riprendi l’importazione di clienti_2019.csv' }).click();
  await expect(page.getByRole('button', { name: 'Continua' })).toBeVisible();
  await page.goto(`${server.url}/#/exchange`);
  await page.getByRole('button', { name: 'Elimina l’importazione di clienti_2019.csv' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Elimina' }).click();
  await expect(page.getByRole('heading', { name: 'Importazione in sospeso' })).toHaveCount(0);
});

test('rows copied from a spreadsheet are pasted, with the keyboard or into a field', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openArchive(server, page);
  await page.goto(`${server.url}/#/exchange/import`);
  await page.getByRole('button', { name: 'Incolla le righe…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Incolla le righe' });
  await expect(dialog.getByRole('button', { name: 'Leggi le righe' })).toBeDisabled();
  await dialog.getByLabel('Righe copiate').fill('Cognome\tNome\nForlì\tZoë\n');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Leggi le righe' }).click();
  await expect(page.getByText('«testo incollato»', { exact: false })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Zoë' })).toBeVisible();

  await page.goto(`${server.url}/#/exchange/import`);
  await expect(page.getByRole('heading', { level: 1, name: 'Quale file vuoi importare?' })).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText('Cognome\tNome\tE-mail\nNeri\tAda\tada@posta.example\n'));
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('cell', { name: 'ada@posta.example' })).toBeVisible();
});

test('a file dropped on the window is read, several are not', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/exchange/import`);
  await expect(page.getByRole('heading', { level: 1, name: 'Quale file vuoi importare?' })).toBeVisible();
  // What the shell pushes into the page; the file itself is known to the core by its token.
  const push = (detail: unknown) => page.evaluate((heard) => window.dispatchEvent(new CustomEvent('custode:drop', { detail: heard })), detail);
  await push({ over: true, count: 0, file: null });
  await expect(page.getByRole('heading', { name: 'Lascialo qui' })).toBeVisible();
  await push({ over: false, count: 2, file: null });
  await expect(page.getByText('Un file alla volta', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Scegli il file dal computer' })).toBeVisible();
  await listFile(server);
  const { value } = (await server.call('import_pick')) as { value: { file: unknown } };
  await push({ over: false, count: 1, file: value.file });
  await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible();
});

test('the window can be loaded again in the middle of a reading', async ({ page, server }) => {
  await openArchive(server, page);
  const rows = Array.from({ length: 300_000 }, (_, row) => `Rossi${row};Mario;mario${row}@posta.example`);
  await listFile(server, 'lungo.csv', ['Cognome;Nome;E-mail', ...rows].join('\n'));
  await choose(page);
  const bar = page.getByRole('progressbar', { name: 'Leggo il file' });
  await expect(bar).toBeVisible();
  await page.reload();
  await expect(bar).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible({ timeout: 60_000 });
});

const REFUSED: { name: string; bytes: Buffer; says: RegExp }[] = [
  { name: 'vuoto.csv', bytes: Buffer.alloc(0), says: /«vuoto.csv» è vuoto/ },
  { name: 'foto.xlsx', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), says: /«foto.xlsx» è un’immagine/ },
  { name: 'lettera.xls', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), says: /«lettera.xls» è un PDF/ },
];

for (const { name, bytes, says } of REFUSED) {
  test(`${name} is refused with its own sentence`, async ({ page, server }) => {
    await openArchive(server, page);
    const path = join(server.folder, name);
    writeFileSync(path, bytes);
    await server.picks(path);
    await choose(page);
    await expect(page.getByRole('heading', { level: 2, name: says })).toBeVisible();
    await expect(page.getByText('L’archivio non è stato toccato', { exact: false })).toBeVisible();
    await expectAccessible(page);
    // One press takes the next file.
    await listFile(server);
    await page.getByRole('button', { name: 'Scegli un altro file' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible();
  });
}

test('hostile cells are shown as text', async ({ page, server }) => {
  await openArchive(server, page);
  await listFile(
    server,
    'ostile.csv',
    'Cognome;E-mail;Note\r\n<script>alert(1)</script>;a@posta.example;=HYPERLINK("http://x")\r\n{{7*7}};b@posta.example;#eval("1")\r\n',
  );
  await choose(page);
  await expect(page.getByRole('cell', { name: '<script>alert(1)</script>' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '{{7*7}}' })).toBeVisible();
});

test('the shipped sample is understood by the wizard', async ({ page, server }) => {
  await openArchive(server, page);
  await server.picks(fixture('sample/clienti.xlsx'));
  await choose(page);
  await expect(page.getByRole('heading', { level: 1, name: 'È questo il tuo elenco?' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Foglio: Clienti/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Riga delle intestazioni: riga 2/ })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();

  // A column about marketing fits the newsletter only probably, so the person says so.
  for (const header of ['Consenso marketing', 'Data consenso']) await page.getByRole('button', { name: `Va bene così: ${header}` }).click();
  await expect(page.getByText('Tutte le 16 colonne hanno una destinazione')).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('tab', { name: /Tutte 120/ })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await passDuplicates(page);
  await expect(page.getByText('120 righe lette =', { exact: false })).toBeVisible();
  await expect(page.getByText('entrano come «dichiarati»', { exact: false })).toBeVisible();
});

test('an export asks why and writes the file', async ({ page, server }) => {
  await openArchive(server, page);
  await listFile(server);
  await choose(page);
  await toReview(page);
  await particulars(page);
  await page.getByRole('button', { name: 'Importa', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sono entrate 4 righe' })).toBeVisible();

  await page.goto(`${server.url}/#/exchange`);
  await page.getByRole('button', { name: 'Esporta 4 persone…' }).click();
  await expect(page.getByText('Scrivi a che cosa serve il file.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Perché esporti?').fill('elenco per il commercialista');
  await page.getByText('File di testo CSV').click();
  await server.picks(join(server.folder, 'persone.csv'));
  await page.getByRole('button', { name: 'Esporta 4 persone…' }).click();
  await expect(page.getByText('4 persone esportate in «persone.csv»')).toBeVisible();
});
