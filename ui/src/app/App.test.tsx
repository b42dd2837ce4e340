import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markStale, type AppInfo, type SessionView, type Stage } from '@/api';
import { applyAppearance } from '@/lib/appearance';
import { fakeHost, refusal } from '@/test/fakeHost';
import { App } from './App';

const look = { language: 'it', theme: 'light', density: 'comfortable', zoom: 100 } as const;

const session: SessionView = {
  operator: 'Anna Ferri',
  access: {
    role: '',
    shipped: 'owner',
    may: [
      'people',
      'people_write',
      'people_merge',
      'bin',
      'consents',
      'communications',
      'export',
      'import',
      'quality',
      'documents',
      'reveal',
      'rules',
      'firm',
      'journal',
      'backups',
      'users',
    ],
    hides: [],
    ownCards: false,
  },
  archive: 'Officine Bianchi',
  sample: false,
  contacts: 2314,
  empty: false,
  idleMinutes: 5,
  changedOutside: false,
  outsideSince: null,
  sheetDue: false,
  ledger: 'fine',
  damagedAt: null,
  clockBack: null,
  suspendedImports: 0,
  owesReading: false,
};

let stage: Stage;
let appearance: AppInfo['appearance'];

function open(over: Partial<SessionView> = {}, extra: Parameters<typeof fakeHost>[0] = {}) {
  const said = fakeHost(
    {
      app_info: () => ({
        version: '0.1.0',
        platform: 'linux',
        stage,
        appearance,
        archive: { token: 't' as never, name: 'Officine Bianchi', sample: over.sample ?? false, lastOpenedAt: null },
        logins: ['Anna Ferri'],
        invited: [],
        deviceUnlock: false,
        deviceUnlockPossible: false,
        recent: [],
        today: '2026-11-22',
      }),
      session_get: () => ({ ...session, ...over }),
      session_touch: () => ({}),
      appearance_set: (next) => {
        appearance = next;
        return {};
      },
      archive_lock: () => {
        stage = 'locked';
        return {};
      },
      contact_search: ({ text }) => ({ hits: [{ id: 'c1' as never, name: `${text} Giulia`, detail: 'giulia@posta.example', kind: 'person' }] }),
      ...extra,
    },
    { archive_lock: ['app'], appearance_set: ['app'] },
  );
  render(<App />);
  return { said, user: userEvent.setup() };
}

// The desk is a chunk of its own: here it is fetched beforehand.
beforeAll(() => import('./Desk'), 60_000);

beforeEach(() => {
  stage = 'open';
  appearance = look;
  applyAppearance(look);
  window.location.hash = '#/help';
});

const helpIsOpen = () => screen.findByRole('heading', { name: 'Aiuto', level: 1 });

