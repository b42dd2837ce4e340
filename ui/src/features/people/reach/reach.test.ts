import { describe, expect, it } from 'vitest';
import type { GateCode, ReachChoice, ReachPlace } from '@/api';
import { i18nFor } from '@/i18n';
import { choicesOf, lackText, stopOf, writtenChannel } from './reach';

const choice = (title: string, allowed: boolean) => ({ title, allowed }) as unknown as ReachChoice;
const place = {} as ReachPlace;
const it_ = i18nFor('it');

describe('what stands in the way', () => {
  it('names the consent with its day (S97)', () => {
    const lack = (code: GateCode, on: string | null = null) => lackText(it_, { code, consent: 'Telefonate', on });
    expect(lack('consent_expired', '2025-02-03')).toBe('«Telefonate»: scaduto il 3 feb 2025.');
    expect(lack('consent_absent')).toBe('«Telefonate»: mai chiesto.');
    expect(lack('withdrawn', '2025-02-03')).toBe('«Telefonate»: revocato il 3 feb 2025.');
    expect(lack('channel_not_covered')).toBe('Nessuna tipologia di consenso permette questo contatto.');
    expect(lackText(it_, { code: 'objection', consent: null, on: '2025-02-03' })).toBe('Ha chiesto il 3 feb 2025 di non ricevere contatti commerciali.');
  });

  it('leaves the answer about rights where everything else is stopped', () => {
    const choices = [choice('contratto', false), choice('diritti', true)];
    expect(stopOf({ codes: ['objection', 'consent_absent'] })).toBeNull();
    expect(stopOf({ codes: ['restricted', 'objection'] })).toBe('restricted');
    expect(choicesOf({ codes: ['objection'], choices, places: [place] })).toHaveLength(2);
    expect(choicesOf({ codes: ['restricted'], choices, places: [place] }).map(({ title }) => title)).toEqual(['diritti']);
    expect(choicesOf({ codes: ['invalid_point'], choices, places: [] })).toEqual([]);
  });

  it('writes to certified mail only where there is no other address', () => {
    const card = (...kinds: string[]) => ({ points: kinds.map((kind) => ({ kind })) }) as unknown as Parameters<typeof writtenChannel>[0];
    expect(writtenChannel(card('pec', 'email'))).toBe('email');
    expect(writtenChannel(card('pec', 'mobile'))).toBe('pec');
    expect(writtenChannel(card())).toBe('email');
  });
});
