import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { queryClient, type ImportColumn, type ImportId, type ImportView } from '@/api';
import { LanguageProvider } from '@/i18n';
import { fakeHost } from '@/test/fakeHost';
import { MatchStep } from './MatchStep';

const column = (index: number, header: string, field: string | null, over: Partial<ImportColumn> = {}): ImportColumn => ({
  index,
  header,
  samples: ['uno', 'due'],
  filled: 10,
  field,
  confidence: field === null ? 'choose' : 'sure',
  reason: 'header',
  matching: 0,
  of: 0,
  reallyNeeded: false,
  meanings: [],
  dateOrder: null,
  dateExample: null,
  dateRaw: null,
  settled: field !== null,
  ...over,
});

const view = (columns: ImportColumn[]): ImportView => ({
  import: 'i1' as ImportId,
  step: 'match',
  at: null,
  job: null,
  writing: null,
  written: null,
  file: 'clienti_2019.xls',
  bytes: 1000,
  format: 'xls',
  encoding: null,
  delimiter: null,
  tables: [{ name: 'Clienti', headerRow: 3, dataRows: 12, columns: columns.length, hidden: false }],
  table: 0,
  headerRow: 3,
  dataRows: 12,
  skippedRows: 0,
  hiddenRows: 0,
  takeHidden: false,
  accentSamples: [],
  columns,
  unresolved: 0,
  warnings: [],
  ownExport: null,
  seenBeforeAt: null,
  name: 'Clienti',
  source: null,
  collectedOn: null,
  basis: null,
  originProof: null,
  basisNeeded: false,
  looksLikeConsents: false,
  profile: null,
  mode: 'contacts',
  looksLikeLog: false,
  looksLikeObjections: false,
  startedAt: '2026-11-22T09:00:00Z',
});

function show(columns: ImportColumn[]) {
  const said = fakeHost({
    import_fields: () => ({ fields: ['email', 'iban', 'acquired_on', 'sensitive_notes', 'notes'].map((field) => ({ field, group: 'other', title: null })) }),
    import_column_set: () => ({}),
  });
  const onNext = vi.fn();
  render(
    <QueryClientProvider client={queryClient}>
      <LanguageProvider language="it">
        <MatchStep view={view(columns)} notice={null} reading={null} isStarting={false} onRead={vi.fn()} onChanged={vi.fn()} onGoTo={vi.fn()} onNext={onNext} />
      </LanguageProvider>
    </QueryClientProvider>,
  );
  return { said, onNext };
}

test('the way on is closed until every column has a destiny, and says why', async () => {
  show([column(0, 'E-MAIL', 'email'), column(1, 'LIBERO', null)]);
  await screen.findByText('LIBERO');
  expect(screen.getByRole('button', { name: 'Continua' })).toBeDisabled();
  expect(screen.getByText(/1 colonna su 2 ha una destinazione/)).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: '1 da scegliere' }));
  expect(screen.getByRole('button', { name: /Destinazione della colonna LIBERO/ })).toHaveFocus();
});

test('it opens when nothing is left to choose', async () => {
  const { onNext } = show([column(0, 'E-MAIL', 'email'), column(1, 'LIBERO', 'ignore')]);
  await screen.findByText('LIBERO');
  await userEvent.click(screen.getByRole('button', { name: 'Continua' }));
  expect(onNext).toHaveBeenCalledOnce();
});

test('a delicate column is one click away from being left out', async () => {
  const { said } = show([column(0, 'IBAN', 'iban', { reallyNeeded: true, settled: false })]);
  await userEvent.click(await screen.findByRole('button', { name: 'Non importare la colonna IBAN' }));
  expect(said.at(-1)).toEqual({ name: 'import_column_set', request: { import: 'i1', index: 0, field: 'ignore', meanings: [], dateOrder: null } });
});

test('an unsure proposal waits for a word', async () => {
  const { said } = show([column(0, 'DATA', 'acquired_on', { confidence: 'probable', settled: false })]);
  expect(await screen.findByText('Probabile')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Continua' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Va bene così: DATA' }));
  expect(said.at(-1)).toEqual({ name: 'import_column_set', request: { import: 'i1', index: 0, field: 'acquired_on', meanings: [], dateOrder: null } });
});

test('a consent of an unknown type is left to choose', async () => {
  show([column(0, 'Consenso marketing', 'consent:MARKETING')]);
  expect(await screen.findByText(/parla di un consenso: scegli quale/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Continua' })).toBeDisabled();
});

test('a date column shows in words how it is read and how not', async () => {
  show([column(0, 'DATA', 'acquired_on', { dateOrder: 'dmy', dateExample: '2019-04-03', dateRaw: '03/04/2019' })]);
  expect(await screen.findByText('«03/04/2019» è il 3 aprile 2019, non il 4 marzo 2019')).toBeVisible();
});

async function search(header: string, words: string) {
  await userEvent.click(await screen.findByRole('button', { name: new RegExp(`Destinazione della colonna ${header}`) }));
  await userEvent.type(await screen.findByRole('searchbox'), words);
}

test('the field that answers what is typed stands first and is taken by Enter', async () => {
  const { said } = show([column(0, 'LIBERO', null)]);
  await search('LIBERO', 'note');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Note', 'Note riservate', 'Nuovo campo…']);
  await userEvent.keyboard('{Enter}');
  expect(said.at(-1)).toMatchObject({ name: 'import_column_set', request: { field: 'notes' } });
});

test('a new field for a delicate column is sealed unless the person says otherwise', async () => {
  show([column(0, 'Allergie', null, { reallyNeeded: true })]);
  expect(await screen.findByText('Serve davvero?')).toBeVisible();
  await search('Allergie', 'nuovo');
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('radio', { name: /Delicato/, checked: true })).toBeInTheDocument();
});
