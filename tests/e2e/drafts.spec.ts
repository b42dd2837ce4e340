import type { Page } from '@playwright/test';
import type { DevServer } from './devserver.ts';
import { expect, expectAccessible, PASSPHRASE, test } from './fixtures.ts';
import { openArchive } from './people.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

async function anna(server: DevServer): Promise<string> {
  const sources = (await server.call('source_list')) as { value: { sources: { id: string; code: string }[] } };
  const source = sources.value.sources.find(({ code }) => code === 'NEGOZIO')?.id;
  const fields = [
    { field: 'first_name', value: 'Anna', replaces: null },
    { field: 'last_name', value: 'Ferri', replaces: null },
  ];
  const made = (await server.call('contact_create', { kind: 'person', fields, points: [], tags: [], source, acquiredOn: '2025-01-02' })) as {
    value: { id: string };
  };
  return made.value.id;
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Frase segreta').first().fill(PASSPHRASE);
  await page.keyboard.press('Enter');
}

test('what is typed in a request is not left without a word and outlives the lock (UX: drafts kept)', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/requests/new`);
  await field(page, 'Chi lo chiede').or(field(page, 'Nome di chi chiede')).first().fill('Anna Ferri');
  await page.getByRole('link', { name: 'Persone' }).click();
  const ask = page.getByRole('alertdialog', { name: 'Hai scritto qualcosa che non è salvato' });
  await expect(ask).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Resta qui').click();
  await expect(page).toHaveURL(/requests\/new/);

  await page.keyboard.press('Control+l');
  await expect(page.getByText('Anna Ferri')).toHaveCount(0, { timeout: 20_000 });
  await unlock(page);
  await expect(page.getByText('Qui c’è quello che avevi scritto')).toBeVisible();
  await expect(page.locator('input[value="Anna Ferri"]')).toBeVisible();

  await page.getByRole('link', { name: 'Persone' }).click();
  await button(page, 'Esci senza salvare').click();
  await expect(page).toHaveURL(/people/);
  await page.goto(`${server.url}/#/requests/new`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Qui c’è quello che avevi scritto')).toHaveCount(0);
});

test('the first thing that is wrong takes the focus', async ({ page, server }) => {
  await openArchive(server, page);
  await page.goto(`${server.url}/#/requests/new`);
  await button(page, 'Registra la richiesta').click();
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await expect(page.getByText('Scegli almeno una richiesta.')).toBeInViewport();
});

test('F7: a withdrawal from before the yes is told at its date, and today is one press away', async ({ page, server }) => {
  await openArchive(server, page);
  const id = await anna(server);
  const types = (await server.call('consent_type_list')) as { value: { types: { id: string; code: string; title: string }[] } };
  const type = types.value.types.find(({ code }) => code === 'EMAIL');
  await server.call('consent_record', {
    contact: id,
    type: type?.id,
    decision: 'given',
    decidedOn: '2025-11-10',
    method: 'paper_form',
    wording: null,
    evidenceLevel: 2,
    evidenceNote: null,
    note: null,
  });
  await page.goto(`${server.url}/#/people/${id}?tab=consents`);
  await page.getByRole('tab', { name: /^Consensi/ }).click();
  await page
    .getByRole('button', { name: /^Revoca/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const parts = dialog.getByRole('spinbutton');
  for (const [at, text] of [
    ['0', '10'],
    ['1', '10'],
    ['2', '2025'],
  ] as const)
    await parts.nth(Number(at)).pressSequentially(text);
  await dialog.getByRole('button', { name: /Come/ }).click();
  await page
    .getByRole('option', { name: /modulo|carta/i })
    .first()
    .click();
  await button(page, 'Registra la revoca')
    .or(dialog.getByRole('button', { name: /revoca/i }))
    .last()
    .click();
  await expect(dialog.getByText('C’è un sì più recente, del 10 nov 2025: la revoca vale da quel giorno o dopo.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await button(page, 'Resta qui').click();
  await button(page, 'Metti la data di oggi').click();
  await dialog
    .getByRole('button', { name: /revoca/i })
    .last()
    .click();
  await expect(dialog).toHaveCount(0);
});

test('what is typed on a card is saved wherever one goes from there: another tab, another section, a lock', async ({ page, server }) => {
  await openArchive(server, page);
  const id = await anna(server);
  const kept = async (field: string) => {
    const card = (await server.call('contact_get', { id })) as { value: { fields: { field: string; value: string }[] } };
    return card.value.fields.find((one) => one.field === field)?.value;
  };
  const write = async (label: string, text: string) => {
    await page.goto(`${server.url}/#/people/${id}`);
    await page.getByRole('tab', { name: 'Panoramica' }).click();
    await page.getByLabel(label, { exact: true }).fill(text);
  };
  await write('Note', 'Allergica ai crostacei');
  await page.getByRole('tab', { name: /^Storia/ }).click();
  await expect.poll(() => kept('notes')).toBe('Allergica ai crostacei');
  await write('Ruolo', 'Titolare');
  await page.keyboard.press('Control+1');
  await expect.poll(() => kept('role')).toBe('Titolare');
  await write('Ruolo', 'Socia');
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Frase segreta').first()).toBeVisible();
  await unlock(page);
  await expect(page.getByRole('link', { name: 'Persone' })).toBeVisible();
  await expect.poll(() => kept('role')).toBe('Socia');
});
