// The real window, once through: first run, desk, lock, wrong and right passphrase, a clean end.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PASSPHRASE } from '../words.ts';
import { firstRun, Program } from './program.ts';
import { keys, typed } from './undriven.ts';

const steps: string[] = [];
async function step(name: string, work: () => Promise<void>): Promise<void> {
  await work();
  steps.push(name);
  console.log(`ok  ${name}`);
}

const program = new Program();
const window = await program.open();
let failed: unknown;
try {
  await step('the lock window may not ask for people', async () => {
    await window.seeText('Benvenuto in Custode');
    const refused = (command: string) =>
      window.until<string>(
        `an answer of ${command}`,
        `if (!window.asked_${command}) { window.asked_${command} = true; window.__TAURI_INTERNALS__.invoke('${command}', { name: 'contact_list', payload: {} }).then(() => { window.answer_${command} = 'answered'; }, (e) => { window.answer_${command} = typeof e === 'string' ? e : e.code; }); }
         return window.answer_${command};`,
      );
    assert.match(await refused('rpc'), /not allowed/);
    assert.equal(await refused('rpc_lock'), 'locked');
  });

  await step('first run makes an archive and opens the main window', async () => {
    await firstRun(window, 'Officine Bianchi', 'Anna Ferri', PASSPHRASE);
    await window.seeText('Da dove cominci?');
    const archive = join(program.home, 'Documents', 'Officine Bianchi.custode');
    assert.ok(existsSync(archive), 'the archive is where documents are');
  });

  await step('locking takes the main window away with all it showed', async () => {
    await window.press('Blocca');
    await window.turnToCurrent('lock');
    await window.seeText('Sblocca l’archivio');
    assert.ok(!(await window.text()).includes('Anna Ferri'));
  });

  await step('a wrong passphrase opens nothing, the right one the desk', async () => {
    await window.type('Frase segreta', 'un’altra frase che non apre nulla');
    await window.press('Sblocca');
    await window.until('the field marked as wrong', "return document.querySelector('input[aria-invalid=true]') !== null");
    await window.type('Frase segreta', PASSPHRASE);
    await window.press('Sblocca');
    await window.turnToCurrent('main');
    await window.seeText('Officine Bianchi');
  });

  await step('nothing of a person is in the folders of the program and of the web view', async () => {
    const made = await window.until<string>(
      'a new card',
      `if (!window.making) { window.making = true; const say = (name, payload) => window.__TAURI_INTERNALS__.invoke('rpc', { name, payload });
         say('source_list', {}).then((list) => say('contact_create', { kind: 'person', fields: [{ field: 'last_name', value: 'Galeazzi-Ormea', replaces: null }], points: [], tags: [], source: list.value.sources[0].id, acquiredOn: '2026-11-20' })).then(() => { window.made = 'made'; }, (e) => { window.made = JSON.stringify(e); }); }
       return window.made;`,
    );
    assert.equal(made, 'made');
    await window.run("location.hash = ''");
    const words = [PASSPHRASE, 'Galeazzi-Ormea'].flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
    for (const entry of readdirSync(program.home, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      assert.ok(!words.some((word) => bytes.includes(word)), `${file} holds what it should not`);
    }
  });

  await step('nothing in the log is personal', async () => {
    const logs = join(program.home, 'data/eu.custode.desktop/logs');
    for (const file of existsSync(logs) ? readdirSync(logs) : []) {
      const text = readFileSync(join(logs, file), 'utf8');
      for (const secret of ['Anna', 'Bianchi', PASSPHRASE]) assert.ok(!text.includes(secret), `${file} holds ${secret}`);
    }
  });
  await window.close();

  // A driver may change what a web view is; whoever buys the program has none.
  await step('without a driver each window comes with its page, twice', async () => {
    const alone = program.start();
    try {
      await alone.see('lock');
      for (const _ of [1, 2]) {
        await alone.pressUntil('main', () => typed(PASSPHRASE));
        // Only a page that is alive hears the keys that lock.
        await alone.pressUntil('lock', () => keys('ctrl+l'));
      }
    } finally {
      assert.equal(await alone.end(), 0, 'a clean end');
    }
  });

  await step('no profile of a web view stays on the disk', async () => {
    const left = readdirSync(program.home, { recursive: true }).map(String);
    const profile = /WebKitCache|hsts-storage|mediakeys|localstorage|CacheStorage/i;
    assert.deepEqual(
      left.filter((path) => profile.test(path)),
      [],
    );
  });
} catch (error) {
  failed = error;
} finally {
  await window.close();
  program.remove();
}
if (failed !== undefined) {
  console.error(failed);
  console.log(`real window: ${steps.length} passed, 1 failed`);
  process.exit(1);
}
console.log(`real window: ${steps.length} passed, 0 failed`);
