import { describe, expect, it } from 'vitest';
import type { ContactId, PurposeId, RetentionClassId, RetentionClassView } from '@/api';
import { communicationLacks, communicationRequest, emptyCommunication, withCategory, withChannel } from './draft';

const now = new Date(2026, 10, 22, 18, 2);
const calls = { id: 'calls' as RetentionClassId, defaultFor: ['phone'], defaultCategories: [] } as unknown as RetentionClassView;
const letters = { id: 'letters' as RetentionClassId, defaultFor: ['email', 'post'], defaultCategories: ['complaint'] } as unknown as RetentionClassView;
const complete = { ...emptyCommunication(now), direction: 'outbound' as const, channel: 'phone' as const, subject: 'preventivo', minutes: '8', purpose: 'p' as PurposeId, retention: calls.id };

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

  it('sends minutes for calls and meetings only', () => {
    expect(communicationRequest(complete, null, ['c' as ContactId])?.minutes).toBe(8);
    expect(communicationRequest({ ...complete, channel: 'email' }, null, ['c' as ContactId])?.minutes).toBeNull();
  });

  it('wants the name of another channel', () => {
    expect(communicationLacks({ ...complete, channel: 'other' }, now)).toEqual(['channelName']);
  });
});
