import { describe, expect, it } from 'vitest';
import type { LetterKind, RequestResult, RequestSteps, RightKind } from '@/api';
import { i18nFor } from '@/i18n';
import { closable, CLOSED, groundsOf, groundWords, kindWords, KINDS, LETTERS, letterWords, nextLetter, OPEN, refusable, STATE_LOOK, stateWords } from './words';

const steps = (answer: RequestSteps['answer']): RequestSteps => ({ identify: 'done', scope: 'done', execute: 'done', answer });
const result = (right: RightKind, outcome: RequestResult['outcome']): RequestResult => ({ right, outcome, on: '2026-11-22', grounds: [], note: null });

describe('the words of requests', () => {
  it('has each in both languages', () => {
    for (const language of ['it', 'en'] as const) {
      const i18n = i18nFor(language);
      const all = [
        ...KINDS.map((kind) => kindWords(i18n, kind)),
        ...[...OPEN, ...CLOSED].map((state) => stateWords(i18n, state)),
        ...([...LETTERS, 'access_pack'] as LetterKind[]).map((letter) => letterWords(i18n, letter)),
        ...KINDS.flatMap((kind) => groundsOf(kind).map((ground) => groundWords(i18n, ground))),
        ...KINDS.flatMap((kind) => ['kind-help', 'how'].map((part) => i18n.say(`requests-${part}-${kind.replaceAll('_', '-')}`))),
      ];
      expect(all.filter((word) => word.startsWith('requests-'))).toEqual([]);
      expect(new Set(KINDS.map((kind) => kindWords(i18n, kind))).size).toBe(KINDS.length);
    }
    expect(Object.keys(STATE_LOOK).sort()).toEqual([...OPEN, ...CLOSED].sort());
  });

  it('offers for each right its own grounds, and none for a no to advertising or a withdrawal (art. 21(3), 7(3))', () => {
    expect(KINDS.filter((kind) => !refusable(kind))).toEqual(['objection_marketing', 'withdrawal']);
    expect(groundsOf('objection_marketing')).toEqual([]);
    expect(groundsOf('withdrawal')).toEqual([]);
    expect(groundsOf('access')).not.toContain('legal_duty');
    expect(groundsOf('erasure')).not.toContain('accurate');
    expect(groundsOf('objection')).toContain('compelling_grounds');
  });

  it('closes only what is answered', () => {
    expect(closable({ outcome: 'fulfilled', steps: steps('done'), closedOn: null })).toBe(true);
    expect(closable({ outcome: null, steps: steps('done'), closedOn: null })).toBe(false);
    expect(closable({ outcome: 'partly', steps: steps('open'), closedOn: null })).toBe(false);
    expect(closable({ outcome: 'fulfilled', steps: steps('done'), closedOn: '2026-11-22' })).toBe(false);
  });

  it('proposes the letter that fits', () => {
    expect(nextLetter({ kinds: ['confirmation'], results: [] })).toBe('confirmation');
    expect(nextLetter({ kinds: ['portability'], results: [] })).toBe('portability');
    expect(nextLetter({ kinds: ['access', 'erasure'], results: [result('access', 'done')] })).toBe('answer');
    expect(nextLetter({ kinds: ['access', 'erasure'], results: [result('erasure', 'partly')] })).toBe('refusal');
  });
});
