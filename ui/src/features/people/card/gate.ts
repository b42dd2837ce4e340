import type { Channel, ChannelAnswer, GateCode } from '@/api';
import type { I18n, MessageKey } from '@/i18n';

/** Channels with the same answer, shown on one line. */
export interface GateLine extends Omit<ChannelAnswer, 'channel'> {
  channels: Channel[];
}

/** Written messages that share their consents; alike answers of these are one line, as people think of them. */
const TOGETHER: ReadonlySet<Channel> = new Set<Channel>(['sms', 'chat', 'social']);

/** One line a channel, but SMS, chat and social networks together where the answer is the same. */
export function gateLines(gate: readonly ChannelAnswer[]): GateLine[] {
  const lines: GateLine[] = [];
  for (const { channel, ...answer } of gate) {
    const same = TOGETHER.has(channel)
      ? lines.find(
          (line) =>
            line.channels.every((other) => TOGETHER.has(other)) &&
            line.code === answer.code &&
            line.allowed === answer.allowed &&
            line.massAllowed === answer.massAllowed &&
            line.consent === answer.consent &&
            line.on === answer.on,
        )
      : undefined;
    if (same) same.channels.push(channel);
    else lines.push({ channels: [channel], ...answer });
  }
  return lines;
}

const DATED: Record<GateCode, readonly [dated: MessageKey, plain: MessageKey]> = {
  ok: ['card-gate-ok-on', 'card-gate-ok'],
  erased: ['card-gate-erased', 'card-gate-erased'],
  suppressed: ['card-gate-suppressed', 'card-gate-suppressed'],
  restricted: ['card-gate-restricted', 'card-gate-restricted'],
  objection: ['card-gate-objection-on', 'card-gate-objection'],
  withdrawn: ['card-gate-withdrawn-on', 'card-gate-withdrawn'],
  not_usable: ['card-gate-not-usable', 'card-gate-not-usable'],
  invalid_point: ['card-gate-invalid-point', 'card-gate-invalid-point'],
  rpo_missing: ['card-gate-rpo', 'card-gate-rpo'],
  rpo_listed: ['card-gate-rpo-listed', 'card-gate-rpo-listed'],
  consent_absent: ['card-gate-absent', 'card-gate-absent'],
  consent_refused: ['card-gate-refused-on', 'card-gate-refused'],
  consent_expired: ['card-gate-expired-on', 'card-gate-expired'],
  consent_weak: ['card-gate-weak-on', 'card-gate-weak'],
  channel_not_covered: ['card-gate-not-covered', 'card-gate-not-covered'],
  soft_spam: ['card-gate-soft-spam', 'card-gate-soft-spam'],
  soft_spam_unused: ['card-gate-soft-spam-unused', 'card-gate-soft-spam-unused'],
  soft_spam_no_email: ['card-gate-soft-spam-no-email', 'card-gate-soft-spam-no-email'],
  soft_spam_no_goods: ['card-gate-soft-spam-no-goods', 'card-gate-soft-spam-no-goods'],
  soft_spam_no_line: ['card-gate-soft-spam-no-line', 'card-gate-soft-spam-no-line'],
  soft_spam_no_sale: ['card-gate-soft-spam-no-sale', 'card-gate-soft-spam-no-sale'],
  soft_spam_other_goods: ['card-gate-soft-spam-other-goods', 'card-gate-soft-spam-other-goods'],
  soft_spam_other_address: ['card-gate-soft-spam-other-address', 'card-gate-soft-spam-other-address'],
  soft_spam_not_informed: ['card-gate-soft-spam-not-informed', 'card-gate-soft-spam-not-informed'],
  soft_spam_too_old: ['card-gate-soft-spam-too-old', 'card-gate-soft-spam-too-old'],
  soft_spam_refused: ['card-gate-soft-spam-refused', 'card-gate-soft-spam-refused'],
  lia_missing: ['card-gate-lia', 'card-gate-lia'],
  basis_ended: ['card-gate-basis-ended', 'card-gate-basis-ended'],
};

/** Whether anything may be sent at all: a consent to newsletters alone is a yes, with its limit said beside it. */
export function mayWrite(answer: Pick<ChannelAnswer, 'allowed' | 'massAllowed'>): boolean {
  return answer.allowed || answer.massAllowed;
}

/** The reason of an answer in a few words: "consenso del 12 mar 2026". */
export function gateReason({ say, date }: Pick<I18n, 'say' | 'date'>, answer: Pick<ChannelAnswer, 'code' | 'on' | 'allowed' | 'massAllowed'>): string {
  if (!answer.allowed && answer.massAllowed) return say('card-gate-mass-only');
  if (answer.code === 'objection' && answer.on === null) return say('card-gate-objection-undated');
  const [dated, plain] = DATED[answer.code];
  return answer.on === null ? say(plain) : say(dated, { on: date(answer.on) });
}

/** Why, in a sentence. */
export const GATE_WHY = {
  ok: 'card-why-ok',
  erased: 'card-why-erased',
  suppressed: 'card-why-suppressed',
  restricted: 'card-why-restricted',
  objection: 'card-why-objection',
  withdrawn: 'card-why-withdrawn',
  not_usable: 'card-why-not-usable',
  invalid_point: 'card-why-invalid-point',
  rpo_missing: 'card-why-rpo',
  rpo_listed: 'card-why-rpo-listed',
  consent_absent: 'card-why-absent',
  consent_refused: 'card-why-refused',
  consent_expired: 'card-why-expired',
  consent_weak: 'card-why-weak',
  channel_not_covered: 'card-why-not-covered',
  soft_spam: 'card-why-soft-spam',
  soft_spam_unused: 'card-why-soft-spam',
  soft_spam_no_email: 'card-why-soft-spam',
  soft_spam_no_goods: 'card-why-soft-spam',
  soft_spam_no_line: 'card-why-soft-spam',
  soft_spam_no_sale: 'card-why-soft-spam',
  soft_spam_other_goods: 'card-why-soft-spam',
  soft_spam_other_address: 'card-why-soft-spam',
  soft_spam_not_informed: 'card-why-soft-spam',
  soft_spam_too_old: 'card-why-soft-spam',
  soft_spam_refused: 'card-why-soft-spam',
  lia_missing: 'card-why-lia',
  basis_ended: 'card-why-basis-ended',
} as const satisfies Record<GateCode, MessageKey>;

/** Channels with the same answer for the same reasons, said once. */
export interface WhyLine {
  channels: Channel[];
  allowed: boolean;
  massOnly: boolean;
  codes: GateCode[];
}

/** Why, by answer; who gave no consent at all is not told that the given ones do not cover a channel. */
export function whyLines(gate: readonly ChannelAnswer[], hasConsents: boolean): WhyLine[] {
  const lines: WhyLine[] = [];
  for (const answer of gate) {
    const told = answer.codes.length === 0 ? [answer.code] : answer.codes;
    const codes = [...new Set(told.map((code) => (code === 'channel_not_covered' && !hasConsents ? 'consent_absent' : code)))];
    const line: WhyLine = { channels: [answer.channel], allowed: mayWrite(answer), massOnly: !answer.allowed && answer.massAllowed, codes };
    const same = lines.find((one) => one.allowed === line.allowed && one.massOnly === line.massOnly && one.codes.join() === codes.join());
    if (same === undefined) lines.push(line);
    else same.channels.push(answer.channel);
  }
  return lines;
}

/** The key of a reason in a few words, without its day. */
export function gateKey(code: GateCode): MessageKey {
  return DATED[code][1];
}
