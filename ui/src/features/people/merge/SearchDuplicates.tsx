import { useState } from 'react';
import { asCommandError, call, useAct, useErrorText, type CommandError, type DuplicatePage, type JobId, type JobView } from '@/api';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Progress, toast } from '@/components';
import { useI18n } from '@/i18n';

export interface DuplicateSearch {
  /** The search at work; also one that began before the page was opened. */
  job: JobId | null;
  view: JobView | undefined;
  error: CommandError | null;
  start(): void;
}

/** Looks through the whole register for cards that may be one, and says how many pairs are new. */
export function useDuplicateSearch(page: Pick<DuplicatePage, 'total' | 'searching'> | undefined): DuplicateSearch {
  const { t } = useI18n();
  const [begun, setBegun] = useState<{ job: JobId; before: number } | null>(null);
  const [over, setOver] = useState<JobId | null>(null);
  const [error, setError] = useState<CommandError | null>(null);
  const found = begun?.job ?? page?.searching ?? null;
  const job = found === over ? null : found;
  const running = useJob(job, (end) => {
    const before = begun?.before ?? page?.total ?? 0;
    setOver(job);
    setBegun(null);
    if (end.state === 'failed') setError(asCommandError(end.error));
    if (end.state !== 'done') return;
    call('duplicate_list', { offset: 0, limit: 1 }).then(
      (now) => toast(now.total > before ? t('merge-search-found', { count: now.total - before }) : t('merge-search-nothing')),
      () => undefined,
    );
  });
  const start = () => {
    setError(null);
    call('duplicate_search', {}).then(
      (started) => setBegun({ job: started.job, before: page?.total ?? 0 }),
      (thrown: unknown) => setError(asCommandError(thrown)),
    );
  };
  return { job, view: running.view, error, start };
}

/** How far the search is, with its way out; or why it ended. */
export function SearchProgress({ search }: { search: DuplicateSearch }) {
  const i18n = useI18n();
  const errorText = useErrorText();
  const cancel = useAct('job_cancel');
  const { job, view, error } = search;
  if (job !== null) return <Progress {...jobProgress(i18n, view)} onCancel={() => cancel.mutate({ job })} cancelLabel={i18n.t('merge-search-stop')} />;
  if (error === null) return null;
  return (
    <Banner live tone="danger" title={i18n.t('merge-search-failed')}>
      {errorText(error)}
    </Banner>
  );
}
