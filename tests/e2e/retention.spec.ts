import { expect, expectAccessible, test } from './fixtures.ts';
import type { DevServer } from './devserver.ts';
import { openArchive } from './people.ts';

interface Coded {
  value: Record<string, { id: string; code: string }[]>;
}

async function coded(server: DevServer, list: string, code: string): Promise<string> {
  const rows = Object.values(((await server.call(list)) as Coded).value)[0] ?? [];
  return rows.find((row) => row.code === code)?.id ?? '';
}

async function call(server: DevServer, contact: string, subject: string, at: string): Promise<void> {
  const [purpose, retention] = [await coded(server, 'purpose_list', 'CONTRATTO'), await coded(server, 'retention_class_list', 'CHIAMATE')];
  const item = {
    id: null,
    contacts: [contact],
    direction: 'inbound',
    channel: 'phone',
    channelName: null,
    at,
    minutes: 3,
    subject,
    body: '',
    outcome: null,
    purpose,
    retention,
  };
  await server.call('communication_save', item);
}

test('a rule says what changes before it is saved, and a run puts away what is over its date (S9, S11, F39)', async ({ page, server }) => {
  await openArchive(server, page);
  const fields = [{ field: 'last_name', value: 'Ferri', replaces: null }];
  const made = await server.call('contact_create', {
    kind: 'person',
    fields,
    points: [],
    tags: [],
    source: await coded(server, 'source_list', 'MODULO'),
    acquiredOn: '2020-01-20',
  });
  const anna = (made as { value: { id: string } }).value.id;
  await call(server, anna, 'Chiede un orario', '2020-01-20T09:30:00Z');

  await page.goto(`${server.url}/#/settings/retention`);
  await page.getByRole('button', { name: 'Cambia la regola Chiamate' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mesi', { exact: true }).fill('121');
  await expect(dialog.getByText('Più di quanto la legge permette.')).toBeVisible();
  await dialog.getByLabel('Mesi', { exact: true }).fill('6');
  await expect(dialog.getByText('1 si conserva meno a lungo.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`${server.url}/#/settings/runs`);
  await page.getByText('Verifiche attive').click();
  await page.getByRole('button', { name: 'Verifica adesso' }).click();
  const listed = page.getByRole('row').filter({ hasText: 'Chiede un orario' });
  await expect(listed).toContainText('Va nel cestino');
  await expect(listed).toContainText('è il termine della regola');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Approva la verifica' }).click();
  await page.getByRole('button', { name: 'Metti via 1 voce' }).click();
  await expect(page.getByText('Eseguita e verificata')).toBeVisible();
  await page.goto(`${server.url}/#/bin`);
  await expect(page.getByRole('row').filter({ hasText: 'Chiede un orario' })).toBeVisible();

  await page.goto(`${server.url}/#/settings/legal`);
  await expect(page.getByText('GDPR art. 12(3)', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('the end of a relation is noted on the card, which then says until when it is kept and why (S8)', async ({ page, server }) => {
  await openArchive(server, page);
  const fields = [{ field: 'last_name', value: 'Ferri', replaces: null }];
  const made = await server.call('contact_create', {
    kind: 'person',
    fields,
    points: [],
    tags: [],
    source: await coded(server, 'source_list', 'MODULO'),
    acquiredOn: '2020-01-20',
  });
  await page.goto(`${server.url}/#/people/${(made as { value: { id: string } }).value.id}`);
  await expect(page.getByText('Il rapporto è in corso: la scheda si conserva finché dura.')).toBeVisible();
  await page.getByRole('button', { name: 'Segna la fine del rapporto' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Il contatto non ha avuto seguito').click();
  const day = dialog.getByRole('group', { name: 'Dal giorno' });
  await day.getByRole('spinbutton').first().click();
  await page.keyboard.type('01052026');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Segna', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Il termine della regola «Contatti non interessati» è passato il 1 nov(embre)? 2026/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Segna che continua' }).click();
  await expect(page.getByText('Il rapporto è in corso: la scheda si conserva finché dura.')).toBeVisible();
});
