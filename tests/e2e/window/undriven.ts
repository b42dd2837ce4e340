import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Which window is there is told by its width: what it shows can't be asked without a driver. */
const WIDTH = { lock: 980, main: 1280 };

/** The program without a driver, worked by key presses of the X server. */
export class Undriven {
  private readonly child: ChildProcess;

  constructor(env: Record<string, string>) {
    const binary = process.env.CUSTODE_APP;
    if (binary === undefined) throw new Error('CUSTODE_APP names no program: start with `cargo xtask smoke`');
    this.child = spawn(binary, [], { stdio: 'ignore', env: { ...process.env, ...env } });
  }

  /** Waits for the window and gives it the keyboard. */
  async see(window: keyof typeof WIDTH): Promise<void> {
    if (!(await this.came(window, 30_000))) throw new Error(`the window “${window}” never came`);
  }

  /** Presses keys until that window stands: a page that is still coming hears nothing. */
  async pressUntil(window: keyof typeof WIDTH, press: () => void): Promise<void> {
    for (let tries = 0; tries < 6; tries += 1) {
      await pause(1500);
      press();
      if (await this.came(window, 5000)) return;
    }
    throw new Error(`the keys never led to the window “${window}”`);
  }

  private async came(window: keyof typeof WIDTH, within: number): Promise<boolean> {
    for (const end = Date.now() + within; Date.now() < end; await pause(100)) {
      const [id, ...others] = xdotool('search', '--onlyvisible', '--all', '--pid', String(this.child.pid), '--name', '^Custode$').split('\n').filter(Boolean);
      if (id === undefined || others.length > 0) continue;
      const width = /^WIDTH=(\d+)$/m.exec(xdotool('getwindowgeometry', '--shell', id))?.[1];
      if (Number(width) !== WIDTH[window]) continue;
      xdotool('windowfocus', '--sync', id);
      return true;
    }
    return false;
  }

  /** Ends as the system ends it. */
  async end(): Promise<number | null> {
    const gone = new Promise<number | null>((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    return gone;
  }
}

/** Types words, then Enter. */
export function typed(words: string): void {
  xdotool('key', 'ctrl+a');
  xdotool('type', '--delay', '30', words);
  xdotool('key', 'Return');
}

/** Presses one combination of keys. */
export const keys = (combination: string) => xdotool('key', combination);

function xdotool(...args: string[]): string {
  const { error, stdout } = spawnSync('xdotool', args, { encoding: 'utf8', timeout: 20_000 });
  if (error !== undefined) throw error;
  return stdout;
}
