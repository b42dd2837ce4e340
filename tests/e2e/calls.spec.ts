import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';
import type { DevServer } from './devserver.ts';

async function person(server: DevServer, first: string, last: string, mobile: string): Promise<void> {
  const { value: sources } = (await server.call('source_list')) as { value: { sources: { id: string; code: string }[] } };
  await server.call('contact_create', {
    kind: 'person',
    fields: [
      { field: 'first_name', value: first, replaces: null },
      { field: 'last_name', value: last, replaces: null },
    ],
    points: [{ kind: 'mobile', value: mobile, address: null, label: null }],
    tags: [],
    source: sources.sources.find((one) => one.code === 'MODULO')?.id,
    acquiredOn: '2026-11-20',
  });
}

function file(server: DevServer, name: string, lines: string[]): string {
  const path = join(server.folder, name);
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  return path;
}

const CALLS = [
  'Data e ora;Numero;Nome;Direzione;Durata;Esito',
  '12/03/2024 18:22:05;348 1234567;;In entrata;00:03:25;Risposta',
  '13/03/2024 09:05;348 1234567;;In uscita;75;Occupato',
  '14/03/2024 10:00;055 111111;Marco Neri;In entrata;12;Risposta',
  '14/03/2024 11:00;055 999999;;In entrata;12;Risposta',
  '15/03/2024 11:00;Anonimo;;Persa;0;',
];
const CHAT = [
  '12/03/2024, 18:20 - I messaggi e le chiamate sono crittografati end-to-end.',
  '12/03/2024, 18:22 - Giulia Bianchi: La caldaia perde',
  '12/03/2024, 18:23 - Officine Bianchi: Buongiorno,',
  'arriviamo domani',
];

/** S2: a switchboard's log, from the communications to the register and back. */
test('calls of the switchboard are looked at, logged and taken back', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Giulia', 'Bianchi', '348 1234567');
  await person(server, 'Marco', 'Neri', '333 7654321');
  await page.goto(`${server.url}/#/communications`);
  await page.getByRole('link', { name: 'Carica chiamate e chat' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quali chiamate o messaggi vuoi registrare?' })).toBeVisible();
  await expectAccessible(page);
  await server.picks(file(server, 'centralino.csv', CALLS));
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await expect(page.getByRole('radio', { name: /Chiamate e messaggi/ })).toBeChecked();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Di chi sono queste chiamate?' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Da registrare 2' })).toBeVisible();
  await expect(page.getByText('3 min 25 s', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page
    .locator('.select-button')
    .and(page.getByRole('button', { name: /Di chi è 055 111111/ }))
    .click();
  await page.getByRole('option', { name: 'Neri Marco' }).click();
  await expect(page.getByRole('tab', { name: 'Da registrare 3' })).toBeVisible();
  await page.getByRole('tab', { name: 'Scartate 1' }).click();
  await expect(page.getByText('non dice con chi', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByText('Scegli per quale finalità.')).toBeVisible();
  await page
    .locator('.select-button')
    .and(page.getByRole('button', { name: 'Finalità' }))
    .click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sono state registrate 3 comunicazioni' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annulla importazione' }).click();
  await expect(page.getByText('3 comunicazioni vanno nel Cestino.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Annulla importazione' }).click();
  await expect(page.getByText('Le comunicazioni registrate sono nel Cestino.')).toBeVisible();
});

/** S2: a conversation of a chat; a name only proposes, and who we are is said once. */
test('a conversation goes to who speaks in it', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Giulia', 'Bianchi', '348 1234567');
  await page.goto(`${server.url}/#/exchange/calls`);
  await server.picks(file(server, 'Chat WhatsApp.txt', CHAT));
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await page.getByRole('button', { name: 'Continua' }).click();
  await page.getByRole('button', { name: 'Officine Bianchi siamo noi' }).click();
  await page
    .locator('.select-button')
    .and(page.getByRole('button', { name: /Di chi è Giulia Bianchi/ }))
    .click();
  await page.getByRole('option', { name: 'Bianchi Giulia' }).click();
  await expect(page.getByRole('tab', { name: 'Da registrare 2' })).toBeVisible();
  await expect(page.getByText('arriviamo domani', { exact: false })).toBeVisible();
  await expectAccessible(page);
});