describe('the frame', () => {
  it('shows only what the role may do (S19)', async () => {
    open({ access: { role: '', shipped: 'reader', may: ['people'], hides: ['iban'], ownCards: false } });
    await helpIsOpen();
    const nav = screen.getByRole('navigation', { name: 'Sezioni' });
    expect(await within(nav).findByRole('link', { name: 'Persone' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('contentinfo')).toHaveTextContent('Officine Bianchi'));
    for (const name of ['Importa ed esporta', 'Cestino', 'Registro attività']) expect(within(nav).queryByRole('link', { name })).toBeNull();
  });

  it('has landmarks, the sections that exist, and the archive in the status bar', async () => {
    open({ suspendedImports: 2 });
    await helpIsOpen();
    const nav = screen.getByRole('navigation', { name: 'Sezioni' });
    expect(within(nav).getByRole('link', { name: 'Aiuto' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('main')).toBeInTheDocument();
    const status = screen.getByRole('contentinfo');
    await waitFor(() => expect(status).toHaveTextContent('Officine Bianchi'));
    expect(status).toHaveTextContent('2.314 persone');
    expect(within(status).getByRole('link', { name: '2 importazioni in sospeso' })).toHaveAttribute('href', '#/exchange');
    expect(screen.queryByText('Stai guardando dati di esempio.')).toBeNull();
  });

  it('marks sample data for as long as they are open, and deletes them', async () => {
    const { said, user } = open({ sample: true }, { sample_delete: () => ({}) });
    await helpIsOpen();
    expect(await screen.findByText('Stai guardando dati di esempio.')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Elimina l’esempio' }));
    await waitFor(() => expect(said.some((one) => one.name === 'sample_delete')).toBe(true));
  });

  it('says when the archive was changed outside', async () => {
    open({ changedOutside: true });
    expect(await screen.findByText('L’archivio è stato modificato fuori da Custode.')).toBeInTheDocument();
  });

  it('says how much the bin loses before the date of the computer is believed (UX 7)', async () => {
    const item = { contact: 'c1', communication: null, since: '2026-01-10T09:00:00Z', keptBy: null, keptUntil: null };
    const items = [
      item,
      { ...item, contact: 'c2' },
      { ...item, contact: 'c3', keptBy: 'case' },
      { ...item, contact: 'c4', since: '2026-11-20T09:00:00Z' },
      { ...item, contact: null, communication: 'm1' },
      { ...item, contact: null, communication: 'm2', keptUntil: '2031-01-01' },
    ];
    const { said, user } = open(
      { access: { ...session.access, may: [...session.access.may, 'erase'] }, clockBack: '2029-01-01T09:00:00Z' },
      { bin_list: () => ({ items: items as never, total: items.length, erasing: null, clockBehind: false, clockJump: 800 }), bin_clock_confirm: () => ({}) },
    );
    await helpIsOpen();
    await user.click(await screen.findByRole('button', { name: 'La data è giusta…' }));
    const dialog = await screen.findByRole('alertdialog');
    const erase = await within(dialog).findByRole('button', { name: 'La data è giusta: cancella 3 elementi' });
    expect(dialog).toHaveTextContent('2 schede, con consensi, opposizioni e storia');
    expect(dialog).toHaveTextContent('1 comunicazione');
    expect(dialog).toHaveTextContent('Non si può annullare');
    expect(within(dialog).getByRole('button', { name: 'Annulla' })).toHaveFocus();
    expect(said.some((one) => one.name === 'bin_clock_confirm')).toBe(false);
    await user.click(erase);
    await waitFor(() => expect(said.filter((one) => one.name === 'bin_clock_confirm')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('says when the ledger of erasures is not the one of the archive', async () => {
    open({ ledger: 'foreign' });
    expect(await screen.findByText(/^Il registro delle cancellazioni accanto all’archivio non è il suo/)).toBeInTheDocument();
  });

  it('warns when the backup keeps failing, with the way there', async () => {
    const backups = (over: object) => ({
      backup_get: () =>
        ({
          state: 'fine',
          places: [],
          automatic: true,
          everyHours: 4,
          hours: [4],
          lastAt: '2026-11-22T09:00:00Z',
          changed: false,
          drillAt: '2026-11-20T09:00:00Z',
          drillResult: 'ok',
          drillDue: false,
          diskTight: false,
          retentionDays: 90,
          ...over,
        }) as never,
    });
    open({}, backups({ state: 'failed' }));
    await helpIsOpen();
    expect(await screen.findByText('La copia di sicurezza non riesce.')).toBeInTheDocument();
    expect(within(screen.getByRole('contentinfo')).getByRole('link', { name: 'Copia di sicurezza non riuscita' })).toHaveAttribute(
      'href',
      '#/settings/backups',
    );
  });

  it('starts an empty archive with its three beginnings', async () => {
    window.location.hash = '#/';
    open({ empty: true });
    expect(await screen.findByRole('heading', { name: 'Da dove cominci?' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Importa un elenco/ })).toBeInTheDocument();
  });

  it('says so at an address that leads nowhere', async () => {
    window.location.hash = '#/no-such-place';
    open();
    expect(await screen.findByText('Questa pagina non c’è.')).toBeInTheDocument();
  });
});

describe('keys', () => {
  it('locks with Control and L, and shows nothing personal then', async () => {
    const { user } = open();
    await helpIsOpen();
    await user.keyboard('{Control>}l{/Control}');
    expect(await screen.findByRole('heading', { name: 'Sblocca l’archivio' })).toBeInTheDocument();
    expect(document.body.textContent).not.toContain('Anna');
    expect(document.body.textContent).not.toContain('2.314');
  });

  it('shows the sheet with the question mark, but not while typing', async () => {
    const { user } = open();
    await helpIsOpen();
    await user.type(screen.getByRole('searchbox', { name: 'Cerca nel manuale' }), '?');
    expect(screen.queryByRole('dialog')).toBeNull();
    screen.getByRole('heading', { name: 'Aiuto', level: 1 }).focus();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Scorciatoie da tastiera' })).toBeInTheDocument();
  });

  it('goes round the panes with F6', async () => {
    const { user } = open();
    const title = await helpIsOpen();
    title.focus();
    await user.keyboard('{F6}');
    expect(screen.getByRole('contentinfo')).toHaveFocus();
    await user.keyboard('{F6}');
    expect(screen.getByRole('banner', { name: 'Barra in alto' })).toHaveFocus();
    await user.keyboard('{F6}');
    expect(within(screen.getByRole('navigation', { name: 'Sezioni' })).getByRole('link', { name: 'Aiuto' })).toHaveFocus();
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(screen.getByRole('banner', { name: 'Barra in alto' })).toHaveFocus();
  });

  it('zooms, keeps the zoom, and scales the root', async () => {
    const { user, said } = open();
    await helpIsOpen();
    await user.keyboard('{Control>}={/Control}');
    expect(document.documentElement.style.fontSize).toBe('17.6px');
    expect(said.find((one) => one.name === 'appearance_set')?.request).toEqual({ ...look, zoom: 110 });
    await user.keyboard('{Control>}0{/Control}');
    expect(document.documentElement.style.fontSize).toBe('16px');
  });
});

describe('the palette', () => {
  it('finds people, screens, actions and help in one field', async () => {
    const { user } = open();
    await helpIsOpen();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('searchbox', { name: 'Cerca persone, azioni e aiuto' });
    expect(field).toHaveFocus();
    await user.type(field, 'bian');
    expect(await screen.findByRole('menuitem', { name: /bian Giulia/ })).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'scuro');
    await user.click(await screen.findByRole('menuitem', { name: 'Tema scuro' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('opens a page of the manual', async () => {
    const { user } = open();
    await helpIsOpen();
    await user.click(screen.getByRole('button', { name: /Cerca persone, azioni, aiuto/ }));
    await user.type(await screen.findByRole('searchbox', { name: 'Cerca persone, azioni e aiuto' }), 'esportare');
    await user.click(await screen.findByRole('menuitem', { name: /^Esportare/ }));
    expect(await screen.findByRole('heading', { name: 'Esportare', level: 2 })).toBeInTheDocument();
    expect(window.location.hash).toBe('#/help/export');
  });

  it('opens the sections with the digits as the role sees them, and promises no key that does nothing', async () => {
    const { user } = open();
    await helpIsOpen();
    // Without requests, which this role does not look after, the settings are the ninth.
    await user.keyboard('{Control>}9{/Control}');
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/settings/));
    await user.click(screen.getByRole('button', { name: /Cerca persone, azioni, aiuto/ }));
    for (const help of await screen.findAllByRole('menuitem', { name: /^Aiuto/ })) expect(help.textContent).not.toMatch(/\d/);
    expect(screen.getAllByRole('menuitem', { name: /^Impostazioni/ }).at(-1)?.textContent).toContain('9');
  });

  it('searches the screen with Ctrl+F, and everything where the screen has no search', async () => {
    const { user } = open();
    await helpIsOpen();
    await user.keyboard('{Control>}f{/Control}');
    expect(screen.getByRole('searchbox', { name: 'Cerca nel manuale' })).toHaveFocus();
    await user.keyboard('{Control>}9{/Control}');
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/settings/));
    await user.keyboard('{Control>}f{/Control}');
    expect(await screen.findByRole('searchbox', { name: 'Cerca persone, azioni e aiuto' })).toHaveFocus();
  });

  it('closes with one Escape, also with text in it', async () => {
    const { user } = open();
    await helpIsOpen();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('searchbox', { name: 'Cerca persone, azioni e aiuto' }), 'x');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('changes the language of everything at run time', async () => {
    const { user } = open();
    await helpIsOpen();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('searchbox', { name: 'Cerca persone, azioni e aiuto' }), 'english');
    await user.click(await screen.findByRole('menuitem', { name: 'Switch to English' }));
    expect(await screen.findByRole('heading', { name: 'Help', level: 1 })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(screen.getByRole('contentinfo')).toHaveTextContent('2,314 people');
  });
});

describe('refusals', () => {
  it('shows a fault with a trace to copy', async () => {
    const { user } = open(
      { sample: true },
      {
        sample_delete: () => {
          throw refusal('internal');
        },
      },
    );
    await helpIsOpen();
    await user.click(await screen.findByRole('button', { name: 'Elimina l’esempio' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Custode ha incontrato un errore.' });
    expect(dialog).toHaveTextContent('trace-1');
    await user.click(within(dialog).getByRole('button', { name: 'Chiudi' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('says other refusals in passing', async () => {
    const { user } = open(
      { sample: true },
      {
        sample_delete: () => {
          throw refusal('busy', { reason: 'open-elsewhere' });
        },
      },
    );
    await helpIsOpen();
    await user.click(await screen.findByRole('button', { name: 'Elimina l’esempio' }));
    expect(await screen.findByText(/aperto in un’altra finestra/)).toBeInTheDocument();
  });

  it('goes to the unlock screen when the core says that it is locked', async () => {
    open();
    await helpIsOpen();
    stage = 'locked';
    markStale(['app']);
    expect(await screen.findByRole('heading', { name: 'Sblocca l’archivio' })).toBeInTheDocument();
  });
});
