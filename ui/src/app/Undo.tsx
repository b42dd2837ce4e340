import { History, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { asCommandError, UndoContext, useSay, type Undoable } from '@/api';
import { Button, Dialog, toast } from '@/components';
import { useI18n } from '@/i18n';
import { matches } from '@/lib/keys';
import { hasModal } from '@/lib/modal';
import { onWish } from '@/lib/requests';

/** Older changes are in the history of each card and in the activity log. */
const KEPT = 50;

interface Step extends Undoable {
  id: number;
  at: Date;
  /** Takes the word about it away: its button would come too late. */
  hush(): void;
}

/** What the latest come last in: done, and taken back again. */
interface Steps {
  done: readonly Step[];
  undone: readonly Step[];
}

const without = (list: readonly Step[], step: Step) => list.filter((one) => one.id !== step.id);
const holds = (list: readonly Step[], step: Step) => list.some((one) => one.id === step.id);

/** The changes of this session: said with the way back, taken back with Ctrl+Z wherever one is, done again with Ctrl+Y, and listed. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const say = useSay();
  // The truth is in the reference: keys come faster than the page is drawn.
  const steps = useRef<Steps>({ done: [], undone: [] });
  const [shown, setShown] = useState(steps.current.done);
  const [isOpen, setOpen] = useState(false);
  const count = useRef(0);
  const queue = useRef(Promise.resolve());
  const put = useCallback((next: Steps) => {
    steps.current = next;
    setShown(next.done);
  }, []);
  useEffect(() => onWish('undo', () => setOpen(true)), []);

  /** One after the other: two changes of one field go back in their order. A step that moved meanwhile stays where it is. */
  const travel = useMemo(() => {
    const go = async (step: Step, isBack: boolean) => {
      const before = steps.current;
      if (!holds(isBack ? before.done : before.undone, step)) return;
      step.hush();
      try {
        await (isBack ? step.back() : step.forth());
      } catch (thrown) {
        // It was refused, and stands as it stood: the next Ctrl+Z means it again, and no older change.
        say(asCommandError(thrown));
        return;
      }
      const { done, undone } = steps.current;
      const now = { ...step, hush: toast(t(isBack ? 'ui-undone' : 'ui-redone'), isBack ? undefined : () => travelTo(now, true)) };
      put(isBack ? { done: without(done, step), undone: [...undone, now] } : { done: [...done, now], undone: without(undone, step) });
    };
    const travelTo = (step: Step, isBack: boolean) => {
      queue.current = queue.current.then(() => go(step, isBack));
    };
    return travelTo;
  }, [t, say, put]);

  const offer = useCallback(
    (change: Undoable) => {
      count.current += 1;
      const step: Step = { ...change, id: count.current, at: new Date(), hush: toast(change.text, () => travel(step, true)) };
      put({ done: [...steps.current.done, step].slice(-KEPT), undone: [] });
    },
    [travel, put],
  );

  useEffect(() => {
    // Inside a text the keys stay what the field makes of them; a key that is held is one press.
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null;
      if (event.defaultPrevented || event.repeat || isText || hasModal()) return;
      const isRedo = matches(event, 'Ctrl+y') || matches(event, 'Ctrl+Shift+z');
      if (!isRedo && !matches(event, 'Ctrl+z')) return;
      // Which change is meant is known once those before it have ended.
      queue.current = queue.current.then(() => {
        const step = (isRedo ? steps.current.undone : steps.current.done).at(-1);
        if (step !== undefined) travel(step, !isRedo);
      });
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [travel]);

  return (
    <UndoContext value={offer}>
      {children}
      <UndoList isOpen={isOpen} onClose={() => setOpen(false)} done={shown} onBack={(step) => travel(step, true)} />
    </UndoContext>
  );
}

interface UndoListProps {
  isOpen: boolean;
  onClose(): void;
  done: readonly Step[];
  onBack(step: Step): void;
}

/** What was changed since the archive was opened, the latest first, each with its way back. */
function UndoList({ isOpen, onClose, done, onBack }: UndoListProps) {
  const { t, time } = useI18n();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      icon={History}
      title={t('shell-undo-title')}
      lead={t('shell-undo-lead')}
      actions={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('ui-close')}
        </Button>
      }
    >
      {done.length === 0 ? (
        <p className="text-2">{t('shell-undo-empty')}</p>
      ) : (
        <ul className="ruled undo-list">
          {[...done].reverse().map((step) => (
            <li key={step.id}>
              <time className="tabular text-2">{time(step.at)}</time>
              <span className="grow wrap-anywhere">{step.text}</span>
              <Button size="small" icon={Undo2} aria-label={t('shell-undo-of', { what: step.text })} onPress={() => onBack(step)}>
                {t('ui-undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
