import type { ReactNode } from 'react';
import type { ImportView } from '@/api';
import { useI18n } from '@/i18n';
import { columnName } from '../match';
import { filledIn, Guess, Joined, SLOT } from '../sentence';
import type { ReadChange } from './flow';
import { DELIMITERS, delimiterName, encodingName, ENCODINGS, withPresent } from './guesses';

const NO_HEADER = '0';
const HEADER_ROWS = 12;

export interface FileSentenceProps {
  view: ImportView;
  /** Cells of the first rows by row number, shown as evidence for the header row. */
  rows?: ReadonlyMap<number, readonly string[]>;
  onRead(change: ReadChange): void;
  isDisabled?: boolean;
  /** Leaves out proof and side remarks. */
  isShort?: boolean;
  children?: ReactNode;
}

/** The whole reading of a file in one sentence; every guess in it can be pressed. */
export function FileSentence({ view, rows, onRead, isDisabled, isShort, children }: FileSentenceProps) {
  const { t, list } = useI18n();
  const table = view.tables[view.table];
  const parts: ReactNode[] = [t('import-guess-rows', { count: view.dataRows }), t('import-guess-columns', { count: view.columns.length })];

  if (view.tables.length > 1 || (table?.name ?? null) !== null) {
    parts.push(
      filledIn(
        t('import-guess-sheet', { sheet: SLOT }),
        <Guess
          text={table?.name ?? ''}
          label={t('import-guess-sheet-label')}
          isDisabled={isDisabled || view.tables.length < 2}
          value={String(view.table)}
          options={view.tables.map((each, index) => ({
            id: String(index),
            label: each.name ?? '',
            detail: `${t('import-guess-rows', { count: each.dataRows })}, ${t('import-guess-columns', { count: each.columns })}${each.hidden ? ` · ${t('import-table-hidden')}` : ''}`,
          }))}
          onChange={(id) => onRead({ table: Number(id) })}
        />,
      ),
    );
  }

  const header = view.headerRow === null ? NO_HEADER : String(view.headerRow);
  const numbers = Array.from({ length: Math.max(HEADER_ROWS, view.headerRow ?? 0) }, (_, index) => index + 1);
  const headerGuess = (
    <Guess
      text={view.headerRow === null ? t('import-guess-no-header') : t('import-guess-row', { row: view.headerRow })}
      label={t('import-guess-header-label')}
      isDisabled={isDisabled}
      value={header}
      options={[
        ...numbers.map((row) => ({
          id: String(row),
          label: t('import-guess-row', { row }),
          detail:
            (row === view.headerRow ? view.columns.map((column) => columnName(t, column)) : (rows?.get(row) ?? []))
              .filter((cell) => cell.trim() !== '')
              .slice(0, 5)
              .join(' · ') || undefined,
        })),
        { id: NO_HEADER, label: t('import-guess-no-header-choice') },
      ]}
      onChange={(id) => onRead({ headerRow: Number(id) })}
    />
  );
  parts.push(view.headerRow === null ? headerGuess : filledIn(t('import-guess-header', { row: SLOT }), headerGuess));

  if (view.delimiter !== null) {
    const delimiter = view.delimiter;
    parts.push(
      filledIn(
        t('import-guess-delimiter', { delimiter: SLOT }),
        <Guess
          text={delimiterName(t, delimiter)}
          label={t('import-guess-delimiter-label')}
          isDisabled={isDisabled}
          value={delimiter}
          options={withPresent(DELIMITERS, delimiter).map((id) => ({ id, label: delimiterName(t, id) }))}
          onChange={(id) => onRead({ delimiter: id })}
        />,
      ),
    );
  }

  if (view.encoding !== null) {
    const encoding = view.encoding;
    parts.push(
      <>
        {filledIn(
          t('import-guess-encoding', { encoding: SLOT }),
          <Guess
            text={encodingName(encoding)}
            label={t('import-guess-encoding-label')}
            isDisabled={isDisabled}
            value={encoding}
            options={withPresent(ENCODINGS, encoding).map((id) => ({ id, label: encodingName(id) }))}
            onChange={(id) => onRead({ encoding: id })}
          />,
        )}
        {!isShort &&
          view.accentSamples.length > 0 &&
          ` ${t('import-guess-proof', { words: list(view.accentSamples.map((word) => t('ui-quoted', { text: word }))) })}`}
      </>,
    );
  }

  return (
    <span className="file-sentence">
      {t('ui-quoted', { text: view.file })} · <Joined parts={parts} />.
      {!isShort && view.skippedRows > 0 && ` ${t('import-guess-skipped', { count: view.skippedRows })}`}
      {children !== undefined && <> {children}</>}
    </span>
  );
}
