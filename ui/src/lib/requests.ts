// Wishes that one part of the window has of another, without either importing the other.

type Wish = 'new-person' | 'edit' | 'shortcuts' | 'palette' | 'communications' | 'undo' | 'resume' | 'log' | 'import-pick' | 'believe-clock';
type Listener = (said: string) => void;

const listeners = new Map<Wish, Set<Listener>>();
const kept = new Map<Wish, string>();

/** Says a wish, with words where it is about some. When nobody listens yet (the screen is still opening), it is kept for the first who does. */
export function wish(name: Wish, said = ''): void {
  const heard = listeners.get(name);
  if (heard === undefined || heard.size === 0) kept.set(name, said);
  else for (const listener of heard) listener(said);
}

/** Listens for a wish until the returned function is called. */
export function onWish(name: Wish, listener: Listener): () => void {
  const heard = listeners.get(name) ?? new Set();
  listeners.set(name, heard);
  heard.add(listener);
  const waiting = kept.get(name);
  if (waiting !== undefined) {
    kept.delete(name);
    queueMicrotask(() => listener(waiting));
  }
  return () => heard.delete(listener);
}
