import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { done, importList, OLD_LIST, readList } from './lists.ts';
import { openArchive } from './people.ts';

test('the inventory: an imported file is there by itself, an old copy is recorded and followed to its end', async ({ page, server }) => {
  await openArchive(server, page);
  await importList(server, 'clienti_2019.csv', OLD_LIST);
  await page.goto(`${server.url}/#/exchange`);
  await page.getByRole('link', { name: 'Inventario dei vecchi elenchi' }).click();
  const copies = page.getByRole('list', { name: 'Vecchi elenchi' });
  await expect(copies).toContainText('clienti_2019.csv');
  await expect(copies).toContainText('Importato');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Scrivi dov’è: clienti_2019.csv' }).click();
  await page.getByLabel('Dove si trova').fill('PC del magazzino');
  await page.getByLabel('Chi lo tiene').fill('Sara');
  await page.getByRole('button', { name: 'A che punto è' }).click();
  await page.getByRole('option', { name: 'Da distruggere' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(copies).toContainText('PC del magazzino');
  await expect(copies).toContainText('Da distruggere');

  await page.getByRole('button', { name: 'Aggiungi un elenco' }).click();
  await page.getByLabel('Nome del file, o che cos’è').fill('Rubrica blu in negozio');
  await page.getByRole('button', { name: 'A che punto è' }).click();
  await page.getByRole('option', { name: 'Distrutto' }).click();
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(page.getByLabel('Chi l’ha distrutto')).toBeVisible();
  await page.getByLabel('Chi l’ha distrutto').fill('Sara Bruni');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await expect(copies).toContainText('Rubrica blu in negozio');
  await expect(copies).toContainText('da Sara Bruni');
});

test('the quality report: a count opens its list, and what is discarded carries its reason', async ({ page, server }) => {
  await openArchive(server, page);
  const batch = await importList(server, 'clienti_2019.csv', OLD_LIST);
  await page.goto(`${server.url}/#/exchange/batch/${batch}`);
  await page.getByRole('link', { name: 'Rapporto di qualità' }).click();
  await expect(page.getByText('4 schede guardate', { exact: false })).toBeVisible();
  const answers = page.getByRole('group', { name: 'Le quattro domande' });
  await answers.getByRole('button', { name: /^Senza recapiti/ }).click();
  await expect(page.getByRole('link', { name: 'Verdi Luca' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rossi Mario' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Scarta tutte e 2…' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Metti nel cestino' }).click();
  await expect(page.getByText('2 schede nel cestino')).toBeVisible();
  await expect(page.getByText('2 schede guardate', { exact: false })).toBeVisible();

  await page.goto(`${server.url}/#/exchange/quality`);
  await expect(page.getByText('2: Nessun recapito')).toBeVisible();
  await expectAccessible(page);
});

test('rows are left out of an import with a reason, one by one or a kind at a time', async ({ page, server }) => {
  await openArchive(server, page);
  const id = await readList(server, 'clienti_2019.csv', OLD_LIST);
  await page.goto(`${server.url}/#/exchange/import/${id}`);
  await page.getByRole('link', { name: 'Rapporto di qualità' }).click();
  await page
    .getByRole('group', { name: 'Le quattro domande' })
    .getByRole('button', { name: /^Schede vecchie/ })
    .click();
  await page.getByRole('button', { name: 'Scarta l’unica voce…' }).click();
  await page.getByRole('button', { name: 'Lascia fuori' }).click();
  await expect(page.getByText('1: Dati troppo vecchi')).toBeVisible();
  await page.getByRole('button', { name: 'Indietro' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Guarda, correggi, rifiuta' })).toBeVisible();
});

test('weak consents: each with its file and row, and why', async ({ page, server }) => {
  await openArchive(server, page);
  await importList(server, 'clienti_2019.csv', OLD_LIST);
  await page.goto(`${server.url}/#/consents`);
  await page
    .getByRole('link', { name: 'Consensi deboli' })
    .or(page.getByRole('button', { name: 'Consensi deboli' }))
    .click();
  await expect(page.getByText('«clienti_2019.csv», riga 3')).toBeVisible();
  await page.getByRole('button', { name: /Che cosa manca/ }).click();
  await page.getByRole('option', { name: 'senza data (1)' }).click();
  await expect(page.getByRole('link', { name: 'Bianchi Anna' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rossi Mario' })).toHaveCount(0);
  await expectAccessible(page);
});

test('our own export is known when it comes back', async ({ page, server }) => {
  await openArchive(server, page);
  await importList(server, 'clienti_2019.csv', OLD_LIST);
  const path = join(server.folder, 'uscita.csv');
  await server.picks(path, path);
  const order = { format: 'csv', ids: [], search: '', filters: [], reason: 'prova' };
  const { value } = (await server.call('contact_export', order)) as { value: { job: string } };
  await done(server, value.job);
  await page.goto(`${server.url}/#/exchange/import`);
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await expect(page.getByText(/Questo file è l’esportazione del .* fatta da Anna Ferri/)).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByText(/^Tutte le \d+ colonne hanno una destinazione/)).toBeVisible();
});

test('the piles of the step Doppioni can be looked into', async ({ page, server }) => {
  await openArchive(server, page);
  await importList(server, 'clienti_2019.csv', OLD_LIST);
  const id = await readList(server, 'nuovi.csv', 'Cognome;Nome;E-mail\r\nRossi;Mario;mario@posta.example\r\nGalli;Bea;bea@posta.example');
  await page.goto(`${server.url}/#/exchange/import/${id}`);
  await page.getByRole('button', { name: 'Continua' }).click();
  await page.getByRole('button', { name: 'Guarda chi si unisce' }).click();
  await expect(page.getByRole('region', { name: 'Righe del gruppo' })).toContainText('già nell’archivio: Rossi Mario');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Chiudi' }).click();
  await page.getByRole('button', { name: 'Guarda chi è nuovo' }).click();
  await expect(page.getByRole('region', { name: 'Righe del gruppo' })).toContainText('Galli Bea');
});
