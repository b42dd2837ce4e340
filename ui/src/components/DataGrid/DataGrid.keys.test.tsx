import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { cell, chosen, focusFirst, grid, layOut, person, ready, setup } from './gridHarness';
import { SELECTION_LIMIT, WINDOW_ROWS } from './types';

layOut();

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
