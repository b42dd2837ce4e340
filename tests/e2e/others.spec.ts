import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevServer } from './devserver.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';

/** Somebody whose notes name two others. */
async function talkedAbout(server: DevServer): Promise<string> {
  const { value: sources } = (await server.call('source_list')) as { value: { sources: { id: string }[] } };
  const { value: info } = (await server.call('app_info')) as { value: { today: string } };
  const { value: made } = (await server.call('contact_create', {
    kind: 'person',
    fields: [
      { field: 'first_name', value: 'Giulia', replaces: null },
      { field: 'last_name', value: 'Bianchi', replaces: null },
      { field: 'notes', value: 'Paga il marito Luca Verdi, tel. 347 765 4321. Il ragionier Gobbi lo sa.', replaces: null },
    ],
    points: [],
    tags: [],
    source: sources.sources[0]?.id,
    acquiredOn: info.today,
  })) as { value: { id: string } };
  return made.id;
}

test('others are seen before the copy is made, left out with a reason, and taken back (F30)', async ({ page, server }) => {
  test.setTimeout(120_000);
  await openArchive(server, page);
  const id = await talkedAbout(server);
  await page.goto(`${server.url}/#/people/${id}/report`);
  await expect(page.getByText('In 2 punti può essere nominata un’altra persona')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Controlla le altre persone' }).click();
  await expect(page.getByText('Da decidere: 2 · omessi: 0 · visibili: 0')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Luca Verdi: Sembra un nome/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ometti: detto in via riservata').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ometti', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Luca Verdi: Omesso: detto in via riservata/i })).toBeVisible();

  await page.getByRole('button', { name: 'Ometti altre parole' }).click();
  await dialog.getByLabel('Parole da omettere').fill('Nessuno Mai');
  await dialog.getByRole('button', { name: 'Ometti', exact: true }).click();
  await expect(dialog.getByText('Queste parole non compaiono')).toBeVisible();
  await dialog.getByLabel('Parole da omettere').fill('gobbi');
  await dialog.getByRole('button', { name: 'Ometti', exact: true }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Decidi il punto rimasto' }).click();
  await dialog.getByText('Lascia visibile: chi chiede lo conosce già').click();
  await dialog.getByRole('button', { name: 'Lascia visibile' }).click();
  await expect(page.getByText('Da decidere: 0 · omessi: 2 · visibili: 1')).toBeVisible();

  await page.getByRole('button', { name: /^Gobbi: / }).click();
  await dialog.getByRole('button', { name: 'Togli la decisione' }).click();
  await expect(page.getByText('Da decidere: 0 · omessi: 1 · visibili: 1')).toBeVisible();

  await page.getByRole('button', { name: 'Vai al fascicolo' }).click();
  const preview = page.getByRole('region', { name: 'Anteprima del documento' }).last();
  await expect(preview.locator('img').first()).toBeVisible({ timeout: 60_000 });
  await expect(preview).toContainText('[omesso: ci è stato detto in via riservata]');
  await expect(preview).toContainText('347 765 4321');
  await expect(preview).not.toContainText('Luca Verdi');
  await expectAccessible(page);

  const folder = join(server.folder, 'consegna');
  mkdirSync(folder);
  await server.picks(join(folder, 'fascicolo.zip.age'));
  await page.getByRole('button', { name: 'Salva chiuso con una parola segreta…' }).click();
  await expect(dialog.getByText('Si vede solo adesso')).toBeVisible();
  await expectAccessible(page);
  const passphrase = await dialog.locator('.seal-code').textContent();
  expect(passphrase).toMatch(/^([0-9a-z]{4}-){4}[0-9a-z]{4}$/);
  expect(readdirSync(folder).sort()).toEqual(['fascicolo.zip.age', 'fascicolo_istruzioni.txt']);
  expect(readFileSync(join(folder, 'fascicolo.zip.age')).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(readFileSync(join(folder, 'fascicolo_istruzioni.txt'), 'utf8')).not.toContain(passphrase ?? '-');
  await dialog.getByRole('button', { name: 'L’ho annotata' }).click();
  await expect(page.getByText(passphrase ?? '-')).toHaveCount(0);
});
