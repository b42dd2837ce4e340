import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useI18n } from '@/i18n';
import { rowHeight, useAppearance } from '@/lib/appearance';
import '../fields/fields.css';
import '../status.css';
import './grid.css';
import { toTsv } from './tsv';
import { SELECTION_LIMIT, type DataGridProps, type GridColumn } from './types';
import { useGridScroll } from './useGridScroll';
import { useOverflow } from './useOverflow';
import { useWindows } from './useWindows';

const CHECK_WIDTH = 36;
const HEAD_HEIGHT = 41;
const SHADE = 28;

const inEditor = (target: EventTarget) => target instanceof Element && target.closest('[data-editor]') !== null;

/** Row -1 is the header. */
interface Cell {
  row: number;
  column: number;
}

/** Brings a cell into view sideways, beside the columns that stay in place. */
function showAcross(grid: HTMLElement, cell: HTMLElement): void {
  const [seen, wanted] = [grid.getBoundingClientRect(), cell.getBoundingClientRect()];
  const start = seen.left + (parseFloat(getComputedStyle(grid).scrollPaddingInlineStart) || 0);
  // The edge behind which there is more is shaded.
  const end = seen.left + grid.clientWidth - SHADE;
  if (wanted.left < start) grid.scrollLeft -= start - wanted.left;
  else if (wanted.right > end) grid.scrollLeft += Math.min(wanted.right - end, wanted.left - start);
}

/**
 * The big table: rows come in windows of 200, only those in view are in the page.
 * Arrows move between cells, Home/End and Ctrl, PageUp/PageDown go further, Space selects, Shift extends, Ctrl+A selects all,
 * Enter opens a row or sorts by a header, F2 edits a cell where that is possible, Ctrl+C copies the selected rows as tab-separated text, Esc clears the selection.
 */
