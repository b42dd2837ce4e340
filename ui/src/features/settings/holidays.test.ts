import { expect, test } from 'vitest';
import { i18nFor } from '@/i18n';
import { holidayName, ownDay, readDays } from './holidays';

test('days of the firm are read as day and month, and one that no year has is none (DOMAIN 4.0)', () => {
  expect(readDays([{ title: ' San Giovanni ', day: '24', month: '6' }])).toEqual([{ title: 'San Giovanni', day: 24, month: 6 }]);
  expect(readDays([{ title: 'Bisestile', day: '29', month: '2' }])).toEqual([{ title: 'Bisestile', day: 29, month: 2 }]);
  for (const row of [
    { title: 'Mai', day: '30', month: '2' },
    { title: '', day: '1', month: '1' },
    { title: 'A', day: '1', month: '13' },
    { title: 'A', day: 'x', month: '1' },
  ])
    expect(readDays([row])).toBeNull();
});

test('holidays are named, a new one with its year', () => {
  const it = i18nFor('it');
  expect(holidayName(it, { code: 'saint-francis', since: 2026 })).toBe('San Francesco (dal 2026)');
  expect(holidayName(it, { code: 'christmas', since: 1949 })).toBe('Natale');
  expect(ownDay(it, { title: 'San Giovanni', day: 24, month: 6 })).toBe('San Giovanni (24/6)');
});
