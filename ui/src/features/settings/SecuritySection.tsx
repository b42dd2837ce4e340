import { CircleCheck, CircleX, FileCheck, FileKey2, KeyRound, Lock, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useAccess, useAct, useErrorText, useRead, type CommandError, type JobId } from '@/api';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Button, Panel, Progress, Select, Skeleton, Switch, toast } from '@/components';
import { useI18n } from '@/i18n';
import { PassphraseDialog } from './PassphraseDialog';
import { PassphrasePanel } from './PassphrasePanel';
import { SheetDialog } from './SheetDialog';

const MINUTES = [1, 2, 3, 5, 10, 15, 20, 30] as const;

/** Passphrase, recovery sheet, locking, this computer, and the proof that the archive is whole. */
export function SecuritySection() {
  const { may } = useAccess();
  return (
    <div className="stack">
      <PassphrasePanel />
      {may('users') && <SheetPanel />}
      <LockPanel />
      <DevicePanel />
      <VerifyPanel />
    </div>
  );
}

function LockPanel() {
  const { t } = useI18n();
  const { may } = useAccess();
  const session = useRead('session_get', {});
  const set = useAct('idle_set');
  const lock = useAct('archive_lock');
  const present = session.data?.idleMinutes;
  const minutes = present === undefined || MINUTES.some((each) => each === present) ? MINUTES : [...MINUTES, present].sort((a, b) => a - b);
  return (
    <Panel title={t('settings-lock')} lead={t('settings-lock-lead')}>
      <div className="settings-line">
        {present === undefined ? (
          <Skeleton lines={1} />
        ) : (
          <Select
            label={t('settings-idle')}
            options={minutes.map((each) => ({ id: String(each), label: t('settings-minutes', { count: each }) }))}
            value={String(present)}
            isDisabled={!may('firm')}
            onChange={(value) => set.mutate({ minutes: Number(value) }, { onSuccess: () => toast(t('settings-idle-saved', { count: Number(value) })) })}
          />
        )}
        <Button icon={Lock} onPress={() => lock.mutate({})}>
          {t('settings-lock-now')}
        </Button>
      </div>
    </Panel>
  );
}

function SheetPanel() {
  const { t } = useI18n();
  const renew = useAct('recovery_renew', { quiet: true });
  const session = useRead('session_get', {});
  const [asking, setAsking] = useState(false);
  const [trying, setTrying] = useState(false);
  return (
    <Panel title={t('settings-sheet')} lead={t('settings-sheet-lead')}>
      {session.data?.sheetDue === true && <Banner tone="warning">{t('settings-sheet-due')}</Banner>}
      <div className="row">
        <Button icon={FileCheck} onPress={() => setTrying(true)}>
          {t('settings-sheet-try')}
        </Button>
        <Button icon={FileKey2} onPress={() => setAsking(true)}>
          {t('settings-sheet-new')}
        </Button>
      </div>
      {trying && <SheetDialog onClose={() => setTrying(false)} />}
      {asking && (
        <PassphraseDialog
          icon={FileKey2}
          title={t('settings-sheet-title')}
          lead={t('settings-sheet-text')}
          go={t('settings-sheet-go')}
          isPending={renew.isPending}
          error={renew.error}
          onConfirm={(passphrase) => renew.mutate({ passphrase })}
          onRetype={() => renew.reset()}
          onClose={() => {
            setAsking(false);
            renew.reset();
          }}
        />
      )}
    </Panel>
  );
}

function DevicePanel() {
  const { t } = useI18n();
  const app = useRead('app_info', {});
  const set = useAct('device_unlock_set');
  const [asking, setAsking] = useState(false);
  if (app.data === undefined) return null;
  const { deviceUnlock, deviceUnlockPossible } = app.data;
  const close = () => {
    setAsking(false);
    set.reset();
  };
  return (
    <Panel title={t('settings-device')}>
      <Switch
        isSelected={deviceUnlock}
        isDisabled={!deviceUnlockPossible && !deviceUnlock}
        description={t(deviceUnlockPossible ? 'settings-device-help' : 'settings-device-not')}
        onChange={(on) => (on ? setAsking(true) : set.mutate({ enabled: false, passphrase: null }, { onSuccess: () => toast(t('settings-device-off')) }))}
      >
        {t('settings-device-switch')}
      </Switch>
      {asking && (
        <PassphraseDialog
          icon={KeyRound}
          title={t('settings-device-title')}
          lead={t('settings-device-lead')}
          go={t('settings-device-on')}
          isPending={set.isPending}
          error={set.error}
          onConfirm={(passphrase) =>
            set.mutate(
              { enabled: true, passphrase },
              {
                onSuccess: () => {
                  toast(t('settings-device-done'));
                  close();
                },
              },
            )
          }
          onRetype={() => set.reset()}
          onClose={close}
        />
      )}
    </Panel>
  );
}

function VerifyPanel() {
  const i18n = useI18n();
  const { t, has, list, say: speak } = i18n;
  const errorText = useErrorText();
  const [job, setJob] = useState<JobId | null>(null);
  const [done, setDone] = useState<JobId | null>(null);
  const [error, setError] = useState<CommandError | null>(null);
  const cancel = useAct('job_cancel');
  const stats = useRead('archive_stats', {});
  const report = useRead('archive_verify_report', { job: done ?? ('' as JobId) }, { enabled: done !== null });
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'done') setDone(job);
    else if (end.state === 'failed') setError(asCommandError(end.error));
  });
  const start = async () => {
    setError(null);
    setDone(null);
    try {
      setJob((await call('archive_verify', {})).job);
    } catch (thrown) {
      setError(asCommandError(thrown));
    }
  };
  const last = stats.data?.lastVerifiedAt ?? null;
  return (
    <Panel title={t('settings-verify')} lead={t('settings-verify-lead')}>
      {job !== null ? (
        <Progress {...jobProgress(i18n, running.view)} onCancel={() => cancel.mutate({ job })} />
      ) : (
        <div className="settings-line">
          <Button icon={ShieldCheck} onPress={() => void start()}>
            {t('settings-verify-run')}
          </Button>
          <p className="caption">{last === null ? t('settings-verify-never') : t('settings-verify-last', { at: i18n.dateTime(last) })}</p>
        </div>
      )}
      {error !== null && (
        <Banner live tone="danger">
          {errorText(error)}
        </Banner>
      )}
      {report.data !== undefined && job === null && (
        <div className="stack gap-3">
          <Banner live tone={report.data.ok ? 'ok' : 'danger'} title={t(report.data.ok ? 'settings-verify-ok' : 'settings-verify-bad')}>
            {t(report.data.ok ? 'settings-verify-ok-text' : 'settings-verify-bad-text')}
          </Banner>
          <ul className="checks">
            {report.data.checks.map((check) => {
              const key = `verify-${check.name.replaceAll('_', '-')}`;
              const Icon = check.ok ? CircleCheck : CircleX;
              return (
                <li key={check.name} data-ok={check.ok || undefined}>
                  <Icon role="img" aria-label={t(check.ok ? 'settings-check-ok' : 'settings-check-bad')} />
                  <span className="grow">{has(key) ? speak(key) : check.name}</span>
                  {check.figures.length > 0 && (
                    <span className="caption">{list(check.figures.map(({ name, count }) => speak(`verify-figure-${name}`, { count })))}</span>
                  )}
                  {!check.ok && <span className="caption wrap-anywhere">{t('settings-check-detail', { detail: check.detail })}</span>}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Panel>
  );
}
