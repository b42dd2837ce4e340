import { describe, expect, it } from 'vitest';
import type { ChannelAnswer } from '@/api';
import { i18nFor } from '@/i18n';
import { gateLines, gateReason, mayWrite, whyLines } from './gate';

const answer = (channel: ChannelAnswer['channel'], part: Partial<ChannelAnswer> = {}): ChannelAnswer => ({
  channel,
  allowed: false,
  code: 'consent_absent',
  codes: ['consent_absent'],
  consent: null,
  on: null,
  massAllowed: false,
  ...part,
});

describe('the answer per channel', () => {
  it('puts SMS, chat and social on one line when they agree', () => {
    const lines = gateLines([answer('email'), answer('sms'), answer('chat'), answer('post'), answer('social')]);
    expect(lines.map((line) => line.channels)).toEqual([['email'], ['sms', 'chat', 'social'], ['post']]);
  });

  it('keeps apart what differs in reason or day', () => {
    const lines = gateLines([answer('sms'), answer('chat', { code: 'objection', on: '2025-02-03' })]);
    expect(lines).toHaveLength(2);
  });

  it('is a yes with its limit for a consent to newsletters alone', () => {
    const email = answer('email', { massAllowed: true });
    expect(mayWrite(email)).toBe(true);
    expect(gateReason(i18nFor('it'), email)).toBe('solo newsletter, non messaggi personali');
    expect(mayWrite(answer('email'))).toBe(false);
  });

  it('says the reason with its day', () => {
    const it_ = i18nFor('it');
    expect(gateReason(it_, answer('phone', { code: 'objection', on: '2025-02-03' }))).toBe('opposizione del 3 feb 2025');
    expect(gateReason(it_, answer('sms'))).toBe('consenso mai chiesto');
    expect(gateReason(i18nFor('en'), answer('email', { code: 'ok', on: '2026-03-12' }))).toBe('consent of 12 Mar 2026');
  });
});

describe('why', () => {
  it('is said once for channels that are closed alike, and speaks of no consents where none was given', () => {
    const gate = [answer('email', { codes: ['objection', 'consent_absent'] }), answer('sms', { codes: ['objection', 'channel_not_covered'] })];
    expect(whyLines(gate, false)).toEqual([{ channels: ['email', 'sms'], allowed: false, massOnly: false, codes: ['objection', 'consent_absent'] }]);
    expect(whyLines(gate, true)).toHaveLength(2);
  });
});
