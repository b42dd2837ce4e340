import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { DevServer } from './devserver.ts';
import { expect, expectAccessible, test as base } from './fixtures.ts';

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

interface Types {
  value: { types: { id: string; code: string }[] };
}

/** Opens the card of the invented person of a row of the sheet. */
async function openCard(page: Page, server: DevServer, row: number): Promise<string> {
  const email = `persona${row}@posta.example`;
  const found = (await server.call('contact_search', { text: email, limit: 20 })) as Hits;
  const id = found.value.hits.find((hit) => hit.detail === email)?.id ?? '';
  await page.goto(`${server.url}/#/people/${id}`);
  await expect(page.getByRole('heading', { name: 'Posso scrivere o chiamare?' })).toBeVisible();
  return id;
}

async function consent(server: DevServer, contact: string, code: string, decidedOn: string): Promise<void> {
  const types = (await server.call('consent_type_list')) as Types;
  const type = types.value.types.find((candidate) => candidate.code === code)?.id;
  await server.call('consent_record', {
    contact,
    type,
    decision: 'given',
    decidedOn,
    method: 'paper_form',
    wording: null,
    evidenceLevel: 2,
    evidenceNote: null,
    note: null,
  });
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** Sets the three switches of the active module. */
async function switches(server: DevServer, on: boolean): Promise<void> {
  const all = (askSingle: boolean) => ({ active: true, askSingle, checkMass: askSingle, checkContact: askSingle, dialer: '', rpoEach: false });
  await server.call('privacy_set', all(true));
  await server.call('privacy_set', all(on));
}

test('the module is activated, shows three entries at once, and its switches warn when off', async ({ page, server }) => {
  await server.call('privacy_set', { active: false, askSingle: true, checkMass: true, checkContact: true, dialer: '', rpoEach: false });
  await page.goto(`${server.url}/#/settings/modules`);
  await expect(page.getByText('Non attivo')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Motivazioni' })).toHaveCount(0);
  await button(page, 'Attiva').click();
  for (const entry of ['Impostazioni della privacy', 'Motivazioni', 'Tipologie consensi']) await expect(page.getByRole('tab', { name: entry })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Impostazioni della privacy' }).click();
  for (const name of [/^Per la singola email/, /^Per le mailing list/, /^Per il contatto/]) await expect(page.getByRole('switch', { name })).toBeChecked();
  await page.getByRole('switch', { name: /^Per le mailing list/ }).press('Space');
  await expect(page.getByText('Un controllo è spento')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('switch', { name: /^Per le mailing list/ }).press('Space');
  await expect(page.getByText('Un controllo è spento')).toHaveCount(0);
  const dialer = page.getByRole('textbox', { name: /Indirizzo che compone/ });
  await dialer.fill('file:///tmp/{numero}');
  await button(page, 'Salva').click();
  await expect(page.getByText('Non è un indirizzo che compone numeri', { exact: false })).toBeVisible();
});

test('reasons are added, moved and disabled; a commercial one is refused', async ({ page, server }) => {
  await switches(server, true);
  await page.goto(`${server.url}/#/settings/motives`);
  const rows = page.locator('.settings-entry h2');
  await expect(rows.first()).toHaveText('Ordine o contratto in corso');
  await button(page, 'Aggiungi motivazione').click();
  await dialog(page)
    .getByRole('textbox', { name: /^Motivazione/ })
    .fill('Promozione di Natale');
  await expectAccessible(page);
  await button(dialog(page), 'Salva').click();
  await expect(page.getByText('Una motivazione commerciale non esiste', { exact: false }).last()).toBeVisible();
  await dialog(page)
    .getByRole('textbox', { name: /^Motivazione/ })
    .fill('Consegna a domicilio');
  await button(dialog(page), 'Salva').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(rows.last()).toHaveText('Consegna a domicilio');
  await button(page, 'Sposta in su «Consegna a domicilio»').click();
  await expect(rows.nth(-2)).toHaveText('Consegna a domicilio');
  await button(page, 'Disattiva «Consegna a domicilio»').click();
  await expect(page.getByRole('heading', { name: 'Disattivate' })).toBeVisible();
  await page.getByRole('alertdialog').filter({ hasText: 'disattivata' }).getByRole('button', { name: 'Annulla' }).click();
  await expect(page.getByRole('heading', { name: 'Disattivate' })).toHaveCount(0);
  await expect(button(page, 'Disattiva «Risposta sui suoi dati (diritti GDPR)»')).toHaveCount(0);
});

test('a call without a consent stops, names what is missing, and goes on only with a reason', async ({ page, server }) => {
  await switches(server, true);
  const id = await openCard(page, server, 20);
  await consent(server, id, 'TELEFONO', '2023-03-12');
  await page.reload();
  const before = (await server.links()).length;
  await button(page, 'Chiama').click();
  await expect(dialog(page)).toContainText('Manca un consenso valido per telefonare');
  await expect(dialog(page)).toContainText('«Telefonate commerciali»: scaduto l’11 mar 2025.');
  await expect(dialog(page)).toContainText('+39 331 000 0020');
  for (const name of ['Annulla', 'Registra consenso']) await expect(button(dialog(page), name)).toBeVisible();
  const proceed = button(dialog(page), 'Prosegui con motivo');
  await expect(proceed).toBeDisabled();
  await expectAccessible(page);
  await button(dialog(page), 'Registra consenso').click();
  const record = page.getByRole('dialog', { name: 'Registra un consenso' });
  await expect(record.locator('.select-button').first()).toContainText('Telefonate commerciali');
  await button(record, 'Annulla').click();
  await dialog(page).getByText('Assistenza, garanzia o reclamo').click();
  await proceed.click();
  await expect(page.getByRole('dialog', { name: 'Com’è andata la telefonata?' })).toBeVisible();
  expect((await server.links()).slice(before)).toEqual(['tel:+393310000020']);
  await expectAccessible(page);
  await dialog(page).getByText('Ha risposto', { exact: true }).click();
  await dialog(page).getByLabel('Durata in minuti').fill('4');
  await button(dialog(page), 'Salva l’esito').click();
  const line = page.getByRole('list', { name: 'Il suo registro' });
  await expect(line).toContainText('Telefonata in uscita');
  await expect(line).toContainText('Telefonata fatta');
  await expect(line).toContainText('motivo: assistenza, garanzia o reclamo');
  await page.getByRole('tab', { name: 'Storia' }).click();
  await expect(page.locator('.entry-row', { hasText: 'Controllo prima di una telefonata: SÌ' })).toContainText('assistenza, garanzia o reclamo');
});

test('the fitting consent is chosen beforehand; an objection has no way past but another reason', async ({ page, server }) => {
  await switches(server, true);
  const id = await openCard(page, server, 21);
  await consent(server, id, 'TELEFONO', '2026-03-12');
  await page.reload();
  await button(page, 'Chiama').click();
  await expect(dialog(page).getByRole('radio', { name: /^Consenso: Telefonate commerciali/ })).toBeChecked();
  await button(dialog(page), 'Annulla').click();

  await server.call('stop_record', { contact: id, author: 'subject', channels: [], since: '2026-04-02', ground: null });
  await page.reload();
  const before = (await server.links()).length;
  await button(page, 'Chiama').click();
  // An objection is nothing to go on past: another motive, or none.
  const other = page.getByRole('dialog', { name: /^Chiamare / });
  await expect(other).toContainText('Ha chiesto il 2 apr 2026 di non ricevere contatti commerciali.');
  for (const name of ['Prosegui con motivo', 'Registra consenso']) await expect(button(other, name)).toHaveCount(0);
  await dialog(page).getByText('Consenso: Telefonate commerciali').click();
  await button(dialog(page), 'Chiama').click();
  const stopped = page.getByRole('alertdialog', { name: 'Qui non si può' });
  await expect(stopped).toContainText('Nessun motivo commerciale lo supera');
  await expect(stopped.getByRole('button', { name: /^Prosegui/ })).toHaveCount(0);
  await expectAccessible(page);
  expect(await server.links()).toHaveLength(before);
  await button(stopped, 'Cambia motivo').click();
  await other.getByText('Ordine o contratto in corso').click();
  await button(other, 'Chiama').click();
  await expect(page.getByRole('dialog', { name: 'Com’è andata la telefonata?' })).toBeVisible();
  expect(await server.links()).toHaveLength(before + 1);
});

test('an e-mail stays open in the mail program until somebody says what became of it', async ({ page, server }) => {
  await switches(server, true);
  await openCard(page, server, 22);
  await button(page, 'Scrivi').click();
  await dialog(page).getByText('Risposta a una sua richiesta').click();
  await dialog(page).getByLabel('Oggetto').fill('Preventivo & misure');
  await button(dialog(page), 'Prosegui con motivo').click();
  await expect(page.getByRole('dialog', { name: 'Hai inviato l’email?' })).toBeVisible();
  expect((await server.links()).at(-1)).toBe('mailto:persona22@posta.example?subject=Preventivo%20%26%20misure');
  await button(dialog(page), 'Più tardi').click();
  await page.getByRole('tab', { name: /^Comunicazioni/ }).click();
  const line = page.locator('.communications > li');
  await expect(line).toContainText('Aperta nel programma di posta');
  await expectAccessible(page);
  await button(line, 'Scrivi l’esito').click();
  await button(dialog(page), 'Sì, inviata').click();
  await expect(line).toContainText('Inviata');
  await expect(button(line, 'Scrivi l’esito')).toHaveCount(0);
});

test('what is written stays through a no of the gate, and goes when it is given up', async ({ page, server }) => {
  await switches(server, true);
  const id = await openCard(page, server, 24);
  await consent(server, id, 'EMAIL', '2026-03-12');
  await page.reload();
  await button(page, 'Scrivi').click();
  const text = dialog(page).getByLabel('Testo');
  await expect(
    dialog(page)
      .getByRole('radio', { name: /^Consenso:/ })
      .first(),
  ).toBeChecked();
  await text.fill('Buongiorno, da domani i saldi.');
  // Somebody else records the objection meanwhile.
  await server.call('stop_record', { contact: id, author: 'subject', channels: [], since: '2026-04-02', ground: null });
  await button(dialog(page), 'Scrivi').click();
  await button(page.getByRole('alertdialog', { name: 'Qui non si può' }), 'Cambia motivo').click();
  await expect(text).toHaveValue('Buongiorno, da domani i saldi.');
  await button(dialog(page), 'Annulla').click();
  // What was typed goes only by the word of who typed it.
  await button(page.getByRole('alertdialog', { name: 'Hai scritto qualcosa che non è salvato' }), 'Esci senza salvare').click();
  await button(page, 'Scrivi').click();
  await expect(text).toHaveValue('');
});

test('without a number the address is corrected; with the switch off nobody is asked', async ({ page, server }) => {
  await switches(server, false);
  const id = await openCard(page, server, 23);
  await expect(page.getByText('Il controllo del consenso per le telefonate è spento.')).toBeVisible();
  await button(page, 'Chiama').click();
  await expect(page.getByRole('dialog', { name: 'Com’è andata la telefonata?' })).toBeVisible();
  await button(dialog(page), 'Più tardi').click();
  const card = (await server.call('contact_get', { id })) as { value: { points: { id: string; kind: string }[] } };
  for (const point of card.value.points.filter(({ kind }) => kind === 'mobile' || kind === 'landline'))
    await server.call('point_remove', { contact: id, point: point.id });
  await switches(server, true);
  await page.reload();
  await button(page, 'Chiama').click();
  await expect(dialog(page)).toContainText('Non c’è un recapito valido per questo canale');
  await expect(button(dialog(page), 'Prosegui con motivo')).toHaveCount(0);
  await button(dialog(page), 'Correggi recapito').click();
  await expect(dialog(page)).toHaveCount(0);
  const points = page.locator('.panel', { has: page.getByRole('heading', { name: 'Recapiti' }) });
  await expect(points.locator('.point-form')).toBeVisible();
});

test('an exported list holds only those who may be written to, and says why the others are not on it', async ({ page, server }) => {
  await switches(server, true);
  const purposes = (await server.call('purpose_list')) as { value: { purposes: { id: string; code: string }[] } };
  const purpose = purposes.value.purposes.find(({ code }) => code === 'MARKETING')?.id;
  await server.call('consent_type_save', {
    id: null,
    title: 'Inviti',
    code: 'INVITI',
    description: null,
    validityDays: null,
    allowMass: true,
    allowSingle: false,
    allowContact: false,
    channels: [],
    minEvidence: 1,
    purpose,
    wording: null,
  });
  for (const row of [30, 31]) await consent(server, await openCard(page, server, row), 'INVITI', '2026-11-01');
  await page.goto(`${server.url}/#/people`);
  await button(page, 'Esporta l’elenco').click();
  // The lists of choices are dialogs too while they close.
  const exporting = page.getByRole('dialog', { name: 'Esporta l’elenco' });
  await exporting.getByText('Un elenco per contattare').click();
  await button(exporting, 'Scegli dove salvare').click();
  await expect(exporting).toContainText('Scegli con quale consenso.');
  await exporting.locator('.select-button').first().click();
  await page.getByRole('option', { name: /^Inviti/ }).click();
  await expect(exporting).toContainText('2 persone nell’elenco, 58 escluse');
  await expect(exporting).toContainText('consenso mai chiesto');
  await expectAccessible(page);
  await exporting.getByText('Per altri programmi (.csv)').click();
  await exporting.getByLabel('A che cosa serve').fill('inviti alla fiera');
  const path = join(server.folder, 'elenco.csv');
  await server.picks(path);
  await button(exporting, 'Scegli dove salvare').click();
  await expect(exporting).toHaveCount(0);
  const file = readFileSync(path, 'utf8');
  expect(file).toContain('persona30@posta.example');
  expect(file).not.toContain('persona32@posta.example');
});

test('the register of all communications combines its filters and says what is still to be done', async ({ page, server }) => {
  await switches(server, true);
  const id = await openCard(page, server, 40);
  await button(page, 'Registra una comunicazione').click();
  const logging = page.getByRole('dialog', { name: 'Registra una comunicazione' });
  await logging.getByText('In arrivo').click();
  await logging
    .locator('.select-button')
    .and(logging.getByRole('button', { name: 'Canale' }))
    .click();
  await page.getByRole('option', { name: 'Telefono' }).click();
  await logging.getByRole('textbox', { name: 'Ora', exact: true }).fill('00:01');
  await logging.getByLabel('Oggetto').fill('perde acqua');
  await logging
    .locator('.select-button')
    .and(logging.getByRole('button', { name: 'Di che cosa si tratta' }))
    .click();
  await page.getByRole('option', { name: 'Reclamo' }).click();
  await logging
    .locator('.select-button')
    .and(logging.getByRole('button', { name: 'Finalità' }))
    .click();
  await page.getByRole('option', { name: /contratti/ }).click();
  await button(logging, 'Registra').click();
  await expect(logging).toHaveCount(0);
  const reasons = (await server.call('reason_list')) as { value: { reasons: { id: string; code: string }[] } };
  const reason = reasons.value.reasons.find(({ code }) => code === 'ASSISTENZA')?.id;
  await server.call('reach_go', { contact: id, channel: 'phone', point: null, consent: null, reason, subject: null });

  await page.goto(`${server.url}/#/communications`);
  const lines = page.locator('.communications > li');
  await expect(lines.filter({ hasText: 'perde acqua' })).toContainText('Reclamo');
  await expectAccessible(page);
  const narrow = async (question: string, answer: (dialog: Locator) => Promise<void>): Promise<void> => {
    await button(page, 'filtro').click();
    await dialog(page).locator('.select-button').first().click();
    await page.getByRole('option', { name: question, exact: true }).click();
    await answer(dialog(page));
    await button(dialog(page), 'Aggiungi il filtro').click();
  };
  await narrow('Di che cosa si tratta', async (form) => {
    await form.locator('.select-button').nth(1).click();
    await page.getByRole('option', { name: 'Reclamo', exact: true }).click();
  });
  await expect(lines).toHaveCount(1);
  await narrow('Verso', async (form) => form.getByText('In uscita', { exact: true }).click());
  await expect(page.getByRole('heading', { name: 'Nessuna comunicazione con questi filtri' })).toBeVisible();
  await button(page, 'Togli i filtri').click();
  await narrow('Da fare', async (form) => form.getByText('Esito da scrivere', { exact: true }).click());
  const open = lines.filter({ hasText: 'motivo: assistenza, garanzia o reclamo' }).first();
  await button(open, 'Scrivi l’esito').click();
  await dialog(page).getByText('Non ha risposto', { exact: true }).click();
  await button(dialog(page), 'Salva l’esito').click();
  await expect(dialog(page)).toHaveCount(0);
});
