import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'comfortable' | 'relaxed';

export interface Appearance {
  language: 'it' | 'en';
  theme: Theme;
  density: Density;
  /** Percent, 80 to 200. */
  zoom: number;
}

export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

let current: Appearance = { language: 'it', theme: 'system', density: 'comfortable', zoom: 100 };
const listeners = new Set<() => void>();

/** How the window looks now. The core keeps it; this is the copy that the page draws with. */
export function appearance(): Appearance {
  return current;
}

/** Draws the page with another appearance. */
export function applyAppearance(next: Appearance): void {
  current = next;
  const root = document.documentElement;
  if (next.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = next.theme;
  root.dataset.density = next.density;
  root.style.fontSize = `${(16 * next.zoom) / 100}px`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, appearance);
}

const ROW: Record<Density, number> = { compact: 28, comfortable: 36, relaxed: 44 };

/** Height of a table row in pixels at the present zoom. */
export function rowHeight(density: Density, zoom: number): number {
  return (ROW[density] * zoom) / 100;
}
