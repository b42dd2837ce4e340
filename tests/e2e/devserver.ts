import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The real core behind loopback HTTP, with a data folder of its own that is gone afterwards. */
export class DevServer {
  private constructor(
    private readonly child: ChildProcess,
    /** Where the pages and `/rpc/` answer. */
    readonly url: string,
    /** Data folder: archives and files to pick go here. */
    readonly folder: string,
  ) {}

  static async start(...args: string[]): Promise<DevServer> {
    const program = process.env.CUSTODE_DEVSERVER;
    if (program === undefined) throw new Error('CUSTODE_DEVSERVER names no program: start with `cargo xtask e2e`');
    const folder = mkdtempSync(join(tmpdir(), 'custode-e2e-'));
    const pages = join(import.meta.dirname, '../../ui/dist');
    const child = spawn(program, ['serve', '--data', folder, '--pages', pages, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise<string>((done, failed) => {
      child.once('error', failed);
      child.once('exit', (code) => failed(new Error(`the devserver ended with ${code}`)));
      createInterface({ input: child.stdout }).once('line', done);
    });
    return new DevServer(child, url, folder);
  }

  /** Answers the next file dialogs with these paths; an empty one is a cancelled dialog. */
  async picks(...paths: string[]): Promise<void> {
    await fetch(`${this.url}/test/picks`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(paths) });
  }

  /** Links that were opened so far: numbers dialled, messages begun. */
  async links(): Promise<string[]> {
    return (await (await fetch(`${this.url}/test/links`)).json()) as string[];
  }

  /** Says one command, as the window does. */
  async call(name: string, payload: unknown = {}): Promise<unknown> {
    const response = await fetch(`${this.url}/rpc/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(body)}`);
    return body;
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGINT');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
