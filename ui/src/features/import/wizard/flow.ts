import type { ImportReadSet, ImportView } from '@/api';

/** Steps of the rail. */
export const STEPS = ['choose', 'read', 'match', 'check', 'duplicates', 'review', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** Steps of a list that makes no card: its columns explain themselves. */
export const LIST_STEPS: readonly Step[] = ['choose', 'read', 'review', 'result'];

/** What a person changed about the reading of a file. */
export type ReadChange = Partial<Omit<ImportReadSet, 'import'>>;

/** Where an import is taken up again: at the step that was shown last, unless it is no longer ready for that one. */
export function stepOf({ step, at, mode, columns }: Pick<ImportView, 'step' | 'at' | 'mode' | 'columns'>): Step {
  const reached: Step = step === 'reading' ? 'read' : step;
  if (at === null || at === 'reading' || columns.length === 0) return reached;
  // A list that makes no card has nothing between its reading and its review; columns can be matched once they are read.
  const ready = mode === 'contacts' ? (reached === 'read' ? 'match' : reached) : 'review';
  return STEPS.indexOf(at) <= STEPS.indexOf(ready) ? at : reached;
}

/** The choices so far with one more: another table has its own header row. */
export function withChange(chosen: ReadChange, change: ReadChange): ReadChange {
  const { headerRow, ...rest } = chosen;
  return change.table === undefined || change.table === chosen.table
    ? { ...rest, ...(headerRow === undefined ? {} : { headerRow }), ...change }
    : { ...rest, ...change };
}

/** The whole request: what nobody chose stays a guess. */
export function readRequest(view: Pick<ImportView, 'import' | 'table'>, chosen: ReadChange): ImportReadSet {
  return {
    import: view.import,
    table: chosen.table ?? view.table,
    headerRow: chosen.headerRow ?? null,
    encoding: chosen.encoding ?? null,
    delimiter: chosen.delimiter ?? null,
  };
}

/** The check must run before its step is shown: it never ran, or the mapping changed after it. */
export function needsCheck(view: Pick<ImportView, 'step'>, mappingChanged: boolean): boolean {
  return mappingChanged || (view.step !== 'check' && view.step !== 'duplicates' && view.step !== 'review');
}
