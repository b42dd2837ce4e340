import { expect, test } from 'vitest';
import type { ImportColumn } from '@/api';
import { i18nFor } from '@/i18n';
import { columnName, knownHere, openColumns, otherReading, sampleText, verdictOf } from './match';

const column = (over: Partial<ImportColumn>): ImportColumn => ({
  index: 0,
  header: 'E-MAIL',
  samples: [],
  filled: 0,
  field: 'email',
  confidence: 'sure',
  reason: 'header',
  matching: 0,
  of: 0,
  reallyNeeded: false,
  meanings: [],
  dateOrder: null,
  dateExample: null,
  dateRaw: null,
  settled: true,
  ...over,
});

test.each([
  [{ field: null, settled: false }, 'import-verdict-choose'],
  [{ field: 'email' }, 'import-verdict-sure'],
  [{ field: 'email', confidence: 'probable' as const, settled: false }, 'import-verdict-probable'],
  [{ field: 'email', confidence: 'probable' as const }, 'import-verdict-yours'],
  [{ field: 'full_name' }, 'import-verdict-split'],
  [{ field: 'ignore' }, 'import-verdict-ignored'],
  [{ field: 'ignore', reallyNeeded: true }, 'import-verdict-needed'],
  [{ field: 'iban', reallyNeeded: true, settled: false }, 'import-verdict-needed'],
  [{ field: 'iban', reallyNeeded: true }, 'import-verdict-yours'],
  // A column of health for which there is no field: also while it is open, and after a field was chosen.
  [{ field: null, confidence: 'choose' as const, reallyNeeded: true, settled: false }, 'import-verdict-needed'],
  [{ field: 'notes', confidence: 'choose' as const, reallyNeeded: true }, 'import-verdict-needed'],
])('the stamp of %o is %s', (over, word) => {
  expect(verdictOf(column(over)).word).toBe(word);
});

test('an ambiguous date has its other reading, a clear one has none', () => {
  expect(otherReading('2019-04-03')).toBe('2019-03-04');
  expect(otherReading('2019-04-23')).toBeNull();
  expect(otherReading('2019-04-04')).toBeNull();
  expect(otherReading(null)).toBeNull();
});

test('a column left out has a destiny, an unsure or unknown one waits', () => {
  expect(
    openColumns([
      column({ index: 0 }),
      column({ index: 1, field: null, settled: false }),
      column({ index: 2, field: 'ignore' }),
      column({ index: 3, settled: false }),
    ]).map((open) => open.index),
  ).toEqual([1, 3]);
});

test('blank samples say so', () => {
  expect(sampleText([], '(vuoto)')).toBe('(vuoto)');
  expect(sampleText(['SI', ' '], '(vuoto)')).toBe('SI · (vuoto)');
});

test('a column without a header has the letters of its place', () => {
  const { t } = i18nFor('it');
  expect(columnName(t, { header: 'CAP', index: 3 })).toBe('CAP');
  expect(columnName(t, { header: ' ', index: 2 })).toBe('Colonna C');
  expect(columnName(t, { header: '', index: 27 })).toBe('Colonna AB');
});

test('a consent of a type that is not in use is never taken for decided', () => {
  const offered = new Set(['email', 'consent:NEWSLETTER']);
  expect(knownHere(column({ field: 'consent:NEWSLETTER' }), offered).settled).toBe(true);
  expect(knownHere(column({ field: 'ignore' }), offered).settled).toBe(true);
  expect(knownHere(column({ field: 'consent:MARKETING' }), offered)).toMatchObject({ field: null, settled: false, reason: 'no-consent-type' });
});
