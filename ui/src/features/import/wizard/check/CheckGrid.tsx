import { Replace, Undo2, X } from 'lucide-react';
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { call, useRevision, useSay, asCommandError, type ImportFindings, type ImportRowView, type ImportView } from '@/api';
import { Button, DataGrid, IconButton, type GridColumn } from '@/components';
import { useI18n } from '@/i18n';
import { IGNORE } from '../../fields';
import { columnName } from '../../match';
import { issueSentence } from '../../words';
import { CellEditor } from './CellEditor';
import { MARK, columnAt, issuesAt, markAt, repairedTo } from './marks';
import { ReplaceDialog } from './ReplaceDialog';
import type { CorrectionActs } from './useCorrections';

export interface CheckGridProps {
  view: ImportView;
  findings: ImportFindings;
  acts: CorrectionActs;
  /** `rejected`, `flagged`, `repaired`; null for every row. */
  action: string | null;
  /** Only rows with this kind of finding. */
  code: string | null;
  label: string;
  /** The row that arrows move from. */
  onRow(row: ImportRowView | undefined, column: number | null): void;
}

/** The rows as they stand now, each cell with what was found in it; F2 or a double click corrects one. */
export function CheckGrid({ view, findings, acts, action, code, label, onRow }: CheckGridProps) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const say = useSay();
  const revision = useRevision(['imports']);
  const [open, setOpen] = useState<{ row: ImportRowView; column: number } | null>(null);
  const [replacing, setReplacing] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const used = useMemo(() => view.columns.filter((column) => column.field !== null && column.field !== IGNORE), [view.columns]);

  const columns = useMemo((): GridColumn<ImportRowView>[] => {
    const whole: GridColumn<ImportRowView> = {
      id: 'row',
      header: t('import-row'),
      width: 64,
      mark: (row) => markAt(row, null) ?? (row.leftOut ? 'out' : undefined),
      text: (row) =>
        row.leftOut
          ? `${number(row.row)} · ${t('import-left-out')}`
          : [number(row.row), ...issuesAt(row, null).map((issue) => issueSentence(i18n, issue))].join(' · '),
      cell: (row) => <Marked row={row} column={null} text={number(row.row)} />,
    };
    // Who a row is about stands beside its number and stays in place.
    const name = used.find((column) => NAMES.has(column.field ?? ''));
    const ordered = name === undefined ? used : [name, ...used.filter((column) => column !== name)];
    return [
      whole,
      ...ordered.map((column): GridColumn<ImportRowView> => {
        const said = (row: ImportRowView) => row.cells[column.index] ?? '';
        return {
          id: String(column.index),
          header: columnName(t, column),
          width: widthOf(column.field),
          pinned: column === name,
          editable: true,
          mark: (row) => markAt(row, column.index),
          text: (row) =>
            [said(row), ...issuesAt(row, column.index).map((issue) => issueSentence(i18n, { ...issue, before: null }))]
              .filter((part) => part !== '')
              .join(' · '),
          cell: (row) => <Marked row={row} column={column.index} text={shownDay(said(row))} />,
        };
      }),
    ];
  }, [used, i18n, t, number]);

  const fetchWindow = useCallback(
    (offset: number, limit: number) => call('import_rows', { import: view.import, action, code, offset, limit }),
    [view.import, action, code],
  );

  const close = (text: string | null) => {
    if (open !== null && text !== null) {
      const before = open.row.cells[open.column] ?? '';
      if (text !== before) void acts.set(open.row.row, open.column, before, text);
    }
    setOpen(null);
  };
  const nameOf = (index: number) => {
    const column = view.columns.find((candidate) => candidate.index === index);
    return column === undefined ? '' : columnName(t, column);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLInputElement;
    if (!inField && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey && findings.correction !== null && !acts.busy) {
      event.preventDefault();
      event.stopPropagation();
      void acts.undo();
    }
  };

  const { equal } = acts;
  return (
    <div className="check-grid" onKeyDown={onKeyDown}>
      <DataGrid
        label={label}
        columns={columns}
        rowKey={(row) => String(row.row)}
        rowLabel={(row) => t('import-at-row', { row: row.row })}
        fetchWindow={fetchWindow}
        source={`${action ?? ''} ${code ?? ''}`}
        revision={revision}
        revealColumn={(row) => {
          const column = columnAt(row, code);
          return column === null ? undefined : String(column);
        }}
        onError={(error) => say(asCommandError(error))}
        onEdit={(row, column) => !acts.busy && setOpen({ row, column: Number(column) })}
        onActive={(row, column) => {
          const index = column === undefined || column === 'row' ? null : Number(column);
          if (index !== null) setAt(index);
          onRow(row, index);
        }}
        editor={
          open === null
            ? null
            : {
                row: String(open.row.row),
                column: String(open.column),
                content: (
                  <CellEditor
                    label={t('import-cell-of', { header: nameOf(open.column), row: open.row.row })}
                    value={open.row.cells[open.column] ?? ''}
                    onClose={close}
                  />
                ),
              }
        }
        empty={
          <p className="text-2">
            {t(action === null ? 'import-check-empty' : action === 'rejected' ? 'import-check-empty-rejected' : 'import-check-empty-tab')}
          </p>
        }
        footer={
          equal !== null ? (
            <>
              <span role="status">{t('import-equal', { count: equal.count, header: nameOf(equal.column), find: equal.find })}</span>
              <span className="grid-foot-end">
                <Button size="small" variant="primary" isPending={acts.busy} onPress={() => void acts.replace(equal.column, equal.find, true, equal.text)}>
                  {t('import-equal-apply', { count: equal.count })}
                </Button>
                <IconButton size="small" icon={X} label={t('import-equal-leave')} onPress={acts.forgetEqual} />
              </span>
            </>
          ) : (
            <>
              <Button
                size="small"
                icon={Replace}
                isDisabled={acts.busy || used.length === 0}
                onPress={() => setReplacing(used.some((column) => column.index === at) ? at : (used[0]?.index ?? 0))}
              >
                {t('import-replace')}
              </Button>
              <Button size="small" icon={Undo2} isDisabled={findings.correction === null} isPending={acts.busy} onPress={() => void acts.undo()}>
                {findings.correction === null ? t('import-correction-undo') : t('import-correction-undo-count', { count: findings.correction.steps })}
              </Button>
            </>
          )
        }
      />
      {replacing !== null && (
        <ReplaceDialog
          view={view}
          columns={used}
          column={replacing}
          onReplace={(column, find, whole, text) => void acts.replace(column, find, whole, text)}
          onClose={() => setReplacing(null)}
        />
      )}
    </div>
  );
}

