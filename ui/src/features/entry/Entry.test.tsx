import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { queryClient, type AppInfo } from '@/api';
import { fakeHost, refusal } from '@/test/fakeHost';
import { Entry } from './Entry';

const info = (over: Partial<AppInfo> = {}): AppInfo => ({
  version: '0.1.0',
  platform: 'linux',
  stage: 'welcome',
  appearance: { language: 'it', theme: 'system', density: 'comfortable', zoom: 100 },
  archive: null,
  logins: [],
  invited: [],
  deviceUnlock: false,
  deviceUnlockPossible: false,
  recent: [],
  today: '2026-11-22',
  ...over,
});

const locked = info({ stage: 'locked', archive: { token: 'a' as never, name: 'Officine Bianchi', sample: false, lastOpenedAt: null }, logins: ['Anna Ferri'] });

function show(given: AppInfo) {
  render(
    <QueryClientProvider client={queryClient}>
      <Entry info={given} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const GROUPS = ['7K2M', 'QX9D', '4TRW', 'H8YN', 'B3PC', 'V6ZE', 'J5SA', '2GFK', 'W1'];
const PHRASE = 'corretto cavallo batteria pinza';

describe('first run', () => {
  it('goes from the language to the open archive, with two groups asked back', async () => {
    const confirmations: unknown[] = [];
    const said = fakeHost({
      appearance_set: () => ({}),
      passphrase_check: ({ passphrase }) => ({
        score: passphrase.length > 14 ? 4 : 0,
        acceptable: passphrase.length > 14,
        reasons: passphrase.length > 14 ? [] : ['too_short'],
      }),
      archive_create: () => ({ kitNo: 1, groups: GROUPS, ask: [3, 7] }),
      recovery_sheet_save: () => ({ file: { token: 'f' as never, name: 'recupero.pdf', size: 0 } }),
      recovery_confirm: (request) => {
        confirmations.push(request);
        if (request.groups[0]?.text !== '4trw') throw refusal('wrong-key');
        return {};
      },
    });
    const user = show(info());
    await user.click(screen.getByRole('button', { name: 'Continua' }));
    const create = await screen.findByRole('button', { name: 'Crea l’archivio' });
    expect(create).toBeDisabled();
    expect(screen.getByText(/^Manca ancora: il nome dell’archivio, il tuo nome, una frase segreta abbastanza forte e la stessa/)).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Nome dell’archivio' }), ' Officine Bianchi ');
    await user.type(screen.getByRole('textbox', { name: 'Il tuo nome' }), 'Anna Ferri');
    await user.type(screen.getByLabelText('Frase segreta'), 'breve');
    expect(await screen.findByText('Troppo debole')).toBeInTheDocument();
    expect(create).toBeDisabled();
    await user.clear(screen.getByLabelText('Frase segreta'));
    await user.click(screen.getByLabelText('Frase segreta'));
    await user.paste(PHRASE);
    expect(await screen.findByText('Ottima')).toBeInTheDocument();
    await user.type(screen.getByLabelText('La frase segreta, ancora una volta'), `${PHRASE}!`);
    expect(screen.getByText('Le due frasi non sono uguali.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('La frase segreta, ancora una volta'), '{Backspace}');
    await waitFor(() => expect(create).toBeEnabled());
    expect(screen.queryByText(/^Manca ancora/)).toBeNull();
    await user.click(create);

    await screen.findByRole('heading', { name: 'Il foglio di recupero' });
    expect(said.find((one) => one.name === 'archive_create')?.request).toEqual({
      place: null,
      name: 'Officine Bianchi',
      login: 'Anna Ferri',
      passphrase: PHRASE,
    });
    for (const group of GROUPS) expect(screen.getByText(group)).toBeInTheDocument();
    const on = screen.getByRole('button', { name: 'Continua' });
    expect(on).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Salva il foglio in PDF' }));
    expect(await screen.findByText(/recupero\.pdf/)).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /L’ho messo al sicuro/ }));
    await user.click(on);

    expect(screen.queryByText('4TRW')).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Gruppo 3' }), 'xxxx');
    await user.type(screen.getByRole('textbox', { name: 'Gruppo 7' }), 'J5SA');
    await user.click(screen.getByRole('button', { name: 'Entra nell’archivio' }));
    expect(await screen.findByText(/Non corrisponde/)).toBeInTheDocument();
    await user.clear(screen.getByRole('textbox', { name: 'Gruppo 3' }));
    await user.type(screen.getByRole('textbox', { name: 'Gruppo 3' }), '4trw');
    await user.click(screen.getByRole('button', { name: 'Entra nell’archivio' }));
    await waitFor(() => expect(confirmations).toHaveLength(2));
    expect(confirmations[1]).toEqual({
      groups: [
        { index: 3, text: '4trw' },
        { index: 7, text: 'J5SA' },
      ],
    });
  });

  it('goes on at the sheet when the window is loaded again, and says that only the last one is valid', async () => {
    fakeHost({ recovery_get: () => ({ kitNo: 2, groups: GROUPS, ask: [3, 7] }) });
    show(info({ stage: 'recovery_pending' }));
    expect(await screen.findByRole('heading', { name: 'Il foglio di recupero' })).toBeInTheDocument();
    expect(screen.getByText('Vale solo questo foglio, il numero 2')).toBeInTheDocument();
    for (const group of GROUPS) expect(screen.getByText(group)).toBeInTheDocument();
  });

  it('says that the sample is being made while one waits', async () => {
    fakeHost({ sample_open: () => new Promise(() => undefined) });
    const user = show(info());
    await user.click(screen.getByText('Prova con dati di esempio'));
    expect(await screen.findByRole('progressbar', { name: 'Preparo le persone di esempio…' })).toBeInTheDocument();
    expect(screen.queryByText('Prova con dati di esempio')).toBeNull();
  });

  it('keeps the passphrase out of the cache', async () => {
    fakeHost({ passphrase_check: () => ({ score: 4, acceptable: true, reasons: [] }) });
    const user = show(info());
    await user.click(screen.getByRole('button', { name: 'Continua' }));
    await user.type(await screen.findByLabelText('Frase segreta'), PHRASE);
    await screen.findByText('Ottima');
    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map((query) => query.queryKey),
      ),
    ).not.toContain('cavallo');
  });
});

