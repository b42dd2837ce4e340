import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';
import type { DevServer } from './devserver.ts';

type Of<T> = { value: T };

async function caller(server: DevServer, first: string, number: string): Promise<string> {
  const { sources } = ((await server.call('source_list', {})) as Of<{ sources: { id: string }[] }>).value;
  const fields = [
    { field: 'first_name', value: first, replaces: null },
    { field: 'last_name', value: 'Ferri', replaces: null },
  ];
  const points = [{ kind: 'mobile', value: number, label: null, address: null }];
  const card = { kind: 'person', fields, points, tags: [], source: sources[0]?.id, acquiredOn: '2026-09-01' };
  const { id } = ((await server.call('contact_create', card)) as Of<{ id: string }>).value;
  const { types } = ((await server.call('consent_type_list', {})) as Of<{ types: { id: string; code: string }[] }>).value;
  const type = types.find((one) => one.code === 'TELEFONO')?.id;
  await server.call('consent_record', {
    contact: id,
    type,
    decision: 'given',
    decidedOn: '2026-10-01',
    method: 'paper_form',
    wording: null,
    evidenceLevel: 2,
    evidenceNote: null,
    note: null,
  });
  return id;
}

/** F18: export the numbers, load what the register answered, and see it on the list of people to call. */
test('numbers are checked in the register of oppositions', async ({ page, server }) => {
  await openArchive(server, page);
  await caller(server, 'Ada', '333 1111111');
  const bea = await caller(server, 'Bea', '333 2222222');
  await page.goto(`${server.url}/#/exchange`);
  await page.getByRole('link', { name: 'Registro delle opposizioni' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registro delle opposizioni' })).toBeVisible();
  await expectAccessible(page);
  const numbers = join(server.folder, 'numeri.txt');
  await server.picks(numbers);
  await page.getByRole('button', { name: 'Esporta 2 numeri' }).click();
  // S47: nothing leaves without a reason.
  const why = page.getByRole('dialog');
  await why.getByRole('button', { name: 'Scegli dove' }).click();
  await expect(why.getByText('Scrivi a che cosa serve il file.')).toBeVisible();
  await expectAccessible(page);
  await why.getByLabel('Perché esporti?').fill('Campagna di novembre');
  await why.getByRole('button', { name: 'Scegli dove' }).click();
  await expect(page.getByText('2 numeri in numeri.txt.')).toBeVisible();
  expect(readFileSync(numbers, 'utf8')).toBe('3331111111\r\n3332222222\r\n');

  const answers = join(server.folder, 'esito.csv');
  writeFileSync(answers, 'Numero;Esito\r\n3331111111;Non iscritto\r\n3332222222;Iscritto\r\n');
  await server.picks(answers);
  await page.getByRole('button', { name: 'Carica l’esito' }).click();
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await page.getByText('Esito del Registro delle opposizioni').click();
  await expect(page.getByRole('radio', { name: /Esito del Registro delle opposizioni/ })).toBeChecked();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Esito del Registro delle opposizioni' })).toBeVisible();
  await expect(page.getByText('Un numero iscritto: niente chiamate o lettere di marketing.')).toBeVisible();
  await expect(page.getByText('Un consenso alle sole chiamate o lettere', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Fonte/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Apri il calendario' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Annulla importazione' })).toBeVisible();
  await page.goto(`${server.url}/#/people/${bea}`);
  await expect(
    page.getByText('Il numero è nel Registro delle opposizioni', { exact: false }).or(page.getByText('numero nel Registro delle opposizioni')).first(),
  ).toBeVisible();
});
