import { expect, test } from 'vitest';
import type { ImportId, ImportView, SourceId } from '@/api';
import { needsCheck, readRequest, stepOf, withChange } from './flow';
import { missingOf } from './ParticularsPanel';

const left = (step: ImportView['step'], at: ImportView['at'] = null, mode: ImportView['mode'] = 'contacts', columns = 1) =>
  stepOf({ step, at, mode, columns: new Array<ImportView['columns'][number]>(columns) });

test('an import is taken up where it was left', () => {
  expect(left('reading')).toBe('read');
  expect(left('duplicates')).toBe('duplicates');
  expect(left('review')).toBe('review');
  // Somebody went back to look, and the program was locked meanwhile.
  expect(left('review', 'match')).toBe('match');
  // The columns were all sure: the step after the reading was shown without any act.
  expect(left('read', 'match')).toBe('match');
  expect(left('read', 'review', 'suppression')).toBe('review');
  // A column was changed: what was shown is not ready any more, nor is anything before the file is read.
  expect(left('match', 'review')).toBe('match');
  expect(left('reading', 'review', 'contacts', 0)).toBe('read');
});

test('what a person chose about the reading stays, a new sheet has its own header', () => {
  const chosen = withChange({ table: 0, headerRow: 3 }, { encoding: 'ibm850' });
  expect(chosen).toEqual({ table: 0, headerRow: 3, encoding: 'ibm850' });
  expect(withChange(chosen, { table: 1 })).toEqual({ table: 1, encoding: 'ibm850' });
  expect(readRequest({ import: 'i' as ImportId, table: 2 }, { delimiter: ';' })).toEqual({
    import: 'i',
    table: 2,
    headerRow: null,
    encoding: null,
    delimiter: ';',
  });
});

test('the check runs again after a change, and not otherwise', () => {
  expect(needsCheck({ step: 'match' }, false)).toBe(true);
  expect(needsCheck({ step: 'check' }, false)).toBe(false);
  expect(needsCheck({ step: 'duplicates' }, false)).toBe(false);
  expect(needsCheck({ step: 'review' }, true)).toBe(true);
});

test('name, source and day are mandatory, the day not in the future', () => {
  const all = { name: 'Clienti', source: 's' as SourceId, collectedOn: '2026-11-22', basis: null, originProof: '' };
  expect(missingOf(all, '2026-11-22')).toBeNull();
  expect(missingOf({ ...all, name: ' ' }, '2026-11-22')).toBe('name');
  expect(missingOf({ ...all, source: null }, '2026-11-22')).toBe('source');
  expect(missingOf({ ...all, collectedOn: null }, '2026-11-22')).toBe('day');
  expect(missingOf({ ...all, collectedOn: '2026-11-23' }, '2026-11-22')).toBe('future');
  expect(missingOf(all, '2026-11-22', true)).toBe('basis');
  expect(missingOf(all, '2026-11-22', false, true)).toBe('proof');
  expect(missingOf({ ...all, originProof: 'Contratto n. 12' }, '2026-11-22', false, true)).toBeNull();
  expect(missingOf({ ...all, basis: 'contract' }, '2026-11-22', true)).toBeNull();
});
