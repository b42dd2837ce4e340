import type { Locator, Page } from '@playwright/test';
import { DevServer } from './devserver.ts';
import { expect, expectAccessible as expectAxe, test as base } from './fixtures.ts';

/** Waits until the library's spoken notices are gone: for some seconds they name elements that have left the page. */
async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('[role="log"] [role="img"]')).toHaveCount(0, { timeout: 15_000 });
  await expectAxe(page);
}

// One seeded core; each test takes a person of its own, so that none sees what another wrote.
const test = base.extend<object, { seeded: DevServer }>({
  seeded: [
    async ({}, use) => {
      const server = await DevServer.start('--contacts', '60');
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ seeded }, use) => use(seeded),
});

interface Hits {
  value: { hits: { id: string; detail: string | null }[] };
}

/** Opens the card of the invented person of a row of the sheet. */
async function openCard(page: Page, server: DevServer, row: number): Promise<void> {
  const email = `persona${row}@posta.example`;
  const found = (await server.call('contact_search', { text: email, limit: 20 })) as Hits;
  await page.goto(`${server.url}/#/people/${found.value.hits.find((hit) => hit.detail === email)?.id ?? ''}`);
  await expect(page.getByRole('heading', { name: 'Posso scrivere o chiamare?' })).toBeVisible();
}

