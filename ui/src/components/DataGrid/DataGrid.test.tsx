import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyAppearance } from '@/lib/appearance';
import { DataGrid } from './DataGrid';
import { toTsv } from './tsv';
import { SELECTION_LIMIT, WINDOW_ROWS, type DataGridProps, type GridColumn, type GridSort } from './types';
import { MAX_HEIGHT } from './useGridScroll';

interface Person {
  id: string;
  name: string;
  email: string;
}

const COLUMNS: GridColumn<Person>[] = [
  { id: 'name', header: 'Cognome e nome', width: 200, sortable: true, cell: (row) => row.name, text: (row) => row.name },
  { id: 'email', header: 'Email', width: 240, grow: true, cell: (row) => row.email, text: (row) => row.email },
];

const person = (index: number): Person => ({ id: `p${index}`, name: `Persona ${index}`, email: `p${index}@posta.example` });

function source(total: number) {
  return vi.fn((offset: number, limit: number) =>
    Promise.resolve({ rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => person(offset + index)), total }),
  );
}

type Overrides = Partial<DataGridProps<Person>> & { total?: number };

function setup({ total = 1000, ...overrides }: Overrides = {}) {
  const fetchWindow = source(total);
  const onOpen = vi.fn();
  const onSelected = vi.fn();
  const onSort = vi.fn();
  function Harness(props: Partial<DataGridProps<Person>>) {
    const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
    const [sort, setSort] = useState<GridSort>({ column: 'name', descending: false });
    return (
      <DataGrid<Person>
        label="Persone"
        columns={COLUMNS}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        fetchWindow={fetchWindow}
        source="all"
        selected={selected}
        onSelectedChange={(next) => {
          setSelected(next);
          onSelected(next);
        }}
        sort={sort}
        onSortChange={(next) => {
          setSort(next);
          onSort(next);
        }}
        onOpen={onOpen}
        {...overrides}
        {...props}
      />
    );
  }
  const view = render(<Harness />);
  return { fetchWindow, onOpen, onSelected, onSort, user: userEvent.setup(), rerender: (props: Partial<DataGridProps<Person>>) => view.rerender(<Harness {...props} />) };
}

