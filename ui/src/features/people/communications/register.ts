import { CATEGORY_LABEL } from '@/components/domain/categories';
import type { Category, CommunicationRegister, Delivery, RegisterChoice } from '@/api';
import type { I18n, MessageKey } from '@/i18n';
import { CHANNEL_LABEL } from '@/components/domain/channels';

/** What a communication is about (S34), in the order of the form. */
export { CATEGORY_LABEL };

export const CATEGORIES = Object.keys(CATEGORY_LABEL) as Category[];

/** Nothing is chosen. */
export const NO_FILTERS: RegisterChoice = {
  text: '',
  contact: null,
  channel: null,
  channelName: null,
  direction: null,
  category: null,
  purpose: null,
  outcome: null,
  withoutOutcome: false,
  case: null,
  operator: null,
  delivery: null,
  followUp: false,
  since: null,
  until: null,
};

/** The question to the register. */
export function registerRequest(choice: RegisterChoice, offset: number, limit: number): CommunicationRegister {
  return { ...choice, text: choice.text.trim(), campaign: null, offset, limit };
}

/** Whether anything is chosen. */
export function isFiltered(choice: RegisterChoice): boolean {
  return choice.text.trim() !== '' || chipsOf(choice).length > 0;
}

/** Whether two choices ask the same. */
export function isSame(a: RegisterChoice, b: RegisterChoice): boolean {
  return (Object.keys(NO_FILTERS) as (keyof RegisterChoice)[]).every((key) => a[key] === b[key]);
}

/** One part of the sentence; a choice answers each question once. */
export type Question = 'contact' | 'channel' | 'direction' | 'category' | 'purpose' | 'outcome' | 'case' | 'operator' | 'state' | 'days';

/** What the choice without one part is. */
export function without(choice: RegisterChoice, question: Question): RegisterChoice {
  switch (question) {
    case 'outcome':
      return { ...choice, outcome: null, withoutOutcome: false };
    case 'state':
      return { ...choice, delivery: null, followUp: false };
    case 'channel':
      return { ...choice, channel: null, channelName: null };
    case 'days':
      return { ...choice, since: null, until: null };
    default:
      return { ...choice, [question]: null };
  }
}

/** The questions that are answered, in the order of the sentence. */
export function chipsOf(choice: RegisterChoice): Question[] {
  const said: Record<Question, boolean> = {
    contact: choice.contact !== null,
    channel: choice.channel !== null,
    direction: choice.direction !== null,
    category: choice.category !== null,
    days: choice.since !== null || choice.until !== null,
    outcome: choice.outcome !== null || choice.withoutOutcome,
    case: choice.case !== null,
    operator: choice.operator !== null,
    purpose: choice.purpose !== null,
    state: choice.delivery !== null || choice.followUp,
  };
  return (Object.keys(said) as Question[]).filter((question) => said[question]);
}

/** Names behind the ids of a choice; null while they are read or when they are gone. */
export interface ChoiceNames {
  contact: string | null;
  case: string | null;
  purpose: string | null;
}

export const DELIVERY_LABEL = {
  open: 'register-state-open',
  done: 'communication-state-sent',
  not_done: 'register-state-not-done',
  queued: 'register-state-queued',
  sending: 'register-state-queued',
  uncertain: 'register-state-uncertain',
} as const satisfies Record<Delivery, MessageKey>;

/** A chip: the word before it, and what it says. */
export function chipWords(
  { t, date }: Pick<I18n, 't' | 'date'>,
  choice: RegisterChoice,
  question: Question,
  names: ChoiceNames,
): { before: string; strong: string } {
  switch (question) {
    case 'contact':
      return { before: t('register-chip-with'), strong: names.contact ?? t('register-gone') };
    case 'channel':
      return { before: t('register-chip-by'), strong: choice.channel === null ? '' : (choice.channelName ?? t(CHANNEL_LABEL[choice.channel])) };
    case 'direction':
      return { before: '', strong: t(choice.direction === 'inbound' ? 'register-inbound' : 'register-outbound') };
    case 'category':
      return { before: t('register-chip-about'), strong: choice.category === null ? '' : t(CATEGORY_LABEL[choice.category]) };
    case 'purpose':
      return { before: t('register-chip-for'), strong: names.purpose ?? '–' };
    case 'outcome':
      return choice.withoutOutcome
        ? { before: '', strong: t('register-chip-no-outcome') }
        : { before: t('register-chip-outcome'), strong: t('ui-quoted', { text: choice.outcome ?? '' }) };
    case 'case':
      return { before: t('register-chip-case'), strong: names.case ?? '–' };
    case 'operator':
      return { before: t('register-chip-operator'), strong: choice.operator ?? '' };
    case 'state':
      return { before: '', strong: choice.followUp ? t('register-state-follow-up') : choice.delivery === null ? '' : t(DELIVERY_LABEL[choice.delivery]) };
    case 'days': {
      if (choice.since !== null && choice.since === choice.until) return { before: t('register-chip-on'), strong: date(choice.since) };
      if (choice.since !== null && choice.until !== null)
        return { before: '', strong: t('register-chip-from-to', { since: date(choice.since), until: date(choice.until) }) };
      if (choice.since !== null) return { before: t('register-chip-from'), strong: date(choice.since) };
      return { before: t('register-chip-to'), strong: date(choice.until) };
    }
  }
}
