// Every screen in the real window, it/en, light/dark, 1280x800 and 1920x1080, into PNG files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, SCREENS } from '../screens.ts';
import { fixture, PASSPHRASE } from '../words.ts';
import type { RealWindow } from './driver.ts';
import { firstRun, Program } from './program.ts';

const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const;
const LANGUAGES = ['it', 'en'] as const;
const THEMES = ['light', 'dark'] as const;

const folder = process.env.CUSTODE_SHOTS ?? 'shots';
mkdirSync(folder, { recursive: true });
let taken = 0;

/** Says one command from inside the page, as the page does. */
async function say<T>(window: RealWindow, name: string, payload: unknown = {}): Promise<T> {
  const mark = `said_${name}_${Math.random().toString(36).slice(2)}`;
  await window.run(
    `const [mark, name, payload] = arguments;
     const command = window.__TAURI_INTERNALS__.metadata.currentWindow.label === 'lock' ? 'rpc_lock' : 'rpc';
     window.__TAURI_INTERNALS__.invoke(command, { name, payload }).then((v) => { window[mark] = { v }; }, (e) => { window[mark] = { e }; });`,
    mark,
    name,
    payload,
  );
  const answer = await window.until<{ v?: { value: T }; e?: unknown }>(`an answer of ${name}`, 'return window[arguments[0]]', mark);
  if (answer.v === undefined) throw new Error(`${name}: ${JSON.stringify(answer.e)}`);
  return answer.v.value;
}

async function finish(window: RealWindow, job: string): Promise<void> {
  for (;;) {
    const { state } = await say<{ state: string }>(window, 'job_get', { job });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(`a long act ended as ${state}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Begins the import of the sample list: read, every column settled, every row checked. */
async function begin(program: Program, window: RealWindow): Promise<string> {
  program.picks(fixture('sample/clienti.xlsx'));
  const { file } = await say<{ file: { token: string } }>(window, 'import_pick');
  const started = await say<{ import: string; job: string }>(window, 'import_start', { file: file.token });
  await finish(window, started.job);
  type Column = { index: number; field: string | null; meanings: unknown[]; settled: boolean };
  const { columns } = await say<{ columns: Column[] }>(window, 'import_get', { import: started.import });
  for (const { index, field, meanings, settled } of columns) {
    if (!settled) await say(window, 'import_column_set', { import: started.import, index, field: field ?? 'ignore', meanings, dateOrder: null });
  }
  const checking = await say<{ job: string }>(window, 'import_check', { import: started.import });
  await finish(window, checking.job);
  return started.import;
}

/** The steps of the wizard over a list that was begun, from the second on. */
function wizard(list: string): readonly Look[] {
  const next = '.wizard-foot button[data-variant=primary]:enabled';
  return [
    { name: 'wizard-2-read', path: `/exchange/import/${list}`, press: '.wizard-steps li:nth-child(2) button:enabled' },
    { name: 'wizard-3-match', press: next },
    { name: 'wizard-4-check', press: next },
    { name: 'wizard-5-duplicates', press: next },
  ];
}

/** Fills the archive with the sample list, as the wizard would. */
async function fill(program: Program, window: RealWindow): Promise<void> {
  const list = await begin(program, window);
  const { sources } = await say<{ sources: { id: string; code: string }[] }>(window, 'source_list');
  const { today } = await say<{ today: string }>(window, 'app_info');
  const commit = await say<{ job: string }>(window, 'import_commit', {
    import: list,
    name: 'Clienti',
    source: sources.find(({ code }) => code === 'IMPORT')?.id,
    collectedOn: today,
    basis: 'contract',
  });
  await finish(window, commit.job);
}

async function photograph(window: RealWindow, screen: string, language: string, theme: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await window.resize(width, height);
    // What a person sees, not what is on its way.
    await window.until(
      'a quiet page',
      `return document.fonts.status === 'loaded' && document.querySelector('.skeleton, .sheet-wait, [aria-busy=true], [role=progressbar]') === null
         && [...document.images].every((image) => image.complete)`,
    );
    await new Promise((done) => setTimeout(done, 300));
    // The first picture after a change of size may still show what was painted before it.
    await window.photograph();
    writeFileSync(join(folder, `${screen}-${language}-${theme}-${width}x${height}.png`), await window.photograph());
    taken += 1;
  }
}

interface Look {
  name: string;
  path?: string;
  tab?: number;
  /** What is pressed before the picture. */
  press?: string;
}

/** The page anew: what still stands of the old one is not taken for it. */
async function reload(window: RealWindow): Promise<void> {
  await window.run("document.documentElement.dataset.old = ''; location.reload()").catch(() => undefined);
  await window.until('the page', "return document.documentElement.dataset.old === undefined && document.querySelector('h1') !== null");
}

async function everyLook(window: RealWindow, names: readonly Look[]): Promise<void> {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      await say(window, 'appearance_set', { language, theme, density: 'comfortable', zoom: 100 });
      await reload(window);
      for (const { name, path, tab, press } of names) {
        if (path !== undefined) {
          await window.run('location.hash = arguments[0]', path);
          await new Promise((done) => setTimeout(done, 500));
        }
        if (tab !== undefined) await window.run("document.querySelectorAll('[role=tab]')[arguments[0]]?.click()", tab);
        if (press !== undefined) {
          await window.until('the button', 'const found = document.querySelector(arguments[0]); found?.click(); return found !== null', press);
          await new Promise((done) => setTimeout(done, 500));
        }
        await photograph(window, name, language, theme);
      }
    }
  }
  await say(window, 'appearance_set', { language: 'it', theme: 'light', density: 'comfortable', zoom: 100 });
  await reload(window);
}

const program = new Program();
const window = await program.open();
try {
  await window.seeText('Benvenuto in Custode');
  await everyLook(window, [{ name: 'welcome' }]);
  await firstRun(window, 'Officine Bianchi', 'Anna Ferri', PASSPHRASE);
  await fill(program, window);
  const placed = await prepare((name, payload) => say(window, name, payload));
  await everyLook(
    window,
    SCREENS.map((screen) => ({ ...screen, path: placed(screen.path) })),
  );
  await everyLook(window, wizard(await begin(program, window)));
  // The answer never comes back: locking takes its window away.
  await say(window, 'archive_lock').catch(() => undefined);
  await window.turnToCurrent('lock');
  await everyLook(window, [{ name: 'lock' }]);
} finally {
  await window.close();
  program.remove();
}
console.log(`${taken} pictures in ${folder}`);
