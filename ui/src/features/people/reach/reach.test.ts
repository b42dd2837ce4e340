import { describe, expect, it } from 'vitest';
import type { GateCode, ReachChoice, ReachPlace, StopAuthor } from '@/api';
import { i18nFor } from '@/i18n';
import { choicesOf, closedBy, isBarred, lackText, stopOf, stopText, writtenChannel } from './reach';

const choice = (title: string, allowed: boolean) => ({ title, allowed }) as unknown as ReachChoice;
const place = {} as ReachPlace;
const it_ = i18nFor('it');

describe('what stands in the way', () => {
  it('names the consent with its day (S97)', () => {
    const lack = (code: GateCode, on: string | null = null) => lackText(it_, { code, consent: 'Telefonate', on, stoppedBy: null });
    expect(lack('consent_expired', '2025-02-03')).toBe('«Telefonate»: scaduto il 3 feb 2025.');
    expect(lack('consent_absent')).toBe('«Telefonate»: mai chiesto.');
    expect(lack('withdrawn', '2025-02-03')).toBe('«Telefonate»: revocato il 3 feb 2025.');
    expect(lack('channel_not_covered')).toBe('Nessuna tipologia di consenso permette questo contatto.');
  });

  it('says who closed the way, and calls nothing a missing consent that is none (S97, DOMAIN 4.4)', () => {
    const stopped = (stoppedBy: StopAuthor | null) => lackText(it_, { code: 'objection', consent: 'Telefonate', on: '2025-02-03', stoppedBy });
    expect(stopped('subject')).toBe('Ha chiesto il 3 feb 2025 di non ricevere contatti commerciali.');
    expect(stopped('controller')).toBe('Li abbiamo chiusi noi il 3 feb 2025.');
    expect(stopped('law')).toBe('Li vieta la legge, dal 3 feb 2025.');
    expect(stopped(null)).toContain('un’opposizione o un blocco');
    expect(lackText(it_, { code: 'rpo_missing', consent: 'Telefonate', on: null, stoppedBy: null })).toContain('Registro pubblico delle opposizioni');
    expect(closedBy({ code: 'consent_expired' })).toBeUndefined();
    expect(closedBy({ code: 'rpo_missing' })).toBe('reach-closed-rpo');
  });

  it('goes on with a motive only past a missing consent (DOMAIN 4.4)', () => {
    const barred = (code: GateCode) => isBarred({ code });
    expect((['objection', 'withdrawn', 'rpo_missing', 'rpo_listed'] as const).map(barred)).toEqual([true, true, true, true]);
    expect((['consent_absent', 'consent_refused', 'consent_expired', 'soft_spam', 'basis_ended'] as const).some(barred)).toBe(false);
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

it('names a stop without a day by who set it and what is noted about it', () => {
  const stop = { author: 'subject' as const, channels: [], liftedOn: null, ground: 'clienti.xlsx', since: '2026-11-15', dated: false };
  const words = { t: (key: string, values?: object) => `${key}${values === undefined ? '' : JSON.stringify(values)}`, date: (day: string | null) => day ?? '' };
  const said = stopText(words as never, ['phone'], [stop]);
  expect(said).toBe('reach-lack-objection-undated reach-lack-noted{"ground":"clienti.xlsx"}');
  expect(stopText(words as never, ['phone'], [{ ...stop, dated: true, ground: null }])).toBe('reach-lack-objection{"on":"2026-11-15"}');
  expect(stopText(words as never, ['phone'], [{ ...stop, liftedOn: '2026-11-20' }])).toBeNull();
});

it('says of a no without a day that its day is not known', () => {
  const words = {
    t: (key: string, values?: object) => `${key}${values === undefined ? '' : JSON.stringify(values)}`,
    date: (day: string | null) => day ?? '—',
  };
  const question = { code: 'consent_refused' as const, consent: 'Profilazione tessera', on: null, stoppedBy: null };
  expect(lackText(words as never, question as never)).toBe('reach-lack-refused-undated{"consent":"Profilazione tessera"}');
  expect(lackText(words as never, { ...question, on: '2026-01-02' } as never)).toBe('reach-lack-refused{"consent":"Profilazione tessera","on":"2026-01-02"}');
});
