import { describe, expect, it } from 'vitest';
import type { ConsentTypeId, PurposeId, SourceId, WordingId } from '@/api';
import { callLacks, callRequest, EMPTY_CALL, needSignature, type CallDraft } from './call';

const NEWS = 'news' as ConsentTypeId;
const CALLS = 'calls' as ConsentTypeId;
const types = [
  { id: NEWS, title: 'Newsletter', minEvidence: 1, wording: { id: 'w1' as WordingId, version: 1, text: 'Acconsento', since: '2026-01-01' } },
  { id: CALLS, title: 'Telefonate', minEvidence: 2, wording: null },
];
const complete: CallDraft = {
  ...EMPTY_CALL,
  toldBy: 'phone',
  purpose: 'p' as PurposeId,
  subject: ' Preventivo ',
  lastName: 'Ferri',
  phone: '333 1234567',
  source: 's' as SourceId,
};

/** S62: no prospect without notice, reason and a way to reach them. */
describe('somebody who calls', () => {
  it('is not saved while anything is missing', () => {
    expect(callLacks(EMPTY_CALL, null)).toEqual(['notice', 'toldBy', 'purpose', 'subject', 'name', 'point', 'source']);
    expect(callRequest(EMPTY_CALL, types, 1, 0)).toBeNull();
    expect(callRequest(complete, types, null, 0)).toBeNull();
    expect(callLacks(complete, 2)).toEqual([]);
    expect(callLacks({ ...complete, kind: 'organisation' }, 2)).toEqual(['name']);
  });

  it('sends only the questions that were asked, with the text that was read aloud', () => {
    const request = callRequest({ ...complete, replies: { [NEWS]: 'later' } }, types, 2, 3);
    expect(request).toMatchObject({ notice: 2, script: 3, subject: 'Preventivo', points: [{ kind: 'mobile', value: '333 1234567' }] });
    expect(request?.answers).toEqual([{ type: NEWS, reply: 'later', wording: 'w1' }]);
    expect(callRequest(complete, types, 2, 3)?.answers).toEqual([]);
  });

  it('names what a voice cannot prove (I5)', () => {
    expect(needSignature({ ...complete, replies: { [NEWS]: 'yes', [CALLS]: 'yes' } }, types)).toEqual(['Telefonate']);
    expect(needSignature({ ...complete, replies: { [CALLS]: 'no' } }, types)).toEqual([]);
  });
});
