import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { settleFields, useSaving } from './saving';

function Field({ typed, save }: { typed: string; save: () => Promise<void> }) {
  useSaving(typed, save);
  return null;
}

it('saves a field when its panel goes away, before a lock, and once the hands rest', async () => {
  vi.useFakeTimers();
  const save = vi.fn(() => Promise.resolve());
  const { rerender, unmount } = render(<Field typed="a" save={save} />);
  await settleFields();
  expect(save).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(14_000);
  rerender(<Field typed="ab" save={save} />);
  vi.advanceTimersByTime(14_000);
  expect(save, 'the hands did not rest yet').toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2_000);
  expect(save).toHaveBeenCalledTimes(2);
  unmount();
  expect(save).toHaveBeenCalledTimes(3);
  await settleFields();
  expect(save, 'it is gone').toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
