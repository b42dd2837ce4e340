import { describe, expect, it } from 'vitest';
import type { ConsentTypeId, ConsentTypeView, ContactId, FileToken } from '@/api';
import { decisionRequest, emptyDecision, forMany, highestEvidence, isHeldBack, isWeak, lacks, withMethod } from './decision';

const today = '2026-11-22';
const contact = 'p' as ContactId;
const type = {
  id: 'n' as ConsentTypeId,
  minEvidence: 2,
  wording: { id: 'w', version: 3, text: 'Acconsento', since: '2026-01-01' },
} as unknown as ConsentTypeView;

const yes = { ...emptyDecision(type.id, 'given'), decidedOn: '2026-03-12', method: 'paper_form' as const, wordingShown: true, level: 2 };

describe('a decision', () => {
  it('begins with nothing ticked', () => {
    expect(lacks(emptyDecision(null, null), undefined, today)).toEqual(['type', 'decision', 'decidedOn', 'method']);
  });

  it('does not count against a no that weighs more (DOMAIN 4.3)', () => {
    const needs = { from: '2026-11-20', evidenceLevel: 2 };
    expect([isHeldBack(needs, '2026-11-19', 2), isHeldBack(needs, '2026-11-20', 1)]).toEqual([true, true]);
    expect([isHeldBack(needs, '2026-11-20', 2), isHeldBack(needs, null, null), isHeldBack(null, '2020-01-01', 0)]).toEqual([false, false, false]);
  });

  it('takes what was read to the person as an answer by voice', () => {
    expect(emptyDecision(type.id, null, 'Letto il testo')).toMatchObject({ method: 'voice', evidenceNote: 'Letto il testo', level: null });
    expect(emptyDecision(type.id, null)).toMatchObject({ method: null, evidenceNote: '' });
  });

  it('needs a date that is not in the future (S96)', () => {
    expect(lacks({ ...yes, decidedOn: null }, type, today)).toEqual(['decidedOn']);
    expect(lacks({ ...yes, decidedOn: '2026-11-23' }, type, today)).toEqual(['decidedOnFuture']);
    expect(lacks({ ...yes, decidedOn: today }, type, today)).toEqual([]);
  });

  it('asks a yes for wording and proof, and a withdrawal for neither', () => {
    expect(lacks({ ...yes, wordingShown: null, level: null }, type, today)).toEqual(['wording', 'level']);
    expect(lacks({ ...yes, wordingShown: null, level: null }, { ...type, wording: null }, today)).toEqual(['level']);
    expect(lacks({ ...yes, decision: 'withdrawn', wordingShown: null, level: null }, type, today)).toEqual([]);
  });

  it('takes its file along', () => {
    expect(decisionRequest(yes, type, contact)?.file).toBeNull();
    const file = { token: 't' as FileToken, name: 'modulo.pdf', size: 10 };
    expect(decisionRequest({ ...yes, file }, type, contact)?.file).toBe('t');
  });

  it('names the wording only when it was the one shown', () => {
    expect(decisionRequest(yes, type, contact)?.wording).toBe('w');
    expect(decisionRequest({ ...yes, wordingShown: false }, type, contact)?.wording).toBeNull();
  });

  it('warns of a proof below what the type asks for', () => {
    expect(isWeak({ ...yes, level: 1 }, type)).toBe(true);
    expect(isWeak(yes, type)).toBe(false);
    expect(isWeak({ ...yes, decision: 'refused', level: 0 }, type)).toBe(false);
  });

  it('never claims more proof than the way of telling gives (I5)', () => {
    expect(highestEvidence('voice')).toBe(1);
    expect(highestEvidence('voice', 'Chiamata.MP3'), 'a recording is worth a signature').toBe(2);
    expect(highestEvidence('voice', 'appunti.pdf')).toBe(1);
    expect(withMethod(yes, 'voice').level).toBeNull();
    expect(withMethod(yes, 'double_opt_in').level).toBe(2);
    expect([highestEvidence('pec'), highestEvidence('e_signature'), highestEvidence('email')]).toEqual([3, 3, 2]);
  });

  it('for many leaves the note of one person out', () => {
    const request = decisionRequest({ ...yes, note: 'solo per lei' }, type, contact);
    expect(request?.note).toBe('solo per lei');
    expect(request && forMany(request, [contact])).not.toHaveProperty('note');
  });
});
