import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RealWindow } from './driver.ts';
import { Undriven } from './undriven.ts';

/** The real program with a home folder of its own, gone afterwards. */
export class Program {
  readonly home = mkdtempSync(join(tmpdir(), 'custode-window-'));
  private readonly script = join(this.home, 'pick.txt');

  constructor() {
    mkdirSync(join(this.home, 'Documents'));
    mkdirSync(join(this.home, 'config'));
    writeFileSync(join(this.home, 'config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
    this.picks('');
  }

  /** Answers the next native dialog with this path; empty is a cancelled dialog. */
  picks(path: string): void {
    writeFileSync(this.script, `${path}\n`);
  }

  open(): Promise<RealWindow> {
    return RealWindow.open({ ...this.places(), CUSTODE_TEST_PICK: this.script });
  }

  /** Starts the program as a person does: nothing drives it, and it may take no way of its own for tests. */
  start(): Undriven {
    return new Undriven(this.places());
  }

  private places(): Record<string, string> {
    const runtime = join(this.home, 'run');
    mkdirSync(runtime, { recursive: true, mode: 0o700 });
    return {
      HOME: this.home,
      XDG_DATA_HOME: join(this.home, 'data'),
      XDG_CONFIG_HOME: join(this.home, 'config'),
      XDG_CACHE_HOME: join(this.home, 'cache'),
      XDG_RUNTIME_DIR: runtime,
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      MESA_SHADER_CACHE_DISABLE: 'true',
    };
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** First run in the window, in Italian, up to the open archive; gives back the window that shows it. */
export async function firstRun(window: RealWindow, name: string, login: string, passphrase: string): Promise<void> {
  await window.seeText('Benvenuto in Custode');
  await window.press('Continua');
  await window.type('Nome dell’archivio', name);
  await window.type('Il tuo nome', login);
  await window.type('Frase segreta', passphrase);
  await window.type('La frase segreta, ancora una volta', passphrase);
  await window.press('Crea l’archivio');
  await window.seeText('Il foglio di recupero');
  const groups = await window.run<string[]>("return [...document.querySelectorAll('.recovery-code li')].map((li) => li.textContent.trim().slice(0, 4))");
  await window.press('L’ho messo al sicuro');
  await window.press('Continua');
  await window.seeText('Controlliamo il foglio');
  const asked = await window.run<number[]>(
    "return [...document.querySelectorAll('label')].map((l) => Number(/Gruppo (\\d)/.exec(l.textContent)?.[1])).filter(Boolean)",
  );
  for (const index of asked) await window.type(`Gruppo ${index}`, groups[index - 1] ?? '');
  await window.press('Entra nell’archivio');
  await window.turnToCurrent('main');
}
