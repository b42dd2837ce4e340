import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevServer } from './devserver.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { decideAll } from './importing.ts';
import { decideByKey, openArchive } from './people.ts';

const LIST = [
  'Cognome;Nome;E-mail;Data di nascita;Comune',
  'Zuccarini;Melchiorre;m.z@posta.example;09/04/1961;Siena',
  'Zucarini;Melchiorre;m.z@posta.example;09/04/1961;Siena',
  'Quaglia;Ersilia;e.q@posta.example;12/11/1970;Lucca',
  'Qualia;Ersilia;e.q@posta.example;12/11/1970;Lucca',
  'Rossi;Mario;mario@posta.example;01/01/1970;Roma',
].join('\r\n');

async function born(server: DevServer, first: string, last: string, day: string): Promise<void> {
  const sources = (await server.call('source_list')) as { value: { sources: { id: string; code: string }[] } };
  await server.call('contact_create', {
    kind: 'person',
    fields: Object.entries({ first_name: first, last_name: last, birth_on: day }).map(([field, value]) => ({ field, value, replaces: null })),
    points: [],
    tags: [],
    source: sources.value.sources.find((one) => one.code === 'MODULO')?.id ?? '',
    acquiredOn: '2026-01-20',
  });
}

test('Doppioni in the wizard: one pair per screen, decided by key, honoured by the review', async ({ page, server }) => {
  await openArchive(server, page);
  const path = join(server.folder, 'soci.csv');
  writeFileSync(path, LIST);
  await server.picks(path);
  await page.goto(`${server.url}/#/exchange/import`);
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await page.getByRole('button', { name: 'Continua' }).click();
  await decideAll(page);
  await page.getByRole('button', { name: 'Continua' }).click();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chi c’è già?' })).toBeVisible();
  await expect(page.getByText('Coppia 1 di 2')).toBeVisible();
  await expect(page.getByRole('row', { name: /Cognome/ })).toContainText('diverso');
  await expectAccessible(page);
  await decideByKey(page, '1');
  await expect(page.getByText('Coppia 2 di 2')).toBeVisible();
  await expect(page.getByRole('list', { name: 'I tre gruppi' })).toContainText('1 unita');
  await decideByKey(page, '2');
  await expect(page.getByText('Niente da decidere.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByText('5 righe lette = 4 nuove', { exact: false })).toBeVisible();
  await expect(page.getByText('1 coppia che hai tenuto separata', { exact: false })).toBeVisible();
});

test('the whole register is searched, with reasons, and a no is remembered', async ({ page, server }) => {
  await openArchive(server, page);
  await born(server, 'Melchiorre', 'Zuccarini', '1961-04-09');
  await born(server, 'Melchiore', 'Zuccarini', '1961-04-09');
  await page.goto(`${server.url}/#/people/duplicates`);
  await page.getByRole('button', { name: 'Cerca doppioni' }).click();
  await expect(page.getByText('1 coppia nuova da decidere')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Coppie da decidere' })).toContainText('stessa data di nascita');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Confronta/ }).click();
  await expect(page.getByRole('heading', { name: 'Sono la stessa persona?' })).toBeVisible();
  await decideByKey(page, '2');
  await expect(page.getByText('Nessun doppione in attesa')).toBeVisible();
  await page.getByRole('button', { name: 'Cerca doppioni' }).click();
  await expect(page.getByText('Nessuna coppia nuova')).toBeVisible();
});
