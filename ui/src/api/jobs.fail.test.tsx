import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { queryClient, type JobId } from '@/api';
import { fakeHost, refusal } from '@/test/fakeHost';
import { useJob } from './jobs';

it('tells once of an act that nobody knows any more, and asks no longer', async () => {
  const said = fakeHost({
    job_get: () => {
      throw refusal('not-found', { reason: 'job' });
    },
  });
  const ended = vi.fn();
  renderHook(() => useJob('j' as JobId, ended), { wrapper: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider> });
  await waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
  expect(ended.mock.calls[0]?.[0]).toMatchObject({ state: 'failed', error: { code: 'not-found' } });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(said.filter(({ name }) => name === 'job_get').length).toBeLessThanOrEqual(2);
  expect(ended).toHaveBeenCalledTimes(1);
});
