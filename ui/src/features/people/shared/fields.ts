import type { ContactField, ContactKind, Facet } from '@/api';
import type { I18n, MessageKey } from '@/i18n';

/** The name of each field; a field that a newer program wrote has none. */
export const FIELD_LABEL: Record<ContactField, MessageKey> = {
  first_name: 'field-first-name',
  last_name: 'field-last-name',
  organisation: 'field-organisation',
  tax_code: 'field-tax-code',
  vat_number: 'field-vat-number',
  sdi_code: 'field-sdi-code',
  iban: 'field-iban',
  birth_on: 'field-birth-on',
  birth_place: 'field-birth-place',
  sex: 'field-sex',
  language: 'field-language',
  role: 'field-role',
  website: 'field-website',
  notes: 'field-notes',
  sensitive_notes: 'card-field-sensitive-notes',
  owner: 'field-owner',
  external_id: 'field-external-id',
  acquired_on: 'field-acquired-on',
  source: 'field-source',
  status: 'field-status',
};

/** How a field is edited. */
export type FieldInput = 'text' | 'code' | 'date' | 'long' | 'sex' | 'language' | 'source' | 'owner';

const INPUT: Partial<Record<ContactField, FieldInput>> = {
  tax_code: 'code',
  vat_number: 'code',
  sdi_code: 'code',
  iban: 'code',
  birth_on: 'date',
  acquired_on: 'date',
  notes: 'long',
  sensitive_notes: 'long',
  sex: 'sex',
  language: 'language',
  source: 'source',
  owner: 'owner',
};

export function fieldInput(field: ContactField): FieldInput {
  return INPUT[field] ?? 'text';
}

const CODE_WORDS: Partial<Record<ContactField, Readonly<Record<string, MessageKey>>>> = {
  sex: { f: 'card-sex-f', m: 'card-sex-m', x: 'card-sex-x' },
  language: { it: 'card-language-it', en: 'card-language-en' },
  status: { active: 'people-status-active', not_usable: 'people-status-not-usable', restricted: 'people-status-restricted' },
};

/** A kept value as people read it: days written, codes in words. */
export function fieldText({ t, date }: Pick<I18n, 't' | 'date'>, field: ContactField, value: string): string {
  if (fieldInput(field) === 'date') return date(value);
  const word = CODE_WORDS[field]?.[value];
  return word === undefined ? value : t(word);
}

export interface FieldGroup {
  id: 'who' | 'codes' | 'work' | 'notes';
  title: MessageKey;
  fields: readonly ContactField[];
}

const PERSON: readonly FieldGroup[] = [
  { id: 'who', title: 'card-group-who', fields: ['first_name', 'last_name', 'birth_on', 'birth_place', 'sex', 'language'] },
  { id: 'codes', title: 'card-group-codes', fields: ['tax_code', 'vat_number', 'iban'] },
  { id: 'work', title: 'card-group-work', fields: ['organisation', 'role', 'owner', 'source', 'acquired_on'] },
  { id: 'notes', title: 'card-group-notes', fields: ['notes', 'sensitive_notes'] },
];

const ORGANISATION: readonly FieldGroup[] = [
  { id: 'who', title: 'card-group-who', fields: ['organisation', 'website', 'language'] },
  { id: 'codes', title: 'card-group-codes', fields: ['vat_number', 'tax_code', 'sdi_code', 'iban'] },
  { id: 'work', title: 'card-group-work', fields: ['owner', 'source', 'acquired_on'] },
  { id: 'notes', title: 'card-group-notes', fields: ['notes', 'sensitive_notes'] },
];

/** What a role must see to see a field; a field that stands here under nothing is seen by everybody. */
const FACET: Partial<Record<ContactField, Facet>> = {
  tax_code: 'tax_code',
  iban: 'iban',
  sensitive_notes: 'sealed_notes',
  birth_on: 'birth',
  birth_place: 'birth',
  sex: 'birth',
  vat_number: 'vat_number',
  sdi_code: 'vat_number',
  notes: 'notes',
};

/**
 * The fields of a card by group. Fields of the other kind are shown too where they have a value, so that nothing held is hidden;
 * a field that the role does not see is not there at all, or it would look empty (S20).
 */
export function fieldGroups(kind: ContactKind, filled: readonly ContactField[], hides: (facet: Facet) => boolean): FieldGroup[] {
  const groups = kind === 'person' ? PERSON : ORGANISATION;
  const offered = new Set<ContactField>(groups.flatMap((group) => [...group.fields]));
  const others = filled.filter((field) => !offered.has(field) && field !== 'status' && field !== 'external_id');
  const isSeen = (field: ContactField) => {
    const facet = FACET[field];
    return facet === undefined || !hides(facet);
  };
  return groups
    .map((group) => ({ ...group, fields: (group.id === 'work' ? [...group.fields, ...others] : group.fields).filter(isSeen) }))
    .filter((group) => group.fields.length > 0);
}

/** Kinds of contact points with their name, in the order in which forms offer them. */
export const POINT_KINDS = ['email', 'mobile', 'landline', 'post', 'pec', 'fax', 'messaging'] as const;
