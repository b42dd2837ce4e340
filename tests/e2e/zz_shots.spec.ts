import { test } from './fixtures.ts';
import { openArchive } from './people.ts';

const OUT = '/tmp/rshots';
test('shots', async ({ page, server }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await openArchive(server, page);
  const sources = (await server.call('source_list')) as any;
  const source = sources.value.sources.find((one: any) => one.code === 'MODULO').id;
  const ids: string[] = [];
  for (const [first, last] of [['Giulia', 'Bianchi'], ['Ugo', 'Verdi'], ['Anna', 'Conti'], ['Pia', 'Neri'], ['Mario', 'Rossi'], ['Elena', 'Fontana']]) {
    const fields = [{ field: 'first_name', value: first, replaces: null }, { field: 'last_name', value: last, replaces: null }];
    const points = [{ kind: 'email', value: `${first.toLowerCase()}@posta.example`, address: null, label: null }];
    ids.push(((await server.call('contact_create', { kind: 'person', fields, points, tags: [], source, acquiredOn: '2026-01-20' })) as any).value.id);
  }
  const today = ((await server.call('app_info')) as any).value.today as string;
  const ago = (days: number) => new Date(Date.parse(today) - days * 864e5).toISOString().slice(0, 10);
  const make = async (at: number, kinds: string[], days: number, more: any = {}) =>
    ((await server.call('request_create', { kinds, receivedOn: ago(days), channel: 'email', requester: { name: ['Giulia Bianchi', 'Ugo Verdi', 'Anna Conti', 'Pia Neri', 'Mario Rossi', 'Elena Fontana'][at], address: 'Via Roma 1\n50123 Firenze (FI)', reach: null }, relation: 'oneself', person: null, contact: ids[at], text: 'Buongiorno, vorrei sapere quali dati avete su di me e cancellarli.', contested: false, follows: null, assignee: null, ...more })) as any).value.id as string;
  const act = (request: string, a: any) => server.call('request_act', { request, act: a });
  const one = await make(0, ['access', 'erasure', 'objection_marketing'], 5);
  await act(one, { what: 'acknowledge', on: ago(4) });
  await act(one, { what: 'settle_identity', on: ago(3), method: 'known', verified: true, note: null });
  await act(one, { what: 'scope', on: ago(3), found: true, text: 'Tutti i dati' });
  await act(one, { what: 'result', on: ago(2), right: 'access', outcome: 'done', grounds: [], note: null });
  await act(one, { what: 'result', on: ago(2), right: 'erasure', outcome: 'partly', grounds: ['legal_duty'], note: 'Le fatture si conservano dieci anni (art. 2220 c.c.).' });
  await make(1, ['rectification'], 40, { contested: true });
  const paused = await make(2, ['portability'], 12);
  await act(paused, { what: 'ask_identity', on: ago(6), doubt: 'Scrive da un indirizzo che non conosciamo' });
  await make(3, ['objection'], 27);
  await make(4, ['confirmation'], 1, { channel: 'phone' });
  const shut = await make(5, ['access'], 20);
  await act(shut, { what: 'close', on: ago(1), withdrawn: true, note: 'Ha richiamato: non serve più.' });
  for (const language of ['it', 'en']) {
    for (const theme of ['light', 'dark']) {
      await server.call('appearance_set', { ...((await server.call('app_info')) as any).value.appearance, language, theme });
      const shot = async (name: string, path: string, full = false) => {
        await page.goto(`${server.url}/#${path}`);
        await page.reload();
        await page.waitForTimeout(700);
        await page.screenshot({ path: `${OUT}/${name}_${language}_${theme}.png`, fullPage: full });
      };
      await shot('today', '/today');
      await shot('requests', '/requests');
      await page.getByText(language === 'it' ? 'Bacheca' : 'Board', { exact: true }).click();
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${OUT}/board_${language}_${theme}.png` });
      await shot('new', `/requests/new/${ids[0]}`);
      await shot('request', `/requests/${one}`);
      await page.mouse.move(500, 500);
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${OUT}/request2_${language}_${theme}.png` });
      await shot('letter', `/requests/${one}/letter/refusal`);
      await page.getByRole('button', { name: language === 'it' ? 'Guarda le pagine' : 'Look at the pages' }).click();
      await page.waitForTimeout(3500);
      await page.screenshot({ path: `${OUT}/letter2_${language}_${theme}.png` });
    }
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${server.url}/#/requests/${one}`);
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${OUT}/request_wide.png` });
});