describe('the lock screen', () => {
  it('shows the archive and nothing personal', () => {
    fakeHost({});
    show(locked);
    expect(screen.getByText('Officine Bianchi')).toBeInTheDocument();
    expect(document.body.textContent).not.toContain('Anna');
    expect(screen.getByLabelText('Frase segreta')).toHaveFocus();
  });

  it('says when the passphrase is wrong, empties the field and unlocks with the right one', async () => {
    const said = fakeHost({
      archive_unlock: ({ passphrase }) => {
        if (passphrase !== PHRASE) throw refusal('wrong-key');
        return {};
      },
    });
    const user = show(locked);
    await user.type(screen.getByLabelText('Frase segreta'), 'sbagliata{Enter}');
    expect(await screen.findByText(/non è quella giusta/)).toBeInTheDocument();
    expect(screen.getByLabelText('Frase segreta')).toHaveValue('');
    await user.type(screen.getByLabelText('Frase segreta'), `${PHRASE}{Enter}`);
    await waitFor(() => expect(said.filter((one) => one.name === 'archive_unlock')).toHaveLength(2));
    expect(said.at(-1)?.request).toEqual({ login: 'Anna Ferri', passphrase: PHRASE });
    expect(screen.queryByText(/non è quella giusta/)).toBeNull();
  });

  it('says why an archive does not open', async () => {
    fakeHost({
      archive_unlock: () => {
        throw refusal('newer-file');
      },
    });
    const user = show(locked);
    await user.type(screen.getByLabelText('Frase segreta'), 'x{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('versione più nuova');
  });

  it('shows and hides what is typed', async () => {
    fakeHost({});
    const user = show(locked);
    expect(screen.getByLabelText('Frase segreta')).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Mostra la frase segreta' }));
    expect(screen.getByLabelText('Frase segreta')).toHaveAttribute('type', 'text');
  });

  it('opens with the recovery code and hands out a new sheet', async () => {
    const said = fakeHost({
      passphrase_check: () => ({ score: 4, acceptable: true, reasons: [] }),
      archive_recover: () => ({ kitNo: 2, groups: GROUPS, ask: [1, 2] }),
    });
    const user = show(locked);
    await user.click(screen.getByText('Usa il codice di recupero'));
    await user.type(await screen.findByRole('textbox', { name: 'Codice di recupero' }), '7k2m-qx9d');
    await user.type(screen.getByLabelText('Nuova frase segreta'), PHRASE);
    await user.type(screen.getByLabelText('La frase segreta, ancora una volta'), PHRASE);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Apri e cambia la frase' })).toBeEnabled());
    await user.click(screen.getByRole('button', { name: 'Apri e cambia la frase' }));
    expect(await screen.findByRole('heading', { name: 'Il foglio di recupero' })).toBeInTheDocument();
    expect(said.find((one) => one.name === 'archive_recover')?.request).toEqual({ code: '7k2m-qx9d', login: 'Anna Ferri', newPassphrase: PHRASE });
  });
});
