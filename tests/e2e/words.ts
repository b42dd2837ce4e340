import { join } from 'node:path';

/** A passphrase that the strength meter accepts. */
export const PASSPHRASE = 'quaderno verde accanto alla finestra';

/** Files that the tests pick. */
export const fixture = (name: string) => join(import.meta.dirname, '../fixtures', name);
