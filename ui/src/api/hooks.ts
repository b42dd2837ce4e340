import { keepPreviousData, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { localDay } from '@/lib/clock';
import { call, onStale, writes, type Request, type Response, type Tag } from './client';
import { reactionTo, type CommandError } from './errors';
import { useSay } from './say';
import type { CommandName } from './generated/commands';

export interface ReadOptions<T = unknown> {
  /** False while what the request needs is not there yet. */
  enabled?: boolean;
  /** Keeps the former answer on screen while another request runs (searching, paging). */
  keepPrevious?: boolean;
  /** Reads again every so many milliseconds, for the progress of a long act; false stops. */
  every?: number | false | ((latest: T | undefined) => number | false);
}

/** Reads through the cache: `const people = useRead('contact_get', { id })`. It is read again when one of its tags changes. */
export function useRead<N extends CommandName>(
  name: N,
  request: Request<N>,
  options: ReadOptions<Response<N>> = {},
): UseQueryResult<Response<N>, CommandError> {
  const every = options.every ?? false;
  return useQuery<Response<N>, CommandError>({
    queryKey: [name, request],
    queryFn: () => call(name, request),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
    refetchInterval: typeof every === 'function' ? (query) => every(query.state.data) : every,
  });
}

/** Today by the program's clock, as `2026-11-22`; the machine's own until the core has answered. */
export function useToday(): string {
  const info = useRead('app_info', {});
  return info.data?.today ?? localDay(new Date());
}

/**
 * A command as a mutation: `const save = useAct('purpose_save'); save.mutate(request)`.
 * Refusals are shown by the shell; `validation` waits for `useFieldErrors(save.error)`. With `quiet` the screen shows `save.error` itself.
 */
export function useAct<N extends CommandName>(name: N, options: { quiet?: boolean } = {}): UseMutationResult<Response<N>, CommandError, Request<N>> {
  const say = useSay();
  return useMutation<Response<N>, CommandError, Request<N>>({
    mutationKey: [name],
    mutationFn: (request) => call(name, request),
    onError: (error) => {
      const shownByForm = reactionTo(error.code) === 'fields' && error.fields.length > 0;
      if (!options.quiet && !shownByForm) say(error);
    },
  });
}

/** A number that grows when one of the tags becomes stale: the `revision` of a DataGrid. */
export function useRevision(tags: readonly Tag[]): number {
  const [revision, setRevision] = useState(0);
  const key = tags.join(' ');
  useEffect(() => {
    const mine = key.split(' ');
    return onStale((stale) => {
      if (mine.some((tag) => stale.has(tag))) setRevision((n) => n + 1);
    });
  }, [key]);
  return revision;
}

/** Whether a change is on its way to the archive: "Salvo…" and "Salvato" in the bar. */
export function useSaving(): boolean {
  return useSyncExternalStore(writes.subscribe, () => writes.pending() > 0);
}
