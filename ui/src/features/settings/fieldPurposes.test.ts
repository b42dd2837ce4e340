import { describe, expect, it } from 'vitest';
import type { FieldPurposeLine, PurposeId } from '@/api';
import { isSame, turned } from './fieldPurposes';

const [one, two] = ['1', '2'] as unknown as [PurposeId, PurposeId];
const lines: FieldPurposeLine[] = [
  { field: 'name', purposes: [one, two] },
  { field: 'sex', purposes: [] },
];

describe('the table of fields and purposes', () => {
  it('turns one cell over and leaves the others', () => {
    expect(turned(lines, 'sex', two)[1]?.purposes).toEqual([two]);
    expect(turned(lines, 'name', one)[0]?.purposes).toEqual([two]);
    expect(lines[1]?.purposes).toEqual([]);
  });
  it('is the same whatever the order in a cell', () => {
    expect(
      isSame(lines, [
        { field: 'name', purposes: [two, one] },
        { field: 'sex', purposes: [] },
      ]),
    ).toBe(true);
    expect(isSame(lines, turned(lines, 'sex', one))).toBe(false);
  });
});
