import type { CallAnswer, CallReply, CallTakeIn, Channel, ConsentTypeView, ContactField, ContactKind, FieldSet, NewPoint, PurposeId, SourceId } from '@/api';
import { phoneKind } from '../grid/newContact';
import { NO_ADDRESS, newPoint } from '../shared/points';

/** What is written down while somebody is on the telephone. No answer is marked beforehand (I7). */
export interface CallDraft {
  /** How the privacy notice was given. */
  toldBy: Channel | null;
  purpose: PurposeId | null;
  subject: string;
  body: string;
  kind: ContactKind;
  firstName: string;
  lastName: string;
  organisation: string;
  phone: string;
  email: string;
  source: SourceId | null;
  replies: Readonly<Record<string, CallReply>>;
}

export const EMPTY_CALL: CallDraft = {
  toldBy: null,
  purpose: null,
  subject: '',
  body: '',
  kind: 'person',
  firstName: '',
  lastName: '',
  organisation: '',
  phone: '',
  email: '',
  source: null,
  replies: {},
};

export type CallLack = 'notice' | 'toldBy' | 'purpose' | 'subject' | 'name' | 'point' | 'source';

/** What a card of somebody who calls still lacks; without all of it nothing is saved (S62). */
export function callLacks(draft: CallDraft, notice: number | null): CallLack[] {
  const lacks: CallLack[] = [];
  if (notice === null) lacks.push('notice');
  if (draft.toldBy === null) lacks.push('toldBy');
  if (draft.purpose === null) lacks.push('purpose');
  if (draft.subject.trim() === '') lacks.push('subject');
  const named = draft.kind === 'person' ? [draft.firstName, draft.lastName] : [draft.organisation];
  if (named.every((text) => text.trim() === '')) lacks.push('name');
  if (draft.phone.trim() === '' && draft.email.trim() === '') lacks.push('point');
  if (draft.source === null) lacks.push('source');
  return lacks;
}

/** The request of a complete form; null while something is missing. */
export function callRequest(
  draft: CallDraft,
  types: readonly Pick<ConsentTypeView, 'id' | 'wording'>[],
  notice: number | null,
  script: number,
): CallTakeIn | null {
  if (notice === null || draft.toldBy === null || draft.purpose === null || draft.source === null) return null;
  const fields: FieldSet[] = [];
  const set = (field: ContactField, text: string) => {
    if (text.trim() !== '') fields.push({ field, value: text.trim(), replaces: null });
  };
  if (draft.kind === 'person') {
    set('first_name', draft.firstName);
    set('last_name', draft.lastName);
  } else set('organisation', draft.organisation);
  const points = [newPoint(phoneKind(draft.phone), draft.phone, NO_ADDRESS, ''), newPoint('email', draft.email, NO_ADDRESS, '')];
  const answers: CallAnswer[] = types.flatMap((type) => {
    const reply = draft.replies[type.id];
    return reply === undefined ? [] : [{ type: type.id, reply, wording: type.wording?.id ?? null }];
  });
  return {
    kind: draft.kind,
    fields,
    points: points.filter((point): point is NewPoint => point !== null),
    source: draft.source,
    notice,
    toldBy: draft.toldBy,
    purpose: draft.purpose,
    subject: draft.subject.trim(),
    body: draft.body.trim(),
    script,
    answers,
  };
}

/** Types for which a yes by voice is less proof than they ask for: they still need a signature. */
export function needSignature(draft: CallDraft, types: readonly Pick<ConsentTypeView, 'id' | 'title' | 'minEvidence'>[]): string[] {
  return types.filter((type) => draft.replies[type.id] === 'yes' && type.minEvidence > 1).map((type) => type.title);
}
