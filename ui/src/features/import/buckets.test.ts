import { expect, test } from 'vitest';
import { filled, sumOf, written } from './buckets';

const totals = { create: 2180, update: 12, unchanged: 60, duplicate: 20, suppressed: 12, rejected: 30 };

test('every row of the file is in exactly one bucket', () => {
  expect(sumOf(totals)).toBe(2314);
  expect(written(totals)).toBe(2212);
});

test('empty buckets stay out of the sentence', () => {
  expect(filled({ ...totals, update: 0, unchanged: 0 })).toEqual(['create', 'duplicate', 'suppressed', 'rejected']);
});
