// B3, its second half: from the key that goes down to the list that is painted, in the real window, among the people of
// an archive that is already there. Prints one JSON document.
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Program } from './program.ts';

const NAMES = ['ferrari', 'esposito', 'giulia', 'rossi mario', 'santoro', 'alessandra', 'de luca', 'marchetti'];
const GOAL_MS = 50;

const archive = process.env.CUSTODE_ARCHIVE;
const passphrase = process.env.CUSTODE_PASSPHRASE;
if (archive === undefined || passphrase === undefined)
  throw new Error('CUSTODE_ARCHIVE and CUSTODE_PASSPHRASE name no archive: start with `cargo xtask bench B3`');

/** Notes for each key the time until the second frame after the list changed: by then it is on the screen. */
const WATCH = `
  window.__painted = [];
  let began = 0;
  document.querySelector('#content input[type=search]').addEventListener('keydown', () => { began = performance.now(); }, true);
  new MutationObserver(() => {
    if (began === 0) return;
    const from = began;
    began = 0;
    requestAnimationFrame(() => requestAnimationFrame(() => window.__painted.push(performance.now() - from)));
  }).observe(document.querySelector('#content [role=grid]'), { subtree: true, childList: true, characterData: true });`;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const at = (sorted: readonly number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

const program = new Program();
const own = join(program.home, 'Documents', basename(archive));
cpSync(archive, own, { recursive: true });
program.picks(own);
const window = await program.open();
try {
  await window.press('Apri un archivio che hai già');
  await window.type('Frase segreta', passphrase);
  await window.press('Sblocca');
  await window.turnToCurrent('main');
  await window.until('the desk', "return document.querySelector('main') !== null");
  await window.run("location.hash = '/people'");
  await window.until('the list', "return document.querySelector('#content [role=grid] [data-row]') !== null");
  await pause(1000);
  await window.run(WATCH);
  let letters = 0;
  for (const name of NAMES) {
    await window.run("const field = document.querySelector('#content input[type=search]'); field.focus(); field.select();");
    for (const letter of name) {
      await window.key(letter);
      letters += 1;
      await pause(200);
    }
  }
  const painted = (await window.run<number[]>('return window.__painted')).sort((a, b) => a - b);
  const p95 = at(painted, 0.95);
  console.log(
    JSON.stringify({
      id: 'B3-PAINT',
      what: 'key down to the painted list',
      keys: letters,
      painted: painted.length,
      p50_ms: at(painted, 0.5),
      p95_ms: p95,
      goal_ms: GOAL_MS,
      met: p95 <= GOAL_MS,
    }),
  );
} finally {
  await window.close();
  program.remove();
}
