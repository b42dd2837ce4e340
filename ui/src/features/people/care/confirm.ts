import { useAct, useUndoable, type ContactId } from '@/api';
import { useI18n } from '@/i18n';

/** Cards of one act. */
const AT_ONCE = 200;

/** Runs an act over many cards, some hundred at a time; gives back what each portion answered. */
export async function inPortions<T>(ids: readonly ContactId[], act: (some: ContactId[]) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) done.push(await act(ids.slice(from, from + AT_ONCE)));
  return done;
}

/** Says that cards are right as they stand (S51), with undo. */
export function useConfirm(): { confirm(ids: readonly ContactId[]): Promise<boolean>; isPending: boolean } {
  const { t } = useI18n();
  const act = useAct('contact_confirm');
  const undoable = useUndoable();
  const confirm = async (ids: readonly ContactId[]) => {
    try {
      const done = await inPortions(ids, (some) => act.mutateAsync({ ids: some }));
      undoable(
        t('verify-confirmed', { count: ids.length }),
        done.map(({ txn }) => txn),
      );
      return true;
    } catch {
      return false;
    }
  };
  return { confirm, isPending: act.isPending };
}
