import type { Dropped } from './types';

const EVENT = 'custode:drop';

/** Hears what the shell pushes when files are held over the window or dropped on it; returns how to stop hearing. */
export function onDropped(listener: (dropped: Dropped) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<Dropped>).detail);
  window.addEventListener(EVENT, hear);
  return () => window.removeEventListener(EVENT, hear);
}
