import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { DevServer } from './devserver.ts';
import { expect, expectAccessible, test as base } from './fixtures.ts';
import { FIRM } from './people.ts';

// One seeded core; each test takes a person of its own, so that none sees what another wrote.
const test = base.extend<object, { seeded: DevServer }>({
  seeded: [
    async ({}, use) => {
      const server = await DevServer.start('--contacts', '40');
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

async function person(server: DevServer, row: number): Promise<{ id: string; name: string }> {
  const email = `persona${row}@posta.example`;
  const found = (await server.call('contact_search', { text: email, limit: 20 })) as Hits;
  const hit = found.value.hits.find((one) => one.detail === email);
  return { id: hit?.id ?? '', name: hit?.name ?? '' };
}

async function decide(server: DevServer, contact: string, code: string, decision: string, decidedOn: string): Promise<void> {
  const types = (await server.call('consent_type_list')) as { value: { types: { id: string; code: string }[] } };
  const type = types.value.types.find((one) => one.code === code)?.id;
  await server.call('consent_record', {
    contact,
    type,
    decision,
    decidedOn,
    method: 'paper_form',
    wording: null,
    evidenceLevel: 2,
    evidenceNote: null,
    note: null,
  });
}

const button = (within: Page | Locator, name: string | RegExp): Locator => within.getByRole('button', { name, exact: true });

/** Types a day into a date field, as a person does. */
async function day(within: Page | Locator, label: string, text: string): Promise<void> {
  const [year, month, date] = text.split('-');
  const group = within.getByRole('group', { name: label });
  await group.getByRole('spinbutton').first().click();
  await group.page().keyboard.type(`${date}${month}${year}`);
}

/** S42, S67: printed, signed, and entered back by its code. */
test('a form is printed for a person and comes back by its code', async ({ page, server }) => {
  const { id, name } = await person(server, 3);
  await page.goto(`${server.url}/#/people/${id}/form`);
  await expect(page.getByText('Che cosa vuoi chiedere?')).toBeVisible();
  await button(page, 'Prepara il modulo').click();
  const sheet = page.locator('.sheet').first();
  await expect(sheet.locator('img')).toBeVisible();
  const text = await sheet.locator('.visually-hidden').textContent();
  expect(text?.match(/Non acconsento/g)?.length).toBe(3);
  const code = /M-\d{4}-[A-Z]/.exec(text ?? '')?.[0] ?? '';
  await expectAccessible(page);

  await page.goto(`${server.url}/#/consents/record`);
  await page.getByLabel('Codice del foglio').fill('M-0001-X');
  await button(page, 'Trova il foglio').click();
  await expect(page.getByText('Questo non è un codice')).toBeVisible();
  await page.getByLabel('Codice del foglio').fill(code.toLowerCase());
  await button(page, 'Trova il foglio').click();
  await expect(page.getByRole('heading', { name: new RegExp(`^Modulo ${code}`) })).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(name.split(' ')[0] ?? name) })).toBeVisible();
  const answer = (title: string) => page.getByRole('radiogroup', { name: `Risposta per ${title}` });
  // Nothing is ticked beforehand (I7).
  for (const title of ['Newsletter', 'Email commerciali', 'Telefonate commerciali'])
    await expect(answer(title).getByRole('radio', { name: 'Non cambia' })).toBeChecked();
  await answer('Email commerciali').getByText('Sì', { exact: true }).click();
  await answer('Telefonate commerciali').getByText('No', { exact: true }).click();
  await button(page, 'Registra le risposte').click();
  await expect(page.getByText('Indica il giorno della decisione.')).toBeVisible();
  await day(page, 'Giorno della risposta', '2026-11-10');
  await page.getByRole('button', { name: /Che prova hai/ }).click();
  await page.getByRole('option', { name: 'Firma o registrazione' }).click();
  await expectAccessible(page);
  await button(page, 'Registra le risposte').click();
  await expect(page.getByText('2 risposte registrate')).toBeVisible();

  await page.goto(`${server.url}/#/people/${id}`);
  await page.getByRole('tab', { name: /Consensi/ }).click();
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: 'Email commerciali', exact: true }) });
  await expect(panel.locator('.stamp').first()).toHaveText('Dato');
  await panel.locator('.origin-trigger').click();
  await expect(panel).toContainText(code);
});