export function DataGrid<R>(props: DataGridProps<R>) {
  const {
    label,
    columns,
    rowKey,
    rowLabel,
    source,
    sort,
    onSortChange,
    selected,
    onSelectedChange,
    onOpen,
    onCopied,
    onEdit,
    editor = null,
    onActive,
    revealColumn,
    empty,
    footer,
    initialRow,
  } = props;
  const { t, number } = useI18n();
  const look = useAppearance();
  const scroller = useRef<HTMLDivElement>(null);
  const windows = useWindows(props);
  const count = windows.total ?? 0;
  const selectable = onSelectedChange !== undefined;
  const lead = selectable ? 1 : 0;
  const zoom = look.zoom / 100;
  const rowSize = rowHeight(props.density ?? look.density, look.zoom);
  const [active, setActive] = useState<Cell>({ row: initialRow ?? 0, column: lead });
  const takeFocus = useRef(initialRow !== undefined);
  const anchor = useRef<number | null>(null);
  const known = useRef(new Map<string, R>());
  const scroll = useGridScroll(scroller, count, rowSize, HEAD_HEIGHT * zoom, active.row);

  const { see } = windows;
  useEffect(() => {
    see(scroll.first, scroll.last);
  }, [see, scroll.first, scroll.last, source]);

  // Another list starts at its top; the first list keeps the row that the caller comes back to.
  const shownSource = useRef(source);
  useEffect(() => {
    if (shownSource.current === source) return;
    shownSource.current = source;
    anchor.current = null;
    setActive((cell) => ({ row: Math.min(cell.row, 0), column: cell.column }));
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [source]);

  const arrived = windows.total !== null;
  useEffect(() => {
    if (arrived && initialRow !== undefined) scroll.reveal(initialRow);
    // Only when the first rows arrive: later the person scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [arrived]);

  useEffect(() => {
    if (count > 0 && active.row >= count) setActive((cell) => ({ ...cell, row: count - 1 }));
  }, [count, active.row]);

  // An editor that closes gives the focus back to its cell.
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && editor === null) takeFocus.current = true;
    wasEditing.current = editor !== null;
  });

  const here = active.row < 0 ? undefined : windows.rowAt(active.row);
  const activeColumn = columns[active.column - lead]?.id;
  const tellActive = useRef(onActive);
  tellActive.current = onActive;
  useEffect(() => tellActive.current?.(here, activeColumn), [here, activeColumn]);

  useLayoutEffect(() => {
    if (!takeFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-row="${active.row}"][data-column="${active.column}"]`);
    if (!cell) return;
    takeFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const wanted = here === undefined ? undefined : revealColumn?.(here);
  useLayoutEffect(() => {
    const grid = scroller.current;
    const index = columns.findIndex((column) => column.id === wanted);
    // A cell beyond the first that has the focus stays in view.
    if (grid === null || index < 0 || (active.column > lead && grid.contains(document.activeElement))) return;
    const cell = grid.querySelector<HTMLElement>(`[data-row="${active.row}"][data-column="${index + lead}"]`);
    if (cell) showAcross(grid, cell);
  }, [columns, wanted, here, active, lead]);

  const goTo = useCallback(
    (row: number, column: number) => {
      const next = { row: Math.max(-1, Math.min(count - 1, row)), column: Math.max(0, Math.min(columns.length - 1 + lead, column)) };
      takeFocus.current = true;
      if (next.row >= 0) scroll.reveal(next.row);
      setActive(next);
      return next;
    },
    [count, columns.length, lead, scroll],
  );

  const remember = useCallback(
    (rows: readonly R[]) => {
      for (const row of rows) known.current.set(rowKey(row), row);
    },
    [rowKey],
  );

  const select = useCallback(
    (keys: ReadonlySet<string>) => {
      for (const key of known.current.keys()) if (!keys.has(key)) known.current.delete(key);
      onSelectedChange?.(keys);
    },
    [onSelectedChange],
  );

  const toggle = useCallback(
    (index: number) => {
      const row = windows.rowAt(index);
      if (row === undefined) return;
      const keys = new Set(selected);
      const key = rowKey(row);
      if (!keys.delete(key) && keys.size < SELECTION_LIMIT) keys.add(key);
      remember([row]);
      anchor.current = index;
      select(keys);
    },
    [windows, selected, rowKey, remember, select],
  );

  const selectRange = useCallback(
    async (from: number, to: number, keep: boolean) => {
      const first = Math.min(from, to);
      const last = Math.min(Math.max(from, to), first + SELECTION_LIMIT - 1);
      const rows = await windows.collect(first, last).catch(() => null);
      if (rows === null) return;
      const keys = new Set(keep ? selected : []);
      for (const row of rows) if (keys.size < SELECTION_LIMIT) keys.add(rowKey(row));
      remember(rows);
      select(keys);
    },
    [windows, selected, rowKey, remember, select],
  );

  const size = selected?.size ?? 0;
  const all = size > 0 && size >= Math.min(count, SELECTION_LIMIT);
  const toggleAll = useCallback(() => {
    if (all) select(new Set());
    else if (count > 0) void selectRange(0, count - 1, false);
  }, [all, count, select, selectRange]);

  const sortBy = (column: GridColumn<R> | undefined) => {
    if (column?.sortable) onSortChange?.({ column: column.id, descending: sort?.column === column.id && !sort.descending });
  };

  const edit = (row: number, column: number) => {
    const [content, target] = [row < 0 ? undefined : windows.rowAt(row), columns[column - lead]];
    if (onEdit === undefined || content === undefined || target?.editable !== true) return false;
    onEdit(content, target.id);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey || inEditor(event.target)) return;
    const { row, column } = active;
    const step = (toRow: number, toColumn: number) => {
      event.preventDefault();
      const next = goTo(toRow, toColumn);
      if (event.shiftKey && selectable && next.row >= 0 && next.row !== row) {
        anchor.current ??= Math.max(0, row);
        void selectRange(anchor.current, next.row, false);
      } else if (!event.shiftKey) anchor.current = null;
    };
    switch (event.key) {
      case 'ArrowDown':
        return step(row + 1, column);
      case 'ArrowUp':
        return step(row - 1, column);
      case 'ArrowRight':
        return step(row, column + 1);
      case 'ArrowLeft':
        return step(row, column - 1);
      case 'PageDown':
        return step(Math.max(0, row) + scroll.page, column);
      case 'PageUp':
        return step(Math.max(0, row - scroll.page), column);
      case 'Home':
        return step(command ? 0 : row, command ? column : 0);
      case 'End':
        return step(command ? count - 1 : row, command ? column : columns.length - 1 + lead);
      case ' ': {
        event.preventDefault();
        if (row === -1) return column < lead ? toggleAll() : sortBy(columns[column - lead]);
        if (!selectable) return;
        if (event.shiftKey && anchor.current !== null) return void selectRange(anchor.current, row, true);
        return toggle(row);
      }
      case 'Enter': {
        if (command) return;
        event.preventDefault();
        if (row === -1) return column < lead ? toggleAll() : sortBy(columns[column - lead]);
        if (edit(row, column)) return;
        const content = windows.rowAt(row);
        if (content !== undefined) onOpen?.(content);
        return;
      }
      case 'F2': {
        if (edit(row, column)) event.preventDefault();
        return;
      }
      case 'a':
      case 'A': {
        if (!command || !selectable) return;
        event.preventDefault();
        return void (count > 0 && selectRange(0, count - 1, false));
      }
      case 'Escape': {
        if (size === 0) return;
        event.preventDefault();
        event.stopPropagation();
        return select(new Set());
      }
      default:
    }
  };

  const onCopy = (event: ClipboardEvent) => {
    if (inEditor(event.target)) return;
    if (!(document.getSelection()?.isCollapsed ?? true)) return;
    const here = windows.rowAt(active.row);
    const rows = size > 0 ? [...known.current].filter(([key]) => selected?.has(key)).map(([, row]) => row) : here === undefined ? [] : [here];
    if (rows.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(columns, rows));
    onCopied?.(rows.length);
  };

  const onCellClick = (event: MouseEvent, row: number, column: number) => {
    if (inEditor(event.target)) return;
    takeFocus.current = true;
    setActive({ row, column });
    if (row === -1) {
      if (column < lead) toggleAll();
      else sortBy(columns[column - lead]);
    } else if (selectable && event.shiftKey) {
      void selectRange(anchor.current ?? row, row, true);
    } else if (selectable && (column < lead || event.ctrlKey || event.metaKey)) toggle(row);
    else {
      anchor.current = row;
      const content = windows.rowAt(row);
      const onWords = event.target instanceof Element && event.target.closest('[data-opens]') !== null;
      if (onWords && content !== undefined && (document.getSelection()?.isCollapsed ?? true)) onOpen?.(content);
    }
  };

  const layout = useMemo(() => {
    const widths = columns.map((column) => (column.grow ? `minmax(${column.width / 16}rem, 1fr)` : `${column.width / 16}rem`));
    if (selectable) widths.unshift(`${CHECK_WIDTH / 16}rem`);
    const least = columns.reduce((sum, column) => sum + column.width, selectable ? CHECK_WIDTH : 0);
    // A grid whose columns are all fixed lets the last one fill the line.
    if (!columns.some((column) => column.grow)) widths[widths.length - 1] = `minmax(${(columns.at(-1)?.width ?? 0) / 16}rem, 1fr)`;
    return {
      '--grid-columns': widths.join(' '),
      '--grid-width': `${least / 16}rem`,
      '--grid-stick': selectable ? `${CHECK_WIDTH / 16}rem` : '0',
      '--grid-stick-second': `${((selectable ? CHECK_WIDTH : 0) + (columns[0]?.width ?? 0)) / 16}rem`,
      '--grid-pinned': `${((selectable ? CHECK_WIDTH : 0) + (columns[0]?.width ?? 0) + (columns[1]?.pinned === true ? columns[1].width : 0)) / 16}rem`,
    } as CSSProperties;
  }, [columns, selectable]);

  useOverflow(scroller, layout);

  const cellProps = (row: number, column: number) => ({
    'data-row': row,
    'data-column': column,
    'aria-colindex': column + 1,
    tabIndex: active.row === row && active.column === column ? 0 : -1,
    onFocus: () => {
      if (active.row !== row || active.column !== column) setActive({ row, column });
    },
    onClick: (event: MouseEvent) => onCellClick(event, row, column),
  });

  const check = (row: number, state: boolean | 'mixed', name: string) => {
    const { 'aria-colindex': colIndex, onClick, ...focusable } = cellProps(row, 0);
    return (
      <div className="grid-cell" data-sticky="" data-check="" role={row === -1 ? 'columnheader' : 'gridcell'} aria-colindex={colIndex} onClick={onClick}>
        <span role="checkbox" aria-checked={state} aria-label={name} {...focusable}>
          <span className="choice-box">{state === 'mixed' ? <Minus aria-hidden="true" /> : state && <Check aria-hidden="true" />}</span>
        </span>
      </div>
    );
  };

  return (
    <div className="grid">
      <div className="grid-view">
        <div
          className="grid-scroll"
          ref={scroller}
          role="grid"
          aria-label={label}
          aria-rowcount={arrived ? count + 1 : -1}
          aria-colcount={columns.length + lead}
          aria-multiselectable={selectable || undefined}
          aria-busy={!arrived}
          style={layout}
          onKeyDown={onKeyDown}
          onCopy={onCopy}
        >
          <div className="grid-head" role="rowgroup">
            <div className="grid-row" role="row" aria-rowindex={1}>
              {selectable && check(-1, all ? true : size > 0 ? 'mixed' : false, t('ui-grid-select-all'))}
              {columns.map((column, index) => {
                const direction = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
                return (
                  <div
                    key={column.id}
                    role="columnheader"
                    className="grid-cell"
                    data-first={index === 0 || undefined}
                    data-sticky={index === 0 ? '' : index === 1 && column.pinned === true ? 'second' : undefined}
                    data-align={column.align}
                    data-sortable={column.sortable || undefined}
                    title={column.header}
                    aria-sort={column.sortable ? (direction ?? 'none') : undefined}
                    {...cellProps(-1, index + lead)}
                  >
                    <span className="grid-text">{column.header}</span>
                    {direction === 'ascending' && <ArrowUp aria-hidden="true" />}
                    {direction === 'descending' && <ArrowDown aria-hidden="true" />}
                  </div>
                );
              })}
            </div>
          </div>
          {arrived && count === 0 ? (
            <div className="grid-empty" role="row">
              <div role="gridcell" aria-colspan={columns.length + lead}>
                {empty}
              </div>
            </div>
          ) : (
            <div className="grid-body" role="rowgroup" style={{ blockSize: arrived ? scroll.height : rowSize * 8 }}>
              {(arrived ? scroll.rows : Array.from({ length: 8 }, (_, index) => ({ index, top: index * rowSize }))).map(({ index, top }) => {
                const row = windows.rowAt(index);
                const key = row === undefined ? undefined : rowKey(row);
                const isSelected = key !== undefined && (selected?.has(key) ?? false);
                return (
                  <div
                    key={index}
                    role="row"
                    className="grid-row"
                    aria-rowindex={index + 2}
                    aria-selected={selectable ? isSelected : undefined}
                    style={{ blockSize: rowSize, transform: `translateY(${top}px)` }}
                    onDoubleClick={() => row !== undefined && onOpen?.(row)}
                  >
                    {selectable && check(index, isSelected, row === undefined ? t('ui-loading') : t('ui-grid-select-row', { name: rowLabel(row) }))}
                    {columns.map((column, at) => {
                      const text = row === undefined ? undefined : column.text(row);
                      const open = editor !== null && editor.row === key && editor.column === column.id;
                      return (
                        <div
                          key={column.id}
                          role="gridcell"
                          className="grid-cell"
                          data-first={at === 0 || undefined}
                          data-sticky={at === 0 ? '' : at === 1 && column.pinned === true ? 'second' : undefined}
                          data-align={column.align}
                          data-mark={row === undefined ? undefined : column.mark?.(row)}
                          title={text === '' || open ? undefined : text}
                          {...cellProps(index, at + lead)}
                          onDoubleClick={(event) => {
                            if (inEditor(event.target) || edit(index, at + lead)) event.stopPropagation();
                          }}
                        >
                          {row === undefined ? (
                            <span className="skeleton" />
                          ) : open ? (
                            <span className="grid-editor" data-editor="">
                              {editor.content}
                            </span>
                          ) : (
                            <span className="grid-text" data-opens={(column.opens === true && onOpen !== undefined) || undefined}>
                              {column.cell(row)}
                            </span>
                          )}
                        </div>
                      );
                    })}
                  </div>
                );
              })}
            </div>
          )}
        </div>
      </div>
      {footer !== undefined && <div className="grid-foot">{footer}</div>}
      <span className="visually-hidden" role="status">
        {size > 0 ? t('ui-grid-selected', { count: size }) : arrived ? t('ui-grid-rows', { count: number(count) }) : ''}
      </span>
    </div>
  );
}
