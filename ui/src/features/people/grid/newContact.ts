import type { ContactCreate, ContactField, ContactKind, FieldSet, NewPoint, SourceId } from '@/api';
import { NO_ADDRESS, newPoint } from '../shared/points';

/** What is typed in the form of a new card. */
export interface Draft {
  kind: ContactKind;
  firstName: string;
  lastName: string;
  organisation: string;
  email: string;
  phone: string;
  source: SourceId | null;
  acquiredOn: string | null;
}

export function emptyDraft(today: string): Draft {
  return { kind: 'person', firstName: '', lastName: '', organisation: '', email: '', phone: '', source: null, acquiredOn: today };
}

export type Missing = 'name' | 'source' | 'acquiredOn' | 'acquiredOnFuture';

/** What the form still lacks: somebody to name, where they come from, since when (S41). */
export function missing(draft: Draft, today: string): Missing[] {
  const lacks: Missing[] = [];
  const named = draft.kind === 'person' ? [draft.firstName, draft.lastName] : [draft.organisation];
  if (named.every((text) => text.trim() === '')) lacks.push('name');
  if (draft.source === null) lacks.push('source');
  if (draft.acquiredOn === null) lacks.push('acquiredOn');
  else if (draft.acquiredOn > today) lacks.push('acquiredOnFuture');
  return lacks;
}

/** Italian mobile numbers begin with a 3, with or without the prefix; anything else is taken as a landline. */
export function phoneKind(phone: string): 'mobile' | 'landline' {
  return /^(?:(?:\+|00)39)?3\d/.test(phone.replaceAll(/[\s./()-]/g, '')) ? 'mobile' : 'landline';
}

/** The request of a complete form; null while something mandatory is missing. */
export function creation(draft: Draft): ContactCreate | null {
  if (draft.source === null || draft.acquiredOn === null) return null;
  const fields: FieldSet[] = [];
  const set = (field: ContactField, text: string) => {
    if (text.trim() !== '') fields.push({ field, value: text.trim(), replaces: null });
  };
  if (draft.kind === 'person') {
    set('first_name', draft.firstName);
    set('last_name', draft.lastName);
  } else set('organisation', draft.organisation);
  const points = [newPoint('email', draft.email, NO_ADDRESS, ''), newPoint(phoneKind(draft.phone), draft.phone, NO_ADDRESS, '')];
  return {
    kind: draft.kind,
    fields,
    points: points.filter((point): point is NewPoint => point !== null),
    tags: [],
    source: draft.source,
    acquiredOn: draft.acquiredOn,
  };
}

/** What to look for among the people already there: the surest sign first. */
export function likeness(draft: Draft): string {
  if (draft.email.includes('@')) return draft.email.trim();
  if (draft.phone.replaceAll(/\D/g, '').length >= 6) return draft.phone.trim();
  if (draft.kind === 'organisation') return draft.organisation.trim().length >= 4 ? draft.organisation.trim() : '';
  return draft.firstName.trim() !== '' && draft.lastName.trim() !== '' ? `${draft.lastName.trim()} ${draft.firstName.trim()}` : '';
}
