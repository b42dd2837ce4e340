import { describe, expect, it } from 'vitest';
import type { ConsentTypeId, ContactId, PurposeId, WordingId } from '@/api';
import { answersLack, answersRequest, cell, emptyAnswers, enteredBefore, type Ask } from './answers';

const TODAY = '2026-11-22';
const news = 'n' as ConsentTypeId;
const calls = 'c' as ConsentTypeId;
const asks: Ask[] = [
  { type: news, title: 'Newsletter', wording: { id: 'w3' as WordingId, version: 3, text: 'Acconsento', since: '2026-01-01' }, archived: false },
  { type: calls, title: 'Telefonate', wording: null, archived: false },
];

describe('the answers of a paper', () => {
  it('are empty at first, and paper is the way of a printed form (I7)', () => {
    expect(emptyAnswers(null)).toMatchObject({ replies: {}, stops: [], decidedOn: null, method: null, level: null, textsShown: null });
    expect(emptyAnswers({ code: 'M-0001-R' })).toMatchObject({ replies: {}, method: 'paper_form', textsShown: true, level: null });
    expect(answersLack(emptyAnswers(null), TODAY)).toEqual(['answers', 'decidedOn', 'method']);
  });

  it('need a proof for a yes only: a no is as short as can be (Art. 7(3))', () => {
    const draft = { ...emptyAnswers({ code: 'M-0001-R' }), decidedOn: '2026-11-20' };
    expect(answersLack({ ...draft, replies: { [news]: 'no' } }, TODAY)).toEqual([]);
    expect(answersLack({ ...draft, replies: { [news]: 'yes' } }, TODAY)).toEqual(['level']);
    expect(answersLack({ ...draft, replies: { [news]: 'yes' }, level: 2, decidedOn: '2026-11-23' }, TODAY)).toEqual(['decidedOnFuture']);
    expect(answersLack({ ...draft, replies: { [news]: 'no' }, decidedOn: '2026-11-23' }, TODAY)).toEqual([]);
  });

  it('say when the same paper was entered before', () => {
    const event = (evidenceNote: string | null, recordedAt: string, corrected: string | null = null) => ({ evidenceNote, recordedAt, corrected });
    const consents = (...events: ReturnType<typeof event>[]) => [{ events }] as unknown as Parameters<typeof enteredBefore>[0];
    expect(enteredBefore(consents(event('M-0001-R · faldone 3', '2026-11-20'), event('M-0001-R', '2026-11-21')), 'M-0001-R')).toBe('2026-11-21');
    expect(enteredBefore(consents(event('M-0001-R', '2026-11-20', 'persona sbagliata'), event(null, '2026-11-21')), 'M-0001-R')).toBeNull();
    expect(enteredBefore(consents(event('M-0010-R', '2026-11-20')), 'M-0001-R')).toBeNull();
  });

  it('leave out what is not ticked and name the text of the paper', () => {
    const stop = cell('p' as PurposeId, 'sms');
    const draft = {
      ...emptyAnswers({ code: 'P-0001-F' }),
      decidedOn: '2026-11-20',
      level: 2,
      replies: { [news]: 'yes', [calls]: 'same' } as const,
      stops: [stop],
    };
    expect(answersRequest(draft, asks, 'a' as ContactId, 'P-0001-F')).toEqual({
      contact: 'a',
      decidedOn: '2026-11-20',
      method: 'paper_form',
      evidenceLevel: 2,
      evidenceNote: null,
      sheet: 'P-0001-F',
      consents: [{ type: news, yes: true, wording: 'w3' }],
      stops: [{ purpose: 'p', channel: 'sms' }],
      file: null,
    });
    expect(answersRequest({ ...draft, textsShown: false }, asks, 'a' as ContactId, null)?.consents[0]?.wording).toBeNull();
  });
});
