import { invoke } from '@tauri-apps/api/core';
import { getCurrentWindow } from '@tauri-apps/api/window';
import type { Host } from './types';

/** The host inside the real windows: one Rust command for each of the two. */
export function tauriHost(): Host {
  const window = getCurrentWindow().label === 'lock' ? 'lock' : 'main';
  const command = window === 'lock' ? 'rpc_lock' : 'rpc';
  return { window, call: (name, payload) => invoke(command, { name, payload }) };
}
