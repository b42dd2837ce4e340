import type { Locator, Page } from '@playwright/test';
import { DevServer } from './devserver.ts';
import { expect, expectAccessible as expectAxe, PASSPHRASE, test as base } from './fixtures.ts';

/** Waits until the library's spoken notices are gone: for some seconds they name elements that have left the page. */
async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('[role="log"] [role="img"]')).toHaveCount(0, { timeout: 15_000 });
  await expectAxe(page);
}

// Reading tests share one seeded core; a test that changes people brings its own, through `fresh`.
const test = base.extend<{ fresh: DevServer }, { seeded: DevServer }>({
  seeded: [
    async ({}, use) => {
      const server = await DevServer.start('--contacts', '400');
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ seeded }, use) => use(seeded),
  fresh: async ({ page }, use) => {
    const server = await DevServer.start('--contacts', '40');
    await page.goto(`${server.url}/#/people`);
    await use(server);
    await server.stop();
  },
});

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Persone' });
const rows = (page: Page): Locator => grid(page).locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])');
const found = (page: Page): Locator => page.locator('.filter-end');

async function openPeople(page: Page, server: DevServer): Promise<void> {
  await page.goto(`${server.url}/#/people`);
  await expect(rows(page).first()).toBeVisible();
}

async function nameAt(page: Page, row: number): Promise<string> {
  return (await grid(page).locator(`[data-row="${row}"][data-column="1"]`).innerText()).trim();
}

