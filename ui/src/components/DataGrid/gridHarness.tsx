import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { applyAppearance } from '@/lib/appearance';
import { DataGrid } from './DataGrid';
import type { DataGridProps, GridColumn, GridSort } from './types';

const NAME = 'Persone';

export interface Person {
  id: string;
  name: string;
  email: string;
}

export const COLUMNS: GridColumn<Person>[] = [
  { id: 'name', header: 'Cognome e nome', width: 200, sortable: true, cell: (row) => row.name, text: (row) => row.name },
  { id: 'email', header: 'Email', width: 240, grow: true, cell: (row) => row.email, text: (row) => row.email },
];

export const person = (index: number): Person => ({ id: `p${index}`, name: `Persona ${index}`, email: `p${index}@posta.example` });

function source(total: number) {
  return vi.fn((offset: number, limit: number) =>
    Promise.resolve({ rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => person(offset + index)), total }),
  );
}

type Overrides = Partial<DataGridProps<Person>> & { total?: number };

export function setup({ total = 1000, ...overrides }: Overrides = {}) {
  const fetchWindow = source(total);
  const onOpen = vi.fn();
  const onSelected = vi.fn();
  const onSort = vi.fn();
  function Harness(props: Partial<DataGridProps<Person>>) {
    const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
    const [sort, setSort] = useState<GridSort>({ column: 'name', descending: false });
    return (
      <DataGrid<Person>
        label={NAME}
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
  return {
    fetchWindow,
    onOpen,
    onSelected,
    onSort,
    user: userEvent.setup(),
    rerender: (props: Partial<DataGridProps<Person>>) => view.rerender(<Harness {...props} />),
  };
}

export const grid = () => screen.getByRole('grid', { name: NAME });
export const chosen = (spy: ReturnType<typeof vi.fn>) => [...((spy.mock.lastCall?.[0] as ReadonlySet<string> | undefined) ?? [])];
export const cell = (row: number, column: number) => {
  const found = grid().querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${row}/${column}`);
  return found;
};
export async function ready() {
  await screen.findByText('Persona 0');
}
export async function focusFirst(user: ReturnType<typeof userEvent.setup>) {
  await user.tab();
  expect(cell(0, 1)).toHaveFocus();
}

/** Gives the page a size and a scrolling that jsdom lacks, before each test of a file. */
export function layOut(): void {
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
}