/** Columns that say who a row is about. */
const NAMES: ReadonlySet<string> = new Set(['full_name', 'last_name', 'first_name', 'organisation']);

/** A day of a spreadsheet as lists write it: beside "03/02/2025" nobody reads "2025-02-03". */
function shownDay(text: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return day === null ? text : `${day[3]}/${day[2]}/${day[1]}`;
}

/** As narrow as what stands in it: a sheet has a dozen columns, and the screen room for a few. */
function widthOf(field: string | null): number {
  if (field === 'full_name' || field === 'organisation') return 172;
  if (field === 'email' || field === 'pec' || field === 'notes') return 176;
  return field === 'province' || field === 'postcode' || field === 'sex' || field === 'number' ? 84 : 116;
}

function Marked({ row, column, text }: { row: ImportRowView; column: number | null; text: string }) {
  const { t } = useI18n();
  const mark = markAt(row, column);
  if (mark === undefined) return <span data-out={row.leftOut || undefined}>{text}</span>;
  const { icon: Icon, word } = MARK[mark];
  const after = column === null ? undefined : repairedTo(row, column);
  return (
    <span className="cell-mark" data-mark={mark} data-out={row.leftOut || undefined}>
      <Icon aria-hidden="true" />
      <span className="visually-hidden">{t(word)}: </span>
      {text === '' && column !== null ? <span className="text-3">{t('import-empty-cell')}</span> : text}
      {after !== undefined && after !== text && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="visually-hidden"> {t('import-after')} </span>
          <strong>{after === '' ? t('import-empty-cell') : after}</strong>
        </>
      )}
    </span>
  );
}
