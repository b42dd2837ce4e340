import type { Page } from '@playwright/test';
import type { DevServer } from './devserver.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { decideByKey, openArchive } from './people.ts';

interface Made {
  value: { id: string };
}

async function source(server: DevServer): Promise<string> {
  const list = (await server.call('source_list')) as { value: { sources: { id: string; code: string }[] } };
  return list.value.sources.find((one) => one.code === 'MODULO')?.id ?? '';
}

async function person(server: DevServer, first: string, last: string, email: string, fields: Record<string, string> = {}): Promise<string> {
  const made = (await server.call('contact_create', {
    kind: 'person',
    fields: Object.entries({ first_name: first, last_name: last, ...fields }).map(([field, value]) => ({ field, value, replaces: null })),
    points: [{ kind: 'email', value: email, address: null, label: null }],
    tags: [],
    source: await source(server),
    acquiredOn: '2026-01-20',
  })) as Made;
  return made.value.id;
}

/** Two pairs: Anna twice under one address, with a withdrawal on the second card, and Ugo twice. */
async function twins(server: DevServer, page: Page): Promise<{ anna: string; twin: string }> {
  await openArchive(server, page);
  const anna = await person(server, 'Anna', 'Bianchi', 'anna@posta.example', { role: 'Titolare' });
  const twin = await person(server, 'Anna Maria', 'Bianchi', 'anna@posta.example', { role: 'Socia', website: 'https://bianchi.example' });
  await person(server, 'Ugo', 'Verdi', 'ugo@posta.example');
  await person(server, 'Ugo', 'Verdi', 'ugo@posta.example');
  const types = (await server.call('consent_type_list')) as { value: { types: { id: string; code: string }[] } };
  const newsletter = types.value.types.find((one) => one.code === 'NEWSLETTER')?.id;
  const decide = (contact: string, decision: string, decidedOn: string) =>
    server.call('consent_record', {
      contact,
      type: newsletter,
      decision,
      decidedOn,
      method: 'paper_form',
      wording: null,
      evidenceLevel: 2,
      evidenceNote: null,
      note: null,
    });
  await decide(anna, 'given', '2026-02-01');
  await decide(twin, 'withdrawn', '2026-03-01');
  await server.call('stop_record', { contact: twin, author: 'subject', channels: ['phone'], since: '2026-03-02', ground: null });
  await page.reload();
  await page.goto(`${server.url}/#/people`);
  return { anna, twin };
}

test('F54: a pair is compared, merged by key, taken back, and told apart', async ({ page, server }) => {
  const { anna } = await twins(server, page);
  await page.getByRole('button', { name: 'Doppioni: 2' }).click();
  await expect(page.getByRole('heading', { name: 'Doppioni', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confronta Bianchi Anna e Bianchi Anna Maria' }).click();
  await expect(page.getByRole('heading', { name: 'Sono la stessa persona?' })).toBeVisible();
  const result = page.locator('.merge-result');
  await expect(result.getByRole('heading', { name: 'Anna Bianchi' })).toBeVisible();
  await expect(result).toContainText('https://bianchi.example');
  await expect(result).toContainText('Revocato');
  await expectAccessible(page);
  // The card of the result follows each choice.
  await page.getByRole('radiogroup', { name: 'Ruolo' }).getByText('Socia').click();
  await page.getByRole('radiogroup', { name: 'Nome', exact: true }).getByText('Anna Maria').click();
  await expect(result.getByRole('heading', { name: 'Anna Maria Bianchi' })).toBeVisible();
  await expect(result).toContainText('Socia');

  await decideByKey(page, '1');
  // The next pair of the queue is there; the way back is in the notice.
  await expect(page.getByRole('link', { name: 'Ugo Verdi' })).toHaveCount(2);
  const undo = page.getByRole('region', { name: 'Avvisi' }).getByRole('button', { name: 'Annulla' }).first();
  await undo.click();
  await expect(page.getByText('2 coppie da decidere')).toBeVisible();
  // What was taken back can be done again, with the same choices.
  await page.keyboard.press('Control+y');
  await expect(page.getByText('1 coppia da decidere')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 coppie da decidere')).toBeVisible();
  await decideByKey(page, '3');
  await expect(page.getByRole('link', { name: 'Anna Maria Bianchi' })).toBeVisible();
  await decideByKey(page, '1');
  // What was put off waits in the list.
  await expect(page.getByText('rimandata')).toBeVisible();
  await page.getByRole('button', { name: 'Decidi la prima coppia' }).click();
  await expect(page.getByRole('link', { name: 'Ugo Verdi' })).toHaveCount(2);
  await decideByKey(page, '2');
  await expect(page.getByRole('heading', { name: 'Nessun doppione in attesa' })).toBeVisible();

  await page.goto(`${server.url}/#/people/${anna}`);
  await page.getByRole('tab', { name: 'Storia' }).click();
  await expect(page.getByText('Unita con Anna Maria Bianchi').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dividi da Anna Maria Bianchi' }).click();
  await expect(page.getByText('Divisa da Anna Maria Bianchi')).toHaveCount(2);
});

test('a link to a merged card leads to the one that stays, in English and by two selected rows', async ({ page, server }) => {
  const { anna, twin } = await twins(server, page);
  await server.call('appearance_set', {
    ...((await server.call('app_info')) as { value: { appearance: object } }).value.appearance,
    language: 'en',
    theme: 'dark',
  });
  await page.reload();
  const grid = page.getByRole('grid');
  await grid.getByRole('checkbox', { name: /Bianchi Anna$/ }).click();
  await expect(page.getByRole('button', { name: 'Compare and merge' })).toHaveCount(0);
  await grid.getByRole('checkbox', { name: /Bianchi Anna Maria/ }).click();
  await page.getByRole('button', { name: 'Compare and merge' }).click();
  await expect(page.getByRole('heading', { name: 'Are they the same person?' })).toBeVisible();
  await expectAccessible(page);
  // The next pair is slow to come: nobody reads meanwhile that this one is gone, and it comes.
  await page.route(/duplicate_list/, async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  await page.getByRole('button', { name: /^Merge/ }).click();
  await expect(page.getByText('Anna Maria Bianchi merged into Anna Bianchi')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ugo Verdi' })).toHaveCount(2);
  await page.goto(`${server.url}/#/people/${twin}`);
  await expect(page).toHaveURL(new RegExp(anna));
  await expect(page.getByRole('heading', { name: 'Anna Bianchi', level: 1 })).toBeVisible();
});

test('certainly different people are refused with the reason', async ({ page, server }) => {
  await openArchive(server, page);
  const one = await person(server, 'Mario', 'Rossi', 'a@posta.example', { tax_code: 'RSSMRA80A01H501U' });
  const two = await person(server, 'Mario', 'Rossi', 'b@posta.example', { tax_code: 'MRTMTT91D08F205J' });
  await page.goto(`${server.url}/#/people/duplicates/${one}/${two}`);
  await expect(page.getByText('sono certamente persone diverse')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Unisci/ })).toBeDisabled();
  await expectAccessible(page);
});
