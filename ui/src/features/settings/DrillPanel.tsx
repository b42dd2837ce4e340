import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useAct, useErrorText, useRead, type BackupView, type CommandError, type JobId } from '@/api';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Button, Panel, Progress } from '@/components';
import { useI18n } from '@/i18n';

/** The newest backup restored to one side, checked and removed again: the monthly proof. */
export function DrillPanel({ view }: { view: BackupView }) {
  const i18n = useI18n();
  const { t } = i18n;
  const errorText = useErrorText();
  const [job, setJob] = useState<JobId | null>(null);
  const [done, setDone] = useState<JobId | null>(null);
  const [error, setError] = useState<CommandError | null>(null);
  const cancel = useAct('job_cancel');
  const report = useRead('backup_drill_report', { job: done ?? ('' as JobId) }, { enabled: done !== null });
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'done') setDone(job);
    else if (end.state === 'failed') setError(asCommandError(end.error));
  });
  const start = async () => {
    setError(null);
    setDone(null);
    try {
      setJob((await call('backup_drill', {})).job);
    } catch (thrown) {
      setError(asCommandError(thrown));
    }
  };
  const last = view.drillAt === null ? t('drill-never') : t('drill-last', { at: i18n.dateTime(view.drillAt) });
  const tried = job === null ? report.data : undefined;
  return (
    <Panel title={t('drill-title')} lead={t('drill-lead')}>
      {job !== null ? (
        <Progress {...jobProgress(i18n, running.view)} onCancel={() => cancel.mutate({ job })} />
      ) : (
        <div className="settings-line">
          <Button icon={FlaskConical} isDisabled={view.lastAt === null} onPress={() => void start()}>
            {t('drill-run')}
          </Button>
          <p className="caption">
            {last} {view.drillDue && view.drillAt !== null && t('drill-due')}
          </p>
        </div>
      )}
      {error !== null && (
        <Banner live tone="danger">
          {errorText(error)}
        </Banner>
      )}
      {tried !== undefined && (
        <Banner live tone={tried.ok ? 'ok' : 'danger'} title={t(tried.ok ? 'drill-ok' : 'drill-bad')}>
          {tried.ok
            ? t('drill-ok-text', { at: i18n.dateTime(tried.madeAt), contacts: tried.contacts, entries: tried.entries })
            : t('drill-bad-text', { at: i18n.dateTime(tried.madeAt) })}
        </Banner>
      )}
    </Panel>
  );
}
