import { ArchiveRestore, Save } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useAct, useErrorText, useRead, type BackupView, type CommandError, type JobId } from '@/api';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Button, Panel, Progress, Select, Skeleton, Switch } from '@/components';
import { useI18n } from '@/i18n';
import { BackupPlaces } from './BackupPlaces';
import { DrillPanel } from './DrillPanel';

/** Backups: make one, where, when, restore, and the proof that they can be restored. */
export function BackupsSection() {
  const errorText = useErrorText();
  const { data, error } = useRead('backup_get', {});
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (data === undefined) return <Skeleton lines={8} />;
  return (
    <div className="stack">
      <MakePanel view={data} />
      <BackupPlaces view={data} />
      <TimesPanel view={data} />
      <DrillPanel view={data} />
      <RestorePanel />
    </div>
  );
}

function MakePanel({ view }: { view: BackupView }) {
  const i18n = useI18n();
  const { t } = i18n;
  const errorText = useErrorText();
  const [job, setJob] = useState<JobId | null>(null);
  const [made, setMade] = useState(false);
  const [ran, setRan] = useState(false);
  const [error, setError] = useState<CommandError | null>(null);
  const cancel = useAct('job_cancel');
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'done') setMade(true);
    else if (end.state === 'failed') setError(asCommandError(end.error));
  });
  const start = async () => {
    setError(null);
    setMade(false);
    setRan(true);
    try {
      setJob((await call('backup_make', {})).job);
    } catch (thrown) {
      setError(asCommandError(thrown));
    }
  };
  const last =
    view.lastAt === null
      ? t('backup-none-yet')
      : `${t('backup-last', { at: i18n.dateTime(view.lastAt) })} ${t(view.changed ? 'backup-changed' : 'backup-unchanged')}`;
  return (
    <Panel lead={t('backup-lead')} feature>
      {job !== null ? (
        <Progress {...jobProgress(i18n, running.view)} onCancel={() => cancel.mutate({ job })} />
      ) : (
        <div className="settings-line">
          {/* The bar of progress took its place: the focus comes back to it. */}
          <Button variant="primary" icon={Save} autoFocus={ran} isDisabled={view.places.length === 0} onPress={() => void start()}>
            {t('backup-now')}
          </Button>
          <p className="caption">{view.places.length === 0 ? t('backup-no-place-yet') : last}</p>
        </div>
      )}
      {error !== null && (
        <Banner live tone="danger" title={t('backup-not-done')}>
          {errorText(error)}
        </Banner>
      )}
      {made && job === null && <Banner live tone="ok" title={t('backup-done')} />}
    </Panel>
  );
}

function TimesPanel({ view }: { view: BackupView }) {
  const { t } = useI18n();
  const set = useAct('backup_times_set');
  const hours = (count: number) => ({ id: String(count), label: t('backup-hours', { count }) });
  return (
    <Panel title={t('backup-when')} lead={t('backup-when-lead', { days: view.retentionDays })}>
      <Switch
        isSelected={view.automatic}
        description={t('backup-automatic-help')}
        onChange={(automatic) => set.mutate({ automatic, everyHours: view.everyHours })}
      >
        {t('backup-automatic')}
      </Switch>
      {view.automatic && (
        <div className="settings-line">
          <Select
            label={t('backup-every')}
            options={view.hours.map(hours)}
            value={String(view.everyHours)}
            onChange={(value) => set.mutate({ automatic: true, everyHours: Number(value) })}
          />
        </div>
      )}
    </Panel>
  );
}

function RestorePanel() {
  const { t } = useI18n();
  const lock = useAct('archive_lock');
  return (
    <Panel title={t('backup-restore')} lead={t('backup-restore-lead')}>
      <div className="row">
        <Button icon={ArchiveRestore} isPending={lock.isPending} onPress={() => lock.mutate({})}>
          {t('backup-restore-go')}
        </Button>
      </div>
    </Panel>
  );
}
