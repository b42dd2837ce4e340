import { httpHost } from './http';
import { tauriHost } from './tauri';
import type { Host } from './types';

export { onDropped } from './drops';
export type { Dropped, Host, HostWindow } from './types';

let current: Host | undefined;

/** The host of this page, found once. */
export function host(): Host {
  current ??= '__TAURI_INTERNALS__' in globalThis ? tauriHost() : httpHost();
  return current;
}

/** Puts another host in place; for tests. */
export function setHost(next: Host): void {
  current = next;
}
