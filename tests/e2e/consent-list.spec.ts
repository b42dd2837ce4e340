import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';
import type { DevServer } from './devserver.ts';

const LIST = [
  'Email;Nome e cognome;Tipo consenso;Stato;Data consenso',
  'ada@posta.example;Ada Ferri;Newsletter;Sì;05/03/2026',
  'bea@posta.example;Bea Riva;Newsletter;No;06/03/2026',
  'elio@posta.example;Elio Rho;Newsletter;Sì;05/03/2026',
  'ada@posta.example;Ada Ferri;Sorteggio;Sì;05/03/2026',
].join('\r\n');

type Of<T> = { value: T };

async function newPerson(server: DevServer, first: string, last: string, email: string): Promise<string> {
  const { sources } = ((await server.call('source_list', {})) as Of<{ sources: { id: string }[] }>).value;
  const fields = [
    { field: 'first_name', value: first, replaces: null },
    { field: 'last_name', value: last, replaces: null },
  ];
  const points = [{ kind: 'email', value: email, label: null, address: null }];
  const made = await server.call('contact_create', { kind: 'person', fields, points, tags: [], source: sources[0]?.id, acquiredOn: '2026-01-20' });
  return (made as Of<{ id: string }>).value.id;
}

/** S38: a list of consents is known as one, says what it will do, asks what it does not know, and makes no card. */
test('a list of consents goes to the people who are known', async ({ page, server }) => {
  await openArchive(server, page);
  const ada = await newPerson(server, 'Ada', 'Ferri', 'ada@posta.example');
  await newPerson(server, 'Bea', 'Riva', 'bea@posta.example');
  const path = join(server.folder, 'consensi.csv');
  writeFileSync(path, LIST);
  await server.picks(path);
  await page.goto(`${server.url}/#/exchange/import`);
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await page.getByRole('button', { name: 'Sì, consensi' }).click();
  await expect(page.getByRole('radio', { name: /Consensi di persone già in archivio/ })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'I consensi di chi è già in archivio' })).toBeVisible();
  await expect(page.getByText('1 sì entra come «dichiarato, prova mancante»', { exact: false })).toBeVisible();
  await expect(page.getByText('1 no: vale subito.')).toBeVisible();
  await expect(page.getByText('1 riga è di qualcuno che non è in archivio.')).toBeVisible();
  await expect(page.getByText('Un consenso dell’elenco non ha ancora un nome in Custode', { exact: false })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: /Consenso per «Sorteggio»/ }).click();
  await page.getByRole('option', { name: 'Lascia fuori' }).click();
  await expect(page.getByText('4 righe lette = 2 aggiornate + 1 saltata + 1 scartata')).toBeVisible();
  await page.getByRole('button', { name: /Fonte/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Apri il calendario' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Manca la base giuridica', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Registra i consensi' })).toBeDisabled();
  await page.getByRole('button', { name: /Base giuridica/ }).click();
  await page.getByRole('option', { name: /^Consenso/ }).click();
  await page.getByRole('button', { name: 'Registra i consensi' }).click();
  await expect(page.getByRole('button', { name: 'Annulla importazione' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${server.url}/#/people/${ada}`);
  await page.getByRole('tab', { name: /Consensi/ }).click();
  await expect(page.getByText('Prova mancante').first()).toBeVisible();
});
