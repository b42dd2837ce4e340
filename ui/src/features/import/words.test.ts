import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { i18nFor } from '@/i18n';
import { fieldName, inMenuOrder, targetGroups } from './fields';
import { effectText, issueSentence, issueText, reasonText, refusalWords, warningText } from './words';

const it = i18nFor('it');
const crate = join(import.meta.dirname, '../../../../src-tauri/crates/import/src');

/** The codes of one enum of the reader, as its source declares them. */
function codesOf(name: string): string[] {
  const files = readdirSync(crate, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rs'));
  for (const file of files) {
    const source = readFileSync(join(crate, file), 'utf8');
    const block = new RegExp(`codes! \\{[^{]*\\b${name} \\{([^]*?)\\n    \\}`).exec(source)?.[1];
    if (block !== undefined) return [...block.matchAll(/= "([a-z-]+)"/g)].map((match) => match[1] ?? '');
  }
  return [];
}

describe.each(['it', 'en'] as const)('in %s', (language) => {
  const i18n = i18nFor(language);

  test('every issue of the reader has its words', () => {
    const codes = codesOf('IssueCode');
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !i18n.has(`issue-${code}`))).toEqual([]);
  });

  test('every refusal says what and how to go on', () => {
    const codes = codesOf('RefusalCode');
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !i18n.has(`refusal-${code}`) || !i18n.has(`refusal-${code}-way-out`))).toEqual([]);
  });

  test('every warning has its sentence', () => {
    const codes = codesOf('WarningCode');
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !i18n.has(`warning-${code}`))).toEqual([]);
  });
});

test('an issue says where, what and what was written', () => {
  const issue = { code: 'email-invalid', column: 1, header: 'Email', before: 'rossi.libero.it' };
  expect(issueSentence(it, issue)).toBe('Email: manca la @. C’è scritto «rossi.libero.it».');
  expect(issueSentence(it, { ...issue, before: 'rossi@@libero.it' })).toContain('non è un indirizzo email');
  expect(issueSentence(it, { code: 'nothing-usable', column: null, header: null, before: null })).toBe('non c’è né un nome né un recapito né un codice.');
  expect(issueText(it, 'a-code-of-tomorrow')).toContain('a-code-of-tomorrow');
});

test('a refusal names the file and the way out, other errors are not its business', () => {
  const words = refusalWords(it, 'foto.xlsx', { reason: 'picture', params: { reason: 'picture' } });
  expect(words?.title).toBe('«foto.xlsx» è un’immagine');
  expect(words?.wayOut).toContain('Serve il foglio');
  const placed = refusalWords(it, 'a.xlsx', { reason: 'cell-outside-grid', params: { table: 'Soci', row: '7' } });
  expect(placed?.wayOut).toContain('Foglio «Soci», riga 7.');
  expect(refusalWords(it, 'a.xlsx', { reason: undefined, params: {} })).toBeNull();
  expect(refusalWords(it, 'a.xlsx', { reason: 'disk-full', params: {} })).toBeNull();
});

test('a warning says its place', () => {
  const columns = [{ index: 6, header: 'CAP' }] as unknown as Parameters<typeof warningText>[2];
  expect(warningText(it, { code: 'error-values', row: 412, column: 6, count: 3 }, columns)).toMatch(/^3 celle .*\(Riga 412, CAP\)$/);
});

test('a reason carries its numbers', () => {
  expect(reasonText(it, { reason: 'values', matching: 198, of: 200, filled: 900 })).toBe('198 valori su 200 sono così');
  expect(reasonText(it, { reason: 'unheard-of', matching: 0, of: 0, filled: 0 })).toBe('colonna vuota');
});

test('the effects of a review are sentences', () => {
  for (const code of [
    'consents_given',
    'consents_unproven',
    'consents_refused',
    'consents_withdrawn',
    'consents_held_back',
    'objections',
    'stops_kept',
    'stops_listed',
    'bounced_listed',
    'pairs_proposed',
    'pairs_apart',
    'second_contacts',
    'in_bin',
  ]) {
    expect(effectText(it, { code, count: 2 })).toMatch(/^2 .*[.]$/);
  }
});

test('fields are named as the card names them, consents by their title', () => {
  const offered = [
    { field: 'email', group: 'point', title: null },
    { field: 'consent:NEWS', group: 'consent', title: 'Newsletter' },
    { field: 'ignore', group: 'other', title: null },
    { field: 'website', group: 'a group of tomorrow', title: null },
  ];
  expect(fieldName(it.t, 'consent:NEWS', offered)).toBe('Consenso: Newsletter');
  expect(fieldName(it.t, 'vat_number')).toBe('Partita IVA');
  expect(targetGroups(it.t, offered).map((group) => [group.id, group.options.map((option) => option.id)])).toEqual([
    ['point', ['email']],
    ['consent', ['consent:NEWS']],
    ['other', ['website']],
  ]);
});

test('what enters is told in the order of the menu, the unknown last', () => {
  const offered = [
    { field: 'email', group: 'point', title: null },
    { field: 'notes', group: 'something-new', title: null },
    { field: 'last_name', group: 'name', title: null },
  ];
  expect(inMenuOrder(['unheard', 'notes', 'email', 'last_name'], (field) => field, offered)).toEqual(['last_name', 'email', 'notes', 'unheard']);
});
