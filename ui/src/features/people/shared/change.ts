import { useCallback, useEffect, useMemo } from 'react';
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

/** A change: the action, and how to do it again where taking back what took it back is not enough. */
interface Step {
  txn: TxnId;
  again: (() => Promise<{ txn: TxnId }>) | null;
}

/** Changes of this window that Ctrl+Z takes back, and those taken back that Ctrl+Y does again; latest last. */
const done: Step[] = [];
const undone: Step[] = [];

function without(list: Step[], step: Step): void {
  const at = list.lastIndexOf(step);
  if (at !== -1) list.splice(at, 1);
}

interface TimeTravel {
  back(step: Step): void;
  forth(step: Step): void;
}

const takenBack = (step: Step) => call('change_undo', { txn: step.txn });

/** Taking back is a change too, so doing again is taking that back. */
function useTimeTravel(): TimeTravel {
  const { t } = useI18n();
  const refuse = useRefusal();
  return useMemo(() => {
    const travel: TimeTravel = {
      back(step) {
        without(done, step);
        takenBack(step).then(({ txn }) => {
          undone.push({ ...step, txn });
          toast(t('people-undone'));
        }, refuse);
      },
      forth(step) {
        without(undone, step);
        (step.again?.() ?? takenBack(step)).then(({ txn }) => {
          const now = { ...step, txn };
          done.push(now);
          toast(t('people-redone'), () => travel.back(now));
        }, refuse);
      },
    };
    return travel;
  }, [t, refuse]);
}

/** Says what was done, with the way back. */
export function useUndoToast(): (text: string, txn: TxnId, again?: Step['again']) => void {
  const travel = useTimeTravel();
  return useCallback(
    (text, txn, again = null) => {
      const step = { txn, again };
      done.push(step);
      undone.length = 0;
      toast(text, () => travel.back(step));
    },
    [travel],
  );
}

/** Ctrl+Z takes the last change back, Ctrl+Y does it again; inside a text they stay what the field makes of them. */
export function useUndoKeys(): void {
  const travel = useTimeTravel();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;
      if (isText) return;
      const isRedo = matches(event, 'Ctrl+y') || matches(event, 'Ctrl+Shift+z');
      const step = isRedo ? undone.at(-1) : matches(event, 'Ctrl+z') ? done.at(-1) : undefined;
      if (step === undefined) return;
      event.preventDefault();
      if (isRedo) travel.forth(step);
      else travel.back(step);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [travel]);
}

export function useChange(): Change {
  const refuse = useRefusal();
  const undoable = useUndoToast();
  return useCallback(
    async (name, request, done, onFields) => {
      try {
        const answer = await call(name, request);
        // Two cards that were split again become one by being merged again.
        const again = name === 'contact_merge' ? () => call(name, request) : null;
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
