import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';
import type { DevServer } from './devserver.ts';

const FIRM = 'info@ditta.example';

function message(id: string, from: string, to: string, subject: string, body: string): string {
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${id}@x>`,
    'Date: Fri, 20 Nov 2026 10:15:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
  ];
  const file = ['--x', 'Content-Type: application/pdf; name="preventivo.pdf"', 'Content-Disposition: attachment', '', 'contenuto', '--x--'];
  return [...head, '', '--x', 'Content-Type: text/plain; charset=utf-8', '', body, ...file, ''].join('\r\n');
}

async function person(server: DevServer, first: string, last: string, email: string): Promise<void> {
  const { value: sources } = (await server.call('source_list')) as { value: { sources: { id: string; code: string }[] } };
  await server.call('contact_create', {
    kind: 'person',
    fields: [
      { field: 'first_name', value: first, replaces: null },
      { field: 'last_name', value: last, replaces: null },
    ],
    points: [{ kind: 'email', value: email, address: null, label: null }],
    tags: [],
    source: sources.sources.find((one) => one.code === 'MODULO')?.id,
    acquiredOn: '2026-11-20',
  });
}

async function files(server: DevServer): Promise<string[]> {
  const all: [string, string][] = [
    ['uno.eml', message('uno', 'giulia@posta.example', FIRM, 'La caldaia perde', 'Buongiorno,\nda ieri sera la caldaia perde acqua. Perché?\nGiulia')],
    ['due.eml', message('due', FIRM, 'giulia@posta.example', 'Re: La caldaia perde', 'Arriviamo domani mattina.')],
    ['tre.eml', message('tre', 'doppio@posta.example', FIRM, 'Fattura', 'In allegato.')],
    ['quattro.eml', message('quattro', 'ignoto@altrove.example', FIRM, 'Informazioni', 'Quanto costa?')],
    ['rotto.eml', '%PDF-1.7 non sono posta'],
  ];
  return all.map(([name, text]) => {
    const path = join(server.folder, name);
    writeFileSync(path, text);
    return path;
  });
}

test('mail files are looked at, logged, found by their words and taken back', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Giulia', 'Bianchi', 'giulia@posta.example');
  await person(server, 'Marco', 'Neri', 'doppio@posta.example');
  await person(server, 'Ada', 'Neri', 'doppio@posta.example');
  await page.goto(`${server.url}/#/communications`);
  await page.getByRole('link', { name: 'Carica email' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Carica email' })).toBeVisible();
  await expectAccessible(page);
  await server.picks(...(await files(server)));
  await page.getByRole('button', { name: 'Scegli i file' }).click();
  await page.getByLabel('I nostri indirizzi email').fill(FIRM);
  await expect(page.getByRole('tab', { name: 'Da registrare 2' })).toBeVisible();
  await page.getByRole('tab', { name: 'Più schede 1' }).click();
  await page
    .locator('.select-button')
    .and(page.getByRole('button', { name: /Di chi è doppio@posta.example/ }))
    .click();
  await page.getByRole('option', { name: 'Neri Ada' }).click();
  await expect(page.getByRole('tab', { name: 'Da registrare 3' })).toBeVisible();
  await page.getByRole('tab', { name: 'Non leggibili 1' }).click();
  await expect(page.getByText('Non è un messaggio di posta, oppure è rovinato.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Registra 3 messaggi' }).click();
  await expect(page.getByText('Scegli per quale finalità.')).toBeVisible();
  await page
    .locator('.select-button')
    .and(page.getByRole('button', { name: 'Finalità' }))
    .click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Registra 3 messaggi' }).click();
  await expect(page.getByText('Messaggi registrati.')).toBeVisible();
  await expect(page.getByText('3 messaggi registrati', { exact: false })).toBeVisible();

  // S3: from anywhere, by a word of the text without its accent.
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('perche caldaia');
  await page.getByRole('menuitem', { name: /La caldaia perde/ }).click();
  await expect(page.getByLabel('Cerca nelle comunicazioni')).toHaveValue('perche caldaia');
  const line = page.locator('.communications > li');
  await expect(line).toHaveCount(1);
  await expect(line.locator('mark')).toHaveText(['caldaia', 'Perché']);
  await expect(line.getByText('preventivo.pdf')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Carica email' }).click();
  await page.getByRole('button', { name: 'Annulla tutto' }).click();
  await expect(page.getByText('annullato: non resta nulla nel registro', { exact: false })).toBeVisible();
});

test('mail files dropped on the register are read at once', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Giulia', 'Bianchi', 'giulia@posta.example');
  await page.goto(`${server.url}/#/communications`);
  await expect(page.getByRole('link', { name: 'Carica email' })).toBeVisible();
  await server.picks(...(await files(server)).slice(0, 2));
  const { value } = (await server.call('mail_pick')) as { value: { files: unknown[] } };
  // What the shell pushes into the page; the files themselves are known to the core by their tokens.
  await page.evaluate((heard) => window.dispatchEvent(new CustomEvent('custode:drop', { detail: heard })), {
    over: false,
    count: 2,
    file: null,
    files: value.files,
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Carica email' })).toBeVisible();
  await expect(page.getByRole('tab', { name: /Da registrare/ })).toBeVisible();
  await page.getByRole('button', { name: 'Lascia stare' }).click();
  await expect(page.getByRole('button', { name: 'Scegli i file' })).toBeVisible();
});
