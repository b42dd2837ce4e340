import type {
  AnswersRecord,
  Channel,
  ConsentMethod,
  ConsentTypeId,
  ConsentView,
  ContactId,
  PickedFile,
  PurposeId,
  SheetView,
  WordingId,
  WordingView,
} from '@/api';

/** What a paper says about one consent; where nothing is ticked everything stays (I7). */
export type Reply = 'yes' | 'no' | 'same';

/** One question of a paper, in the words that the person read. */
export interface Ask {
  type: ConsentTypeId;
  title: string;
  wording: WordingView | null;
  archived: boolean;
}

/** What is typed while a paper is entered: nothing is ticked beforehand. */
export interface AnswersDraft {
  replies: Readonly<Record<string, Reply>>;
  /** Cells "do not contact me", as purpose and channel. */
  stops: readonly string[];
  decidedOn: string | null;
  method: ConsentMethod | null;
  level: number | null;
  evidenceNote: string;
  /** The person read the texts that are shown; known beforehand for a printed form. */
  textsShown: boolean | null;
  /** A scan of the paper. */
  file: PickedFile | null;
}

export function emptyAnswers(sheet: Pick<SheetView, 'code'> | null): AnswersDraft {
  return {
    replies: {},
    stops: [],
    decidedOn: null,
    method: sheet === null ? null : 'paper_form',
    level: null,
    evidenceNote: '',
    textsShown: sheet === null ? null : true,
    file: null,
  };
}

export const cell = (purpose: PurposeId, channel: Channel) => `${purpose} ${channel}`;

export type AnswersLack = 'answers' | 'decidedOn' | 'decidedOnFuture' | 'method' | 'level' | 'texts';

const saysYes = (draft: AnswersDraft) => Object.values(draft.replies).includes('yes');

/** What is still missing; a no needs no proof, so that taking back is as easy as giving (Art. 7(3) GDPR). */
export function answersLack(draft: AnswersDraft, today: string): AnswersLack[] {
  const missing: AnswersLack[] = [];
  if (!Object.values(draft.replies).some((reply) => reply !== 'same') && draft.stops.length === 0) missing.push('answers');
  if (draft.decidedOn === null) missing.push('decidedOn');
  else if (draft.decidedOn > today && saysYes(draft)) missing.push('decidedOnFuture');
  if (draft.method === null) missing.push('method');
  if (saysYes(draft) && draft.level === null) missing.push('level');
  if (saysYes(draft) && draft.textsShown === null) missing.push('texts');
  return missing;
}

export const needsTexts = saysYes;

/** When the answers of a paper were entered for this person already; null when they were not. */
export function enteredBefore(consents: readonly Pick<ConsentView, 'events'>[], code: string): string | null {
  const entered = consents.flatMap(({ events }) =>
    events.filter(({ evidenceNote, corrected }) => corrected === null && evidenceNote?.split(' · ')[0] === code).map(({ recordedAt }) => recordedAt),
  );
  return entered.sort().at(-1) ?? null;
}

/** The request of a complete paper; null while something is missing. */
export function answersRequest(draft: AnswersDraft, asks: readonly Ask[], contact: ContactId, sheet: string | null): AnswersRecord | null {
  if (draft.decidedOn === null || draft.method === null) return null;
  const consents = asks.flatMap((ask) => {
    const reply = draft.replies[ask.type] ?? 'same';
    if (reply === 'same') return [];
    const wording: WordingId | null = draft.textsShown === true ? (ask.wording?.id ?? null) : null;
    return [{ type: ask.type, yes: reply === 'yes', wording }];
  });
  const stops = draft.stops.flatMap((key) => {
    const [purpose, channel] = key.split(' ');
    return purpose === undefined || channel === undefined ? [] : [{ purpose: purpose as PurposeId, channel: channel as Channel }];
  });
  const note = draft.evidenceNote.trim();
  return {
    contact,
    decidedOn: draft.decidedOn,
    method: draft.method,
    evidenceLevel: draft.level ?? 0,
    evidenceNote: note === '' ? null : note,
    sheet,
    consents,
    stops,
    file: draft.file?.token ?? null,
  };
}
