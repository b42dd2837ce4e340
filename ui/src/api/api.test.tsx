import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { fakeHost, refusal } from '@/test/fakeHost';
import { asCommandError, call, markStale, onConfirm, onLocked, queryClient, reactionTo, SayContext, useAct, useFieldErrors, useRead, useRevision } from '.';
import type { ErrorCode } from '.';

const CODES: ErrorCode[] = [
  'locked',
  'wrong-key',
  'newer-file',
  'not-found',
  'conflict',
  'validation',
  'precondition',
  'forbidden',
  'cancelled',
  'busy',
  'internal',
];

const say = vi.fn();
function wrapper({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <SayContext value={say}>{children}</SayContext>
    </QueryClientProvider>
  );
}

const strength = { score: 4, acceptable: true, reasons: [] };

describe('the client', () => {
  it('unwraps the envelope', async () => {
    const said = fakeHost({ passphrase_check: () => strength });
    await expect(call('passphrase_check', { passphrase: 'x' })).resolves.toEqual(strength);
    expect(said).toEqual([{ name: 'passphrase_check', request: { passphrase: 'x' } }]);
  });

  it('throws the error of the contract, and a fault for anything else', async () => {
    fakeHost({});
    await expect(call('app_info', {})).rejects.toMatchObject({ code: 'not-found', reason: 'command', trace: 'fake' });
    expect(asCommandError(new TypeError('network')).code).toBe('internal');
    expect(asCommandError({ code: 'nonsense' }).code).toBe('internal');
  });

  it('tells when the archive is locked', async () => {
    fakeHost({
      session_get: () => {
        throw refusal('locked');
      },
    });
    const locked = vi.fn();
    const stop = onLocked(locked);
    await expect(call('session_get', {})).rejects.toMatchObject({ code: 'locked' });
    stop();
    expect(locked).toHaveBeenCalledTimes(1);
  });

  it('asks for the passphrase when a command waits for it, and goes on once it was said', async () => {
    let confirmed = false;
    const said = fakeHost({
      role_archive: () => {
        if (!confirmed) throw refusal('precondition', { reason: 'confirm-passphrase' });
        return {};
      },
    });
    const request = { id: 'r' as never, archived: true };
    await expect(call('role_archive', request)).rejects.toMatchObject({ reason: 'confirm-passphrase' });
    const answers = [false, true];
    const stop = onConfirm(() => {
      confirmed = answers.shift() ?? false;
      return Promise.resolve(confirmed);
    });
    await expect(call('role_archive', request)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(call('role_archive', request)).resolves.toEqual({});
    expect(said.map((one) => one.name)).toEqual(['role_archive', 'role_archive', 'role_archive', 'role_archive']);
    stop();
    confirmed = false;
    await expect(call('role_archive', request)).rejects.toMatchObject({ reason: 'confirm-passphrase' });
  });

  it('has one reaction for each code', () => {
    expect(CODES.map(reactionTo)).toEqual(['unlock', 'say', 'say', 'say', 'say', 'fields', 'say', 'say', 'ignore', 'say', 'dialog']);
  });
});

describe('the cache', () => {
  it('reads again what a change made stale, and nothing else', async () => {
    const said = fakeHost(
      { tag_list: () => ({ tags: ['a'] }), view_list: () => ({ views: [] }), tags_set: () => ({ txn: 't' as never }) },
      { tags_set: ['contacts'] },
    );
    const { result } = renderHook(() => ({ tags: useRead('tag_list', {}), views: useRead('view_list', {}), set: useAct('tags_set') }), { wrapper });
    await waitFor(() => expect(result.current.views.data && result.current.tags.data).toBeTruthy());
    await act(() => result.current.set.mutateAsync({ contact: 'c' as never, tags: [] }));
    await waitFor(() => expect(said.filter((one) => one.name === 'tag_list')).toHaveLength(2));
    expect(said.filter((one) => one.name === 'view_list')).toHaveLength(1);
  });

  it('counts revisions by tag', () => {
    const { result } = renderHook(() => useRevision(['contacts', 'consents']));
    act(() => markStale(['views']));
    expect(result.current).toBe(0);
    act(() => markStale(['consents']));
    expect(result.current).toBe(1);
  });
});

describe('refusals', () => {
  it('are shown by the shell, but wrong fields by the form', async () => {
    say.mockClear();
    const reasons = [refusal('busy'), refusal('validation', {}, [{ field: 'name', reason: 'no-such-reason' }])];
    fakeHost({
      sample_open: () => {
        throw reasons.shift();
      },
    });
    const { result } = renderHook(
      () => {
        const open = useAct('sample_open');
        return { open, fields: useFieldErrors(open.error) };
      },
      { wrapper },
    );
    await act(() => result.current.open.mutateAsync({}).catch(() => undefined));
    expect(say).toHaveBeenCalledTimes(1);
    await act(() => result.current.open.mutateAsync({}).catch(() => undefined));
    expect(say).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(result.current.fields).toEqual({ name: 'Questo valore non va bene.' }));
  });
});
