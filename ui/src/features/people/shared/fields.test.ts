import { expect, it } from 'vitest';
import { i18nFor } from '@/i18n';
import { fieldGroups, fieldText } from './fields';

it('writes days and codes as people read them', () => {
  const it_ = i18nFor('it');
  expect(fieldText(it_, 'birth_on', '1980-01-01')).toBe('1 gen 1980');
  expect(fieldText(it_, 'sex', 'f')).toBe('Femmina');
  expect(fieldText(it_, 'status', 'not_usable')).toBe('Non utilizzabile');
  expect(fieldText(it_, 'first_name', 'f')).toBe('f');
});

it('shows a value of the other kind too, so that nothing held is hidden', () => {
  const offered = (kind: 'person' | 'organisation', filled: Parameters<typeof fieldGroups>[1]) =>
    fieldGroups(kind, filled, () => false).flatMap((group) => [...group.fields]);
  expect(offered('person', [])).not.toContain('sdi_code');
  expect(offered('person', ['sdi_code'])).toContain('sdi_code');
  expect(offered('organisation', ['birth_on'])).toContain('birth_on');
});

it('leaves out what the role does not see, also where it would only look empty (S20)', () => {
  const hidden = new Set(['tax_code', 'iban', 'sealed_notes', 'notes', 'birth']);
  const groups = fieldGroups('person', ['tax_code', 'sdi_code'], (facet) => hidden.has(facet));
  const shown = groups.flatMap((group) => [...group.fields]);
  for (const field of ['tax_code', 'iban', 'sensitive_notes', 'notes', 'birth_on', 'birth_place', 'sex']) expect(shown).not.toContain(field);
  expect(shown).toContain('vat_number');
  // Nothing is left of the notes: their heading goes too.
  expect(groups.map((group) => group.id)).toEqual(['who', 'codes', 'work']);
});
