import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '@/i18n';
import { hasUnsaved, mayLeave, mayLock, onLeaving, sayRefused } from '@/lib/unsaved';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextField } from './fields/TextField';
import { Form } from './Form';

function Bench({ onSent = () => {} }: { onSent?: () => void }) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (second !== '') onSent();
      }}
    >
      <TextField label="Nome" value={first} onChange={setFirst} />
      <TextField label="Data" value={second} onChange={setSecond} errorMessage={asked && second === '' ? 'Manca' : undefined} />
      <Button type="submit">Registra</Button>
    </Form>
  );
}

const show = (what: React.ReactNode) => render(<LanguageProvider language="it">{what}</LanguageProvider>);

let stop = () => {};
afterEach(() => stop());

describe('a form', () => {
  it('is unsaved from the first letter until it is sent, and again when it is refused', async () => {
    show(<Bench />);
    expect(hasUnsaved()).toBe(false);
    await userEvent.type(screen.getByRole('textbox', { name: 'Nome' }), 'Anna');
    expect(hasUnsaved()).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: 'Data' }), 'oggi');
    await userEvent.click(screen.getByRole('button', { name: 'Registra' }));
    expect(hasUnsaved()).toBe(false);
    sayRefused();
    expect(hasUnsaved()).toBe(true);
  });

  it('takes the focus to its first error, and is unsaved again', async () => {
    show(<Bench />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Nome' }), 'Anna');
    await userEvent.click(screen.getByRole('button', { name: 'Registra' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Data' })).toHaveFocus());
    expect(hasUnsaved()).toBe(true);
  });

  it('is asked about before it is left, and before a lock', async () => {
    show(<Bench />);
    const ask = vi.fn().mockResolvedValue(false);
    stop = onLeaving(ask);
    expect(await mayLeave()).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: 'Nome' }), 'A');
    expect(await mayLeave()).toBe(false);
    expect(await mayLock()).toBe(false);
    expect(ask.mock.calls).toEqual([['leave'], ['lock']]);
  });

  it('does not go with Escape while something is typed in its dialog', async () => {
    const onClose = vi.fn();
    show(
      <>
        <Dialog isOpen title="Revoca" onClose={onClose}>
          <Bench />
        </Dialog>
      </>,
    );
    const ask = vi.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    stop = onLeaving(ask);
    await userEvent.type(screen.getByRole('textbox', { name: 'Nome' }), 'A');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  });
});
