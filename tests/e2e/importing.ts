import { expect, type Page } from '@playwright/test';

/** Goes on from the step Doppioni, once the rows are compared; who is alike waits among the duplicates. */
export async function passDuplicates(page: Page): Promise<void> {
  await expect(page.getByRole('list', { name: 'I tre gruppi' })).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
}

/** Gives every column that waits its destiny: what is unsure is right, what is unknown stays out. */
export async function decideAll(page: Page): Promise<void> {
  await expect(page.getByRole('list', { name: 'Colonne del file' })).toBeVisible();
  const waiting = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Va bene così/ }) });
  while ((await waiting.count()) > 0) {
    const left = await waiting.count();
    await waiting
      .first()
      .getByRole('button', { name: /^Va bene così/ })
      .click();
    await expect(waiting).toHaveCount(left - 1);
  }
  const unknown = page.getByRole('button', { name: /Destinazione della colonna/ }).filter({ hasText: 'Scegli…' });
  while ((await unknown.count()) > 0) {
    const left = await unknown.count();
    await unknown.first().click();
    await page.getByRole('option', { name: 'Non importare' }).click();
    await expect(unknown).toHaveCount(left - 1);
  }
}
