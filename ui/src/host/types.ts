/** Which window this page runs in: the lock window shows nothing personal, `web` is the page served by the devserver. */
export type HostWindow = 'lock' | 'main' | 'web';

/** The one seam between the interface and whatever carries its commands. */
export interface Host {
  readonly window: HostWindow;
  /** Sends one command; resolves with its response envelope, rejects with the error object of the contract. */
  call(name: string, payload: unknown): Promise<unknown>;
}