const grid = () => screen.getByRole('grid', { name: 'Persone' });
const chosen = (spy: ReturnType<typeof vi.fn>) => [...((spy.mock.lastCall?.[0] as ReadonlySet<string> | undefined) ?? [])];
const cell = (row: number, column: number) => {
  const found = grid().querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${row}/${column}`);
  return found;
};
async function ready() {
  await screen.findByText('Persona 0');
}
async function focusFirst(user: ReturnType<typeof userEvent.setup>) {
  await user.tab();
  expect(cell(0, 1)).toHaveFocus();
}

beforeEach(() => {
  // jsdom lays nothing out: the view is 400 px high under a header of 41.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(441);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  // Nor does it say that it scrolled.
  const tops = new WeakMap<Element, number>();
  vi.spyOn(Element.prototype, 'scrollTop', 'get').mockImplementation(function (this: Element) {
    return tops.get(this) ?? 0;
  });
  vi.spyOn(Element.prototype, 'scrollTop', 'set').mockImplementation(function (this: Element, top: number) {
    tops.set(this, top);
    queueMicrotask(() => fireEvent.scroll(this));
  });
});

afterEach(() => applyAppearance({ language: 'it', theme: 'system', density: 'comfortable', zoom: 100 }));

describe('roles', () => {
  it('tells the size and the place of every row', async () => {
    setup();
    await ready();
    expect(grid()).toHaveAttribute('aria-rowcount', '1001');
    expect(grid()).toHaveAttribute('aria-colcount', '3');
    expect(grid()).toHaveAttribute('aria-multiselectable', 'true');
    const rows = within(grid()).getAllByRole('row');
    expect(rows[0]).toHaveAttribute('aria-rowindex', '1');
    expect(rows[1]).toHaveAttribute('aria-rowindex', '2');
    expect(rows[1]).toHaveAttribute('aria-selected', 'false');
    expect(screen.getByRole('columnheader', { name: 'Cognome e nome' })).toHaveAttribute('aria-sort', 'ascending');
    expect(screen.getByRole('columnheader', { name: 'Email' })).not.toHaveAttribute('aria-sort');
    expect(screen.getByRole('checkbox', { name: 'Seleziona Persona 0' })).toHaveAttribute('aria-checked', 'false');
  });

  it('is busy with an unknown size until the first window arrives', async () => {
    setup();
    expect(grid()).toHaveAttribute('aria-busy', 'true');
    expect(grid()).toHaveAttribute('aria-rowcount', '-1');
    await ready();
    expect(grid()).toHaveAttribute('aria-busy', 'false');
  });

  it('has one tab stop', async () => {
    setup();
    await ready();
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('shows the empty state in place of rows', async () => {
    setup({ total: 0, empty: <p>Nessuna persona</p> });
    expect(await screen.findByText('Nessuna persona')).toBeVisible();
    expect(grid()).toHaveAttribute('aria-rowcount', '1');
  });

  it('has no selection where none is wanted', async () => {
    setup({ selected: undefined, onSelectedChange: undefined });
    await ready();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(grid()).not.toHaveAttribute('aria-multiselectable');
    expect(within(grid()).getAllByRole('row')[1]).not.toHaveAttribute('aria-selected');
  });
});

describe('windows', () => {
  it('asks for 200 rows and keeps only those in view in the page', async () => {
    const { fetchWindow } = setup({ total: 12_480 });
    await ready();
    expect(fetchWindow).toHaveBeenCalledTimes(1);
    expect(fetchWindow).toHaveBeenCalledWith(0, WINDOW_ROWS);
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(40);
  });

  it('asks for the window that is scrolled to, once', async () => {
    const { fetchWindow } = setup({ total: 12_480 });
    await ready();
    grid().scrollTop = 5000 * 36;
    fireEvent.scroll(grid());
    expect(await screen.findByText('Persona 5000')).toBeInTheDocument();
    fireEvent.scroll(grid());
    expect(fetchWindow.mock.calls.filter(([offset]) => offset === 5000)).toHaveLength(1);
  });

  it('asks for both windows at a border', async () => {
    const { fetchWindow } = setup();
    await ready();
    grid().scrollTop = 196 * 36;
    fireEvent.scroll(grid());
    await waitFor(() => expect(fetchWindow).toHaveBeenCalledWith(200, WINDOW_ROWS));
  });

  it('starts another list at its top and keeps the old rows until it is there', async () => {
    const { rerender } = setup();
    await ready();
    grid().scrollTop = 3600;
    fireEvent.scroll(grid());
    await screen.findByText('Persona 100');
    const other = vi.fn(() => Promise.resolve({ rows: [{ id: 'z', name: 'Zoë', email: 'z@posta.example' }], total: 1 }));
    rerender({ source: 'other', fetchWindow: other });
    expect(grid().scrollTop).toBe(0);
    expect(grid()).toHaveAttribute('aria-busy', 'false');
    expect(await screen.findByText('Zoë')).toBeInTheDocument();
    expect(screen.queryByText('Persona 1')).toBeNull();
    expect(grid()).toHaveAttribute('aria-rowcount', '2');
  });

  it('loads again in place when the data change', async () => {
    const { rerender } = setup();
    await ready();
    const changed = vi.fn(() => Promise.resolve({ rows: [{ id: 'p0', name: 'Persona cambiata', email: '' }], total: 1 }));
    rerender({ revision: 1, fetchWindow: changed });
    expect(await screen.findByText('Persona cambiata')).toBeInTheDocument();
  });

  it('ignores an answer that comes after the list was changed', async () => {
    let late: (answer: { rows: Person[]; total: number }) => void = () => undefined;
    const slow = vi.fn(() => new Promise<{ rows: Person[]; total: number }>((resolve) => (late = resolve)));
    const { rerender } = setup({ fetchWindow: slow });
    const fresh = vi.fn(() => Promise.resolve({ rows: [person(7)], total: 1 }));
    rerender({ source: 'fresh', fetchWindow: fresh });
    expect(await screen.findByText('Persona 7')).toBeInTheDocument();
    await act(async () => late({ rows: [person(99)], total: 1 }));
    expect(screen.queryByText('Persona 99')).toBeNull();
  });

  it('hands a failure to the caller', async () => {
    const onError = vi.fn();
    const failure = new Error('busy');
    setup({ fetchWindow: vi.fn(() => Promise.reject(failure)), onError });
    await waitFor(() => expect(onError).toHaveBeenCalledWith(failure));
  });

  it('scales the scrollbar above what an element may be high', async () => {
    setup({ total: 1_000_000 });
    await ready();
    const body = grid().querySelector<HTMLElement>('.grid-body');
    expect(body?.style.blockSize).toBe(`${MAX_HEIGHT}px`);
    grid().scrollTop = MAX_HEIGHT - 400;
    fireEvent.scroll(grid());
    expect(await screen.findByText('Persona 999999')).toBeInTheDocument();
    const top = Number(/translateY\((.+)px\)/.exec(cell(999_999, 1).closest<HTMLElement>('[role="row"]')?.style.transform ?? '')?.[1]);
    expect(top).toBeCloseTo(MAX_HEIGHT - 36, 0);
  });

  it('draws rows at the height of the density', async () => {
    applyAppearance({ language: 'it', theme: 'system', density: 'compact', zoom: 200 });
    setup({ density: 'relaxed' });
    await ready();
    expect(cell(1, 1).closest<HTMLElement>('[role="row"]')?.style.transform).toBe('translateY(88px)');
  });
});

describe('keyboard', () => {
  it('moves with the arrows, also into the header', async () => {
    const { user } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(cell(1, 2)).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(cell(1, 0)).toHaveFocus();
    expect(cell(1, 0)).toHaveAttribute('role', 'checkbox');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(cell(-1, 0)).toHaveFocus();
  });

  it('goes to the ends with Home, End and Control', async () => {
    const { user } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard('{End}');
    expect(cell(0, 2)).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(cell(999, 2)).toHaveFocus());
    expect(await screen.findByText('Persona 999')).toBeInTheDocument();
    await user.keyboard('{Control>}{Home}{/Control}{Home}');
    await waitFor(() => expect(cell(0, 0)).toHaveFocus());
  });

  it('turns pages', async () => {
    const { user } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(cell(10, 1)).toHaveFocus());
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(cell(0, 1)).toHaveFocus());
  });

  it('keeps the focused row in the page while it is scrolled away', async () => {
    const { user } = setup();
    await ready();
    await focusFirst(user);
    grid().scrollTop = 500 * 36;
    fireEvent.scroll(grid());
    await screen.findByText('Persona 500');
    expect(cell(0, 1)).toHaveFocus();
  });

  it('opens with Enter and with a double click', async () => {
    const { user, onOpen } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(person(1));
    await user.dblClick(screen.getByText('Persona 3'));
    expect(onOpen).toHaveBeenLastCalledWith(person(3));
  });

  it('sorts from the header by key and by click', async () => {
    const { user, onSort } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(onSort).toHaveBeenLastCalledWith({ column: 'name', descending: true });
    expect(screen.getByRole('columnheader', { name: 'Cognome e nome' })).toHaveAttribute('aria-sort', 'descending');
    await user.click(screen.getByRole('columnheader', { name: 'Cognome e nome' }));
    expect(onSort).toHaveBeenLastCalledWith({ column: 'name', descending: false });
    await user.click(screen.getByRole('columnheader', { name: 'Email' }));
    expect(onSort).toHaveBeenCalledTimes(2);
  });

  it('comes back to the row that was left', async () => {
    setup({ initialRow: 640 });
    await waitFor(() => expect(cell(640, 1)).toHaveFocus());
    expect(await screen.findByText('Persona 640')).toBeInTheDocument();
  });

  it('leaves other keys to the window', async () => {
    const { user } = setup();
    await ready();
    await focusFirst(user);
    const seen = vi.fn();
    window.addEventListener('keydown', seen);
    await user.keyboard('{Control>}k{/Control}{Alt>}{ArrowLeft}{/Alt}');
    window.removeEventListener('keydown', seen);
    expect(seen.mock.calls.every(([event]) => !(event as KeyboardEvent).defaultPrevented)).toBe(true);
    expect(cell(0, 1)).toHaveFocus();
  });
});

describe('selection', () => {
  it('takes and drops a row with Space', async () => {
    const { user, onSelected } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard(' ');
    expect(chosen(onSelected)).toEqual(['p0']);
    expect(within(grid()).getAllByRole('row')[1]).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('1 riga selezionata')).toBeInTheDocument();
    await user.keyboard(' ');
    expect(chosen(onSelected)).toEqual([]);
  });

  it('extends with Shift and the arrows, and takes back', async () => {
    const { user, onSelected } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await waitFor(() => expect(chosen(onSelected)).toEqual(['p0', 'p1', 'p2']));
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await waitFor(() => expect(chosen(onSelected)).toEqual(['p0', 'p1']));
  });

  it('takes the rows between with Shift and Space, across windows', async () => {
    const { user, onSelected, fetchWindow } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard(' ');
    grid().scrollTop = 400 * 36;
    fireEvent.scroll(grid());
    await screen.findByText('Persona 402');
    fireEvent.click(screen.getByText('Persona 402'), { shiftKey: true });
    await waitFor(() => expect(chosen(onSelected)).toHaveLength(403));
    expect(fetchWindow).toHaveBeenCalledWith(200, WINDOW_ROWS);
  });

  it('takes all with Control and A and with the box in the header', async () => {
    const { user, onSelected } = setup({ total: 450 });
    await ready();
    await focusFirst(user);
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(chosen(onSelected)).toHaveLength(450));
    const box = screen.getByRole('checkbox', { name: 'Seleziona tutte le righe' });
    expect(box).toHaveAttribute('aria-checked', 'true');
    await user.click(box);
    expect(chosen(onSelected)).toEqual([]);
    await user.click(box);
    await waitFor(() => expect(chosen(onSelected)).toHaveLength(450));
  });

  it('holds no more rows than the core acts on at once', async () => {
    const { user, onSelected } = setup({ total: 5000 });
    await ready();
    await user.click(screen.getByRole('checkbox', { name: 'Seleziona tutte le righe' }));
    await waitFor(() => expect(chosen(onSelected)).toHaveLength(SELECTION_LIMIT));
  });

  it('is mixed while some rows are taken, and Escape clears', async () => {
    const { user, onSelected } = setup();
    await ready();
    await user.click(screen.getByRole('checkbox', { name: 'Seleziona Persona 2' }));
    expect(screen.getByRole('checkbox', { name: 'Seleziona tutte le righe' })).toHaveAttribute('aria-checked', 'mixed');
    await user.keyboard('{Escape}');
    expect(chosen(onSelected)).toEqual([]);
  });

  it('adds single rows with Control and a click', async () => {
    const { user, onSelected } = setup();
    await ready();
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('Persona 1'));
    await user.click(screen.getByText('Persona 4'));
    await user.keyboard('{/Control}');
    expect(chosen(onSelected)).toEqual(['p1', 'p4']);
  });
});

describe('copying', () => {
  const copy = () => {
    const setData = vi.fn();
    fireEvent.copy(document.activeElement ?? document.body, { clipboardData: { setData } });
    return setData;
  };

  it('copies the selected rows with their headers', async () => {
    const { user } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard(' {ArrowDown} ');
    expect(copy()).toHaveBeenCalledWith('text/plain', 'Cognome e nome\tEmail\nPersona 0\tp0@posta.example\nPersona 1\tp1@posta.example');
  });

  it('copies the row at hand when none is selected', async () => {
    const { user } = setup();
    await ready();
    await focusFirst(user);
    await user.keyboard('{ArrowDown}');
    expect(copy()).toHaveBeenCalledWith('text/plain', 'Cognome e nome\tEmail\nPersona 1\tp1@posta.example');
  });

  it('lets no cell become a formula or break the line', () => {
    const row = (name: string, email: string): Person => ({ id: 'x', name, email });
    expect(toTsv(COLUMNS, [row('=HYPERLINK("http://x")', 'a\tb\nc'), row('@SUM(A1)', '+39 333 123 4567')]).split('\n').slice(1)).toEqual([
      '\'=HYPERLINK("http://x")\ta b c',
      "'@SUM(A1)\t+39 333 123 4567",
    ]);
  });
});
