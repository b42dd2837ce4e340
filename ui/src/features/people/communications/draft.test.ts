import { describe, expect, it } from 'vitest';
import type { ContactId, PurposeId, RetentionClassId, RetentionClassView } from '@/api';
import { communicationLacks, communicationRequest, emptyCommunication, withCategory, withChannel, withPurpose } from './draft';

const now = new Date(2026, 10, 22, 18, 2);
const calls = { id: 'calls' as RetentionClassId, defaultFor: ['phone'], defaultCategories: [] } as unknown as RetentionClassView;
const letters = { id: 'letters' as RetentionClassId, defaultFor: ['email', 'post'], defaultCategories: ['complaint'] } as unknown as RetentionClassView;
const complete = {
  ...emptyCommunication(now),
  direction: 'outbound' as const,
  channel: 'phone' as const,
  subject: 'preventivo',
  minutes: '8',
  purpose: 'p' as PurposeId,
  retention: calls.id,
};

describe('logging a communication', () => {
  it('requires purpose and retention class (S8)', () => {
    expect(communicationLacks(complete, now)).toEqual([]);
    expect(communicationLacks({ ...complete, purpose: null, retention: null }, now)).toEqual(['purpose', 'retention']);
  });

  it('refuses the future and unreadable times', () => {
    expect(communicationLacks({ ...complete, time: '19:30' }, now)).toEqual(['future']);
    expect(communicationLacks({ ...complete, time: '25:00' }, now)).toEqual(['time']);
    expect(communicationLacks({ ...complete, time: 'ora' }, now)).toEqual(['time']);
    expect(communicationLacks({ ...complete, time: '9.05' }, now)).toEqual([]);
  });

  it('brings the usual class of a channel until the person chooses one', () => {
    const phone = withChannel(emptyCommunication(now), 'phone', [calls, letters]);
    expect(phone.retention).toBe('calls');
    expect(withChannel(phone, 'email', [calls, letters]).retention).toBe('letters');
    expect(withChannel({ ...phone, retentionChosen: true }, 'email', [calls, letters]).retention).toBe('calls');
  });

  it('brings the rule of a category whatever the channel (F42)', () => {
    const phone = withChannel(emptyCommunication(now), 'phone', [calls, letters]);
    const complaint = withCategory(phone, 'complaint', [calls, letters]);
    expect(complaint.retention).toBe('letters');
    expect(withChannel(complaint, 'phone', [calls, letters]).retention).toBe('letters');
    expect(withCategory(complaint, null, [calls, letters]).retention).toBe('calls');
    expect(withCategory({ ...phone, retentionChosen: true }, 'complaint', [calls, letters]).retention).toBe('calls');
  });

  it('keeps marketing as marketing, by every channel (DOMAIN 4.7)', () => {
    const news = { id: 'news' as RetentionClassId, defaultFor: [], defaultCategories: [], defaultMarketing: true } as unknown as RetentionClassView;
    const classes = [calls, letters, news];
    const mail = withChannel(emptyCommunication(now), 'email', classes);
    const marketing = withPurpose(mail, { id: 'm' as PurposeId, marketing: true, basis: 'consent' }, classes);
    expect([mail.retention, marketing.retention, marketing.purpose]).toEqual(['letters', 'news', 'm']);
    expect(withChannel(marketing, 'phone', classes).retention).toBe('news');
    expect(withCategory(marketing, 'complaint', classes).retention).toBe('letters');
    expect(withPurpose(marketing, { id: 's' as PurposeId, marketing: false, basis: 'contract' }, classes).retention).toBe('letters');
    expect(withPurpose(marketing, { id: 's' as PurposeId, marketing: false, basis: 'soft_spam' }, classes).retention).toBe('news');
  });

  it('sends minutes for calls and meetings only', () => {
    expect(communicationRequest(complete, null, ['c' as ContactId])?.minutes).toBe(8);
    expect(communicationRequest({ ...complete, channel: 'email' }, null, ['c' as ContactId])?.minutes).toBeNull();
  });

  it('wants the name of another channel', () => {
    expect(communicationLacks({ ...complete, channel: 'other' }, now)).toEqual(['channelName']);
  });
});
