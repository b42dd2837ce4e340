import type { Locator, Page } from '@playwright/test';
import { DevServer } from './devserver.ts';
import { expect, expectAccessible, test as base } from './fixtures.ts';
import { MailServer } from './smtp.ts';

const test = base.extend<{ mail: MailServer }, { seeded: DevServer }>({
  seeded: [
    async ({}, use) => {
      const server = await DevServer.start('--contacts', '60');
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ seeded }, use) => use(seeded),
  mail: async ({}, use) => {
    const mail = await MailServer.start();
    await use(mail);
    await mail.stop();
  },
});

const dialog = (page: Page): Locator => page.getByRole('dialog');
const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

interface Hits {
  value: { hits: { id: string; detail: string | null }[] };
}

async function personOf(server: DevServer, row: number): Promise<{ id: string; email: string }> {
  const email = `persona${row}@posta.example`;
  const found = (await server.call('contact_search', { text: email, limit: 20 })) as Hits;
  return { id: found.value.hits.find((hit) => hit.detail === email)?.id ?? '', email };
}

/** Sets the outbox as a person does it, with a trial of the connection. */
async function setUp(page: Page, server: DevServer, port: number): Promise<void> {
  await page.goto(`${server.url}/#/settings/outbox`);
  await page.getByRole('switch', { name: /^Invia le email da Custode/ }).check({ force: true });
  await page.getByRole('textbox', { name: /^Nome del server/ }).fill('127.0.0.1');
  await page.getByRole('button', { name: /Cifratura/ }).click();
  await page.getByRole('option', { name: /^Nessuna/ }).click();
  await page.getByRole('textbox', { name: /^Porta/ }).fill(String(port));
  await page.getByRole('textbox', { name: /^Nome utente/ }).fill('info');
  await page
    .getByLabel(/^Password/)
    .first()
    .fill('segreto di prova');
  await page.getByRole('textbox', { name: /^Indirizzo email/ }).fill('info@bianchi.example');
  await page.getByRole('textbox', { name: /^Email al minuto/ }).fill('600');
  await button(page, 'Prova la connessione').click();
  await expect(page.getByText('Il server risponde e l’accesso riesce.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Salva').click();
  await expect(page.getByText('Invio delle email acceso')).toBeVisible();
}

test('the outbox is set with a trial, and an e-mail written on a card goes to the server', async ({ page, server, mail }) => {
  await page.goto(`${server.url}/#/sending`);
  await expect(page.getByText('L’invio da Custode è spento')).toBeVisible();
  await setUp(page, server, mail.port);
  const { id, email } = await personOf(server, 30);
  await page.goto(`${server.url}/#/people/${id}`);
  await button(page, 'Scrivi').click();
  await dialog(page).getByText('Ordine o contratto in corso').click();
  await expect(button(dialog(page), 'Invia')).toBeDisabled();
  await dialog(page)
    .getByRole('textbox', { name: /^Oggetto/ })
    .fill('Il suo ordine');
  await dialog(page)
    .getByRole('textbox', { name: /^Testo/ })
    .fill('È pronto.');
  await expectAccessible(page);
  await button(dialog(page), 'Invia').click();
  await expect.poll(() => mail.received.map((one) => one.to)).toEqual([email]);
  await page.reload();
  await page.getByRole('tab', { name: 'Comunicazioni' }).click();
  await expect(page.locator('.entry-row', { hasText: 'Il suo ordine' })).toContainText('Inviata');
});

test('a lost answer is listed, and a person says how it ended', async ({ page, server, mail }) => {
  await setUp(page, server, mail.port);
  mail.dropsAtTheEnd = true;
  const { id } = await personOf(server, 31);
  const reasons = (await server.call('reason_list')) as { value: { reasons: { id: string; code: string }[] } };
  const reason = reasons.value.reasons.find((one) => one.code === 'CONTRATTO')?.id;
  await server.call('reach_go', { contact: id, channel: 'email', point: null, consent: null, reason, subject: 'Preventivo', text: 'In allegato.', send: true });
  await page.goto(`${server.url}/#/sending`);
  await expect(page.getByRole('heading', { name: 'Da chiarire' })).toBeVisible();
  await expect(page.getByText('La connessione con il server si è interrotta a metà.', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await button(page, 'È arrivata').click();
  await expect(page.getByRole('heading', { name: 'Da chiarire' })).toHaveCount(0);
  expect(mail.received).toHaveLength(1);
});

test('a campaign counts live, names who is left out, goes, and says what came of it', async ({ page, server, mail }) => {
  const types = (await server.call('consent_type_list')) as { value: { types: { id: string; code: string }[] } };
  const type = types.value.types.find((one) => one.code === 'NEWSLETTER')?.id;
  for (const row of [1, 2, 3]) {
    const { id } = await personOf(server, row);
    await server.call('consent_record', {
      contact: id,
      type,
      decision: 'given',
      decidedOn: '2026-11-10',
      method: 'paper_form',
      wording: null,
      evidenceLevel: 2,
      evidenceNote: null,
      note: null,
    });
  }
  await setUp(page, server, mail.port);
  await page.goto(`${server.url}/#/sending`);
  await page.getByRole('link', { name: 'Nuova campagna' }).click();
  await page.getByRole('textbox', { name: /^Nome della campagna/ }).fill('Saldi d’inverno');
  await page.getByRole('button', { name: /Per quale consenso/ }).click();
  await page.getByRole('option', { name: /^Newsletter/ }).click();
  await expect(page.getByText(/person[ae] l[ao] ricev/)).toBeVisible();
  await page.getByRole('textbox', { name: /^Oggetto/ }).fill('Saldi');
  await page.getByRole('textbox', { name: /^Testo/ }).fill('Da domani, tutto a metà prezzo.');
  await expect(page.getByRole('textbox', { name: /^Come si disiscrive/ })).toHaveValue(/CANCELLAMI/);
  await expectAccessible(page);
  await button(page, 'Salva bozza').click();
  await expect(page.getByText('Bozza salvata.')).toBeVisible();
  await button(page, 'Vedi chi la riceve').click();
  await expect(page.getByRole('dialog', { name: 'Chi la riceve' }).getByRole('listitem').first()).toBeVisible();
  await button(dialog(page), 'Chiudi').click();
  await button(page, 'Vedi i nomi').click();
  await expect(page.getByRole('dialog', { name: 'Chi resta fuori' }).getByRole('listitem').first()).toBeVisible();
  await button(dialog(page), 'Chiudi').click();
  await button(page, 'Controlla e avvia').click();
  const confirm = page.getByRole('alertdialog', { name: /^Inviare a/ });
  await expect(confirm).toContainText('Un’email partita non si richiama.');
  const count = Number(/\d+/.exec(await confirm.getByRole('heading').innerText())?.[0] ?? '0');
  expect(count).toBeGreaterThan(0);
  await button(confirm, 'Avvia l’invio').click();
  await expect(page.getByRole('heading', { name: 'A che punto è' })).toBeVisible();
  await expect.poll(() => mail.received.length, { timeout: 30_000 }).toBe(count);
  await expect(page.getByText('Conclusa')).toBeVisible();
  await expectAccessible(page);
  expect(new Set(mail.received.map((one) => one.to)).size).toBe(count);
  expect(mail.received[0]?.text).toContain('List-Unsubscribe: <mailto:info@bianchi.example');
});

test('who bought is written to about similar products without a consent, and the others read what is missing', async ({ page, server }) => {
  await server.call('privacy_set', { active: true, askSingle: true, checkMass: true, checkContact: true, dialer: '', rpoEach: false });
  await page.goto(`${server.url}/#/settings/privacy`);
  await page.getByRole('switch', { name: /^Scriviamo ai clienti/ }).click({ force: true });
  await button(page, 'Aggiungi un gruppo').click();
  await dialog(page)
    .getByRole('textbox', { name: /^Nome del gruppo/ })
    .fill('Caldaie e manutenzione');
  await expectAccessible(page);
  await button(dialog(page), 'Salva').click();
  await expect(page.getByText('Caldaie e manutenzione').first()).toBeVisible();
  const { id, email } = await personOf(server, 33);
  await page.goto(`${server.url}/#/people/${id}`);
  await button(page, 'Annota un acquisto').click();
  await expect(button(dialog(page), 'Annota')).toBeDisabled();
  await dialog(page).getByRole('spinbutton').first().click();
  await page.keyboard.type('12032026');
  await dialog(page)
    .getByRole('checkbox', { name: /^È stata avvisata/ })
    .check({ force: true });
  await dialog(page)
    .getByRole('textbox', { name: /^Riferimento/ })
    .fill('Fattura 12/2026');
  await expectAccessible(page);
  await button(dialog(page), 'Annota').click();
  await expect(page.getByText('Puoi scriverle di prodotti simili')).toBeVisible();
  await expect(page.getByText(`Email data: ${email} · Fattura 12/2026`)).toBeVisible();
  await page.goto(`${server.url}/#/sending/campaign`);
  await page.getByRole('radio', { name: /^Ai clienti, su prodotti simili/ }).check({ force: true });
  await expect(page.locator('.campaign-count')).toContainText('1');
  await expect(page.getByText('sulla scheda non c’è un acquisto')).toBeVisible();
  await expectAccessible(page);
});
