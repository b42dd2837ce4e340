import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { applyAppearance } from '@/lib/appearance';
import { COLUMNS, type Person, cell, focusFirst, grid, layOut, person, ready, setup } from './gridHarness';
import { toTsv } from './tsv';
import { WINDOW_ROWS } from './types';
import { MAX_HEIGHT } from './useGridScroll';

layOut();

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
    expect(
      toTsv(COLUMNS, [row('=HYPERLINK("http://x")', 'a\tb\nc'), row('@SUM(A1)', '+39 333 123 4567')])
        .split('\n')
        .slice(1),
    ).toEqual(['\'=HYPERLINK("http://x")\ta b c', "'@SUM(A1)\t+39 333 123 4567"]);
  });
});
