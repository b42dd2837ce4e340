import type { ImportField } from '@/api';
import type { I18n, MessageKey } from '@/i18n';
import { fold } from '@/lib/fold';

/** What a column can be told to become, besides a field. */
export const IGNORE = 'ignore';

const PLAIN: Record<string, MessageKey> = {
  organisation: 'field-organisation',
  last_name: 'field-last-name',
  first_name: 'field-first-name',
  full_name: 'import-field-full-name',
  email: 'field-email',
  pec: 'field-pec',
  phone: 'field-phone',
  mobile: 'field-mobile',
  fax: 'field-fax',
  address: 'field-address',
  postcode: 'field-postcode',
  city: 'field-city',
  province: 'field-province',
  country: 'field-country',
  vat_number: 'field-vat-number',
  tax_code: 'field-tax-code',
  tax_or_vat: 'import-field-tax-or-vat',
  sdi_code: 'field-sdi-code',
  iban: 'field-iban',
  birth_on: 'field-birth-on',
  birth_place: 'field-birth-place',
  sex: 'field-sex',
  language: 'field-language',
  role: 'field-role',
  website: 'field-website',
  source: 'field-source',
  acquired_on: 'field-acquired-on',
  notes: 'field-notes',
  sensitive_notes: 'import-field-sensitive-notes',
  tags: 'field-tags',
  external_id: 'field-external-id',
  opt_out: 'field-opt-out',
  ignore: 'import-field-ignore',
};

const OF_TYPE: Record<string, MessageKey> = {
  consent: 'import-field-consent',
  consent_on: 'import-field-consent-on',
  consent_withdrawn_on: 'import-field-consent-withdrawn-on',
  consent_evidence: 'import-field-consent-evidence',
  custom: 'import-field-custom',
};

/** Name of a field of the command line's vocabulary; `consent:NEWSLETTER` takes the title of its type from the offered fields. */
export function fieldName(t: I18n['t'], field: string, offered: readonly ImportField[] = []): string {
  const plain = PLAIN[field];
  if (plain !== undefined) return t(plain);
  const [kind = '', code = field] = field.split(':', 2);
  const of = OF_TYPE[kind];
  if (of === undefined) return field;
  const title = offered.find((candidate) => candidate.field === field)?.title ?? code;
  return t(of, { title });
}

/** The same in the order of the menu of fields; what is not on it comes last. */
export function inMenuOrder<T>(items: readonly T[], fieldOf: (item: T) => string, offered: readonly ImportField[] = []): T[] {
  const group = (id: string) => GROUPS.findIndex((known) => known.id === id);
  const place = new Map(offered.map((field, at) => [field.field, (group(field.group) + 1 || GROUPS.length) * offered.length + at]));
  const placeOf = (item: T) => place.get(fieldOf(item)) ?? Number.MAX_SAFE_INTEGER;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A value that is about to enter, in words: days, answers and objections come as codes. */
export function fieldValue({ t, date, say }: Pick<I18n, 't' | 'date' | 'say'>, field: string, value: string): string {
  if (field === 'opt_out') return t('import-sample-objection');
  if (field.startsWith('consent:')) return say(`consent-state-${value}`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value;
}

/** A column whose cells answer a consent: each value has a meaning. */
export function hasMeanings(field: string | null): boolean {
  return field !== null && field.startsWith('consent:');
}

const GROUPS: readonly { id: string; title: MessageKey }[] = [
  { id: 'name', title: 'import-group-name' },
  { id: 'point', title: 'import-group-point' },
  { id: 'address', title: 'import-group-address' },
  { id: 'consent', title: 'import-group-consent' },
  { id: 'code', title: 'import-group-code' },
  { id: 'other', title: 'import-group-other' },
];

export interface TargetGroup {
  id: string;
  title: string;
  options: { id: string; label: string }[];
}

/** How well a label answers what is typed, 0 best; null when it does not. */
function likeness(label: string, typed: string): number | null {
  const at = label.indexOf(typed);
  if (at < 0) return null;
  if (label === typed) return 0;
  if (at === 0) return 1;
  return label.includes(` ${typed}`) ? 2 : 3;
}

/** What answers the typed words, best first; everything in its order while nothing is typed. */
export function bestFirst<T extends { label: string }>(options: readonly T[], typed: string): T[] {
  const words = fold(typed);
  if (words === '') return [...options];
  const ranked = options.flatMap((option) => {
    const rank = likeness(fold(option.label), words);
    return rank === null ? [] : [{ option, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}

/** The groups with what answers the typed words: the group with the best answer first. */
export function bestGroupsFirst(groups: readonly TargetGroup[], typed: string): TargetGroup[] {
  const words = fold(typed);
  const found = groups.map((group) => ({ ...group, options: bestFirst(group.options, typed) })).filter((group) => group.options.length > 0);
  if (words === '') return found;
  const rank = (group: TargetGroup) => likeness(fold(group.options[0]?.label ?? ''), words) ?? 4;
  return found.sort((a, b) => rank(a) - rank(b));
}

/** The targets of a column under their headings; what this window does not know by group comes under "Altro". */
export function targetGroups(t: I18n['t'], offered: readonly ImportField[]): TargetGroup[] {
  const known = new Set(GROUPS.map((group) => group.id));
  return GROUPS.map(({ id, title }) => ({
    id,
    title: t(title),
    options: offered
      .filter((field) => field.field !== IGNORE && (field.group === id || (id === 'other' && !known.has(field.group))))
      .map((field) => ({ id: field.field, label: fieldName(t, field.field, offered) })),
  })).filter((group) => group.options.length > 0);
}
