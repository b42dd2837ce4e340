import { useEffect, useRef, useState } from 'react';
import type { I18n, MessageKey } from '@/i18n';
import { markStale } from './client';
import type { CommandError } from './errors';
import type { JobId, JobPhase, JobView } from './generated/types';
import { useRead } from './hooks';

const POLL_MS = 250;

/** How a long act ended. */
export type JobEnd = Exclude<JobView, { state: 'running' }>;

/** A long act that runs in the core: where it stands, and one call of `onEnd` when it is over. */
export function useJob(job: JobId | null, onEnd?: (end: JobEnd) => void): { view: JobView | undefined; error: CommandError | null } {
  const ended = useRef<JobId | null>(null);
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  const [over, setOver] = useState<JobId | null>(null);
  const poll = useRead('job_get', { job: job ?? ('' as JobId) }, { enabled: job !== null, every: job !== null && over !== job && POLL_MS });
  const { data, error } = poll;
  useEffect(() => {
    if (job === null || data === undefined || data.state === 'running' || ended.current === job) return;
    ended.current = job;
    setOver(job);
    // The core changed things while the act ran; what is on screen is read again.
    markStale(['imports', 'contacts', 'consents', 'communications', 'stats', 'session', 'holds', 'erasures', 'retention_runs', 'backups', 'anomalies']);
    latest.current?.(data);
  }, [job, data]);
  useEffect(() => {
    if (job === null || error === null || ended.current === job) return;
    // Whoever waits is told once; asking on would show a bar that never ends.
    ended.current = job;
    setOver(job);
    const { code, params, fields, trace } = error;
    latest.current?.({ state: 'failed', error: { code, params, fields: [...fields], trace } });
  }, [job, error]);
  return { view: job === null ? undefined : data, error };
}

const PHASE: Record<JobPhase, MessageKey> = {
  reading: 'job-phase-reading',
  checking: 'job-phase-checking',
  matching: 'job-phase-matching',
  writing: 'job-phase-writing',
  indexing: 'job-phase-indexing',
  undoing: 'job-phase-undoing',
  rendering: 'job-phase-rendering',
  verifying: 'job-phase-verifying',
  erasing: 'job-phase-erasing',
  listing: 'job-phase-listing',
  moving: 'job-phase-moving',
  copying: 'job-phase-copying',
  rekeying: 'job-phase-rekeying',
  sending: 'job-phase-sending',
  gathering: 'job-phase-gathering',
  saving: 'job-phase-saving',
};

/** "1.204 di 2.314 · ancora 8 secondi" */
export function jobDetail({ t, number }: Pick<I18n, 't' | 'number'>, view: Extract<JobView, { state: 'running' }>): string | undefined {
  const parts: string[] = [];
  if (view.total !== null && view.total > 0) parts.push(t('job-of', { done: view.done, total: view.total }));
  else if (view.done > 0) parts.push(view.phase === 'reading' ? t('job-rows-read', { count: view.done }) : number(view.done));
  if (view.secondsLeft !== null)
    parts.push(
      view.secondsLeft < 90
        ? t('job-seconds', { seconds: Math.max(1, Math.round(view.secondsLeft)) })
        : t('job-minutes', { minutes: Math.round(view.secondsLeft / 60) }),
    );
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** What a progress bar shows of a long act: its phase in words, the share done, and how long yet. */
export function jobProgress(
  i18n: Pick<I18n, 't' | 'number'>,
  view: JobView | undefined,
): { label: string; value: number | undefined; detail: string | undefined } {
  if (view?.state !== 'running') return { label: i18n.t('job-phase-starting'), value: undefined, detail: undefined };
  return { label: i18n.t(PHASE[view.phase]), value: view.total ? view.done / view.total : undefined, detail: jobDetail(i18n, view) };
}
