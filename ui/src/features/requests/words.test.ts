import { describe, expect, it } from 'vitest';
import type { LetterKind, RefusalGround, RequestResult } from '@/api';
import { OPEN_REQUESTS } from '@/components/domain/requestStates';
import { i18nFor } from '@/i18n';
import { areOthers, CLOSED, groundsOf, groundWords, kindWords, KINDS, LETTERS, letterTitle, letterWords, needsFacts, STATE_LOOK, stateWords } from './words';

const GROUNDS = Object.keys({
  not_identified: 1,
  unfounded: 1,
  excessive: 1,
  others_rights: 1,
  accurate: 1,
  legal_duty: 1,
  legal_claims: 1,
  expression: 1,
  public_interest: 1,
  compelling_grounds: 1,
  not_portable: 1,
  still_needed: 1,
  no_condition: 1,
  national_limits: 1,
} satisfies Record<RefusalGround, 1>) as RefusalGround[];

describe('the words of requests', () => {
  it('has each in both languages', () => {
    for (const language of ['it', 'en'] as const) {
      const i18n = i18nFor(language);
      const all = [
        ...KINDS.map((kind) => kindWords(i18n, kind)),
        ...[...OPEN_REQUESTS, ...CLOSED].map((state) => stateWords(i18n, state)),
        ...([...LETTERS, 'access_pack'] as LetterKind[]).map((letter) => letterWords(i18n, letter)),
        ...GROUNDS.map((ground) => groundWords(i18n, ground)),
        ...KINDS.flatMap((kind) => ['kind-help', 'how'].map((part) => i18n.say(`requests-${part}-${kind.replaceAll('_', '-')}`))),
      ];
      expect(all.filter((word) => word.startsWith('requests-'))).toEqual([]);
      expect(new Set(KINDS.map((kind) => kindWords(i18n, kind))).size).toBe(KINDS.length);
    }
    expect(Object.keys(STATE_LOOK).sort()).toEqual([...OPEN_REQUESTS, ...CLOSED].sort());
  });

  it('offers for a right what the core says, and nothing for one that is not asked', () => {
    const view = { refusals: [{ right: 'access' as const, grounds: ['others_rights' as const, 'excessive' as const], factual: ['excessive' as const] }] };
    expect(groundsOf(view, 'access')).toEqual(['others_rights', 'excessive']);
    expect([needsFacts(view, 'access', ['others_rights']), needsFacts(view, 'access', ['excessive'])]).toEqual([false, true]);
    expect(groundsOf(view, 'withdrawal')).toEqual([]);
  });
});

describe('who asks and whose card it is', () => {
  it.each([
    ['Antonio Ferrante', 'Ferrante Alessia', true],
    ['Antonio Ferrante', 'Ferrante Antonio', false],
    ['NICCOLO D’Angelo', 'D’Angelo Niccolò', false],
    ['A. Ferrante', 'Ferrante Alessia', false],
    ['Giulia', 'Bianchi Giulia', false],
    ['Giulia Bianchi', 'Officine Bianchi srl', true],
    ['', 'Bianchi Giulia', false],
  ])('%s and %s', (one, other, differ) => {
    expect(areOthers(one, other)).toBe(differ);
    expect(areOthers(other, one)).toBe(differ);
  });

  it('a refusal of a part is called an answer', () => {
    const result = (outcome: RequestResult['outcome']): RequestResult => ({ right: 'access', on: '2026-11-22', outcome, grounds: [], note: null });
    const i18n = i18nFor('it');
    expect(letterTitle(i18n, { results: [result('refused')] }, 'refusal')).toBe('Diniego');
    expect(letterTitle(i18n, { results: [result('done'), result('refused')] }, 'refusal')).toBe('Risposta con rifiuto di una parte');
    expect(letterTitle(i18n, { results: [result('partly')] }, 'refusal')).toBe('Risposta con rifiuto di una parte');
  });
});
