import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SEEN_AFTER, useDecisionKeys } from './decisionKeys';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lets no key decide about a pair that nobody has seen yet', () => {
  const merge = vi.fn();
  const later = vi.fn();
  renderHook(() => useDecisionKeys('a b', { '1': merge, '2': null, '3': later }));
  fireEvent.keyDown(window, { key: '1' });
  vi.advanceTimersByTime(SEEN_AFTER - 1);
  fireEvent.keyDown(window, { key: '1' });
  fireEvent.keyDown(window, { key: '3' });
  expect(merge).not.toHaveBeenCalled();
  expect(later).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  fireEvent.keyDown(window, { key: '1', repeat: true });
  expect(merge).not.toHaveBeenCalled();
  fireEvent.keyDown(window, { key: '2' });
  fireEvent.keyDown(window, { key: '1' });
  expect(merge).toHaveBeenCalledTimes(1);
});

it('waits anew for every pair', () => {
  const first = vi.fn();
  const second = vi.fn();
  const { rerender } = renderHook(({ thing, act }) => useDecisionKeys(thing, { '1': act }), { initialProps: { thing: 'a b', act: first } });
  vi.advanceTimersByTime(SEEN_AFTER);
  fireEvent.keyDown(window, { key: '1' });
  rerender({ thing: 'c d', act: second });
  vi.advanceTimersByTime(150);
  fireEvent.keyDown(window, { key: '1' });
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).not.toHaveBeenCalled();
});
