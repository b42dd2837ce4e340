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
}

/** What the latest come last in: done, and taken back again. */
interface Steps {
  done: readonly Step[];
  undone: readonly Step[];
}

/** The changes of this session: said with the way back, taken back with Ctrl+Z wherever one is, done again with Ctrl+Y, and listed. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const say = useSay();
  const [steps, setSteps] = useState<Steps>({ done: [], undone: [] });
  const [isOpen, setOpen] = useState(false);
  const count = useRef(0);
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  }, [steps]);
  useEffect(() => onWish('undo', () => setOpen(true)), []);

  const travel = useMemo(() => {
    const without = (list: readonly Step[], step: Step) => list.filter((one) => one.id !== step.id);
    const go = async (step: Step, isBack: boolean) => {
      setSteps(({ done, undone }) => ({ done: without(done, step), undone: without(undone, step) }));
      try {
        await (isBack ? step.back() : step.forth());
        setSteps(({ done, undone }) => (isBack ? { done, undone: [...undone, step] } : { done: [...done, step], undone }));
        if (isBack) toast(t('ui-undone'));
        else toast(t('ui-redone'), () => void go(step, true));
      } catch (thrown) {
        say(asCommandError(thrown));
      }
    };
    return go;
  }, [t, say]);

  const offer = useCallback(
    (change: Undoable) => {
      count.current += 1;
      const step: Step = { ...change, id: count.current, at: new Date() };
      setSteps(({ done }) => ({ done: [...done, step].slice(-KEPT), undone: [] }));
      toast(change.text, () => void travel(step, true));
    },
    [travel],
  );

  useEffect(() => {
    // Inside a text the keys stay what the field makes of them.
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null;
      if (event.defaultPrevented || isText || hasModal()) return;
      const isRedo = matches(event, 'Ctrl+y') || matches(event, 'Ctrl+Shift+z');
      const step = isRedo ? latest.current.undone.at(-1) : matches(event, 'Ctrl+z') ? latest.current.done.at(-1) : undefined;
      if (step === undefined) return;
      event.preventDefault();
      void travel(step, !isRedo);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [travel]);

  return (
    <UndoContext value={offer}>
      {children}
      <UndoList isOpen={isOpen} onClose={() => setOpen(false)} done={steps.done} onBack={(step) => void travel(step, true)} />
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
