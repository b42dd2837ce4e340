import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArchive } from './people.ts';
import type { DevServer } from './devserver.ts';

const FIRM = 'info@ditta.example';

/** Somebody with an address and a number; with the newsletter given, if asked for. */
async function person(server: DevServer, first: string, last: string, email: string, mobile: string | null, given: boolean): Promise<string> {
  const { value: sources } = (await server.call('source_list')) as { value: { sources: { id: string; code: string }[] } };
  const point = (kind: string, value: string) => ({ kind, value, address: null, label: null });
  const made = (await server.call('contact_create', {
    kind: 'person',
    fields: [
      { field: 'first_name', value: first, replaces: null },
      { field: 'last_name', value: last, replaces: null },
    ],
    points: [point('email', email), ...(mobile === null ? [] : [point('mobile', mobile)])],
    tags: [],
    source: sources.sources.find((one) => one.code === 'MODULO')?.id,
    acquiredOn: '2026-11-20',
  })) as { value: { id: string } };
  if (given) {
    const { value } = (await server.call('consent_type_list')) as { value: { types: { id: string; code: string }[] } };
    const type = value.types.find((one) => one.code === 'NEWSLETTER')?.id;
    await server.call('consent_record', {
      contact: made.value.id,
      type,
      decision: 'given',
      decidedOn: '2026-11-01',
      method: 'paper_form',
      wording: null,
      evidenceLevel: 2,
      evidenceNote: null,
      note: null,
    });
  }
  return made.value.id;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page
    .locator('.select-button')
    .and(page.getByRole('button', { name: new RegExp(label) }))
    .click();
  await page.getByRole('option', { name: option }).click();
}

function message(id: string, lines: string[], body: string): string {
  return [...lines, `To: ${FIRM}`, `Message-ID: <${id}@x>`, 'Date: Fri, 20 Nov 2026 10:15:00 +0100', 'MIME-Version: 1.0', '', body, ''].join('\r\n');
}

function replies(server: DevServer): string[] {
  const status = 'Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; marco@posta.example\r\nAction: failed\r\nStatus: 5.1.1\r\n';
  const report = `--x\r\n\r\nNon arrivato.\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n${status}\r\n--x--`;
  const plain = ['Content-Type: text/plain; charset=utf-8'];
  const all: [string, string][] = [
    [
      'uno.eml',
      message('uno', ['From: Giulia <giulia@posta.example>', 'Subject: Re: Saldi', ...plain], 'Buongiorno,\r\ncancellatemi per favore dalla lista.\r\nGiulia'),
    ],
    [
      'due.eml',
      message(
        'due',
        [`From: mailer-daemon@ditta.example`, 'Subject: Undelivered Mail', 'Content-Type: multipart/report; report-type=delivery-status; boundary=x'],
        report,
      ),
    ],
  ];
  return all.map(([name, text]) => {
    const path = join(server.folder, name);
    writeFileSync(path, text);
    return path;
  });
}

/** S72, DOMAIN 4.3: what an answer asks for is proposed, and done when the operator says so. */
test('an answer that asks to be left alone is proposed as a withdrawal', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Giulia', 'Bianchi', 'giulia@posta.example', null, true);
  await person(server, 'Marco', 'Neri', 'marco@posta.example', null, true);
  await page.goto(`${server.url}/#/communications/mail`);
  await server.picks(...replies(server));
  await button(page, 'Scegli i file').click();
  await page.getByLabel('I nostri indirizzi email').fill(FIRM);
  await expect(page.getByText('Sembra che chieda di non ricevere più messaggi', { exact: false })).toBeVisible();
  await expect(page.getByText('Un messaggio non è arrivato', { exact: false })).toBeVisible();
  await choose(page, 'Finalità', /Eseguire/);
  await button(page, 'Registra 2 messaggi').click();
  await expect(page.getByRole('heading', { name: 'Da decidere' })).toBeVisible();
  await expect(page.getByText('Si registra la revoca di: Newsletter.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${server.url}/#/communications`);
  await expect(page.getByText('2 messaggi ricevuti aspettano una decisione')).toBeVisible();
  await expect(page.getByText('2 in arrivo · 0 in uscita')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Vedi e decidi' }).click();
  await button(page, 'Registra la revoca').click();
  await button(page, 'Segna che non funziona').click();
  await expect(page.getByRole('heading', { name: 'Da decidere' })).toBeHidden();
  await page.goto(`${server.url}/#/people`);
  await page.getByRole('row', { name: /Bianchi Giulia/ }).dblclick();
  await expect(page.getByText('Consenso Newsletter revocato')).toBeVisible();
});

/** S1, S5: the list of people asks the gate, and a view keeps the question. */
test('the list of people shows who may be written to, also as a view', async ({ page, server }) => {
  await openArchive(server, page);
  await person(server, 'Giulia', 'Bianchi', 'giulia@posta.example', null, true);
  await person(server, 'Marco', 'Neri', 'marco@posta.example', null, false);
  await page.goto(`${server.url}/#/people`);
  await button(page, 'filtro').click();
  await choose(page, 'Che cosa', 'Si può contattare');
  await choose(page, 'In che modo', 'Newsletter per email');
  await page.getByText('Si può', { exact: true }).click();
  await expectAccessible(page);
  await button(page, 'Aggiungi il filtro').click();
  await expect(page.getByText('raggiungere con la newsletter')).toBeVisible();
  await expect(page.getByRole('row', { name: /Bianchi Giulia/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Neri Marco/ })).toBeHidden();
  await expectAccessible(page);
});

/** DOMAIN 4.5, S2: what is logged by hand names the number, the others and its files, by a channel of the firm. */
test('a call is logged with its number, whom it is about and a file', async ({ page, server }) => {
  await openArchive(server, page);
  const giulia = await person(server, 'Giulia', 'Bianchi', 'giulia@posta.example', '333 1234567', true);
  await person(server, 'Marco', 'Neri', 'marco@posta.example', null, false);
  const offer = join(server.folder, 'Offerta.pdf');
  writeFileSync(offer, '%PDF-1.7 offerta');
  await page.goto(`${server.url}/#/people/${giulia}`);
  await page.getByRole('button', { name: 'Registra una comunicazione' }).click();
  await page.locator('label', { hasText: 'In arrivo' }).click();
  await choose(page, 'Canale', 'Telefono');
  await choose(page, 'Recapito usato', /333 123 4567/);
  await page.getByLabel('Oggetto').fill('Preventivo per il fratello');
  await server.picks(offer);
  await button(page, 'Allega un file…').click();
  await expect(page.getByText('Offerta.pdf')).toBeVisible();
  await page.getByRole('combobox', { name: 'Altre persone di cui si parla' }).fill('neri');
  await page.getByRole('option', { name: /Neri Marco/ }).click();
  await expectAccessible(page);
  await choose(page, 'Finalità', /Eseguire/);
  await button(page, 'Registra').click();
  await expect(page.getByText('Comunicazione registrata.')).toBeVisible();
  await page.goto(`${server.url}/#/communications`);
  const line = page.locator('.communications > li');
  await expect(line.getByText('Offerta.pdf')).toBeVisible();
  await expect(line.getByText('si parla di Neri Marco', { exact: false })).toBeVisible();
  await expect(line.getByText('333', { exact: false })).toBeVisible();
  await expectAccessible(page);
});
