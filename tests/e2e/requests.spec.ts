import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DevServer } from './devserver.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';

async function person(server: DevServer, first: string, last: string, email: string): Promise<string> {
  const sources = (await server.call('source_list')) as { value: { sources: { id: string; code: string }[] } };
  const fields = [
    { field: 'first_name', value: first, replaces: null },
    { field: 'last_name', value: last, replaces: null },
  ];
  const points = [{ kind: 'email', value: email, address: null, label: null }];
  const source = sources.value.sources.find((one) => one.code === 'MODULO')?.id ?? '';
  const made = await server.call('contact_create', { kind: 'person', fields, points, tags: [], source, acquiredOn: '2026-01-20' });
  return (made as { value: { id: string } }).value.id;
}

const dialog = (page: Page) => page.getByRole('dialog');

/** Writes a letter as it is proposed, and records how it went out. */
async function answers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Guarda le pagine' }).click();
  await expect(page.getByRole('figure', { name: /Pagina 1 di/ }).locator('img')).toBeVisible();
  await page.getByRole('button', { name: 'Conferma la lettera' }).click();
  await expect(page.getByRole('heading', { name: /Documento L-000\d pronto/ })).toBeVisible();
  await page.getByRole('button', { name: 'Torna alla richiesta' }).click();
  await page.getByRole('button', { name: 'Registra l’invio' }).click();
  await dialog(page).getByRole('textbox', { name: 'Prova' }).fill('Raccomandata 1234');
  await dialog(page).getByRole('button', { name: 'Registra' }).click();
  await expect(page.getByText('Inviata', { exact: true })).toBeVisible();
}

