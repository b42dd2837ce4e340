import { KeyRound, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, markStale, useAct, useErrorText, useRead, type CommandError, type JobId } from '@/api';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Button, Dialog, Panel, Progress } from '@/components';
import { useI18n } from '@/i18n';
import { PassphraseDialog } from './PassphraseDialog';

/** The keys of the whole archive: when they were changed, whether they should be, and changing them (SECURITY 2.4, T7). */
export function KeysPanel() {
  const { t, dateTime } = useI18n();
  const keys = useRead('keys_get', {});
  const [asks, setAsks] = useState(false);
  if (keys.data === undefined) return null;
  const { due, codesOnly, changedAt } = keys.data;
  return (
    <Panel title={t('keys-title')} lead={t('keys-lead')}>
      {due && (
        <Banner tone="warning" title={codesOnly ? t('keys-due-codes') : t('keys-due')}>
          {codesOnly ? t('keys-due-codes-text') : t('keys-due-text')}
        </Banner>
      )}
      <div className="settings-line">
        <Button icon={KeyRound} variant={due && !codesOnly ? 'primary' : 'secondary'} onPress={() => setAsks(true)}>
          {t('keys-change')}
        </Button>
        <p className="caption">{changedAt === null ? t('keys-never') : t('keys-last', { at: dateTime(changedAt) })}</p>
      </div>
      {asks && <ChangeKeysDialog onClose={() => setAsks(false)} />}
    </Panel>
  );
}

function ChangeKeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const change = useAct('keys_change', { quiet: true });
  if (change.data !== undefined) return <ChangingKeys job={change.data.job} onClose={onClose} />;
  return (
    <PassphraseDialog
      icon={LockKeyhole}
      title={t('keys-change')}
      lead={t('keys-change-lead')}
      go={t('keys-change')}
      isPending={change.isPending}
      error={change.error}
      onConfirm={(passphrase) => change.mutate({ passphrase })}
      onRetype={() => change.reset()}
      onClose={onClose}
    />
  );
}

/** The change while it runs, and how it ended. Nothing else is touched meanwhile. */
export function ChangingKeys({ job, removed, onClose }: { job: JobId; removed?: string; onClose(): void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const errorText = useErrorText();
  const cancel = useAct('job_cancel');
  const keys = useRead('keys_get', {});
  const [end, setEnd] = useState<'done' | CommandError | null>(null);
  const running = useJob(job, (ended) => {
    // A change that was stopped is still due.
    markStale(['users']);
    setEnd(ended.state === 'done' ? 'done' : ended.state === 'failed' ? asCommandError(ended.error) : asCommandError({ code: 'cancelled' }));
  });
  const over = end !== null;
  const title = removed === undefined ? t('keys-changing') : t('users-remove-done', { name: removed });
  return (
    <Dialog
      isOpen
      onClose={() => over && onClose()}
      icon={LockKeyhole}
      title={title}
      lead={over ? undefined : t('keys-changing-lead')}
      actions={
        over ? (
          <Button variant="primary" onPress={onClose} autoFocus>
            {t('ui-close')}
          </Button>
        ) : (
          <Button variant="quiet" onPress={() => cancel.mutate({ job })}>
            {t('keys-stop')}
          </Button>
        )
      }
    >
      {!over && <Progress {...jobProgress(i18n, running.view)} />}
      {end === 'done' && (
        <Banner live tone="ok" title={t('keys-changed')}>
          {t('keys-changed-text')} {!keys.isFetching && keys.data?.backedUp === true && t('keys-changed-backup')}
        </Banner>
      )}
      {end === 'done' && !keys.isFetching && keys.data?.backedUp === false && (
        <Banner live tone="warning" title={t('keys-changed-no-backup')}>
          {t('keys-changed-no-backup-text')}
        </Banner>
      )}
      {over && end !== 'done' && (
        <Banner live tone="warning" title={t('keys-not-changed')}>
          {end.code !== 'cancelled' && errorText(end)} {t('keys-not-changed-text')}
        </Banner>
      )}
    </Dialog>
  );
}
