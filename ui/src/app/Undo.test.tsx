import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { useUndoable, type TxnId } from '@/api';
import { clearToasts, ToastRegion } from '@/components';
import { LanguageProvider } from '@/i18n';
import { wish } from '@/lib/requests';
import { fakeHost } from '@/test/fakeHost';
import { UndoProvider } from './Undo';

const txn = (text: string) => text as TxnId;

function Bench() {
  const undoable = useUndoable();
  return (
    <>
      <button onClick={() => undoable('Archiviata la fonte', txn('t1'))}>one</button>
      <button onClick={() => undoable('Confermate 300 schede', [txn('a'), txn('b')])}>many</button>
      <input aria-label="text" />
    </>
  );
}

let undone: string[];

function open() {
  undone = [];
  fakeHost({
    change_undo: ({ txn: which }) => {
      undone.push(which);
      return { txn: txn(`-${which}`) };
    },
  });
  render(
    <LanguageProvider language="it">
      <UndoProvider>
        <Bench />
      </UndoProvider>
      <ToastRegion />
    </LanguageProvider>,
  );
  return userEvent.setup();
}

beforeEach(() => clearToasts());

describe('changes of the session', () => {
  it('are taken back with Ctrl+Z from the last, wherever they were made, and done again with Ctrl+Y', async () => {
    const user = open();
    await user.click(screen.getByText('one'));
    await user.click(screen.getByText('many'));
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('Annullato.');
    // One act that was sent in portions goes back whole, its last portion first.
    expect(undone).toEqual(['b', 'a']);
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(() => undone).toEqual(['b', 'a', 't1']);
    await user.keyboard('{Control>}y{/Control}');
    await screen.findByText('Ripetuto.');
    // Taking back is a change too: doing again takes that back.
    expect(undone.at(-1)).toBe('-t1');
  });

  it('leave the keys to a text field', async () => {
    const user = open();
    await user.click(screen.getByText('one'));
    await user.click(screen.getByLabelText('text'));
    await user.keyboard('{Control>}z{/Control}');
    expect(undone).toEqual([]);
  });

  it('stand in a list, the latest first, each with its way back', async () => {
    const user = open();
    await user.click(screen.getByText('one'));
    await user.click(screen.getByText('many'));
    wish('undo');
    const rows = await within(await screen.findByRole('dialog')).findAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining('Confermate 300 schede'), expect.stringContaining('Archiviata la fonte')]);
    await user.click(screen.getByRole('button', { name: 'Annulla: Archiviata la fonte' }));
    await expect.poll(() => undone).toEqual(['t1']);
  });
});
