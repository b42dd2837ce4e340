import type { ChannelName } from './channels';

/** What is typed in the form of a consent type. */
export interface TypeDraft<Purpose extends string = string> {
  title: string;
  code: string;
  /** The person wrote the code: the title does not change it any more. */
  codeTyped: boolean;
  description: string;
  validityDays: string;
  allowMass: boolean;
  allowSingle: boolean;
  allowContact: boolean;
  channels: ChannelName[];
  minEvidence: number;
  purpose: Purpose | null;
  wording: string;
}

export const NEW_TYPE: TypeDraft<never> = {
  title: '',
  code: '',
  codeTyped: false,
  description: '',
  validityDays: '',
  allowMass: false,
  allowSingle: false,
  allowContact: false,
  channels: [],
  minEvidence: 2,
  purpose: null,
  wording: '',
};

/** What the form asks of a type that is there already. */
export interface KnownType {
  title: string;
  usage: number;
  wording: { text: string; version: number; since: string } | null;
}

/** A code from a title: "Email commerciali" gives `EMAIL_COMMERCIALI`. */
export function codeFrom(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 32);
}

export type TypeProblem = 'title' | 'code' | 'codeTaken' | 'validity' | 'permission';

/** What is wrong with the form; a code is the same whatever its case (S86). */
export function typeProblems(draft: TypeDraft, others: readonly { code: string }[]): TypeProblem[] {
  const problems: TypeProblem[] = [];
  const code = draft.code.trim().toLowerCase();
  if (draft.title.trim() === '') problems.push('title');
  if (code === '') problems.push('code');
  else if (others.some((other) => other.code.toLowerCase() === code)) problems.push('codeTaken');
  if (draft.validityDays.trim() !== '' && !/^[1-9]\d{0,4}$/.test(draft.validityDays.trim())) problems.push('validity');
  if (!draft.allowMass && !draft.allowSingle && !draft.allowContact) problems.push('permission');
  return problems;
}

/** All three permissions in one type: a separate type for each is clearer for the person (S93). */
export function isThreeInOne(draft: Pick<TypeDraft, 'allowMass' | 'allowSingle' | 'allowContact'>): boolean {
  return draft.allowMass && draft.allowSingle && draft.allowContact;
}

/** The channels that the three permissions cover when none is ticked (DOMAIN 4.1). */
export function usualChannels(draft: Pick<TypeDraft, 'allowMass' | 'allowSingle' | 'allowContact'>): ChannelName[] {
  const channels: ChannelName[] = [];
  if (draft.allowMass || draft.allowSingle) channels.push('email', 'pec');
  if (draft.allowContact) channels.push('phone');
  return channels;
}

/** Whether saving makes a new version of the wording: past consents keep the text that they were given under. */
export function makesVersion(draft: Pick<TypeDraft, 'wording'>, type: Pick<KnownType, 'wording'> | null): boolean {
  const text = draft.wording.trim();
  return text !== '' && text !== (type?.wording?.text ?? '').trim();
}

/** The form as the core takes it. */
export function typeRequest<Id extends string, Purpose extends string>(draft: TypeDraft<Purpose>, type: (Pick<KnownType, 'wording'> & { id: Id }) | null) {
  const days = draft.validityDays.trim();
  return {
    id: type?.id ?? null,
    title: draft.title.trim(),
    code: draft.code.trim(),
    description: draft.description.trim() === '' ? null : draft.description.trim(),
    validityDays: days === '' ? null : Number(days),
    allowMass: draft.allowMass,
    allowSingle: draft.allowSingle,
    allowContact: draft.allowContact,
    channels: draft.channels,
    minEvidence: draft.minEvidence,
    purpose: draft.purpose,
    wording: makesVersion(draft, type) ? draft.wording.trim() : null,
  };
}
