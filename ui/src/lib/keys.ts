const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const APPLE: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

/** The parts of `Ctrl+Shift+K`; the plus of `Ctrl++` is a key too. */
function parts(keys: string): string[] {
  return keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
}

/** The keys of `Ctrl+Shift+K`, named as on this machine's keyboard. */
export function keyNames(keys: string): string[] {
  return parts(keys).map((key) => (apple ? (APPLE[key] ?? key) : key));
}

/** `Control+K` for aria-keyshortcuts. */
export function ariaKeys(keys: string): string {
  return keys.replaceAll('Ctrl', apple ? 'Meta' : 'Control');
}

/** Whether a key event is `Ctrl+K` (⌘ on a Mac); a letter matches in either case. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const wanted = parts(keys);
  const key = wanted.at(-1) ?? '';
  const wantsCtrl = wanted.includes('Ctrl');
  const ctrl = apple ? event.metaKey : event.ctrlKey;
  const otherCtrl = apple ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    ctrl === wantsCtrl &&
    !otherCtrl &&
    event.altKey === wanted.includes('Alt') &&
    (key.length === 1 && !/[a-z0-9]/i.test(key) ? true : event.shiftKey === wanted.includes('Shift'))
  );
}