async function choose(page: Page, dialog: Locator, label: string, option: string | RegExp): Promise<void> {
  await dialog
    .locator('.select-button')
    .and(dialog.getByRole('button', { name: label }))
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

async function typeDate(dialog: Locator, label: string, digits: string): Promise<void> {
  await dialog.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await dialog.page().keyboard.type(digits);
}

const gateLine = (page: Page, channel: string): Locator => page.locator('.gate > li', { hasText: channel }).first();
const undo = (page: Page): Locator => page.getByRole('region', { name: 'Avvisi' }).getByRole('button', { name: 'Annulla' }).first();

test('a field saves itself on leave, can be taken back, and stays in the history', async ({ page, server }) => {
  await openCard(page, server, 1);
  await expectAccessible(page);
  const birthplace = page.getByRole('textbox', { name: 'Luogo di nascita' });
  await birthplace.fill('Prato');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Luogo di nascita: salvato.')).toBeVisible();
  await undo(page).click();
  await expect(birthplace).toHaveValue('');
  await birthplace.fill('Empoli');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Storia' }).click();
  const line = page.locator('.entry-row', { hasText: 'Luogo di nascita' }).first();
  await expect(line).toContainText('Empoli');
  await line.getByRole('button', { name: /^Annulla/ }).click();
  await page.getByRole('tab', { name: 'Panoramica' }).click();
  await expect(page.getByRole('textbox', { name: 'Luogo di nascita' })).toHaveValue('');
});

test('what was changed last is taken back and done again with the keyboard', async ({ page, server }) => {
  await openCard(page, server, 40);
  const heading = page.getByRole('heading', { level: 1 });
  const name = await heading.innerText();
  await page.keyboard.press('F2');
  const first = page.getByLabel('Nome', { exact: true });
  await expect(first).toBeFocused();
  await first.fill('Giulietta');
  await page.keyboard.press('Tab');
  await expect(heading).toContainText('Giulietta');
  await heading.click();
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(name);
  await page.keyboard.press('Control+y');
  await expect(heading).toContainText('Giulietta');
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(name);

  await page.keyboard.press('Control+p');
  await expect(page.getByRole('heading', { level: 1, name: `I dati di ${name}` })).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Persone' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const recent = page.getByRole('group', { name: 'Recenti' });
  await expect(recent.getByRole('menuitem').first()).toContainText(name);
});

test('a wrong tax code is kept with a warning, masked, and shown on request', async ({ page, server }) => {
  await openCard(page, server, 2);
  const code = page.getByRole('textbox', { name: 'Codice fiscale' });
  await code.fill('RSSMRA80A01H501X');
  await page.keyboard.press('Tab');
  await expect(page.locator('.quiet-field', { hasText: 'Codice fiscale' }).locator('.quiet-warning')).toBeVisible();
  await page.reload();
  await expect(page.getByText('RSSMRA80A01H501X')).toHaveCount(0);
  await page.locator('.point-masked').getByText('mostra').click();
  await expect(page.locator('.point-masked')).toContainText('RSSMRA80A01H501X');
  await page.getByRole('tab', { name: 'Storia' }).click();
  await expect(page.locator('.entry-row', { hasText: /mostrato/ }).first()).toBeVisible();
});

test('the card says of each value from which file and row it came', async ({ page, server }) => {
  await openCard(page, server, 3);
  await page.getByRole('link', { name: /clienti-inventati\.csv, riga \d+/ }).click();
  const email = page.locator('.origin-lines > div', { hasText: 'persona3@posta.example' });
  await expect(email).toContainText(/da clienti-inventati\.csv.*riga \d+.*importato da/);
  await expectAccessible(page);
});

test('giving and withdrawing take the same steps and switch the channel', async ({ page, server }) => {
  await openCard(page, server, 4);
  const record = async (link: string, title: string, press: string, decision: RegExp | null) => {
    await page.getByRole('link', { name: link, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await choose(page, dialog, 'Consenso per', /Telefonate/);
    if (decision !== null) await choose(page, dialog, 'Decisione', decision);
    return { dialog, press };
  };
  const given = await record('Registra un consenso', 'Registra un consenso', 'Registra', /^Sì, dato/);
  await given.dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(given.dialog).toContainText('Indica il giorno della decisione.');
  await typeDate(given.dialog, 'Data della decisione', '01012999');
  await given.dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(given.dialog).toContainText('La data non può essere nel futuro.');
  await typeDate(given.dialog, 'Data della decisione', '12032026');
  await choose(page, given.dialog, 'Come lo sai', 'modulo cartaceo');
  // The shipped wording is in force from the day of the archive: nobody can have seen it in March (F7).
  await expect(given.dialog).toContainText('Il testo che usi oggi vale dal');
  await expect(given.dialog.locator('.wording')).toHaveCount(0);
  await given.dialog.getByText('Firma o registrazione').click();
  await given.dialog.getByLabel('Dove sta la prova').fill('modulo M-0341');
  await expectAccessible(page);
  await given.dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(gateLine(page, 'Telefono')).toContainText('consenso del 12 mar 2026');
  await expect(page.getByRole('list', { name: 'Il suo registro' })).toContainText('modulo M-0341');

  const withdrawn = await record('Revoca', 'Registra una revoca', 'Registra la revoca', null);
  await typeDate(withdrawn.dialog, 'Data della decisione', '01042026');
  await choose(page, withdrawn.dialog, 'Come lo sai', 'a voce');
  await withdrawn.dialog.getByRole('button', { name: 'Registra la revoca' }).click();
  await expect(gateLine(page, 'Telefono')).toContainText('NO');
  await expect(gateLine(page, 'Telefono')).toContainText('revocato il 1 apr 2026');
  await page.getByRole('link', { name: 'Perché?' }).click();
  await expect(page.getByRole('dialog')).toContainText('Il consenso è stato revocato.');
  await expectAccessible(page);
});

test('a consent recorded in error is corrected, and both stay', async ({ page, server }) => {
  await openCard(page, server, 5);
  await page.getByRole('tab', { name: 'Consensi' }).click();
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: 'Email commerciali' }) });
  await expect(panel).toContainText('Mai chiesto');
  await panel.getByRole('button', { name: 'Registra una decisione per Email commerciali' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog, 'Decisione', /^No, rifiutato/);
  await typeDate(dialog, 'Data della decisione', '12032026');
  await choose(page, dialog, 'Come lo sai', 'a voce');
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(panel).toContainText('Rifiutato');
  await panel.getByRole('button', { name: 'Una decisione nel registro' }).click();
  await panel.getByRole('button', { name: 'È un errore' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Correggi' }).click();
  await expect(page.getByRole('dialog')).toContainText('Scrivi il motivo.');
  await page.getByLabel('Perché è sbagliata').fill('era un’altra persona');
  await page.getByRole('dialog').getByRole('button', { name: 'Correggi' }).click();
  await expect(panel.locator('.stamp').first()).toHaveText('Mai chiesto');
  await expect(panel).toContainText('registrato per errore: era un’altra persona');
});

test('an objection closes every channel at once; only a block of our own can be lifted', async ({ page, server }) => {
  await openCard(page, server, 6);
  await page.getByRole('tab', { name: 'Consensi' }).click();
  const stops = page.locator('.panel', { has: page.getByRole('heading', { name: 'Opposizioni e blocchi' }) });
  await stops.getByRole('button', { name: 'Registra' }).click();
  let dialog = page.getByRole('dialog', { name: 'Registra un’opposizione' });
  await dialog.getByText('Nessun contatto commerciale').click();
  await typeDate(dialog, 'Da quando', '03022025');
  await dialog.getByLabel('Come è arrivata').fill('a voce, al telefono');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Registra l’opposizione' }).click();
  await expect(stops).toContainText('ogni contatto commerciale');
  await expect(stops.getByRole('button', { name: 'Togli il blocco' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Panoramica' }).click();
  await expect(page.locator('.gate-answer[data-allowed="true"]')).toHaveCount(0);
  await expect(gateLine(page, 'Email')).toContainText('opposizione del 3 feb 2025');

  await page.getByRole('tab', { name: 'Consensi' }).click();
  await stops.getByRole('button', { name: 'Registra' }).click();
  dialog = page.getByRole('dialog', { name: 'Registra un’opposizione' });
  await dialog.locator('.choice', { hasText: /^Noi/ }).click();
  await dialog.getByText('Nessun contatto commerciale').click();
  await typeDate(dialog, 'Da quando', '03022026');
  await dialog.getByRole('button', { name: 'Registra l’opposizione' }).click();
  await expect(dialog).toContainText('Scrivi il motivo.');
  await dialog.getByLabel('Motivo').fill('pagamenti in sospeso');
  await dialog.getByRole('button', { name: 'Registra l’opposizione' }).click();
  await stops.getByRole('button', { name: 'Togli il blocco' }).click();
  await page.getByLabel('Perché lo togli').fill('pagato');
  await page.getByRole('dialog').getByRole('button', { name: 'Togli il blocco' }).click();
  await expect(stops.getByRole('button', { name: 'Togli il blocco' })).toHaveCount(0);
});

test('a call is logged with purpose and retention, changed, binned and brought back', async ({ page, server }) => {
  await openCard(page, server, 7);
  await page.getByRole('button', { name: 'Registra una comunicazione' }).click();
  const dialog = page.getByRole('dialog', { name: 'Registra una comunicazione' });
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(dialog).toContainText('Scegli per quale finalità.');
  await expect(dialog).toContainText('Scegli per quanto si conserva.');
  await dialog.getByText('In uscita').click();
  await choose(page, dialog, 'Canale', 'Telefono');
  await expect(dialog.getByRole('button', { name: 'Per quanto si conserva' })).toContainText('Chiamate di servizio');
  await dialog.getByLabel('Ora').fill('00:01');
  await dialog.getByLabel('Durata in minuti').fill('8');
  await dialog.getByLabel('Oggetto').fill('preventivo caldaia');
  await choose(page, dialog, 'Finalità', /contratti/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Il suo registro' })).toContainText('Telefonata in uscita: preventivo caldaia');
  await page.getByRole('tab', { name: /^Comunicazioni/ }).click();
  const line = page.locator('.communications > li');
  await expect(line).toContainText('8 minuti');
  await line.getByRole('button', { name: /^Modifica/ }).click();
  await page.getByLabel('Esito').fill('richiamare lunedì');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(line).toContainText('richiamare lunedì');
  await line.getByRole('button', { name: /^Sposta nel cestino/ }).click();
  await expect(page.getByRole('heading', { name: 'Nessuna comunicazione registrata.' })).toBeVisible();
  await undo(page).click();
  await expect(line).toContainText('preventivo caldaia');
});

test('ways to reach, tags and links are kept on the spot', async ({ page, server }) => {
  await openCard(page, server, 8);
  const points = page.locator('.panel', { has: page.getByRole('heading', { name: 'Recapiti' }) });
  await points.getByRole('button', { name: 'Aggiungi' }).click();
  await points.getByRole('textbox', { name: 'Email', exact: true }).fill('lavoro@posta.example');
  await points.getByRole('button', { name: 'Salva' }).click();
  await expect(points).toContainText('lavoro@posta.example');
  await points.getByRole('button', { name: 'Togli Email lavoro@posta.example' }).click();
  await expect(points).not.toContainText('lavoro@posta.example');
  await undo(page).click();
  await expect(points).toContainText('lavoro@posta.example');
  await points.getByRole('button', { name: /^Modifica Indirizzo/ }).click();
  await points.getByLabel('Comune').fill('Prato');
  await points.getByRole('button', { name: 'Salva' }).click();
  await expect(points).toContainText('Prato');

  const tags = page.locator('.panel', { has: page.getByRole('heading', { name: 'Etichette' }) });
  await tags.getByRole('combobox').fill('cliente storico');
  await page.keyboard.press('Enter');
  await expect(tags.getByText('cliente storico')).toBeVisible();

  const links = page.locator('.panel', { has: page.getByRole('heading', { name: 'Legami' }) });
  await links.getByRole('button', { name: 'Collega' }).click();
  await links.getByRole('combobox').fill('persona9@posta');
  await page
    .getByRole('option', { name: /persona9/ })
    .first()
    .click();
  await links.getByLabel('Ruolo').fill('collega');
  await links.getByRole('button', { name: 'Collega' }).click();
  await expect(links.locator('.point')).toContainText('collega');
  await expectAccessible(page);
});

test('a card that is not usable says so and stops every channel', async ({ page, server }) => {
  await openCard(page, server, 10);
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: /Segna come non utilizzabile/ }).click();
  await expect(page.getByText('Questa scheda non è utilizzabile.')).toBeVisible();
  await expect(page.locator('.gate-answer[data-allowed="true"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Rendi di nuovo attiva' }).click();
  await expect(page.getByText('Questa scheda non è utilizzabile.')).toBeHidden();
});

test('a fourth consent type is a fourth field on every card', async ({ page, server }) => {
  await page.goto(`${server.url}/#/consents`);
  await page.getByRole('button', { name: 'Nuova tipologia' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuova tipologia' });
  await dialog.getByLabel('Titolo').fill('Inviti agli eventi');
  await expect(dialog.getByLabel('Codice')).toHaveValue('INVITI_AGLI_EVENTI');
  await dialog.getByLabel('Codice').fill('newsletter');
  await dialog.locator('.choice', { hasText: /^Invii massivi/ }).click();
  await dialog.locator('.choice', { hasText: /^Invio singolo/ }).click();
  await dialog.locator('.choice', { hasText: /^Contatto/ }).click();
  await expect(dialog).toContainText('Meglio tre tipologie distinte.');
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(dialog).toContainText('Questo codice c’è già');
  await dialog.getByLabel('Codice').fill('INVITI');
  await dialog.getByLabel('Validità in giorni').fill('30');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByRole('heading', { name: 'Inviti agli eventi' })).toBeVisible();
  await openCard(page, server, 11);
  await page.getByRole('tab', { name: 'Consensi' }).click();
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: 'Inviti agli eventi' }) });
  await expect(panel).toContainText('Mai chiesto');
});
