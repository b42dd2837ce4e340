/** Which window this page runs in: the lock window shows nothing personal, `web` is the page served by the devserver. */
export type HostWindow = 'lock' | 'main' | 'web';

/** The one seam between the interface and whatever carries its commands. */
export interface Host {
  readonly window: HostWindow;
  /** Sends one command; resolves with its response envelope, rejects with the error object of the contract. */
  call(name: string, payload: unknown): Promise<unknown>;
}

/** What the shell says about files held over the window. A file comes as the token of the core, never as a path. */
export interface Dropped {
  over: boolean;
  /** How many files were dropped; 0 while they are only held. */
  count: number;
  file: { token: string; name: string; size: number } | null;
  /** All of them, for a screen that takes several. */
  files: { token: string; name: string; size: number }[];
}
