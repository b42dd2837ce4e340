import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LEFT = [
  'Email Address,First Name,Last Name,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE',
  'anna@posta.example,Anna,Neri,2026-03-05 10:11:12,Primavera',
  'ugo@posta.example,Ugo,Galli,2026-03-06 08:00:00,Primavera',
].join('\r\n');

test('a list of people who left makes no card and is recorded', async ({ page, server }) => {
  await openArchive(server, page);
  const path = join(server.folder, 'unsubscribed.csv');
  writeFileSync(path, LEFT);
  await server.picks(path);
  await page.goto(`${server.url}/#/exchange/import`);
  await page.getByRole('button', { name: 'Scegli un file…' }).click();
  await expect(page.getByText('Sembra un elenco di disiscritti')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sì, solo opposizioni' }).click();
  await expect(page.getByRole('radio', { name: /Solo opposizioni e disiscritti/ })).toBeChecked();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chi non vuole più messaggi' })).toBeVisible();
  await expect(page.getByText('2 indirizzi hanno lasciato la newsletter', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Fonte/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Apri il calendario' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Annulla importazione' })).toBeVisible();
  await page.goto(`${server.url}/#/people`);
  await expect(page.getByText('Neri Anna')).toHaveCount(0);
});
