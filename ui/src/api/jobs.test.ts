import { expect, test } from 'vitest';
import { i18nFor } from '@/i18n';
import { jobProgress } from './jobs';

const it = i18nFor('it');

test('a running act says its phase, its share and how long yet', () => {
  expect(jobProgress(it, { state: 'running', phase: 'reading', done: 1204, total: 2408, secondsLeft: 8 })).toEqual({
    label: 'Leggo il file',
    value: 0.5,
    detail: '1.204 di 2.408 · ancora 8 secondi',
  });
  expect(jobProgress(it, { state: 'running', phase: 'reading', done: 124_672, total: null, secondsLeft: null })).toEqual({
    label: 'Leggo il file',
    value: undefined,
    detail: '124.672 righe',
  });
  expect(jobProgress(it, { state: 'running', phase: 'writing', done: 0, total: null, secondsLeft: 150 })).toEqual({
    label: 'Scrivo nell’archivio',
    value: undefined,
    detail: 'ancora 3 minuti',
  });
});

test('an act that has not answered yet is starting', () => {
  expect(jobProgress(it, undefined)).toEqual({ label: 'Comincio', value: undefined, detail: undefined });
});