/** S62, S74: the receipt of a decision, from its row on the card. */
test('a decision has a receipt', async ({ page, server }) => {
  const { id } = await person(server, 4);
  await decide(server, id, 'TELEFONO', 'given', '2026-11-01');
  await page.goto(`${server.url}/#/people/${id}`);
  await page.getByRole('tab', { name: /Consensi/ }).click();
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: 'Telefonate commerciali', exact: true }) });
  await panel.locator('.origin-trigger').click();
  await panel
    .getByRole('button', { name: /^Ricevuta di Telefonate commerciali/ })
    .first()
    .click();
  const sheet = page.locator('.sheet').first();
  await expect(sheet.locator('img')).toBeVisible();
  await expect(sheet.locator('.visually-hidden')).toContainText('Ricevuta di un consenso');
  await expect(page.getByText(/ricevuta_R-\d{4}_.*\.jsonld/)).toBeVisible();
  await expectAccessible(page);
});

/** S58: several answers in one step on the card; a ticked channel is an objection. */
test('answers are entered in one step on the card', async ({ page, server }) => {
  const { id } = await person(server, 5);
  await decide(server, id, 'EMAIL', 'given', '2026-11-01');
  await page.goto(`${server.url}/#/people/${id}`);
  await page.getByRole('tab', { name: /Consensi/ }).click();
  await button(page, 'Inserisci le risposte').click();
  const dialog = page.getByRole('dialog', { name: 'Risposte' });
  await button(dialog, 'Registra le risposte').click();
  await expect(dialog.getByText('Segna almeno una risposta.')).toBeVisible();
  await dialog.getByRole('radiogroup', { name: 'Risposta per Email commerciali' }).getByText('No', { exact: true }).click();
  await dialog.locator('.answer-stops td').nth(2).locator('.choice').click();
  await day(dialog, 'Giorno della risposta', '2026-11-12');
  await dialog.getByRole('button', { name: /Come lo sai/ }).click();
  await page.getByRole('option', { name: 'A voce' }).click();
  await expectAccessible(page);
  await button(dialog, 'Registra le risposte').click();
  await expect(dialog).toBeHidden();
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: 'Email commerciali', exact: true }) });
  await expect(panel.locator('.stamp').first()).toHaveText('Revocato');
  await expect(page.locator('.panel', { has: page.getByRole('heading', { name: 'Opposizioni e blocchi' }) })).toContainText('SMS');
});

