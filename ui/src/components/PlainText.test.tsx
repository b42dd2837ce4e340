import { describe, expect, it } from 'vitest';
import { textBlocks } from './PlainText';

describe('a plain text', () => {
  it('has headings, points and paragraphs', () => {
    expect(textBlocks('# Titolo\n\n- uno\n- due\n\nRiga\nche continua\n')).toEqual([
      { sort: 'heading', text: 'Titolo' },
      { sort: 'list', points: ['uno', 'due'] },
      { sort: 'text', text: 'Riga\nche continua' },
    ]);
  });
  it('takes a mixed block for a paragraph and nothing for markup', () => {
    expect(textBlocks('- uno\nresto')).toEqual([{ sort: 'text', text: '- uno\nresto' }]);
    expect(textBlocks('<b>x</b>')).toEqual([{ sort: 'text', text: '<b>x</b>' }]);
    expect(textBlocks('  \n\n ')).toEqual([]);
  });
});
