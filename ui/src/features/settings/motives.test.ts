import { describe, expect, it } from 'vitest';
import type { ReasonId } from '@/api';
import { moved } from './motives';
import { switchesOff } from './privacy';

const reasons = ['a', 'b', 'c'].map((id) => ({ id: id as ReasonId }));
const at = (index: number) => reasons[index] ?? { id: 'x' as ReasonId };

describe('the order of reasons', () => {
  it('moves one place and stops at the ends', () => {
    expect(moved(reasons, at(1), -1)).toEqual(['b', 'a', 'c']);
    expect(moved(reasons, at(1), 1)).toEqual(['a', 'c', 'b']);
    expect(moved(reasons, at(0), -1)).toEqual(['a', 'b', 'c']);
    expect(moved(reasons, at(2), 1)).toEqual(['a', 'b', 'c']);
    expect(moved(reasons, at(7), 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('the three switches', () => {
  it('counts those that are off', () => {
    expect(switchesOff({ askSingle: true, checkMass: true, checkContact: true })).toBe(0);
    expect(switchesOff({ askSingle: false, checkMass: true, checkContact: false })).toBe(2);
  });
});
