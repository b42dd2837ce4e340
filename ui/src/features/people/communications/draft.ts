import type { Category, Channel, CommunicationSave, CommunicationView, ContactId, Direction, PurposeId, PurposeView, RetentionClassId, RetentionClassView } from '@/api';
import { instantOf, localDay, localTime } from '../shared/clock';

/** What is typed while a communication is logged. */
export interface CommunicationDraft {
  direction: Direction | null;
  channel: Channel | null;
  channelName: string;
  day: string | null;
  time: string;
  minutes: string;
  subject: string;
  body: string;
  outcome: string;
  purpose: PurposeId | null;
  retention: RetentionClassId | null;
  category: Category | null;
  /** Day on which somebody comes back to it. */
  followUpOn: string | null;
  /** The purpose is marketing, which has a class of its own whatever the channel. */
  marketing: boolean;
  /** Why it is commercial correspondence no more (DOMAIN 4.5). */
  commercialReason: string;
  /** The person chose the retention class: another channel does not change it any more. */
  retentionChosen: boolean;
}

export function emptyCommunication(now: Date): CommunicationDraft {
  return {
    direction: null,
    channel: null,
    channelName: '',
    day: localDay(now),
    time: localTime(now),
    minutes: '',
    subject: '',
    body: '',
    outcome: '',
    purpose: null,
    retention: null,
    category: null,
    followUpOn: null,
    marketing: false,
    commercialReason: '',
    retentionChosen: false,
  };
}

export function draftOf(item: CommunicationView): CommunicationDraft {
  const at = new Date(item.at);
  return {
    direction: item.direction,
    channel: item.channel,
    channelName: item.channelName ?? '',
    day: localDay(at),
    time: localTime(at),
    minutes: item.minutes === null ? '' : String(item.minutes),
    subject: item.subject,
    body: item.body,
    outcome: item.outcome ?? '',
    purpose: item.purpose,
    retention: item.retention,
    category: item.category,
    followUpOn: item.followUpOn,
    marketing: false,
    commercialReason: '',
    retentionChosen: true,
  };
}

/** Another channel brings its usual retention class, unless the person chose one (S8). */
export function withChannel(draft: CommunicationDraft, channel: Channel, classes: readonly RetentionClassView[]): CommunicationDraft {
  return proposed({ ...draft, channel }, classes);
}

/** A category may bring one of its own, whatever the channel (F42). */
export function withCategory(draft: CommunicationDraft, category: Category | null, classes: readonly RetentionClassView[]): CommunicationDraft {
  return proposed({ ...draft, category }, classes);
}

/** What serves marketing is kept as marketing, not as correspondence (DOMAIN 4.7). */
export function withPurpose(draft: CommunicationDraft, purpose: Pick<PurposeView, 'id' | 'marketing' | 'basis'>, classes: readonly RetentionClassView[]): CommunicationDraft {
  return proposed({ ...draft, purpose: purpose.id, marketing: isMarketing(purpose) }, classes);
}

/** Soft spam is marketing whatever the register says of its purpose. */
export const isMarketing = (purpose: Pick<PurposeView, 'marketing' | 'basis'>) => purpose.marketing || purpose.basis === 'soft_spam';

function proposed(draft: CommunicationDraft, classes: readonly RetentionClassView[]): CommunicationDraft {
  return draft.retentionChosen ? draft : { ...draft, retention: usualClass(draft, classes) };
}

/** The class that is proposed: that of the category, that of marketing, or that of the channel. */
export function usualClass({ channel, category, marketing }: Pick<CommunicationDraft, 'channel' | 'category' | 'marketing'>, classes: readonly RetentionClassView[]): RetentionClassId | null {
  const own = category === null ? undefined : classes.find((retention) => retention.defaultCategories.includes(category));
  const news = marketing ? classes.find((retention) => retention.defaultMarketing) : undefined;
  const usual = channel === null ? undefined : classes.find((retention) => retention.defaultFor.includes(channel));
  return (own ?? news ?? usual)?.id ?? null;
}

/** Calls and meetings last; messages do not. */
export function hasLength(channel: Channel | null): boolean {
  return channel === 'phone' || channel === 'in_person';
}

export type CommunicationLack = 'direction' | 'channel' | 'channelName' | 'day' | 'time' | 'future' | 'minutes' | 'subject' | 'purpose' | 'retention';

/** What the form still lacks; purpose and retention class are both mandatory (S8). */
export function communicationLacks(draft: CommunicationDraft, now: Date): CommunicationLack[] {
  const missing: CommunicationLack[] = [];
  if (draft.direction === null) missing.push('direction');
  if (draft.channel === null) missing.push('channel');
  if (draft.channel === 'other' && draft.channelName.trim() === '') missing.push('channelName');
  if (draft.day === null) missing.push('day');
  const at = draft.day === null ? null : instantOf(draft.day, draft.time);
  if (draft.day !== null && at === null) missing.push('time');
  // A minute of grace: the clock of the form shows minutes only.
  if (at !== null && new Date(at).getTime() > now.getTime() + 60_000) missing.push('future');
  if (hasLength(draft.channel) && draft.minutes.trim() !== '' && !/^\d{1,4}$/.test(draft.minutes.trim())) missing.push('minutes');
  if (draft.subject.trim() === '' && draft.body.trim() === '') missing.push('subject');
  if (draft.purpose === null) missing.push('purpose');
  if (draft.retention === null) missing.push('retention');
  return missing;
}

/** The request of a complete form; null while something is missing. */
export function communicationRequest(draft: CommunicationDraft, id: CommunicationSave['id'], contacts: ContactId[]): CommunicationSave | null {
  const at = draft.day === null ? null : instantOf(draft.day, draft.time);
  if (draft.direction === null || draft.channel === null || at === null || draft.purpose === null || draft.retention === null) return null;
  return {
    id,
    contacts,
    direction: draft.direction,
    channel: draft.channel,
    channelName: draft.channel === 'other' ? draft.channelName.trim() : null,
    at,
    minutes: hasLength(draft.channel) && draft.minutes.trim() !== '' ? Number(draft.minutes) : null,
    subject: draft.subject.trim(),
    body: draft.body.trim(),
    outcome: draft.outcome.trim() === '' ? null : draft.outcome.trim(),
    purpose: draft.purpose,
    retention: draft.retention,
    category: draft.category,
    followUpOn: draft.followUpOn,
    commercialReason: draft.commercialReason.trim() === '' ? null : draft.commercialReason.trim(),
  };
}
