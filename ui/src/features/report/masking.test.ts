import { describe, expect, test } from 'vitest';
import type { MaskId, MaskPiece } from '@/api';
import { split } from './masking';

const piece = (start: number, length: number): MaskPiece => ({ start, length, sort: 'name', mask: 'm' as MaskId, reason: 'third_party', by: null, at: null });
const words = (text: string, ...pieces: MaskPiece[]) => split({ text, pieces }).map((run) => (run.piece === null ? run.words : `<${run.words}>`));

describe('F30: the pieces of a text', () => {
  test('nothing of the text is lost, whatever stands in it', () => {
    expect(words('🙂 con Ada Neri oggi', piece(6, 8))).toEqual(['🙂 con ', '<Ada Neri>', ' oggi']);
    expect(words('Ada', piece(0, 3))).toEqual(['<Ada>']);
    expect(words('Ada')).toEqual(['Ada']);
    expect(words('')).toEqual([]);
  });
  test('a piece that begins inside another is left to it', () => {
    expect(words('Ada Neri', piece(0, 8), piece(4, 4))).toEqual(['<Ada Neri>']);
  });
});
