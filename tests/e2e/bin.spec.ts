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
  const source = await coded(server, 'source_list', 'MODULO');
  const made = await server.call('contact_create', { kind: 'person', fields, points: [], tags: [], source, acquiredOn: '2026-01-20' });
  return (made as { value: { id: string } }).value.id;
}

async function letter(server: DevServer, contacts: string[], subject: string, code: string): Promise<void> {
  const [purpose, retention] = [await coded(server, 'purpose_list', 'CONTRATTO'), await coded(server, 'retention_class_list', code)];
  const item = {
    id: null,
    contacts,
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

test('what was put away comes back, or is erased for ever after a look at what goes', async ({ page, server }) => {
  await openArchive(server, page);
  const [anna, bea] = [await person(server, 'Anna', 'Ferri'), await person(server, 'Bea', 'Galli')];
  await letter(server, [anna], 'Preventivo finestre', 'CORRISPONDENZA');
  await letter(server, [anna], 'Chiede un orario', 'CHIAMATE');
  await server.call('contact_bin', { ids: [anna, bea] });
  await page.goto(`${server.url}/#/people`);
  await page.getByRole('link', { name: 'Cestino', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Cestino', level: 1 })).toBeVisible();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('Ferri Anna')).toContainText('Spostato nel cestino');
  await expectAccessible(page);

  await row('Galli Bea').getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Ripristina' }).click();
  await expect(page.getByText('Ripristinato.')).toBeVisible();
  await expect(row('Galli Bea')).toBeHidden();

  await page.getByRole('button', { name: 'Svuota il cestino…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Svuotare il cestino?' });
  await expect(dialog).toContainText('1 scheda viene cancellata');
  await expect(dialog).toContainText('non si può annullare');
  await expect(dialog.getByRole('row').filter({ hasText: 'Preventivo finestre' })).toContainText('art. 2220 c.c.');
  await expect(dialog.getByRole('row').filter({ hasText: 'Chiede un orario' })).toContainText('Cancellata per sempre');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancella per sempre 2 elementi' }).click();
  await expect(page.getByText('Cancellato per sempre.')).toBeVisible();
  await expect(row('Preventivo finestre')).toContainText('Persona cancellata');
  await expect(row('Preventivo finestre')).toContainText('Dopo il 20 gen 2036 (art. 2220 c.c.)');
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('a register whose people are all in the bin says so, and leads there', async ({ page, server }) => {
  await openArchive(server, page);
  const id = await person(server, 'Anna', 'Ferri');
  await server.call('contact_bin', { ids: [id] });
  await page.goto(`${server.url}/#/people`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nessuna persona nell’elenco' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Apri il cestino' }).click();
  await expect(page).toHaveURL(/\/bin/);
});
