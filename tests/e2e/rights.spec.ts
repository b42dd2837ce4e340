import { expect, expectAccessible, test } from './fixtures.ts';
import type { DevServer } from './devserver.ts';
import { FIRM, openArchive } from './people.ts';

interface Coded {
  value: Record<string, { id: string; code: string }[]>;
}

async function coded(server: DevServer, list: string, code: string): Promise<string> {
  const rows = Object.values(((await server.call(list)) as Coded).value)[0] ?? [];
  return rows.find((row) => row.code === code)?.id ?? '';
}

async function person(server: DevServer, first: string, last: string, source = 'MODULO'): Promise<string> {
  const fields = [
    { field: 'first_name', value: first, replaces: null },
    { field: 'last_name', value: last, replaces: null },
  ];
  const made = await server.call('contact_create', {
    kind: 'person',
    fields,
    points: [],
    tags: [],
    source: await coded(server, 'source_list', source),
    acquiredOn: '2026-01-20',
  });
  return (made as { value: { id: string } }).value.id;
}

test('a recipient outside of the EEA needs a safeguard, and stands where the data are (S29)', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/recipients`);
  await page.getByRole('button', { name: 'Aggiungi destinatario' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nome').fill('Mailpost');
  await dialog.getByLabel('Che cosa fa con i dati').fill('Spedisce la newsletter');
  await dialog.getByRole('combobox', { name: 'Paese in cui tiene i dati' }).fill('Stati U');
  await page.getByRole('option', { name: 'Stati Uniti' }).click();
  await dialog.getByText('Inviare novità e offerte').click();
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(dialog.getByText('Scegli una garanzia')).toBeVisible();
  await dialog.getByRole('button', { name: /Che cosa protegge i dati là/ }).click();
  await page.getByRole('option', { name: /Clausole contrattuali tipo/ }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Fuori dal SEE')).toBeVisible();
  await expect(page.getByText('Manca il contratto')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${server.url}/#/settings/where`);
  await expect(page.getByText('Stati Uniti')).toBeVisible();
});

test('whoever cannot be used stands on one list with the reason (S44, S61)', async ({ page, server }) => {
  await openArchive(server, page);
  const anna = await person(server, 'Anna', 'Ferri');
  await person(server, 'Bruno', 'Gatti');
  await page.goto(`${server.url}/#/people`);
  await page.getByRole('button', { name: 'Elenchi' }).click();
  await page.getByRole('menuitem', { name: /Non utilizzabili/ }).click();
  await expect(page.getByRole('heading', { name: 'Nessuno è fermo' })).toBeVisible();
  await server.call('stop_record', { contact: anna, author: 'subject', channels: ['phone'], since: '2026-01-21', ground: 'Non chiamatemi' });
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: 'Ferri Anna' });
  await expect(row).toContainText('Opposizione');
  await expect(row).toContainText('Telefono');
  await expect(page.getByRole('row').filter({ hasText: 'Gatti' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Canale$/ }).click();
  await page.getByRole('option', { name: 'Posta', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nessuna riga così' })).toBeVisible();
});

test('a card is confirmed from the list, and a notice is marked as given (S51, F46)', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Carla', 'Landi', 'PASSAPAROLA');
  await page.goto(`${server.url}/#/people/verify`);
  await page.getByRole('button', { name: /Non confermate da$/ }).click();
  await page.getByRole('option', { name: 'Tutte' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Landi Carla' });
  await expect(row).toContainText('Mai');
  await row.getByRole('checkbox').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Conferma una scheda' }).click();
  await expect(row).not.toContainText('Mai');

  await page.goto(`${server.url}/#/people/notices`);
  await expect(page.getByText('Prima emetti l’informativa')).toBeVisible();
  await server.call('controller_set', FIRM);
  await server.call('paper_issue', { paper: 'notice' });
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: 'Landi Carla' })).toContainText('Passaparola');
  await page.getByRole('row').filter({ hasText: 'Landi Carla' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Segna come consegnata a una persona' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByText('Questa persona ha ricevuto l’informativa').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Segna come consegnata' }).click();
  await expect(page.getByRole('heading', { name: 'Nessuna informativa da dare' })).toBeVisible();
});