test('searching narrows the list at each key and says how many there are', async ({ page, server }) => {
  await openPeople(page, server);
  await expect(page.locator('.page-count')).toHaveText('400');
  await expect(found(page)).toContainText('400 trovate · ordinate per cognome');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('forli');
  await expect(rows(page).first()).toContainText('Forlì');
  await expect(found(page)).not.toContainText('400');
  await page.keyboard.press('Escape');
  await expect(found(page)).toContainText('400 trovate');
  await page.keyboard.type('zzzzzz');
  await expect(page.getByRole('heading', { name: 'Nessuna persona corrisponde.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mostra tutte le persone' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('filters read as a sentence and go away one by one', async ({ page, server }) => {
  await openPeople(page, server);
  await page.getByRole('button', { name: 'filtro', exact: true }).click();
  await page.getByLabel('Che cosa').click();
  await page.getByRole('option', { name: 'Provincia' }).click();
  await page.getByRole('combobox', { name: 'Quale valore' }).fill('FI');
  await page.getByRole('option', { name: 'FI', exact: true }).click();
  await page.getByRole('button', { name: 'Aggiungi il filtro' }).click();
  await expect(page.getByText('in provincia di')).toBeVisible();
  await expect(found(page)).not.toContainText('400');

  await page.getByRole('button', { name: 'filtro', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'filtro' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Quale valore').click();
  await page.getByRole('option', { name: /^Dato/ }).click();
  await page.getByRole('button', { name: 'Aggiungi il filtro' }).click();
  await expect(page.locator('.filter-chip', { hasText: 'consenso Newsletter: dato' })).toBeVisible();
  await page.getByRole('button', { name: /Togli il filtro consenso/ }).click();
  await page.getByRole('button', { name: /Togli il filtro in provincia di FI/ }).click();
  await expect(found(page)).toContainText('400 trovate');
});

test('what lies to the right of the view is shown to be there, and the names stay', async ({ page, server }) => {
  await openPeople(page, server);
  const list = grid(page);
  await expect(list, 'the first columns fit in 1280 px').not.toHaveAttribute('data-more-end');
  await page.getByRole('button', { name: 'Colonne' }).click();
  for (const column of ['Telefono', 'Comune', 'Fonte']) await page.getByText(column, { exact: true }).last().click();
  await page.keyboard.press('Escape');
  await expect(list).toHaveAttribute('data-more-end', '');
  const name = list.locator('[data-row="0"][data-column="1"]');
  const before = await name.boundingBox();
  // A click on the name would open the card.
  await list.locator('[data-row="0"][data-column="2"]').click();
  await page.keyboard.press('End');
  await expect(list).toHaveAttribute('data-more-start', '');
  await expect(list).not.toHaveAttribute('data-more-end');
  expect((await name.boundingBox())?.x).toBe(before?.x);
});

test('a header sorts by its column, in the order of the Italian alphabet', async ({ page, server }) => {
  await openPeople(page, server);
  await expect.poll(() => nameAt(page, 0)).not.toBe('');
  const first = await nameAt(page, 0);
  await grid(page).getByRole('columnheader', { name: 'Cognome e nome' }).click();
  await expect(grid(page).getByRole('columnheader', { name: 'Cognome e nome' })).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => nameAt(page, 0)).not.toBe(first);
  await grid(page).getByRole('columnheader', { name: 'Cognome e nome' }).click();
  await expect.poll(() => nameAt(page, 0)).toBe(first);
});

test('with the keyboard alone: find, glance, open, come back to the same row', async ({ page, server }) => {
  await openPeople(page, server);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ro');
  await expect(rows(page).first()).toContainText(/^Ro/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = await nameAt(page, 2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const peek = page.getByRole('complementary', { name: 'Scheda rapida' });
  await expect(peek).toBeVisible();
  await expect(peek.getByText('Posso scrivere o chiamare?')).toBeVisible();
  await expectAccessible(page);
  const email = (row: number) => grid(page).locator(`[data-row="${row}"][data-column="2"]`).innerText();
  await expect(peek).toContainText(await email(2));
  await page.keyboard.press('ArrowDown');
  await expect(peek).toContainText(await email(3));
  await page.keyboard.press('ArrowUp');
  await expect(peek).toContainText(await email(2));
  await page.keyboard.press('Escape');
  await expect(peek).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Panoramica' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('searchbox', { name: 'Cerca nell’elenco' })).toHaveValue('ro');
  await expect(grid(page).locator(':focus')).toHaveAttribute('data-row', '2');
  await expect.poll(() => nameAt(page, 2)).toBe(name);
});

test('a view keeps search, filters, columns and row height', async ({ page, fresh }) => {
  expect(fresh.url).toContain('http');
  await page.getByRole('searchbox', { name: 'Cerca nell’elenco' }).fill('ro');
  await page.getByRole('button', { name: 'Colonne' }).click();
  await page.locator('.column-line', { hasText: 'Telefono' }).first().getByText('Telefono').click();
  await page.getByRole('button', { name: 'Sposta prima la colonna Telefono' }).click();
  await page.keyboard.press('Escape');
  await expect(grid(page).getByRole('columnheader', { name: 'Telefono' })).toBeVisible();
  await page.getByRole('button', { name: 'Altezza delle righe' }).click();
  await page.getByRole('menuitemradio', { name: 'Compatta' }).click();

  await page.getByRole('button', { name: /^Vista:/ }).click();
  await page.getByRole('menuitem', { name: 'Salva come nuova vista…' }).click();
  await expectAccessible(page);
  await page.getByLabel('Nome della vista').fill('Da richiamare');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Vista: Da richiamare' })).toBeVisible();

  await page.getByRole('button', { name: /^Vista:/ }).click();
  await page.getByRole('menuitem', { name: 'Tutte le persone' }).click();
  await expect(grid(page).getByRole('columnheader', { name: 'Telefono' })).toBeHidden();
  await page.getByRole('button', { name: /^Vista:/ }).click();
  await page.getByRole('menuitem', { name: 'Da richiamare', exact: true }).click();
  await expect(grid(page).getByRole('columnheader', { name: 'Telefono' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Cerca nell’elenco' })).toHaveValue('ro');

  await page.getByRole('button', { name: /^Vista:/ }).click();
  await page.getByRole('menuitem', { name: 'Rinomina «Da richiamare»…' }).click();
  await page.getByLabel('Nome della vista').fill('Richiamare');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Vista: Richiamare' })).toBeVisible();
  await page.getByRole('button', { name: /^Vista:/ }).click();
  await page.getByRole('menuitem', { name: 'Elimina «Richiamare»' }).click();
  await expect(page.getByText('Vista «Richiamare» eliminata.')).toBeVisible();
  await page.getByRole('button', { name: 'Annulla' }).click();
  await expect(page.getByRole('button', { name: 'Vista: Richiamare' })).toBeVisible();
});

test('several people take one decision, go to the bin and come back', async ({ page, fresh }) => {
  expect(fresh.url).toContain('http');
  await expect(rows(page).first()).toBeVisible();
  const box = (row: number) => grid(page).locator(`[role="checkbox"][data-row="${row}"]`);
  // A row that is still being read has no name and takes no mark.
  await expect.poll(() => nameAt(page, 2)).not.toBe('');
  for (const row of [0, 1, 2]) {
    await box(row).click();
    await expect(box(row)).toHaveAttribute('aria-checked', 'true');
  }
  await expect(page.getByText('3 selezionate')).toBeVisible();

  const refused = grid(page).locator('.stamp', { hasText: 'Rifiutato' });
  const before = await refused.count();
  await page.getByRole('button', { name: 'Registra consenso' }).click();
  const dialog = page.getByRole('dialog', { name: 'Registra un consenso' });
  await expect(dialog).toContainText('3 persone');
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(dialog).toContainText('Indica il giorno della decisione.');
  await choose(page, dialog, 'Consenso per', /Telefonate/);
  await choose(page, dialog, 'Decisione', /^No, rifiutato/);
  await typeDate(dialog, 'Data della decisione', '12032025');
  await choose(page, dialog, 'Come lo sai', 'a voce');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(refused).toHaveCount(before + 3);

  const name = await nameAt(page, 0);
  await page.getByRole('button', { name: 'Sposta nel cestino' }).click();
  await expect(page.getByText('3 persone spostate nel cestino.')).toBeVisible();
  await expect(page.locator('.page-count')).toHaveText('37');
  await page.getByRole('button', { name: 'Annulla' }).first().click();
  await expect(page.locator('.page-count')).toHaveText('40');
  await expect.poll(() => nameAt(page, 0)).toBe(name);

  await box(0).click();
  await page.getByRole('button', { name: 'Sposta nel cestino' }).click();
  await page.getByRole('button', { name: /^Vista:/ }).click();
  await page.getByRole('menuitem', { name: 'Cestino' }).click();
  await expect(page.getByRole('heading', { name: 'Cestino', level: 1 })).toBeVisible();
  const put = page.getByRole('grid', { name: 'Cestino' }).getByRole('row');
  await expect(put).toHaveCount(2);
  await put.last().getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Ripristina' }).click();
  await expect(page.getByRole('heading', { name: 'Il cestino è vuoto.' })).toBeVisible();
});

test('a new card wants a name, a source and a day, and names who looks alike', async ({ page, fresh }) => {
  expect(fresh.url).toContain('http');
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'Nuova persona' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Crea la scheda' }).click();
  await expect(dialog).toContainText('Scrivi almeno il nome o il cognome.');
  await expect(dialog).toContainText('Scegli da dove arriva');
  await dialog.getByLabel('Nome', { exact: true }).fill('Ludovica');
  await dialog.getByLabel('Cognome').fill('Ferretti');
  await dialog.getByLabel('Email').fill('persona3@posta.example');
  await expect(dialog.getByText('Forse c’è già')).toBeVisible();
  await dialog.getByLabel('Email').fill('ludovica@posta.example');
  await expect(dialog.getByText('Forse c’è già')).toBeHidden();
  await choose(page, dialog, 'Da dove arriva', /Fiera/);
  await dialog.getByRole('button', { name: 'Crea la scheda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ludovica Ferretti' })).toBeVisible();
  await expect(page.getByText('Scheda creata a mano')).toBeVisible();
});

test('an empty register says what it is for and where to begin', async ({ page }) => {
  const server = await DevServer.start();
  await server.picks(server.folder);
  const place = (await server.call('archive_place_pick')) as { value: { file: { token: string } } };
  const kit = (await server.call('archive_create', { place: place.value.file.token, name: 'Vuoto', login: 'anna', passphrase: PASSPHRASE })) as {
    value: { groups: string[]; ask: number[] };
  };
  await server.call('recovery_confirm', { groups: kit.value.ask.map((index) => ({ index, text: kit.value.groups[index - 1] })) });
  await page.goto(`${server.url}/#/people`);
  await expect(page.getByRole('heading', { name: 'Qui staranno le persone che conosci.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nuova persona' }).click();
  await expect(page.getByRole('dialog', { name: 'Nuova persona' })).toBeVisible();
  await server.stop();
});

/** Takes one option of a select. */
async function choose(page: Page, dialog: Locator, label: string, option: string | RegExp): Promise<void> {
  await dialog
    .locator('.select-button')
    .and(dialog.getByRole('button', { name: label }))
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Types a day into the parts of a date field. */
async function typeDate(dialog: Locator, label: string, digits: string): Promise<void> {
  await dialog.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await dialog.page().keyboard.type(digits);
}
