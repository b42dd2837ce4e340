import { useMemo, type ReactNode } from 'react';
import { asCommandError, call, useRead, useSay, type ImportColumn, type ImportView, type JobId, type JobView } from '@/api';
import { Button, Link, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { IGNORE, targetGroups } from '../fields';
import { JobProgress } from '../JobProgress';
import { knownHere, openColumns } from '../match';
import { ColumnRow, type ColumnChange } from './ColumnRow';
import { FileSentence } from './FileSentence';
import type { ReadChange, Step } from './flow';
import { Frame } from './Frame';
import { ProfileBanner } from './ProfileBanner';

export interface MatchStepProps {
  view: ImportView;
  /** Why the last check did not end. */
  notice: ReactNode;
  /** The file is being read anew. */
  reading: { id: JobId; view: JobView | undefined } | null;
  isStarting: boolean;
  onRead(change: ReadChange): void;
  onChanged(): void;
  onGoTo(step: Step): void;
  onNext(): void;
}

const rowId = (column: ImportColumn) => `column-${column.index}`;

/** One row a column: what it is, why, and what it becomes. The way on opens when every column has a destiny. */
export function MatchStep({ view, notice, reading, isStarting, onRead, onChanged, onGoTo, onNext }: MatchStepProps) {
  const { t } = useI18n();
  const say = useSay();
  const offered = useRead('import_fields', {});
  const fields = offered.data?.fields;
  const groups = useMemo(() => targetGroups(t, fields ?? []), [t, fields]);
  const columns = useMemo(() => {
    if (fields === undefined) return view.columns;
    const known = new Set(fields.map((field) => field.field));
    return view.columns.map((column) => knownHere(column, known));
  }, [view.columns, fields]);
  const open = openColumns(columns);
  const decided = columns.length - open.length;
  const firstOpen = open[0];

  const set = async (column: ImportColumn, change: ColumnChange) => {
    onChanged();
    try {
      await call('import_column_set', {
        import: view.import,
        index: column.index,
        field: change.field === undefined ? column.field : change.field,
        meanings: change.meanings ?? column.meanings,
        dateOrder: change.dateOrder ?? null,
      });
    } catch (thrown) {
      say(asCommandError(thrown));
    }
  };

  const unknown = open.filter((column) => column.field === null);
  // Data that look delicate are decided one at a time; a consent that a decided column has is taken from it by nobody.
  const taken = new Set(columns.filter((column) => !open.includes(column) && column.field?.startsWith('consent') === true).map((column) => column.field));
  const probable = open.filter((column) => column.field !== null && !column.reallyNeeded && !taken.has(column.field));
  const settle = async (columns: readonly ImportColumn[], field?: string) => {
    for (const column of columns) await set(column, { field });
  };

  const summary =
    firstOpen !== undefined ? (
      <>
        {t('import-match-decided', { count: decided, total: columns.length })} ·{' '}
        <Link onPress={() => document.getElementById(rowId(firstOpen))?.querySelector('button')?.focus()}>
          {t('import-match-open', { count: open.length })}
        </Link>
      </>
    ) : (
      t('import-match-ready', { count: columns.length })
    );

  return (
    <Frame
      step="match"
      heading={t('import-match-heading')}
      lead={
        <FileSentence isShort view={view} onRead={onRead} isDisabled={reading !== null}>
          {firstOpen === undefined ? t('import-match-all-known') : t('import-match-known', { known: decided, open: open.length })}
        </FileSentence>
      }
      summary={summary}
      onGoTo={onGoTo}
      onBack={() => onGoTo('read')}
      onNext={onNext}
      nextClosed={fields === undefined || open.length > 0 || reading !== null}
      nextPending={isStarting}
    >
      {notice}
      <ProfileBanner view={view} onUsed={onChanged} />
      {reading !== null && <JobProgress job={reading.id} view={reading.view} />}
      {fields === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <ol className="columns" aria-label={t('import-match-columns')}>
          {columns.map((column) => (
            <ColumnRow
              key={column.index}
              id={rowId(column)}
              column={column}
              groups={groups}
              rows={view.dataRows}
              onChange={(change) => void set(column, change)}
            />
          ))}
        </ol>
      )}
      {(unknown.length > 1 || probable.length > 1) && (
        <div className="columns-foot">
          <p className="grow">{t('import-match-together')}</p>
          {unknown.length > 1 && (
            <Button size="small" onPress={() => void settle(unknown, IGNORE)}>
              {t('import-match-leave-out', { count: unknown.length })}
            </Button>
          )}
          {probable.length > 1 && (
            <Button size="small" onPress={() => void settle(probable)}>
              {t('import-match-confirm', { count: probable.length })}
            </Button>
          )}
        </div>
      )}
    </Frame>
  );
}
