/**
 * What is typed and not saved, whatever form it is typed in. Forms tell of themselves here; leaving a screen, closing a
 * dialog and locking ask here first. Nothing of what is typed is known, only that there is something.
 */
export interface Typing {
  isUnsaved(): boolean;
  /** Whether a lock loses nothing, because it is kept in the archive. */
  isKept: boolean;
  /** The element it stands in, for a dialog that asks only about its own. */
  element?: () => Element | null;
  /** A change was refused: what was sent is not saved. */
  refused?: () => void;
  /** The person lets it go. */
  letGo?: () => void;
}

const typings = new Set<Typing>();
let asker: ((why: Leaving) => Promise<boolean>) | null = null;

/** What would lose it. */
export type Leaving = 'leave' | 'lock';

/** Tells of a form while it is on screen; gives back how to take it away. */
export function watchTyping(typing: Typing): () => void {
  typings.add(typing);
  return () => typings.delete(typing);
}

function unsaved(within?: Element | null): Typing[] {
  const inside = (typing: Typing) => within === undefined || within === null || (typing.element !== undefined && within.contains(typing.element()));
  return [...typings].filter((typing) => inside(typing) && typing.isUnsaved());
}

/** Whether something typed would be lost, in the whole window or inside one element. */
export function hasUnsaved(within?: Element | null): boolean {
  return unsaved(within).length > 0;
}

/** Every form whose last change was refused has something to save again. */
export function sayRefused(): void {
  for (const typing of typings) typing.refused?.();
}

/** Who asks the person whether to go on; without anybody the answer is yes. */
export function onLeaving(ask: (why: Leaving) => Promise<boolean>): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
}

/** Whether one may leave: nothing is unsaved, or the person lets it go. */
export async function mayLeave(within?: Element | null): Promise<boolean> {
  if (!hasUnsaved(within)) return true;
  if (asker !== null && !(await asker('leave'))) return false;
  for (const typing of unsaved(within)) typing.letGo?.();
  return true;
}

/** Whether one may lock: what is kept in the archive is there again afterwards, the rest is asked about. */
export async function mayLock(): Promise<boolean> {
  return !unsaved().some((typing) => !typing.isKept) || asker === null || asker('lock');
}
