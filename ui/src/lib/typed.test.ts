import { expect, it } from 'vitest';
import { isTyped, numberOf } from './typed';

it('takes the number as people write it, and no other', () => {
  expect(isTyped('', null)).toBe(true);
  for (const text of ['1204', ' 1.204 ', '1 204', '1,204']) expect(isTyped(text, 1204)).toBe(true);
  for (const text of ['', '120', '1204x', '1.20.4', '12.04', '-1204', '1e3']) expect(isTyped(text, 1204)).toBe(false);
  expect(numberOf('1.234.567')).toBe(1_234_567);
});
