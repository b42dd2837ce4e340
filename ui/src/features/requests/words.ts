import { type LetterKind, type RefusalGround, type RequestState, type RequestView, type RightKind, type StepState } from '@/api';
import type { StampTone } from '@/components';
import type { I18n } from '@/i18n';
import { Check, CircleDashed, Clock, Hourglass, PenLine, Undo2, X, type LucideIcon } from 'lucide-react';

/** What can be asked, in the order of the form. */
export const KINDS: readonly RightKind[] = [
  'confirmation',
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection_marketing',
  'objection',
  'withdrawal',
  'automated',
  'information',
  'complaint',
];

export const CLOSED: readonly RequestState[] = ['fulfilled', 'partly', 'rejected', 'withdrawn'];

/** For what a right that is asked may be refused; nothing = not at all (art. 7(3) and 21(3)). */
export const groundsOf = (view: Pick<RequestView, 'refusals'>, right: RightKind): readonly RefusalGround[] =>
  view.refusals.find((one) => one.right === right)?.grounds ?? [];

/** Letters in the order in which a request needs them. */
export const LETTERS: readonly LetterKind[] = ['acknowledgement', 'identity', 'extension', 'answer', 'refusal', 'confirmation', 'portability', 'notice'];

const dashed = (code: string) => code.replaceAll('_', '-');

export const kindWords = ({ say }: Pick<I18n, 'say'>, kind: RightKind) => say(`requests-kind-${dashed(kind)}`);
export const stateWords = ({ say }: Pick<I18n, 'say'>, state: RequestState) => say(`requests-state-${state}`);
export const letterWords = ({ say }: Pick<I18n, 'say'>, kind: LetterKind) => say(`requests-letter-${dashed(kind)}`);
/** Whether one of these grounds stands only with the facts behind it (art. 12, 21). */
export const needsFacts = (view: Pick<RequestView, 'refusals'>, right: RightKind, grounds: readonly RefusalGround[]): boolean =>
  view.refusals.some((one) => one.right === right && one.factual.some((ground) => grounds.includes(ground)));

/** What a letter is to this request: a refusal of a part answers the rest. */
export const letterTitle = (i18n: Pick<I18n, 'say' | 't'>, view: Pick<RequestView, 'results'>, kind: LetterKind) =>
  kind === 'refusal' && view.results.some((result) => result.outcome !== 'refused') ? i18n.t('requests-letter-in-part') : letterWords(i18n, kind);
export const groundWords = ({ say }: Pick<I18n, 'say'>, ground: RefusalGround) => say(`requests-ground-${dashed(ground)}`);

export const kindsWords = (i18n: Pick<I18n, 'say'>, kinds: readonly RightKind[]) => kinds.map((kind) => kindWords(i18n, kind)).join(', ');

export const STATE_LOOK: Record<RequestState, { tone: StampTone; icon: LucideIcon }> = {
  received: { tone: 'info', icon: CircleDashed },
  identity: { tone: 'warning', icon: Hourglass },
  acknowledged: { tone: 'info', icon: Check },
  working: { tone: 'accent', icon: PenLine },
  extended: { tone: 'warning', icon: Clock },
  fulfilled: { tone: 'ok', icon: Check },
  partly: { tone: 'ok', icon: Check },
  rejected: { tone: 'danger', icon: X },
  withdrawn: { tone: 'none', icon: Undo2 },
};

/** Words of a name: no accents, no case, no marks. */
const wordsOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether two names can't be of one person: neither has all words, or their first letters, of the other. */
export function areOthers(one: string, other: string): boolean {
  const [some, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  if (some === undefined || more === undefined || some.length === 0) return false;
  return !some.every((word) => more.some((other) => other === word || (Math.min(other.length, word.length) === 1 && other[0] === word[0])));
}

export const STEP_LOOK: Record<StepState, { tone: StampTone; icon: LucideIcon }> = {
  open: { tone: 'info', icon: CircleDashed },
  waiting: { tone: 'warning', icon: Hourglass },
  done: { tone: 'ok', icon: Check },
  unneeded: { tone: 'none', icon: Check },
};