/** S14, S15, S66, S68, S69: a version is issued, given, and the card says so; who gets a contract without it is asked about. */
test('a document is issued and given to a person', async ({ page, server }) => {
  const { id } = await person(server, 6);
  await page.goto(`${server.url}/#/consents/documents`);
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: 'Foglio dei diritti', exact: true }) });
  await expect(panel).toContainText('Nessuna versione');
  await expectAccessible(page);
  await panel.getByRole('button', { name: /^Emetti la versione 1/ }).click();
  await expect(panel).toContainText('Versione attuale');
  await panel.getByRole('button', { name: /^Versioni di/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Portabilità');
  await button(page.getByRole('dialog'), 'Chiudi').click();
  await page.goto(`${server.url}/#/people/${id}`);
  await page.getByRole('tab', { name: /Consensi/ }).click();
  const list = page.locator('.panel', { has: page.getByRole('heading', { name: 'Che cosa sa di noi' }) });
  await button(list, 'Segna Foglio dei diritti come consegnato').click();
  const dialog = page.getByRole('dialog', { name: 'Foglio dei diritti, versione 1' });
  await dialog.getByRole('button', { name: /Come/ }).click();
  await page.getByRole('option', { name: 'Di persona' }).click();
  await button(dialog, 'Segna come consegnato').click();
  await expect(list).toContainText('Versione 1, consegnata il');

  const other = await person(server, 8);
  await page.goto(`${server.url}/#/people/${other.id}`);
  const choose = async (field: string, option: RegExp) => {
    await logging
      .locator('.select-button')
      .and(logging.getByRole('button', { name: field }))
      .click();
    await page.getByRole('option', { name: option }).click();
  };
  await button(page, 'Registra una comunicazione').click();
  const logging = page.getByRole('dialog', { name: 'Registra una comunicazione' });
  await logging.getByText('In uscita').click();
  await choose('Canale', /^Di persona/);
  await logging.getByRole('textbox', { name: 'Ora', exact: true }).fill('00:01');
  await logging.getByLabel('Oggetto').fill('Contratto di manutenzione');
  await choose('Finalità', /contratti/);
  await choose('Per quanto si conserva', /Corrispondenza/);
  await logging.getByRole('button', { name: 'Registra', exact: true }).click();
  const given = page.getByRole('dialog', { name: 'Foglio dei diritti, versione 1' });
  await expect(given).toContainText('Con un contratto si consegna anche il foglio dei diritti');
  await expectAccessible(page);
  await button(given, 'Segna come consegnato').click();
  await expect(given).toBeHidden();
  await page.getByRole('tab', { name: /Consensi/ }).click();
  await expect(list).toContainText('Versione 1, consegnata il');
});

/** S63: whom to ask again, and the gate before every call. */
test('consents that end are listed with the way to act', async ({ page, server }) => {
  const { id, name } = await person(server, 7);
  const soon = new Date(Date.now() - 720 * 86_400_000).toISOString().slice(0, 10);
  await decide(server, id, 'TELEFONO', 'given', soon);
  await page.goto(`${server.url}/#/consents/renewals`);
  const row = page.locator('.renewals li', { hasText: name }).filter({ hasText: 'Telefonate commerciali' });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('button', { name: `Chiama ${name}` }).click();
  await expect(page.getByRole('dialog')).toContainText('Per quale motivo');
});

/** S42, DOMAIN 4.2: the file that proves a decision comes with it, and stays beside it on the card. */
test('a decision is recorded with the file that proves it', async ({ page, server }) => {
  const { id } = await person(server, 8);
  const scan = join(server.folder, 'modulo firmato.pdf');
  writeFileSync(scan, '%PDF-1.7 firmato');
  const wrong = join(server.folder, 'programma.exe');
  writeFileSync(wrong, 'MZ');
  await page.goto(`${server.url}/#/people/${id}`);
  await page.getByRole('tab', { name: /Consensi/ }).click();
  await button(page, 'Registra una decisione per Newsletter').click();
  const dialog = page.getByRole('dialog', { name: 'Registra un consenso' });
  await dialog.getByRole('button', { name: /Decisione/ }).click();
  await page.getByRole('option', { name: /^Sì, dato/ }).click();
  await day(dialog, 'Data della decisione', '2026-11-10');
  await dialog.getByRole('button', { name: /Come lo sai/ }).click();
  await page.getByRole('option', { name: 'Modulo cartaceo' }).click();
  await expect(dialog).toContainText('Il testo che usi oggi vale dal');
  await dialog.getByText('Modulo firmato, email, registrazione').click();
  await server.picks(wrong);
  await button(dialog, 'Scegli il file…').click();
  await expect(dialog.getByText('Si possono allegare PDF, foto, email (.eml) e registrazioni.')).toBeVisible();
  await server.picks(scan);
  await button(dialog, 'Scegli il file…').click();
  await expect(dialog.getByText('modulo firmato.pdf')).toBeVisible();
  await expectAccessible(page);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toBeHidden();
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: 'Newsletter', exact: true }) });
  await panel.locator('.origin-trigger').click();
  await expect(panel).toContainText('modulo firmato.pdf');
  await expectAccessible(page);
  await button(panel, 'Elimina modulo firmato.pdf').click();
  const remove = page.getByRole('dialog', { name: 'Eliminare il file?' });
  await remove.getByRole('textbox').fill('Era di un’altra persona');
  await button(remove, 'Elimina il file').click();
  await expect(panel).not.toContainText('modulo firmato.pdf');
});

