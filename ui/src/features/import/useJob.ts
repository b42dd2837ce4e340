import { useEffect, useRef } from 'react';
import { markStale, useRead, type CommandError, type JobId, type JobView } from '@/api';

const POLL_MS = 250;

/** A long act that runs in the core: where it stands, and one call of `onEnd` when it is over. */
export function useJob(job: JobId | null, onEnd?: (end: Exclude<JobView, { state: 'running' }>) => void): { view: JobView | undefined; error: CommandError | null } {
  const ended = useRef<JobId | null>(null);
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  const poll = useRead('job_get', { job: job ?? ('' as JobId) }, { enabled: job !== null, every: job !== null && ended.current !== job ? POLL_MS : false });
  const { data } = poll;
  useEffect(() => {
    if (job === null || data === undefined || data.state === 'running' || ended.current === job) return;
    ended.current = job;
    // The core changed things while the act ran; what is on screen is read again.
    markStale(['imports', 'contacts', 'consents', 'stats', 'session']);
    latest.current?.(data);
  }, [job, data]);
  return { view: job === null ? undefined : data, error: poll.error };
}