test('S25 a telephone call ends as a printed yes, with its proof (F24, S70)', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Giulia', 'Bianchi', 'giulia@posta.example');
  await person(server, 'Giulia', 'Bianchi', 'g.bianchi@lavoro.example');
  await page.goto(`${server.url}/#/requests`);
  await expect(page.getByRole('heading', { name: 'Nessuna richiesta aperta' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nuova richiesta' }).first().click();
  await page.getByRole('button', { name: 'Registra la richiesta' }).click();
  await expect(page.getByText('Scegli almeno una richiesta.')).toBeVisible();
  await page.getByRole('checkbox', { name: /Conferma che trattiamo dati/ }).check({ force: true });
  await page.getByRole('textbox', { name: /Nome di chi chiede/ }).fill('Giulia Bianchi');
  await page.getByRole('combobox', { name: 'Scheda della persona' }).fill('bianchi');
  // Two people of one name are told apart by their address.
  await expect(page.getByText('Più schede hanno lo stesso nome')).toBeVisible();
  await page
    .getByRole('option', { name: /g\.bianchi@lavoro\.example/ })
    .or(page.getByRole('option').filter({ hasText: 'g.bianchi@lavoro.example' }))
    .first()
    .click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Registra la richiesta' }).click();
  await expect(page.getByText(/numero DSR-\d{4}-0001/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Chiudi la richiesta' }).click();
  await expect(page.getByText('Manca l’esito di almeno un diritto.')).toBeVisible();
  await page.getByRole('button', { name: 'Identità accertata…' }).click();
  await dialog(page).getByRole('button', { name: 'Registra' }).click();
  await page.getByRole('button', { name: 'Conferma l’ambito' }).click();
  await page.getByRole('button', { name: 'Esito', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Registra' }).click();
  await expect(dialog(page).getByText('Scegli com’è finita.')).toBeVisible();
  await dialog(page)
    .getByRole('radio', { name: /^Accolta Fatto/ })
    .check({ force: true });
  await dialog(page).getByRole('button', { name: 'Registra' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('button', { name: 'Chiudi la richiesta' }).click();
  await expect(page.getByText('Per chiudere servono la risposta e la prova che è stata inviata.')).toBeVisible();
  await page.getByRole('button', { name: 'Scrivi: Conferma sì o no' }).click();
  await expect(page.getByRole('textbox', { name: 'Testo' })).toHaveValue(/Le confermiamo che trattiamo dati personali/);
  await answers(page);
  await page.getByRole('button', { name: 'Chiudi la richiesta' }).click();
  await page.getByRole('alertdialog', { name: 'Chiudere la richiesta?' }).getByRole('button', { name: 'Chiudi per sempre' }).click();
  await expect(page.getByText('Evasa', { exact: true })).toBeVisible();
  const closed = page.url();
  // Years later too: the paper is opened as it was set.
  await page.reload();
  await server.picks(join(server.folder, 'riletta.pdf'));
  await page.getByRole('button', { name: /Rileggi il documento L-\d+ com’era/ }).click();
  await expect(page.getByText('Il documento è salvato dove hai scelto.')).toBeVisible();
  await server.picks(join(server.folder, 'chiavetta', 'riletta.pdf'));
  await page.getByRole('button', { name: /Rileggi il documento L-\d+ com’era/ }).click();
  await expect(page.getByText('La cartella che hai scelto non c’è più in quel posto')).toBeVisible();
  await page.goto(`${server.url}/#/requests`);
  await expect(page.getByRole('heading', { name: 'Nessuna richiesta aperta' })).toBeVisible();

  // A closed request never reopens: a new fact is a request that follows it, of the same person.
  await page.goto(closed);
  await page.getByRole('link', { name: 'Nuova richiesta collegata' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nuova richiesta collegata' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Nome di chi chiede/ })).toHaveValue('Giulia Bianchi');
  await expect(page.getByText('g.bianchi@lavoro.example')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /^Cancellazione/ }).check({ force: true });
  await page.getByRole('button', { name: 'Registra la richiesta' }).click();
  await expect(page.getByText(/numero DSR-\d{4}-0002/)).toBeVisible();
  await page.getByRole('link', { name: /^DSR-\d{4}-0001$/ }).click();
  await expect(page.getByText('Evasa', { exact: true })).toBeVisible();
});

test('D4 D6 what must not wait happens at once, and Oggi and the board show what is due', async ({ page, server }) => {
  await openArchive(server, page);
  const giulia = await person(server, 'Giulia', 'Bianchi', 'giulia@posta.example');
  await page.goto(`${server.url}/#/people/${giulia}`);
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await page.getByRole('menuitem', { name: 'Nuova richiesta sui dati' }).click();
  await expect(page.getByRole('textbox', { name: /Nome di chi chiede/ })).toHaveValue('Giulia Bianchi');
  await page.getByRole('checkbox', { name: /Opposizione al marketing/ }).check({ force: true });
  await page.getByRole('checkbox', { name: /^Rettifica/ }).check({ force: true });
  await page.getByRole('checkbox', { name: /Contesta che i dati siano esatti/ }).check({ force: true });
  await page.getByRole('button', { name: 'Registra la richiesta' }).click();
  await expect(page.getByText('La scheda è limitata')).toBeVisible();
  await expect(page.getByText('Accolta', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Ho un dubbio…' }).click();
  await dialog(page).getByRole('textbox', { name: 'Perché ho un dubbio' }).fill('Scrive da un indirizzo nuovo');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Metti in pausa' }).click();
  await expect(page.getByText('In pausa', { exact: true }).first()).toBeVisible();
  await page.goto(`${server.url}/#/today`);
  await expect(page.getByRole('link', { name: 'Giulia Bianchi' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${server.url}/#/requests`);
  await page.getByText('Bacheca', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Identità in verifica' }).or(page.getByLabel('Identità in verifica')).first()).toContainText('Giulia Bianchi');
  await expectAccessible(page);
});

test('D5 a request takes back the consent that it names, and its letter is written for what it says (S70)', async ({ page, server }) => {
  await openArchive(server, page);
  const giulia = await person(server, 'Giulia', 'Bianchi', 'giulia@posta.example');
  const types = (await server.call('consent_type_list')) as { value: { types: { id: string; code: string }[] } };
  for (const code of ['NEWSLETTER', 'TELEFONO'])
    await server.call('consent_record', {
      contact: giulia,
      type: types.value.types.find((one) => one.code === code)?.id,
      decision: 'given',
      decidedOn: '2026-01-20',
      method: 'paper_form',
      wording: null,
      evidenceLevel: 2,
      evidenceNote: null,
      note: null,
    });
  await page.goto(`${server.url}/#/requests/new/${giulia}`);
  await page.getByRole('checkbox', { name: /^Revoca di un consenso/ }).check({ force: true });
  const which = page.getByRole('group', { name: 'Quali consensi revoca' });
  await which.getByRole('checkbox', { name: 'Newsletter' }).check({ force: true });
  await expect(page.getByText('La revoca vale appena registri')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Registra la richiesta' }).click();
  await expect(page.getByText('Accolta', { exact: true })).toBeVisible();
  await page.goto(`${server.url}/#/people/${giulia}`);
  await page.getByRole('tab', { name: /Consensi/ }).click();
  const newsletter = page.locator('.panel', { has: page.getByRole('heading', { name: 'Newsletter', exact: true }) });
  await expect(newsletter.locator('.stamp').first()).toHaveText('Revocato');
  const requests = (await server.call('request_list', { search: '', states: [], kind: null, assignee: null, contact: giulia, offset: 0, limit: 5 })) as {
    value: { rows: { id: string }[] };
  };
  await page.goto(`${server.url}/#/requests/${requests.value.rows[0]?.id ?? ''}/letter/answer`);
  const text = page.getByRole('textbox', { name: 'Testo' });
  await expect(text).toHaveValue(/- Newsletter/);
  await page.getByText('English', { exact: true }).click();
  await expect(text).toHaveValue(/withdrawal of these consents/);
  await text.fill('My own words.');
  await page.getByText('Italiano', { exact: true }).click();
  await expect(page.getByText('Hai cambiato lingua, motivo o destinatario')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Guarda le pagine' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Il testo va bene così' }).click();
  await expect(page.getByRole('button', { name: 'Guarda le pagine' })).toBeEnabled();
  await expect(text).toHaveValue('My own words.');
});