/** S62: somebody calls; nothing is saved without notice, reason and a way to reach them. */
test('a contact on the phone is saved with the notice, the call and the answers', async ({ page, server }) => {
  await server.call('controller_set', FIRM);
  await server.call('paper_issue', { paper: 'notice' });
  await page.goto(`${server.url}/#/people/call`);
  await expect(page.getByText('Grazie per la chiamata.', { exact: false })).toBeVisible();
  await button(page, 'Salva il contatto').click();
  await expect(page.getByText('Scegli come l’hai data.')).toBeVisible();
  await expect(page.getByText('Scrivi almeno un recapito.')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('Letta al telefono').click();
  await page.getByLabel('Che cosa chiede').fill('Preventivo per la caldaia');
  await page.getByRole('button', { name: /A che titolo/ }).click();
  await page.getByRole('option', { name: /Eseguire ordini/ }).click();
  await page.getByLabel('Cognome').fill('Quartieri');
  await page.getByLabel('Telefono', { exact: true }).fill('333 7654321');
  await page.getByRole('button', { name: /Da dove arriva/ }).click();
  await page.getByRole('option', { name: 'Telefonata' }).click();
  await page.getByRole('radiogroup', { name: 'Risposta per Newsletter' }).getByText('Ci pensa').click();
  await button(page, 'Salva il contatto').click();
  await expect(page.getByRole('heading', { name: /Quartieri/ })).toBeVisible();
  await page.getByRole('tab', { name: /Consensi/ }).click();
  await expect(
    page
      .locator('.panel', { has: page.getByRole('heading', { name: 'Newsletter', exact: true }) })
      .locator('.stamp')
      .first(),
  ).toHaveText('Rimandato');
  await expect(page.locator('.panel', { has: page.getByRole('heading', { name: 'Che cosa sa di noi' }) })).toContainText('Versione 1, consegnata il');
});

/** S74, S63: the firm's own words open ready to send; a renewal that was asked for leaves the queue. */
test('a renewal is asked for once, in the words of the firm', async ({ page, server }) => {
  const { id, name } = await person(server, 9);
  await server.call('ask_text_save', { way: 'email', it: 'Gentile [nome], rinnova [consenso]?', en: 'Dear [name], renew [consent]?' });
  const soon = new Date(Date.now() - 720 * 86_400_000).toISOString().slice(0, 10);
  await decide(server, id, 'EMAIL', 'given', soon);
  await page.goto(`${server.url}/#/consents/renewals`);
  const row = page.locator('.renewals li', { hasText: name }).filter({ hasText: 'Email commerciali' });
  await row.getByRole('button', { name: `Scrivi a ${name}` }).click();
  const dialog = page.getByRole('dialog');
  // A card with a telephone too asks how: by e-mail is proposed.
  const by = dialog.getByRole('button', { name: 'Continua' });
  const text = dialog.getByRole('textbox', { name: /^Testo/ });
  await expect(by.or(text)).toBeVisible();
  if (await by.isVisible()) await by.click();
  await expect(text).toHaveValue(/^Gentile .+ .+, rinnova Email commerciali\?$/);
  await expectAccessible(page);
  await dialog.locator('button[type=submit]').click();
  await page.getByRole('dialog', { name: 'Hai inviato l’email?' }).getByRole('button', { name: 'Più tardi' }).click();
  await expect(row).toBeHidden();
  await page.getByText('Mostra anche quello già chiesto').click();
  await expect(row).toContainText('Chiesto il');
  await page.goto(`${server.url}/#/consents/texts`);
  await expect(page.getByText(/Versione 1, dal/)).toBeVisible();
  await expectAccessible(page);
});