test('a fact of the law is changed with a reason and goes back; a legitimate interest is weighed', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/legal`);
  await page.getByRole('button', { name: 'Cambia «Risposta a una richiesta»' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mesi').fill('2');
  await dialog.getByLabel('Norma o provvedimento').fill('Reg. UE 2027/1');
  await dialog.getByLabel('Perché la cambi').fill('Parere del legale');
  await dialog.getByRole('spinbutton', { name: /giorno/ }).fill('01');
  await dialog.getByRole('spinbutton', { name: /mese/ }).fill('01');
  await dialog.getByRole('spinbutton', { name: /anno/ }).fill('2026');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Cambiata da voi', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Torna al pacchetto per «Risposta a una richiesta»' }).click();
  await expect(page.getByText('Cambiata da voi', { exact: true })).toBeHidden();

  const purpose = {
    id: null,
    code: 'RICHIAMI',
    title: 'Avvisi di sicurezza',
    basis: 'legitimate_interest',
    marketing: false,
    categories: 'Recapiti',
    recipients: 'Nessuno',
    retention: '12 mesi',
  };
  await server.call('purpose_save', purpose);
  await page.goto(`${server.url}/#/settings/purposes`);
  await expect(page.getByText('Manca il bilanciamento')).toBeVisible();
  await page.getByRole('button', { name: 'Bilanciamento', exact: true }).click();
  for (const label of ['Il tuo interesse', 'Perché servono questi dati', 'Che cosa significa per le persone', 'Che cosa le protegge'])
    await dialog.getByLabel(label).fill('Avvisare chi ha comprato di un richiamo.');
  await dialog.getByText('Il nostro interesse prevale: la finalità può poggiare sul legittimo interesse.').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Salva come versione 1' }).click();
  await expect(page.getByText('Bilanciamento versione 1')).toBeVisible();
});

test('who received the data of a person is noted on the card, and a rectification says whom to tell (F33, S51, art. 19)', async ({ page, server }) => {
  await openArchive(server, page);
  const anna = await person(server, 'Anna', 'Ferri');
  await page.goto(`${server.url}/#/people/${anna}`);
  await page.getByRole('tab', { name: /Consensi/ }).click();
  await expect(page.getByText('Nessuna comunicazione a terzi annotata.')).toBeVisible();
  await page.getByRole('button', { name: 'Annota', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /A chi/ }).click();
  await page.getByRole('option', { name: 'Un altro destinatario' }).click();
  await dialog.getByLabel('Nome del destinatario').fill('Corriere Veloce');
  await dialog.getByLabel('Quali dati').fill('nome e indirizzo');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Annota' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Corriere Veloce')).toBeVisible();
  const asked = {
    kinds: ['rectification'],
    receivedOn: '2026-11-20',
    channel: 'email',
    relation: 'oneself',
    requester: { name: 'Anna Ferri', address: null, reach: null },
    person: null,
    contact: anna,
    text: null,
    contested: false,
    follows: null,
    assignee: null,
  };
  const made = (await server.call('request_create', asked)) as { value: { id: string } };
  await page.goto(`${server.url}/#/requests/${made.value.id}`);
  await expect(page.getByText(/Da avvisare, perché hanno ricevuto i dati: Corriere Veloce/)).toBeVisible();
});

test('the firm adds the day of its patron saint to the holidays, with source and reason (DOMAIN 4.0)', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/settings/legal`);
  await page.getByRole('button', { name: 'Cambia «Giorni festivi»' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Aggiungi un giorno' }).click();
  await dialog.getByLabel('Che cosa si festeggia').fill('San Giovanni');
  await dialog.getByLabel('Giorno', { exact: true }).fill('24');
  await dialog.getByLabel('Mese', { exact: true }).fill('6');
  await dialog.getByRole('spinbutton', { name: /giorno/ }).fill('01');
  await dialog.getByRole('spinbutton', { name: /mese/ }).fill('01');
  await dialog.getByRole('spinbutton', { name: /anno/ }).fill('2026');
  await dialog.getByLabel('Norma o provvedimento').fill('Delibera comunale');
  await dialog.getByLabel('Perché la cambi').fill('Parere del legale');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Aggiunti da voi: San Giovanni (24/6).')).toBeVisible();
});

test('an erasure that leaves out the open request of the person says that it would stay open (S12)', async ({ page, server }) => {
  await openArchive(server, page);
  const anna = await person(server, 'Anna', 'Ferri');
  const asked = {
    kinds: ['erasure'],
    receivedOn: '2026-11-20',
    channel: 'email',
    relation: 'oneself',
    requester: { name: 'Anna Ferri', address: null, reach: null },
    person: null,
    contact: anna,
    text: null,
    contested: false,
    follows: null,
    assignee: null,
  };
  await server.call('request_create', asked);
  await page.goto(`${server.url}/#/people/${anna}/erase`);
  const number = page.getByLabel(/Numero della richiesta/);
  await expect(number).toHaveValue('DSR-2026-0001');
  await number.fill('');
  await expect(page.getByText('La richiesta DSR-2026-0001 di questa persona resterebbe aperta')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Usa DSR-2026-0001' }).click();
  await expect(number).toHaveValue('DSR-2026-0001');
  await expect(page.getByText('Risponde alla richiesta DSR-2026-0001')).toBeVisible();
});
