import type {
  ConsentDecision,
  ConsentMethod,
  ConsentRecord,
  ConsentRecordMany,
  ConsentTypeId,
  ConsentTypeView,
  ContactId,
  PickedFile,
  TextVersion,
  YesNeeds,
} from '@/api';

/** What is typed while a decision is recorded. Nothing is ticked beforehand (I7). */
export interface DecisionDraft {
  type: ConsentTypeId | null;
  decision: ConsentDecision | null;
  decidedOn: string | null;
  method: ConsentMethod | null;
  /** Whether the wording in force was the one shown; null while not said. */
  wordingShown: boolean | null;
  level: number | null;
  evidenceNote: string;
  note: string;
  /** A file that proves it. */
  file: PickedFile | null;
  /** A day from before the law on consents was looked at twice (F7). */
  longAgo: boolean;
}

/** `spoken`: what was read to the person, where the answer came by voice. */
export function emptyDecision(type: ConsentTypeId | null, decision: ConsentDecision | null, spoken?: string): DecisionDraft {
  const method = spoken === undefined ? null : 'voice';
  return { type, decision, decidedOn: null, method, wordingShown: null, level: null, evidenceNote: spoken ?? '', note: '', file: null, longAgo: false };
}

export type Lack = 'type' | 'decision' | 'decidedOn' | 'decidedOnFuture' | 'longAgo' | 'method' | 'wording' | 'level';

/** Nobody was asked for a consent before L. 675/1996: such a day is most often a slip. */
const FIRST_LAW = '1996-12-31';

export function isLongAgo(draft: DecisionDraft): boolean {
  return draft.decidedOn !== null && draft.decidedOn < FIRST_LAW;
}

/** The type with the wording that was in force on a day, of its versions, newest first: a paper keeps the words that were signed (F7). */
export function onDay(type: ConsentTypeView | undefined, day: string | null, versions: readonly TextVersion[] = []): ConsentTypeView | undefined {
  const wording = type?.wording ?? null;
  if (type === undefined || wording === null || day === null || day >= wording.since) return type;
  for (const { id, since, version, text } of versions) {
    if (id !== null && since !== null && since <= day) return { ...type, wording: { id, since, version, text } };
  }
  return type;
}

/** The wording in force, where it was in force on the day of the decision too; nobody can have seen it before (F7). */
export function wordingOf(draft: DecisionDraft, type: ConsentTypeView | undefined): ConsentTypeView['wording'] {
  const wording = type?.wording ?? null;
  return wording !== null && draft.decidedOn !== null && draft.decidedOn < wording.since ? null : wording;
}

/** Only a yes must be proven: a no and a withdrawal are always accepted (I3). */
export function needsProof(decision: ConsentDecision | null): boolean {
  return decision === 'given';
}

/** What the form still lacks (S96: the date is required and not in the future). */
export function lacks(draft: DecisionDraft, type: ConsentTypeView | undefined, today: string): Lack[] {
  const missing: Lack[] = [];
  if (draft.type === null) missing.push('type');
  if (draft.decision === null) missing.push('decision');
  if (draft.decidedOn === null) missing.push('decidedOn');
  else if (draft.decidedOn > today) missing.push('decidedOnFuture');
  else if (isLongAgo(draft) && !draft.longAgo) missing.push('longAgo');
  if (draft.method === null) missing.push('method');
  if (needsProof(draft.decision)) {
    if (wordingOf(draft, type) !== null && draft.wordingShown === null) missing.push('wording');
    if (draft.level === null) missing.push('level');
  }
  return missing;
}

const RECORDING = /\.(?:mp3|m4a|wav|ogg|opus)$/i;

/** The most that a way of telling can prove (I5): a voice or a message only what the operator witnessed, a form what was signed. */
export function highestEvidence(method: ConsentMethod | null, file?: string): number {
  switch (method) {
    case 'voice':
      // A recording of the voice is worth a signature.
      return file !== undefined && RECORDING.test(file) ? 2 : 1;
    case 'message':
      return 1;
    case 'paper_form':
    case 'email':
      return 2;
    default:
      return 3;
  }
}

/** Another way of telling; a proof that it cannot give is no longer chosen. */
export function withMethod(draft: DecisionDraft, method: ConsentMethod): DecisionDraft {
  return { ...draft, method, level: draft.level !== null && draft.level > highestEvidence(method) ? null : draft.level };
}

/** A yes with less proof than the type asks for is kept, but does not count. */
export function isWeak(draft: DecisionDraft, type: ConsentTypeView | undefined): boolean {
  return needsProof(draft.decision) && draft.level !== null && type !== undefined && draft.level < type.minEvidence;
}

/** Whether a yes of this day with this proof would not count against the person's own no; false while either is missing. */
export function isHeldBack(needs: YesNeeds | null | undefined, decidedOn: string | null, level: number | null): boolean {
  if (needs === null || needs === undefined) return false;
  return (decidedOn !== null && decidedOn < needs.from) || (level !== null && level < needs.evidenceLevel);
}

/** The request of a complete form; null while something is missing. */
export function decisionRequest(draft: DecisionDraft, type: ConsentTypeView | undefined, contact: ContactId): ConsentRecord | null {
  if (draft.type === null || draft.decision === null || draft.decidedOn === null || draft.method === null) return null;
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  return {
    contact,
    type: draft.type,
    decision: draft.decision,
    decidedOn: draft.decidedOn,
    method: draft.method,
    wording: draft.wordingShown === true ? (wordingOf(draft, type)?.id ?? null) : null,
    evidenceLevel: needsProof(draft.decision) ? (draft.level ?? 0) : 0,
    evidenceNote: text(draft.evidenceNote),
    note: text(draft.note),
    file: draft.file?.token ?? null,
  };
}

/** The same decision for several people at once; a note is about one person and stays out. */
export function forMany(request: ConsentRecord, contacts: ContactId[]): ConsentRecordMany {
  const { type, decision, decidedOn, method, wording, evidenceLevel, evidenceNote } = request;
  return { contacts, type, decision, decidedOn, method, wording, evidenceLevel, evidenceNote };
}
