import { useCallback } from 'react';
import { asCommandError, call, useSay, useUndoable, type CommandError, type CommandName, type Request, type Response, type TxnId } from '@/api';

type WithTxn = { [N in CommandName]: Response<N> extends { txn: TxnId } ? N : never }[CommandName];

/**
 * Sends a change and offers to take it back; the answer is null when it was refused.
 * A form takes wrong fields by `onFields`, to mark them; any other refusal is said.
 */
export type Change = <N extends WithTxn>(
  name: N,
  request: Request<N>,
  done: string | null,
  onFields?: (error: CommandError) => void,
) => Promise<Response<N> | null>;

/** Shows a refusal where the shell shows them. */
export function useRefusal(): (thrown: unknown) => void {
  const say = useSay();
  return useCallback((thrown: unknown) => say(asCommandError(thrown)), [say]);
}

export function useChange(): Change {
  const refuse = useRefusal();
  const undoable = useUndoable();
  return useCallback(
    async (name, request, done, onFields) => {
      try {
        const answer = await call(name, request);
        // Two cards that were split again become one by being merged again.
        const again = name === 'contact_merge' ? () => call(name, request) : undefined;
        if (done !== null) undoable(done, answer.txn, again);
        return answer;
      } catch (thrown) {
        const error = asCommandError(thrown);
        if (error.code === 'validation' && onFields !== undefined) onFields(error);
        else refuse(error);
        return null;
      }
    },
    [refuse, undoable],
  );
}
