// Wishes that one part of the window has of another, without either importing the other.

type Wish = 'new-person' | 'edit' | 'shortcuts' | 'palette';

const listeners = new Map<Wish, Set<() => void>>();
const kept = new Set<Wish>();

/** Says a wish. When nobody listens yet (the screen is still opening), it is kept for the first who does. */
export function wish(name: Wish): void {
  const heard = listeners.get(name);
  if (heard === undefined || heard.size === 0) kept.add(name);
  else for (const listener of heard) listener();
}

/** Listens for a wish until the returned function is called. */
export function onWish(name: Wish, listener: () => void): () => void {
  const heard = listeners.get(name) ?? new Set();
  listeners.set(name, heard);
  heard.add(listener);
  if (kept.delete(name)) queueMicrotask(listener);
  return () => heard.delete(listener);
}
