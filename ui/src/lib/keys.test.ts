import { describe, expect, it } from 'vitest';
import { keyNames, matches } from './keys';

const press = (key: string, modifiers: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...modifiers });

describe('keys', () => {
  it('names every key, the plus among them', () => {
    expect(keyNames('Ctrl+Shift+K')).toEqual(['Ctrl', 'Shift', 'K']);
    expect(keyNames('Ctrl++')).toEqual(['Ctrl', '+']);
    expect(keyNames('?')).toEqual(['?']);
  });

  it('matches letters in either case and nothing with other modifiers', () => {
    expect(matches(press('K', { ctrlKey: true }), 'Ctrl+k')).toBe(true);
    expect(matches(press('k'), 'Ctrl+k')).toBe(false);
    expect(matches(press('k', { ctrlKey: true, altKey: true }), 'Ctrl+k')).toBe(false);
    expect(matches(press('k', { ctrlKey: true, shiftKey: true }), 'Ctrl+k')).toBe(false);
    expect(matches(press('+', { ctrlKey: true, shiftKey: true }), 'Ctrl++')).toBe(true);
    expect(matches(press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft')).toBe(true);
  });
});
