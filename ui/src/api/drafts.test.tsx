import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hasUnsaved, mayLeave, mayLock, onLeaving } from '@/lib/unsaved';
import { fakeHost, type Said } from '@/test/fakeHost';
import { forgetDrafts, keepDrafts, readDrafts, useKept } from './drafts';

const FIRST = { name: '', file: null as string | null };
let said: Said[];
let drafts: { form: string; text: string }[];
const kept = () => said.filter(({ name }) => name === 'draft_keep').map(({ request }) => request);

beforeEach(() => {
  vi.useFakeTimers();
  drafts = [];
  said = fakeHost({ draft_list: () => ({ drafts }), draft_keep: () => ({}) });
});
afterEach(() => {
  forgetDrafts();
  vi.useRealTimers();
});

const open = () => renderHook(() => useKept('request', FIRST, ['file']));

it('keeps what is typed once the hands rest, without files, and lets it go when it is saved', async () => {
  await readDrafts();
  const { result } = open();
  expect(kept()).toEqual([]);
  act(() => result.current.set((now) => ({ ...now, name: 'An', file: 'token' })));
  act(() => result.current.set((now) => ({ ...now, name: 'Anna' })));
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(kept()).toEqual([{ form: 'request', text: '{"name":"Anna"}' }]);
  act(() => result.current.done());
  expect(hasUnsaved()).toBe(false);
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(kept().at(-1)).toEqual({ form: 'request', text: null });
});

it('begins with what was left, and can begin again', async () => {
  drafts = [{ form: 'request', text: '{"name":"Anna"}' }];
  await readDrafts();
  const { result } = open();
  expect(result.current).toMatchObject({ value: { name: 'Anna', file: null }, isRestored: true, isChanged: true });
  expect(hasUnsaved(), 'it is still not saved').toBe(true);
  act(() => result.current.restart());
  expect(result.current).toMatchObject({ value: FIRST, isRestored: false, isChanged: false });
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(kept()).toEqual([{ form: 'request', text: null }]);
});

it('forgets what an erasure took away, and does not bring it back by itself', async () => {
  drafts = [{ form: 'request', text: '{"name":"Anna"}' }];
  await readDrafts();
  drafts = [];
  const { result } = open();
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(result.current).toMatchObject({ value: FIRST, isRestored: false });
  expect(kept().filter((request) => (request as { text: string | null }).text !== null)).toEqual([]);
});

it('survives a lock without a question, and is given up only by whoever leaves', async () => {
  await readDrafts();
  const { result } = open();
  act(() => result.current.set({ name: 'Anna', file: null }));
  const ask = vi.fn().mockResolvedValue(true);
  const stop = onLeaving(ask);
  expect(await mayLock()).toBe(true);
  expect(ask).not.toHaveBeenCalled();
  await keepDrafts();
  expect(kept()).toEqual([{ form: 'request', text: '{"name":"Anna"}' }]);
  expect(await mayLeave()).toBe(true);
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(kept().at(-1)).toEqual({ form: 'request', text: null });
  stop();
});

it('what is known without typing is nothing to be asked about', async () => {
  await readDrafts();
  const { result } = open();
  act(() => result.current.begin((now) => ({ ...now, name: 'Anna' })));
  expect(result.current).toMatchObject({ value: { name: 'Anna' }, isChanged: false });
  expect(hasUnsaved()).toBe(false);
});
