import { readFileSync, readdirSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, fixture, test } from './fixtures.ts';
import { openArchive } from './people.ts';

test('from the spreadsheet to the printed report', async ({ page, server }) => {
  test.setTimeout(180_000);
  await openArchive(server, page);
  await page.getByRole('button', { name: /^Importa un elenco/ }).click();
  await page.getByRole('button', { name: 'Importa un file' }).first().click();

  await test.step('the list is read, matched and checked', async () => {
    await server.picks(fixture('sample/clienti.xlsx'));
    await page.getByRole('button', { name: 'Scegli un file…' }).click();
    await expect(page.getByRole('heading', { name: 'È questo il tuo elenco?' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('120 righe', { exact: false }).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continua' }).click();

    await expect(page.getByRole('list', { name: 'Colonne del file' })).toBeVisible();
    await expectAccessible(page);
    const leaveOut = page.getByRole('button', { name: /non importare/i }).last();
    if (await page.getByRole('button', { name: 'Continua' }).isDisabled()) await leaveOut.click();
    await page.getByRole('button', { name: 'Continua' }).click();

    await expect(page.getByRole('button', { name: 'Continua' })).toBeEnabled({ timeout: 60_000 });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continua' }).click();
  });

  await test.step('the plan is written and its buckets add up', async () => {
    await page.getByRole('button', { name: /^Fonte|Fonte/ }).first().click();
    await page.getByRole('option').first().click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Importa', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Vedi i contatti' })).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    const list = (await server.call('import_list')) as { value: { batches: { rows: number; totals: Record<string, number> }[] } };
    const batch = list.value.batches[0];
    expect(Object.values(batch?.totals ?? {}).reduce((sum, count) => sum + count, 0)).toBe(120);
    await page.getByRole('button', { name: 'Vedi i contatti' }).click();
  });

  await test.step('a person is found and opened with the keyboard', async () => {
    await expect(page.getByRole('grid')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('rossi');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.getByRole('option').first().click();
    await expect(page.getByRole('tab', { name: 'Panoramica' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the report is saved as a pack with hashes', async () => {
    await page.getByRole('button', { name: 'Stampa i dati' }).or(page.getByRole('button', { name: /dati|report|fascicolo/i })).first().click();
    const out = join(server.folder, 'fascicoli');
    mkdirSync(out);
    await server.picks(out);
    await expect(page.getByRole('button', { name: 'Salva il fascicolo…' })).toBeEnabled({ timeout: 60_000 });
    await expect(page.getByRole('region', { name: 'Anteprima del documento' }).getByRole('img').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salva il fascicolo…' }).click();
    await expect(page.getByText(/file salvati in/)).toBeVisible();
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const pdf = files.find((file) => file.endsWith('.pdf')) ?? '';
    expect(readFileSync(join(out, pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(files.some((file) => file.endsWith('.json'))).toBe(true);
  });
});
