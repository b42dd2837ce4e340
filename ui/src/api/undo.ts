import { createContext, useCallback, useContext } from 'react';
import { call } from './client';
import type { TxnId } from './generated/types';

/** A change that can be taken back and done again, as the person was told of it. */
export interface Undoable {
  text: string;
  back(): Promise<unknown>;
  forth(): Promise<unknown>;
}

/** Says what was done and keeps it for Undo and Ctrl+Z; the shell provides it. */
export const UndoContext = createContext<(change: Undoable) => void>(() => undefined);

/** A change by what it was written as: several transactions where one act was sent in portions. */
function written(text: string, txns: readonly TxnId[], again?: () => Promise<{ txn: TxnId }>): Undoable {
  // Taking back is a change too, so doing again is taking that back. What a refusal interrupts goes on where it stopped.
  let standing = txns;
  let reversed: TxnId[] = [];
  const takeBack = async () => {
    for (let txn = standing.at(-1); txn !== undefined; txn = standing.at(-1)) {
      reversed.push((await call('change_undo', { txn })).txn);
      standing = standing.slice(0, -1);
    }
    [standing, reversed] = [reversed, []];
  };
  const doAgain = async (act: () => Promise<{ txn: TxnId }>) => {
    standing = [(await act()).txn];
  };
  return { text, back: takeBack, forth: () => (again === undefined ? takeBack() : doAgain(again)) };
}

/**
 * `const undoable = useUndoable(); … undoable(t('device-saved'), txn)`; `again` where taking back what took it back is
 * not enough. An act with an opposite of its own says both ways instead of a transaction.
 */
export function useUndoable(): (text: string, change: TxnId | readonly TxnId[] | Omit<Undoable, 'text'>, again?: () => Promise<{ txn: TxnId }>) => void {
  const offer = useContext(UndoContext);
  return useCallback(
    (text, change, again) => {
      if (typeof change === 'string') offer(written(text, [change], again));
      else if ('back' in change) offer({ ...change, text });
      else offer(written(text, change, again));
    },
    [offer],
  );
}
