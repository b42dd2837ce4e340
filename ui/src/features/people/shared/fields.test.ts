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
    fieldGroups(kind, filled).flatMap((group) => [...group.fields]);
  expect(offered('person', [])).not.toContain('sdi_code');
  expect(offered('person', ['sdi_code'])).toContain('sdi_code');
  expect(offered('organisation', ['birth_on'])).toContain('birth_on');
});
