import type { ReactNode } from 'react';
import type { Density } from '@/lib/appearance';

/** Rows that one request may ask for. */
export const WINDOW_ROWS = 200;

/** Most rows that one selection may hold; the core acts on no more at once. */
export const SELECTION_LIMIT = 1000;

export interface GridColumn<R> {
  id: string;
  header: string;
  /** Width in pixels at 100 % zoom; with `grow` it is the least width. */
  width: number;
  grow?: boolean;
  sortable?: boolean;
  align?: 'start' | 'end';
  /** What the cell shows. */
  cell(row: R): ReactNode;
  /** The cell as plain text: for the tooltip of cut text and for copying. */
  text(row: R): string;
  /** Names what is noted about a cell, for its look (`data-mark`). */
  mark?: (row: R) => string | undefined;
  /** A click on its words opens the row, as Enter does. */
  opens?: boolean;
  /** The second column stays in place beside the first. */
  pinned?: boolean;
  /** Its cells can be edited in place. */
  editable?: boolean;
}

/** The cell whose editor is open. The editor keeps its keys to itself, and gives the focus back by closing. */
export interface GridEditor {
  row: string;
  column: string;
  content: ReactNode;
}

export interface GridSort {
  column: string;
  descending: boolean;
}

export interface GridWindow<R> {
  rows: readonly R[];
  /** Hits in all. */
  total: number;
}

export interface DataGridProps<R> {
  /** Spoken name of the grid. */
  label: string;
  /** Columns shown, in order; the first one stays in place while the others scroll. */
  columns: readonly GridColumn<R>[];
  rowKey(row: R): string;
  /** Spoken name of a row, for its checkbox. */
  rowLabel(row: R): string;
  /** Loads rows `offset` to `offset + limit`; called for the windows in view only. */
  fetchWindow(offset: number, limit: number): Promise<GridWindow<R>>;
  /** Names filters and order: another value shows another list from its top. */
  source: string;
  /** Another value means that data changed: windows are loaded again in place. */
  revision?: number;
  sort?: GridSort;
  onSortChange?: (sort: GridSort) => void;
  /** Keys of the selected rows; leave both out for a grid without selection. */
  selected?: ReadonlySet<string>;
  onSelectedChange?: (selected: ReadonlySet<string>) => void;
  onOpen?: (row: R) => void;
  /** So many rows were copied to the clipboard. */
  onCopied?: (rows: number) => void;
  /** F2, Enter or a double click on a cell that can be edited. */
  onEdit?: (row: R, column: string) => void;
  editor?: GridEditor | null;
  /** The cell that arrows move from. */
  onActive?: (row: R | undefined, column: string | undefined) => void;
  /** The column that matters in a row: it comes into view when the row is chosen by its first cell, or another list is shown. */
  revealColumn?: (row: R) => string | undefined;
  onTotal?: (total: number) => void;
  /** A window could not be loaded. */
  onError?: (error: unknown) => void;
  density?: Density;
  /** Shown in place of rows when there are none. */
  empty?: ReactNode;
  /** Foot of the grid: selection count, actions, key hints. */
  footer?: ReactNode;
  /** Row to bring into view and focus at first, when coming back to the list. */
  initialRow?: number;
}
