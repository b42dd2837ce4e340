import { describe, expect, it } from 'vitest';
import { daysUntil, i18nFor } from '.';

const it_ = i18nFor('it');
const en = i18nFor('en');

describe('values', () => {
  it('writes dates in words', () => {
    expect(it_.date('2026-11-22')).toBe('22 nov 2026');
    expect(en.date('2026-11-22')).toBe('22 Nov 2026');
    expect(it_.dateLong('2026-03-12')).toBe('12 marzo 2026');
    expect(it_.date(null)).toBe('—');
    expect(it_.date('no date')).toBe('—');
  });

  it('keeps a legal date on its day in every time zone', () => {
    expect(it_.date('2026-01-01')).toBe('1 gen 2026');
  });

  it('groups four digits too', () => {
    expect(it_.number(2314)).toBe('2.314');
    expect(en.number(12480)).toBe('12,480');
    expect(it_.bytes(1_400_000)).toBe('1,4 MB');
    expect(it_.percent(0.97)).toBe('97 %');
  });

  it('counts days in words', () => {
    expect(it_.days(0)).toBe('oggi');
    expect(it_.days(4)).toBe('fra 4 giorni');
    expect(it_.days(-3)).toBe('3 giorni fa');
    expect(en.days(1)).toBe('tomorrow');
    expect(daysUntil('2026-11-26', new Date(2026, 10, 22, 23, 30))).toBe(4);
    expect(daysUntil('2026-03-30', new Date(2026, 2, 28))).toBe(2);
  });

  it('joins and sorts in the language', () => {
    expect(it_.list(['a', 'b', 'c'])).toBe('a, b e c');
    expect(['Forlì', 'Foà', 'forno'].sort(it_.compare)).toEqual(['Foà', 'Forlì', 'forno']);
  });
});

describe('messages', () => {
  it('chooses the plural and groups the number', () => {
    expect(it_.t('shell-contacts', { count: 1 })).toBe('1 persona');
    expect(it_.t('shell-contacts', { count: 2314 })).toBe('2.314 persone');
    expect(en.t('shell-contacts', { count: 2314 })).toBe('2,314 people');
  });

  it('joins the article to the eighth and the eleventh', () => {
    expect(it_.t('consent-decided-on', { on: it_.date('2026-11-08') })).toBe('Deciso l’8 nov 2026.');
    expect(it_.t('consent-decided-on', { on: it_.date('2026-11-18') })).toBe('Deciso il 18 nov 2026.');
    expect(it_.t('legal-change-later', { on: it_.date('2026-03-11'), value: '24' })).toBe('Dall’11 mar 2026 varrà 24');
    expect(it_.t('consent-valid-until', { on: it_.date('2026-03-08') })).toBe('Vale fino all’8 mar 2026.');
    expect(en.t('consent-decided-on', { on: en.date('2026-11-08') })).not.toContain('’8');
  });

  it('says “ad” before a name with A', () => {
    expect(it_.t('reach-title-write', { name: 'Alessia Rossi' })).toBe('Scrivere ad Alessia Rossi');
    expect(it_.t('reach-title-write', { name: 'àlice' })).toBe('Scrivere ad àlice');
    expect(it_.t('reach-title-write', { name: 'Elena' })).toBe('Scrivere a Elena');
    expect(it_.t('ui-grid-select-row', { name: 'Anna' })).toBe('Seleziona Anna');
    expect(en.t('reach-title-write', { name: 'Anna' })).not.toContain('ad');
  });

  it('isolates only text that would reorder the sentence', () => {
    expect(it_.t('ui-grid-select-row', { name: 'Zoë D’Angelo' })).toBe('Seleziona Zoë D’Angelo');
    expect(it_.t('ui-grid-select-row', { name: 'שרה' })).toBe('Seleziona \u2068שרה\u2069');
    expect(it_.t('ui-grid-select-row', { name: 'a\u202Eb' })).toBe('Seleziona \u2068a\u202Eb\u2069');
  });

  it('shows the key of a message that is not there', () => {
    expect(it_.has('no-such-key')).toBe(false);
    expect(it_.say('no-such-key')).toBe('no-such-key');
  });
});
