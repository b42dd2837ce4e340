import { describe, expect, it } from 'vitest';
import { answerWords, between, span, timesWords } from './words';

const words = { t: ((key: string, args?: { count?: number; span?: string }) => `${key} ${args?.count ?? args?.span ?? ''}`.trim()) as never };

describe('times of a case (S53)', () => {
  it('says a span in the unit that a person would', () => {
    expect(span(words, 20 * 60)).toBe('case-span-minutes 20');
    expect(span(words, 59 * 60 + 40)).toBe('case-span-hours 1');
    expect(span(words, 47 * 3600)).toBe('case-span-hours 47');
    expect(span(words, 72 * 3600)).toBe('case-span-days 3');
  });

  it('tells who still waits from who was answered and who never was', () => {
    const opened = '2026-11-20T09:00:00Z';
    const now = new Date('2026-11-20T12:00:00Z');
    expect(answerWords(words, { openedAt: opened, answeredAt: '2026-11-20T10:00:00Z', closedAt: null }, now)).toBe('case-answered-after case-span-hours 1');
    expect(answerWords(words, { openedAt: opened, answeredAt: null, closedAt: null }, now)).toBe('case-waits-since case-span-hours 3');
    expect(answerWords(words, { openedAt: opened, answeredAt: null, closedAt: now.toISOString() }, now)).toBe('case-never-answered');
    expect(between(opened, '2026-11-20T08:00:00Z')).toBe(0);
  });

  it('leaves out times that nobody has', () => {
    expect(timesWords(words, { count: 0, median: 0, slowest: 0 })).toEqual(['–', '–']);
    expect(timesWords(words, { count: 2, median: 60, slowest: 120 })).toEqual(['case-span-minutes 1', 'case-span-minutes 2']);
  });
});
