import { useNavigate } from '@tanstack/react-router';
import { RotateCw, SearchCheck } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asCommandError, call, useAct, useErrorText, type AnomalySort, type AnomalySummary, type CommandError, type JobId } from '@/api';
import { useAnomalies } from '@/api/anomalies';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Button, EmptyState, PageHeader, Progress, Select, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { AnomalyList } from './AnomalyList';
import { SORTS } from './words';

/** Anomalie (S55): what looks wrong, each with its reason in words, the cards, and the way to say that it is in order. */
export function AnomaliesPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const errorText = useErrorText();
  const summary = useAnomalies();
  const [job, setJob] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<CommandError | 'cancelled' | null>(null);
  const cancel = useAct('job_cancel');
  const look = useCallback(() => {
    setFailure(null);
    call('anomaly_look', {}).then(
      (started) => setJob(started.job),
      (thrown: unknown) => setFailure(asCommandError(thrown)),
    );
  }, []);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || summary === undefined) return;
    begun.current = true;
    // A look of the program itself is joined, not made twice.
    if (summary.at === null || summary.job !== null) look();
  }, [summary, look]);
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state !== 'done') setFailure(end.state === 'failed' ? asCommandError(end.error) : 'cancelled');
  });
  const made = summary !== undefined && summary.at !== null ? summary : undefined;
  return (
    <div className="page">
      <PageHeader
        title={t('anomaly-title')}
        count={made === undefined || made.open === 0 ? undefined : number(made.open)}
        lead={t('anomaly-lead')}
        onBack={() => void navigate({ to: '/today' })}
        actions={
          <Button icon={RotateCw} isDisabled={job !== null} onPress={look}>
            {t('anomaly-again')}
          </Button>
        }
      />
      {job !== null && <Progress {...jobProgress(i18n, running.view)} onCancel={() => cancel.mutate({ job })} cancelLabel={t('import-stop')} />}
      {failure !== null && (
        <Banner live tone={failure === 'cancelled' ? 'info' : 'danger'} title={t(failure === 'cancelled' ? 'anomaly-stopped' : 'anomaly-failed')}>
          {failure === 'cancelled' ? undefined : errorText(failure)}
        </Banner>
      )}
      {made === undefined ? failure === null && <Skeleton lines={6} /> : <Found summary={made} />}
    </div>
  );
}

function Found({ summary }: { summary: AnomalySummary }) {
  const { t, dateTime } = useI18n();
  const [sort, setSort] = useState<AnomalySort | 'all'>('all');
  const [shown, setShown] = useState<'open' | 'dismissed'>('open');
  const nothing = summary.open === 0 && summary.dismissed === 0;
  const looked = summary.at === null ? '' : t('anomaly-looked', { count: summary.checked, at: dateTime(summary.at) });
  if (nothing) {
    return (
      <EmptyState icon={SearchCheck} title={t('anomaly-none-title')}>
        {t('anomaly-none-text')} {looked}
      </EmptyState>
    );
  }
  const sorts = summary.sorts.filter((one) => shown === 'dismissed' || one.count > 0 || one.sort === sort);
  return (
    <>
      <p className="text-2 measure">{looked}</p>
      <div className="anomaly-filter" role="search">
        <Select<'open' | 'dismissed'>
          label={t('anomaly-show')}
          options={[
            { id: 'open', label: t('anomaly-open', { count: summary.open }) },
            { id: 'dismissed', label: t('anomaly-dismissed', { count: summary.dismissed }) },
          ]}
          value={shown}
          onChange={setShown}
        />
        <Select<AnomalySort | 'all'>
          label={t('anomaly-what')}
          options={[
            { id: 'all', label: t('anomaly-all') },
            ...sorts.map((one) => ({
              id: one.sort,
              label: shown === 'open' ? t('anomaly-count', { what: t(SORTS[one.sort].label), count: one.count }) : t(SORTS[one.sort].label),
            })),
          ]}
          value={sort}
          onChange={setSort}
        />
      </div>
      <AnomalyList key={`${sort} ${shown}`} sort={sort === 'all' ? null : sort} dismissed={shown === 'dismissed'} />
    </>
  );
}
