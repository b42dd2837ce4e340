import type {
  Category,
  Channel,
  CommunicationSave,
  CommunicationView,
  ContactId,
  Direction,
  PickedFile,
  PointId,
  PointKind,
  PurposeId,
  PurposeView,
  RetentionClassId,
  RetentionClassView,
} from '@/api';
import type { Chosen } from '../shared/PersonCombo';
import { instantOf, localDay, localTime } from '@/lib/clock';

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
  /** Those whom it is about. */
  mentioned: Chosen[];
  /** The address or number that was used. */
  point: PointId | null;
  /** Files to keep beside it. */
  files: PickedFile[];
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
    mentioned: [],
    point: null,
    files: [],
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
    mentioned: item.mentioned.map(({ id, name }) => ({ id, name: name ?? '…' })),
    point: item.point?.id ?? null,
    files: [],
    followUpOn: item.followUpOn,
    marketing: false,
    commercialReason: '',
    retentionChosen: true,
  };
}

/** Another channel brings its usual retention class, unless the person chose one (S8), and is reached by another point. */
export function withChannel(draft: CommunicationDraft, channel: Channel, classes: readonly RetentionClassView[]): CommunicationDraft {
  return proposed({ ...draft, channel, point: channel === draft.channel ? draft.point : null }, classes);
}

/** What stands before the name of a channel of the firm where shipped channels stand too. */
const OWN = 'other:';

/** A choice of a list of channels: `other:NAME` is one that the firm added. */
export function channelChoice(choice: string): { channel: Channel; channelName: string } {
  return choice.startsWith(OWN) ? { channel: 'other', channelName: choice.slice(OWN.length) } : { channel: choice as Channel, channelName: '' };
}

/** The choice that a channel is, in a list that offers these channels of the firm; a new one is "other". */
export function choiceOf(channel: Channel | null, name: string, own: readonly string[]): string | null {
  return channel === 'other' && own.includes(name) ? `${OWN}${name}` : channel;
}

/** Sorts of points that serve a channel, as in the core. */
const POINTS: Record<Channel, readonly PointKind[]> = {
  email: ['email'],
  pec: ['pec'],
  phone: ['landline', 'mobile'],
  sms: ['mobile'],
  chat: ['messaging', 'mobile'],
  social: ['messaging'],
  post: ['post'],
  in_person: [],
  other: ['email', 'pec', 'landline', 'mobile', 'fax', 'post', 'messaging'],
};

export const fitsPoint = (channel: Channel, kind: PointKind): boolean => POINTS[channel].includes(kind);

/** A category may bring one of its own, whatever the channel (F42). */
export function withCategory(draft: CommunicationDraft, category: Category | null, classes: readonly RetentionClassView[]): CommunicationDraft {
  return proposed({ ...draft, category }, classes);
}

/** What serves marketing is kept as marketing, not as correspondence (DOMAIN 4.7). */
export function withPurpose(
  draft: CommunicationDraft,
  purpose: Pick<PurposeView, 'id' | 'marketing' | 'basis'>,
  classes: readonly RetentionClassView[],
): CommunicationDraft {
  return proposed({ ...draft, purpose: purpose.id, marketing: isMarketing(purpose) }, classes);
}

/** Soft spam is marketing whatever the register says of its purpose. */
export const isMarketing = (purpose: Pick<PurposeView, 'marketing' | 'basis'>) => purpose.marketing || purpose.basis === 'soft_spam';

function proposed(draft: CommunicationDraft, classes: readonly RetentionClassView[]): CommunicationDraft {
  return draft.retentionChosen ? draft : { ...draft, retention: usualClass(draft, classes) };
}

/** The class that is proposed: that of the category, that of marketing, or that of the channel. */
export function usualClass(
  { channel, category, marketing }: Pick<CommunicationDraft, 'channel' | 'category' | 'marketing'>,
  classes: readonly RetentionClassView[],
): RetentionClassId | null {
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
    mentioned: draft.mentioned.map((person) => person.id),
    point: draft.point,
    files: draft.files.map((file) => file.token),
    followUpOn: draft.followUpOn,
    commercialReason: draft.commercialReason.trim() === '' ? null : draft.commercialReason.trim(),
  };
}
