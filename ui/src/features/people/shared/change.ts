import { useCallback, useEffect } from 'react';
import { asCommandError, call, useSay, type CommandError, type CommandName, type Request, type Response, type TxnId } from '@/api';
import { toast } from '@/components';
import { useI18n } from '@/i18n';
import { matches } from '@/lib/keys';

type WithTxn = { [N in CommandName]: Response<N> extends { txn: TxnId } ? N : never }[CommandName];

/**
 * Sends a change and offers to take it back; the answer is null when it was refused.
 * A form takes wrong fields by `onFields`, to mark them; any other refusal is said.
 */
export type Change = <N extends WithTxn>(name: N, request: Request<N>, done: string | null, onFields?: (error: CommandError) => void) => Promise<Response<N> | null>;

/** Shows a refusal where the shell shows them. */
export function useRefusal(): (thrown: unknown) => void {
  const say = useSay();
  return useCallback((thrown: unknown) => say(asCommandError(thrown)), [say]);
}

/** The last change of this window that can still be taken back by Ctrl+Z. */
let last: TxnId | null = null;

function useTakeBack(): (txn: TxnId) => void {
  const { t } = useI18n();
  const refuse = useRefusal();
  return useCallback(
    (txn) => {
      if (last === txn) last = null;
      call('change_undo', { txn }).then(() => toast(t('people-undone')), refuse);
    },
    [t, refuse],
  );
}

/** Says what was done, with the way back. */
export function useUndoToast(): (text: string, txn: TxnId) => void {
  const takeBack = useTakeBack();
  return useCallback(
    (text, txn) => {
      last = txn;
      toast(text, () => takeBack(txn));
    },
    [takeBack],
  );
}

/** Ctrl+Z takes the last change back; inside a text it stays what the field makes of it. */
export function useUndoKey(): void {
  const takeBack = useTakeBack();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;
      if (last === null || isText || !matches(event, 'Ctrl+z')) return;
      event.preventDefault();
      takeBack(last);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [takeBack]);
}

export function useChange(): Change {
  const refuse = useRefusal();
  const undoable = useUndoToast();
  return useCallback(
    async (name, request, done, onFields) => {
      try {
        const answer = await call(name, request);
        if (done !== null) undoable(done, answer.txn);
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
