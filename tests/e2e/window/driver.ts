import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? done(address.port) : failed(new Error('no free port'))));
    });
  });
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The real program in its real window, held by WebKitWebDriver (W3C WebDriver over HTTP). */
export class RealWindow {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly base: string,
    private session: string,
  ) {}

  /** Starts the program with this environment on top of ours; resolves when its first page is reachable. */
  static async open(env: Record<string, string>): Promise<RealWindow> {
    const binary = process.env.CUSTODE_APP;
    if (binary === undefined) throw new Error('CUSTODE_APP names no program: start with `cargo xtask smoke`');
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that the program that the driver starts ends with it.
      detached: true,
      env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: 'true', ...env },
    });
    const window = new RealWindow(driver, `http://127.0.0.1:${port}`, '');
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: [] } } };
    for (let tries = 0; window.session === ''; tries += 1) {
      try {
        const value = await window.send<{ sessionId: string }>('POST', '/session', { capabilities });
        window.session = `/session/${value.sessionId}`;
      } catch (error) {
        if (tries > 50 || !(error instanceof TypeError)) {
          driver.kill();
          throw error;
        }
        await pause(100);
      }
    }
    return window;
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  }

  private call<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.send<T>(method, this.session + path, body);
  }

  /** Runs a function body in the page; `return` gives its value. */
  run<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.call('POST', '/execute/sync', { script, args });
  }

  /** Turns to the window of this label, when it is the only one: locking and unlocking replace it. */
  async turnToCurrent(label: 'lock' | 'main'): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const handles = await this.call<string[]>('GET', '/window/handles');
      const last = handles.at(-1);
      if (handles.length === 1 && last !== undefined) {
        // The one that is listed may be closing, and be gone before the driver turns to it.
        const found = await this.call('POST', '/window', { handle: last })
          .then(() => this.run<string>('return window.__TAURI_INTERNALS__?.metadata.currentWindow.label'))
          .catch(() => '');
        if (found === label) return;
      }
      if (tries > 150) throw new Error(`the window “${label}” never came (${handles.length} windows)`);
      await pause(100);
    }
  }

  /** Waits until a script returns something true. */
  async until<T>(what: string, script: string, ...args: unknown[]): Promise<T> {
    const end = Date.now() + 30_000;
    for (;;) {
      const value = await this.run<T>(script, ...args).catch(() => undefined as T);
      if (value) return value;
      if (Date.now() > end) throw new Error(`never came: ${what}. The page says: ${await this.text()}`);
      await pause(100);
    }
  }

  /** All words of the page. */
  text(): Promise<string> {
    return this.run<string>('return document.body.innerText');
  }

  async seeText(words: string): Promise<void> {
    await this.until(`the words “${words}”`, 'return document.body.innerText.includes(arguments[0])', words);
  }

  private async find(selector: string): Promise<string> {
    await this.until(selector, 'return document.querySelector(arguments[0]) !== null', selector);
    const element = await this.call<Record<string, string>>('POST', '/element', { using: 'css selector', value: selector });
    return element[ELEMENT] ?? '';
  }

  async click(selector: string): Promise<void> {
    const element = await this.find(selector);
    await this.call('POST', `/element/${element}/click`, {}).catch((error: unknown) => {
      // A press that locks or opens the archive takes its own window away before the driver has answered.
      if (!String(error).includes('no such window')) throw error;
    });
  }

  /** Presses the control with this name: a button, link, tab, option or check box. */
  async press(name: string): Promise<void> {
    const script = `
      const named = [...document.querySelectorAll('button, a, label, [role=link], [role=button], [role=tab], [role=option], [role=menuitem]')];
      const seen = named.filter((e) => e.offsetParent !== null && !e.hasAttribute('disabled'));
      const name = (e) => (e.getAttribute('aria-label') ?? e.textContent ?? '').trim();
      // A check box may carry a second line below its name.
      const found = seen.find((e) => name(e) === arguments[0]) ?? seen.find((e) => e.tagName === 'LABEL' && name(e).startsWith(arguments[0]));
      if (!found) return null;
      found.setAttribute('data-pressed', '');
      return true;`;
    await this.until(`the control “${name}”`, script, name);
    await this.click('[data-pressed]');
    await this.run("document.querySelector('[data-pressed]')?.removeAttribute('data-pressed')").catch(() => undefined);
  }

  /** Types into the field with this label. */
  async type(label: string, text: string): Promise<void> {
    const script = `
      const field = [...document.querySelectorAll('label')].find((l) => l.textContent.trim() === arguments[0]);
      const input = field?.control ?? document.querySelector('[aria-label="' + arguments[0] + '"]');
      if (!input) return null;
      input.setAttribute('data-typed', '');
      return true;`;
    await this.until(`the field “${label}”`, script, label);
    await this.call('POST', `/element/${await this.find('[data-typed]')}/value`, { text });
    await this.run("document.querySelector('[data-typed]').removeAttribute('data-typed')");
  }

  /** Presses a key. */
  key(key: string): Promise<void> {
    return this.keys([
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ]);
  }

  /** Presses a key with Control held. */
  control(key: string): Promise<void> {
    const pressed = (value: string) => ({ type: 'keyDown', value });
    const released = (value: string) => ({ type: 'keyUp', value });
    return this.keys([pressed('\uE009'), pressed(key), released(key), released('\uE009')]);
  }

  private async keys(actions: readonly { type: string; value: string }[]): Promise<void> {
    await this.call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.call('POST', '/window/rect', { x: 0, y: 0, width, height });
  }

  /** The page as PNG bytes. */
  async photograph(): Promise<Buffer> {
    // The lock window is drawn without the graphics card, and a page at rest is then never handed out: something has to move.
    await this.run(`
      const dot = document.createElement('i');
      dot.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 1px; height: 1px; pointer-events: none';
      document.body.append(dot);
      let left = 60;
      const timer = setInterval(() => {
        dot.style.background = left % 2 === 0 ? 'rgb(0 0 0 / 0.01)' : 'rgb(0 0 0 / 0.02)';
        left -= 1;
        if (left < 0) { clearInterval(timer); dot.remove(); }
      }, 50);`);
    return Buffer.from(await this.call<string>('GET', '/screenshot'), 'base64');
  }

  async close(): Promise<void> {
    const { pid } = this.driver;
    if (pid === undefined || this.driver.exitCode !== null || this.driver.signalCode !== null) return;
    const gone = new Promise((done) => this.driver.once('exit', done));
    await this.call('DELETE', '').catch(() => undefined);
    process.kill(-pid, 'SIGTERM');
    await gone;
  }
}
