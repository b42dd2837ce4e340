import type { ContactField, PointKind } from '@/api';
import type { I18n, MessageKey } from '@/i18n';

const BY_PLACE: Partial<Record<ContactField | PointKind, MessageKey>> = {
  tax_code: 'card-issue-tax-code',
  vat_number: 'card-issue-vat-number',
  iban: 'card-issue-iban',
  sdi_code: 'card-issue-sdi-code',
  website: 'card-issue-website',
  birth_on: 'card-issue-date',
  acquired_on: 'card-issue-date',
  email: 'card-issue-email',
  pec: 'card-issue-email',
  landline: 'card-issue-phone',
  mobile: 'card-issue-phone',
  fax: 'card-issue-phone',
  post: 'card-issue-address',
};

/** What a rule finds fault with, in words. The value is kept all the same: a warning, not a wall. */
export function issueText({ t, has, say }: Pick<I18n, 't' | 'has' | 'say'>, place: ContactField | PointKind, code: string): string {
  const here = BY_PLACE[place];
  if (here !== undefined && code.endsWith('-invalid')) return t(here);
  // Finer findings have the words of the import.
  const known = `issue-${code.replaceAll('_', '-')}`;
  return has(known) ? say(known) : t(here ?? 'card-issue-other');
}
