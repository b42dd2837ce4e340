import type { Locator, Page } from '@playwright/test';
import { DevServer } from './devserver.ts';
import { expect, expectAccessible, test as base } from './fixtures.ts';

const test = base.extend<object, { seeded: DevServer }>({
  seeded: [
    async ({}, use) => {
      const server = await DevServer.start('--contacts', '20');
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ seeded }, use) => use(seeded),
});

interface Hits {
  value: { hits: { id: string; name: string; detail: string | null }[] };
}

interface Listed {
  value: { purposes: { id: string; code: string }[]; classes: { id: string; code: string }[] };
}

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog');

async function person(server: DevServer, row: number): Promise<{ id: string; name: string }> {
  const email = `persona${row}@posta.example`;
  const found = (await server.call('contact_search', { text: email, limit: 20 })) as Hits;
  const hit = found.value.hits.find((one) => one.detail === email);
  return { id: hit?.id ?? '', name: hit?.name ?? '' };
}

async function logs(server: DevServer, contact: string, subject: string, part: object = {}): Promise<void> {
  const purposes = (await server.call('purpose_list')) as Listed;
  const classes = (await server.call('retention_class_list')) as Listed;
  await server.call('communication_save', {
    id: null,
    contacts: [contact],
    direction: 'inbound',
    channel: 'phone',
    channelName: null,
    at: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    minutes: 4,
    subject,
    body: '',
    outcome: null,
    purpose: purposes.value.purposes.find((one) => one.code === 'CONTRATTO')?.id,
    retention: classes.value.classes.find((one) => one.code === 'RECLAMI')?.id,
    category: null,
    followUpOn: null,
    ...part,
  });
}

function day(after: number): string {
  const date = new Date();
  date.setDate(date.getDate() + after);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

test('S53: a case is opened from a call, gets what was said before, and is closed with an outcome', async ({ page, server }) => {
  const anna = await person(server, 3);
  await logs(server, anna.id, 'La caldaia perde acqua');
  await logs(server, anna.id, 'Richiamata per la caldaia', { direction: 'outbound', at: new Date(Date.now() - 3_600_000).toISOString() });
  await page.goto(`${server.url}/#/communications`);
  const row = page.getByRole('listitem').filter({ hasText: 'La caldaia perde acqua' });
  await row.getByRole('button', { name: /^Metti in una pratica/ }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Di che cosa si tratta' })).toHaveValue('La caldaia perde acqua');
  await button(dialog(page), 'Apri la pratica').click();
  await expect(dialog(page).getByText('Scegli il tipo.')).toBeVisible();
  await dialog(page).locator('.select-button').first().click();
  await page.getByRole('option', { name: 'Reclamo' }).click();
  await button(dialog(page), 'Apri la pratica').click();
  await expect(dialog(page)).toHaveCount(0);
  await row.getByRole('link', { name: 'La caldaia perde acqua' }).click();

  await expect(page.getByRole('heading', { name: 'La caldaia perde acqua' })).toBeVisible();
  await expect(page.getByText('In attesa di risposta')).toBeVisible();
  await button(page, 'Collega comunicazioni').click();
  await dialog(page).getByText('Richiamata per la caldaia').click();
  await button(dialog(page), 'Collega una comunicazione').click();
  await expect(page.getByText('prima risposta dopo 2 ore')).toBeVisible();
  await expectAccessible(page);
  // What happens next is logged from here, and is in the case at once.
  await button(page, 'Registra una comunicazione').click();
  const logging = page.getByRole('dialog', { name: 'Registra una comunicazione' });
  await expect(logging).toContainText('per la pratica «La caldaia perde acqua»');
  await logging.getByText('In uscita').click();
  await logging
    .locator('.select-button')
    .and(logging.getByRole('button', { name: 'Canale' }))
    .click();
  await page.getByRole('option', { name: 'Telefono' }).click();
  await logging.getByLabel('Oggetto').fill('Appuntamento per domani');
  await logging
    .locator('.select-button')
    .and(logging.getByRole('button', { name: 'Finalità' }))
    .click();
  await page.getByRole('option', { name: /contratti/ }).click();
  await button(logging, 'Registra').click();
  await expect(logging).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Appuntamento per domani' })).toBeVisible();
  await button(page, 'Chiudi la pratica').click();
  await dialog(page).getByRole('textbox', { name: 'Esito' }).fill('Sostituita la guarnizione');
  await button(dialog(page), 'Chiudi la pratica').click();
  await expect(button(page, 'Riapri')).toBeVisible();

  await page.goto(`${server.url}/#/communications/cases`);
  await expect(page.getByText('La caldaia perde acqua')).toHaveCount(0);
  await page.locator('.select-button').first().click();
  await page.getByRole('option', { name: 'Chiuse' }).click();
  await expect(page.getByRole('link', { name: 'La caldaia perde acqua' })).toBeVisible();
  await page.getByText('Tempi di risposta').click();
  await expect(page.getByRole('row', { name: /^Tutte/ })).toContainText('2 ore');
  await expectAccessible(page);
});

test('S16: the agenda moves what is overdue and lets it be done', async ({ page, server }) => {
  const bea = await person(server, 4);
  await logs(server, bea.id, 'Preventivo tetto', { followUpOn: day(-2) });
  await page.goto(`${server.url}/#/communications/agenda`);
  const row = page.getByRole('listitem').filter({ hasText: 'Preventivo tetto' });
  await expect(page.getByRole('heading', { name: 'Scadute (1)' })).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('button', { name: /^Sposta/ }).click();
  await page.getByRole('menuitem', { name: 'A domani' }).click();
  await expect(page.getByRole('heading', { name: /^Nei prossimi sei giorni/ })).toBeVisible();
  await row.getByRole('button', { name: /^Fatto/ }).click();
  await dialog(page).getByRole('textbox', { name: /Esito/ }).fill('Ha accettato');
  await button(dialog(page), 'Fatto').click();
  await expect(page.getByText('Nessuno da risentire')).toBeVisible();
});

test('S5: the register reads as a sentence, and a view remembers it', async ({ page, server }) => {
  const carla = await person(server, 5);
  await logs(server, carla.id, 'Primo contatto', { category: 'complaint' });
  await logs(server, carla.id, 'Secondo contatto');
  await page.goto(`${server.url}/#/communications`);
  await button(page, 'filtro').click();
  await dialog(page).getByRole('combobox').fill('persona5@posta.example');
  await page.getByRole('option', { name: /persona5@posta\.example/ }).click();
  await button(dialog(page), 'Aggiungi il filtro').click();
  await expect(page.getByRole('button', { name: /^Togli il filtro con/ })).toBeVisible();
  await button(page, 'filtro').click();
  await dialog(page).locator('.select-button').first().click();
  await page.getByRole('option', { name: 'Di che cosa si tratta' }).click();
  await dialog(page).locator('.select-button').nth(1).click();
  await page.getByRole('option', { name: 'Reclamo' }).click();
  await button(dialog(page), 'Aggiungi il filtro').click();
  await expect(page.getByText('Primo contatto')).toBeVisible();
  await expect(page.getByText('Secondo contatto')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Vista/ }).click();
  await page.getByRole('menuitem', { name: 'Salva come nuova vista…' }).click();
  await dialog(page).getByRole('textbox').fill('Reclami di Carla');
  await button(dialog(page), 'Salva').click();
  await expect(page.getByRole('button', { name: /Reclami di Carla/ })).toBeVisible();
});
