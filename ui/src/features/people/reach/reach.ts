import type { Channel, ContactCard, GateCode, PointId, ReachChoice, ReachQuestion, StopAuthor, StopView } from '@/api';
import type { I18n, MessageKey } from '@/i18n';
import { GATE_WHY } from '../card/gate';

/** Whom to call or write to, and where. */
export interface Reach {
  channel: Channel;
  point: PointId | null;
}

/** Whether a channel dials or begins a message. */
export const isCall = (channel: Channel) => channel === 'phone';

/** Whether the text goes by a telephone or a program that Custode does not open: it is copied there. */
export const isCopied = (channel: Channel) => channel === 'sms' || channel === 'chat';

/** By which channels a card can be asked for a consent: by voice always, in writing as far as it has where to. */
export function askChannels(points: readonly Pick<ContactCard['points'][number], 'kind'>[]): Channel[] {
  const has = (...kinds: ContactCard['points'][number]['kind'][]) => points.some((point) => kinds.includes(point.kind));
  const open: [Channel, boolean][] = [
    ['email', has('email')],
    ['sms', has('mobile')],
    ['chat', has('messaging', 'mobile')],
  ];
  return [...open.filter(([, is]) => is).map(([channel]) => channel), 'phone'];
}

/** The written channel of a card: e-mail, or certified mail where there is no other address. */
export function writtenChannel(card: Pick<ContactCard, 'points'>): Channel {
  const has = (kind: 'email' | 'pec') => card.points.some((point) => point.kind === kind);
  return !has('email') && has('pec') ? 'pec' : 'email';
}

/** What stops every motive but an answer about rights. */
const STOPS: ReadonlySet<GateCode> = new Set<GateCode>(['erased', 'suppressed', 'restricted', 'not_usable', 'invalid_point']);

/** The code that stops whatever the motive is; null when a motive can open the way. */
export function stopOf(question: Pick<ReachQuestion, 'codes'>): GateCode | null {
  return question.codes.find((code) => STOPS.has(code)) ?? null;
}

/** The choices that make sense: where everything is stopped, only what is open all the same, if it has somewhere to go. */
export function choicesOf(question: Pick<ReachQuestion, 'choices' | 'codes' | 'places'>): ReachChoice[] {
  if (stopOf(question) === null) return question.choices;
  return question.places.length === 0 ? [] : question.choices.filter((choice) => choice.allowed);
}

export const keyOf = (choice: Pick<ReachChoice, 'consent' | 'reason'>) => choice.consent ?? choice.reason ?? '';

/** Whether a consent opens the way, so that nothing has to be explained. */
export function hasConsent(question: Pick<ReachQuestion, 'proposed'>): boolean {
  return question.proposed !== null;
}

/** What no consent that is recorded now would change: an objection, a block, the register of oppositions. */
const CLOSED: Partial<Record<GateCode, MessageKey>> = {
  objection: 'reach-closed',
  rpo_missing: 'reach-closed-rpo',
  rpo_listed: 'reach-closed-rpo-listed',
};

/** What stands in the way, where it is no missing consent. */
export const closedBy = (question: Pick<ReachQuestion, 'code'>): MessageKey | undefined => CLOSED[question.code];

/** Codes 3, 4 and 7: nobody goes on past them and no consent is recorded on the way; another motive may be open all the same (DOMAIN 4.4). */
const BARRED: ReadonlySet<GateCode> = new Set<GateCode>(['objection', 'withdrawn', 'rpo_missing', 'rpo_listed']);

export const isBarred = (question: Pick<ReachQuestion, 'code'>): boolean => BARRED.has(question.code);

const STOPPED_BY: Record<StopAuthor, 'reach-lack-objection' | 'reach-lack-block' | 'reach-lack-law'> = {
  subject: 'reach-lack-objection',
  controller: 'reach-lack-block',
  law: 'reach-lack-law',
};

/** The same of a stop whose day nobody knows, most often because a list said it. */
const UNDATED: Record<StopAuthor, 'reach-lack-objection-undated' | 'reach-lack-block-undated' | 'reach-lack-law-undated'> = {
  subject: 'reach-lack-objection-undated',
  controller: 'reach-lack-block-undated',
  law: 'reach-lack-law-undated',
};

const RANK: Record<StopAuthor, number> = { subject: 2, law: 1, controller: 0 };

/** Who set the strongest standing stop on these channels, since when, and what is noted about it. */
export function stopText(
  { t, date }: Pick<I18n, 't' | 'date'>,
  channels: readonly Channel[],
  stops: readonly Pick<StopView, 'author' | 'channels' | 'liftedOn' | 'ground' | 'since' | 'dated'>[] = [],
): string | null {
  const standing = stops.filter((stop) => stop.liftedOn === null && channels.every((channel) => stop.channels.length === 0 || stop.channels.includes(channel)));
  const [first] = standing.toSorted((one, other) => RANK[other.author] - RANK[one.author]);
  if (first === undefined) return null;
  const says = first.dated ? t(STOPPED_BY[first.author], { on: date(first.since) }) : t(UNDATED[first.author]);
  return first.ground === null ? says : `${says} ${t('reach-lack-noted', { ground: first.ground })}`;
}

/** "«Telefonate commerciali»: scaduto il 3 feb 2025." (S97) */
export function lackText(
  { t, date }: Pick<I18n, 't' | 'date'>,
  question: Pick<ReachQuestion, 'code' | 'consent' | 'on' | 'stoppedBy'>,
  undated: string | null = null,
): string {
  const consent = question.consent ?? '';
  const on = date(question.on);
  if (question.code === 'objection' && question.stoppedBy !== null && question.on !== null) return t(STOPPED_BY[question.stoppedBy], { on });
  if (question.code === 'objection' && undated !== null) return undated;
  if (question.code === 'objection' && question.stoppedBy !== null) return t(UNDATED[question.stoppedBy]);
  if (closedBy(question) !== undefined) return t(GATE_WHY[question.code]);
  if (question.consent === null) return t('reach-lack-none');
  switch (question.code) {
    case 'consent_absent':
      return t('reach-lack-absent', { consent });
    case 'consent_refused':
      return question.on === null ? t('reach-lack-refused-undated', { consent }) : t('reach-lack-refused', { consent, on });
    case 'consent_expired':
      return question.on === null ? t('reach-lack-expired-undated', { consent }) : t('reach-lack-expired', { consent, on });
    case 'consent_weak':
      return question.on === null ? t(GATE_WHY.consent_weak) : t('reach-lack-weak', { consent, on });
    case 'withdrawn':
      return question.on === null ? t('reach-lack-withdrawn-undated', { consent }) : t('reach-lack-withdrawn', { consent, on });
    case 'channel_not_covered':
      return t('reach-lack-none');
    default:
      return t(GATE_WHY[question.code]);
  }
}
