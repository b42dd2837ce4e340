import { ArchiveRestore, LifeBuoy } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead, type AppInfo } from '@/api';
import { jobProgress } from '@/api/jobs';
import { Banner, Button, Form, PassphraseField, Progress, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { EntryHead } from './EntryFrame';
import { Lacking } from './Lacking';

const POLL_MS = 250;

/** An archive that is damaged: a backup first, and what can still be read where there is none (SECURITY R6). It is only read. Without
 * its header (`opens`) no passphrase opens it: then a backup is all there is. */
export function DamagedScreen({
  info,
  opens,
  onBack,
  onRestore,
  onOpened,
}: {
  info: AppInfo;
  opens: boolean;
  onBack(): void;
  onRestore(): void;
  onOpened(): void;
}) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [login, setLogin] = useState(info.logins[0] ?? '');
  const [name, setName] = useState(t('entry-damaged-name', { name: info.archive?.name ?? '' }));
  const [passphrase, setPassphrase] = useState('');
  const salvage = useAct('archive_salvage', { quiet: true });
  const unlock = useAct('archive_unlock', { quiet: true });
  const errors = useFieldErrors(salvage.error);
  const error = salvage.error ?? unlock.error;
  const ready = name.trim() !== '' && passphrase !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !salvage.isPending) salvage.mutate({ name: name.trim(), login, passphrase });
  };
  if (salvage.data !== undefined) {
    const { entries, lostEntries, withoutBody, lostFiles } = salvage.data;
    return (
      <>
        <EntryHead title={t('entry-damaged-done')} lead={t('entry-damaged-done-lead', { name })} />
        <Banner tone={lostEntries === 0 && withoutBody === 0 && lostFiles === 0 ? 'ok' : 'warning'} live title={t('entry-damaged-read', { count: entries })}>
          {lostEntries === 0 ? t('entry-damaged-lost-none') : t('entry-damaged-lost', { count: lostEntries })}{' '}
          {withoutBody > 0 && t('entry-damaged-empty', { count: withoutBody })} {lostFiles > 0 && t('entry-damaged-files', { count: lostFiles })}
        </Banner>
        {unlock.error !== null && (
          <Banner tone="danger" live>
            {errorText(unlock.error)}
          </Banner>
        )}
        <div className="entry-actions">
          <Button variant="quiet" onPress={onOpened}>
            {t('entry-damaged-later')}
          </Button>
          <Button variant="primary" autoFocus isPending={unlock.isPending} onPress={() => unlock.mutate({ login, passphrase })}>
            {t('entry-damaged-open')}
          </Button>
        </div>
      </>
    );
  }
  if (salvage.isPending) return <Salvaging name={name} />;
  return (
    <>
      <EntryHead title={t('entry-damaged-title')} lead={t('entry-damaged-lead')} />
      <div className="entry-damaged">
        <h2>{t('entry-damaged-backup')}</h2>
        <p className="text-2">{t('entry-damaged-backup-text')}</p>
        <Button icon={ArchiveRestore} onPress={onRestore} autoFocus>
          {t('entry-damaged-backup-go')}
        </Button>
      </div>
      {opens ? (
        <div className="entry-damaged">
          <h2>{t('entry-damaged-salvage')}</h2>
          <p className="text-2">{t('entry-damaged-salvage-text')}</p>
          <Form className="entry-form" validationErrors={errors} onSubmit={submit}>
            {info.logins.length > 1 && (
              <Select label={t('entry-who')} options={info.logins.map((one) => ({ id: one, label: one }))} value={login} onChange={setLogin} />
            )}
            <PassphraseField
              label={t('entry-passphrase')}
              value={passphrase}
              onChange={(text) => {
                if (error) salvage.reset();
                setPassphrase(text);
              }}
              errorMessage={error?.code === 'wrong-key' ? errorText(error) : undefined}
            />
            <TextField name="name" label={t('entry-restore-name')} value={name} onChange={setName} isRequired autoComplete="off" />
            {error?.code === 'cancelled' && (
              <Banner tone="info" live>
                {t('entry-damaged-stopped')}
              </Banner>
            )}
            {error && error.code !== 'wrong-key' && error.code !== 'cancelled' && error.fields.length === 0 && (
              <Banner tone="danger" live>
                {errorText(error)}
              </Banner>
            )}
            <Lacking parts={[name.trim() === '' && t('entry-lacking-name'), passphrase === '' && t('entry-lacking-own-passphrase')]} />
            <div className="entry-actions">
              <Button variant="quiet" onPress={onBack}>
                {t('ui-back')}
              </Button>
              <Button type="submit" variant="primary" icon={LifeBuoy} isDisabled={!ready}>
                {t('entry-damaged-salvage-go')}
              </Button>
            </div>
          </Form>
        </div>
      ) : (
        <div className="entry-actions">
          <Button variant="quiet" onPress={onBack}>
            {t('ui-back')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The salvage while it runs: how far it is, and the way to stop it. */
function Salvaging({ name }: { name: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const standing = useRead('archive_salvage_look', {}, { every: POLL_MS });
  const stop = useAct('archive_salvage_stop');
  return (
    <>
      <EntryHead title={t('entry-damaged-running')} lead={t('entry-damaged-running-lead', { name })} />
      <Progress
        {...jobProgress(i18n, standing.data?.job ?? undefined)}
        onCancel={stop.data === undefined ? () => stop.mutate({}) : undefined}
        cancelLabel={t('entry-damaged-stop')}
      />
    </>
  );
}
