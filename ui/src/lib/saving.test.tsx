import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { settleFields, useSaveOnLeave } from './saving';

function Field({ typed, save }: { typed: string; save: () => Promise<void> }) {
  useSaveOnLeave(typed, save);
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
  await vi.advanceTimersByTimeAsync(2_000);
  expect(save).toHaveBeenCalledTimes(2);
  unmount();
  expect(save).toHaveBeenCalledTimes(3);
  await settleFields();
  expect(save, 'it is gone').toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

it('waits for a save that is on its way, and does not send it twice', async () => {
  let answer: () => void = () => undefined;
  const save = vi.fn(() => new Promise<void>((done) => (answer = done)));
  render(<Field typed="a" save={save} />);
  const first = settleFields();
  let isSettled = false;
  const second = settleFields().then(() => (isSettled = true));
  await Promise.resolve();
  expect(isSettled, 'the answer is not there yet').toBe(false);
  answer();
  await Promise.all([first, second]);
  expect(save).toHaveBeenCalledTimes(1);
});
