import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { QuietField } from './QuietField';

function field(value = 'Bianchi', saved = true) {
  const onSave = vi.fn(() => Promise.resolve(saved));
  const view = render(<QuietField label="Cognome" value={value} onSave={onSave} />);
  return { onSave, rerender: view.rerender, input: screen.getByLabelText('Cognome') };
}

describe('a value edited in place', () => {
  it('saves on leave and says so', async () => {
    const { onSave, input } = field();
    await userEvent.type(input, ' Rossi');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Bianchi Rossi');
    expect(await screen.findByText('Salvato')).toBeVisible();
  });

  it('saves nothing when nothing changed', async () => {
    const { onSave, input } = field();
    await userEvent.click(input);
    await userEvent.tab();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('saves once on Enter and stays where it is', async () => {
    const { onSave, input } = field();
    await userEvent.type(input, 'x{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Bianchix');
    expect(input).toHaveFocus();
  });

  it('puts the kept value back on Esc', async () => {
    const { onSave, input } = field();
    await userEvent.type(input, 'xyz{Escape}');
    expect(input).toHaveValue('Bianchi');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps what was typed when the save is refused', async () => {
    const { input } = field('Bianchi', false);
    await userEvent.type(input, 'x');
    await userEvent.tab();
    expect(input).toHaveValue('Bianchix');
    expect(screen.queryByText('Salvato')).not.toBeInTheDocument();
  });

  it('shows a value that came from elsewhere, but not over what is being typed', async () => {
    const { rerender, input, onSave } = field();
    rerender(<QuietField label="Cognome" value="Verdi" onSave={onSave} />);
    expect(input).toHaveValue('Verdi');
    await userEvent.type(input, 'x');
    rerender(<QuietField label="Cognome" value="Neri" onSave={onSave} />);
    expect(input).toHaveValue('Verdix');
  });
});
