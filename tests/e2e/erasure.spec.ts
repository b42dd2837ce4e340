import type { DevServer } from './devserver.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';

interface Coded {
  value: Record<string, { id: string; code: string }[]>;
}

async function coded(server: DevServer, list: string, code: string): Promise<string> {
  const rows = Object.values(((await server.call(list)) as Coded).value)[0] ?? [];
  return rows.find((row) => row.code === code)?.id ?? '';
}

async function person(server: DevServer, first: string, last: string): Promise<string> {
  const fields = [
    { field: 'first_name', value: first, replaces: null },
    { field: 'last_name', value: last, replaces: null },
  ];
  const points = [{ kind: 'email', value: `${first.toLowerCase()}@posta.example`, address: null, label: null }];
  const source = await coded(server, 'source_list', 'MODULO');
  const made = await server.call('contact_create', { kind: 'person', fields, points, tags: [], source, acquiredOn: '2026-01-20' });
  return (made as { value: { id: string } }).value.id;
}

async function letter(server: DevServer, contact: string, subject: string, code: string): Promise<void> {
  const [purpose, retention] = [await coded(server, 'purpose_list', 'CONTRATTO'), await coded(server, 'retention_class_list', code)];
  const item = {
    id: null,
    contacts: [contact],
    direction: 'inbound',
    channel: 'email',
    channelName: null,
    at: '2026-01-20T09:30:00Z',
    minutes: null,
    subject,
    body: '',
    outcome: null,
    purpose,
    retention,
  };
  await server.call('communication_save', item);
}

test('a person is erased from the card: what stays is shown, a hold forbids it, a certificate remains (F34, F36, F41)', async ({ page, server }) => {
  await openArchive(server, page);
  const anna = await person(server, 'Anna', 'Ferri');
  const type = await coded(server, 'consent_type_list', 'NEWSLETTER');
  await server.call('consent_record', {
    contact: anna,
    type,
    decision: 'given',
    decidedOn: '2026-01-20',
    method: 'paper_form',
    wording: null,
    evidenceLevel: 2,
    evidenceNote: 'Faldone 3',
    note: null,
  });
  await letter(server, anna, 'Preventivo finestre', 'CORRISPONDENZA');
  await letter(server, anna, 'Chiede un orario', 'CHIAMATE');
  await page.goto(`${server.url}/#/people/${anna}`);

  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Vincoli e contestazioni…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vincoli e contestazioni' });
  await dialog.getByLabel('Perché').fill('Causa in tribunale');
  await dialog.getByRole('button', { name: 'Metti il vincolo' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('Causa in tribunale');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Chiudi', exact: true }).click();
  await expect(page.getByText('Un vincolo impedisce la cancellazione')).toBeVisible();

  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Cancella su richiesta…' }).click();
  await expect(page.getByText('Adesso non si può cancellare')).toBeVisible();
  const act = page.getByRole('button', { name: /Cancella per sempre/ });
  await expect(act).toBeDisabled();
  await page.goBack();
  await page.getByRole('button', { name: 'Mostra', exact: true }).click();
  await dialog.getByRole('button', { name: 'Togli' }).click();
  await dialog.getByRole('button', { name: 'Chiudi', exact: true }).click();

  await page.goto(`${server.url}/#/people/${anna}/erase`);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('Preventivo finestre')).toContainText('Conservato fino al 20 gen 2036 (art. 2220 c.c.)');
  await expect(row('Newsletter')).toContainText('Resta la prova');
  await expect(row('Chiede un orario')).toContainText('Cancellato');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Perché si cancella' }).click();
  await page.getByRole('option', { name: 'La persona ha revocato il consenso' }).click();
  await page.getByLabel('Numero della richiesta').fill('DSR-2026-0042');
  await page.getByLabel('Per conferma scrivi').fill('anna ferri');
  await expect(act).toBeDisabled();
  await page.getByRole('button', { name: 'Oppure senza lettera, perché' }).click();
  await page.getByRole('option', { name: 'Già risposto in altro modo' }).click();
  await act.click();
  await expect(page.getByRole('heading', { name: 'Cancellazione eseguita' })).toBeVisible();
  await expect(page.getByText('Certificato CE-0001')).toBeVisible();
  // The name stands in the status bar only, where it is the user's.
  await expect(page.getByRole('main').getByText('Ferri')).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(`${server.url}/#/settings/erasures`);
  await expect(page.getByText('DSR-2026-0042')).toBeVisible();
  await expect(page.getByText('È trattenuta 1 prova di consenso')).toBeVisible();
  await expectAccessible(page);

  // Who comes in again by hand has a card that says whose address it is, and where their own later act is recorded.
  const back = await person(server, 'Anna', 'Ferri');
  await page.goto(`${server.url}/#/people/${back}`);
  await expect(page.getByText('È di una persona cancellata su sua richiesta')).toBeVisible();
  await page.getByRole('button', { name: 'È tornata di sua volontà' }).click();
  const returned = page.getByRole('dialog', { name: 'È tornata di sua volontà' });
  await returned.getByRole('button', { name: 'Registra l’atto' }).click();
  await expect(returned.getByText('Manca questo.').first()).toBeVisible();
  await expectAccessible(page);
});
