import { Archive, Fingerprint, LockKeyholeOpen } from 'lucide-react';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { useAct, useErrorText, type AppInfo } from '@/api';
import { Banner, Button, Form, Link, PassphraseField } from '@/components';
import { useI18n } from '@/i18n';
import { EntryHead } from './EntryFrame';
import { useOpenArchive } from './useOpenArchive';

// Lists that open want much code and few people have them: they come after the field.
const OtherArchives = lazy(() => import('./OtherArchives').then((module) => ({ default: module.OtherArchives })));
const Who = lazy(() => import('./Who').then((module) => ({ default: module.Who })));

/** What holds the keys is damaged itself: there is nothing to read the data with. */
const WITHOUT_KEYS: ReadonlySet<string> = new Set(['damaged-header', 'tampered-header']);
const DAMAGED: ReadonlySet<string> = new Set(['damaged-data', ...WITHOUT_KEYS, 'upgrade-not-sound']);

/** The lock screen. It shows the archive's name and nothing of what is in it. */
export function UnlockScreen({
  info,
  onJoin,
  onRecover,
  onCreate,
  onRestore,
  onDamaged,
}: {
  info: AppInfo;
  onJoin(): void;
  onRecover(): void;
  onCreate(): void;
  onRestore(): void;
  onDamaged(opens: boolean): void;
}) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const open = useOpenArchive();
  const [login, setLogin] = useState(info.logins[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  const unlock = useAct('archive_unlock', { quiet: true });
  const device = useAct('archive_unlock_device');
  const error = unlock.error;
  const others = info.recent.filter((archive) => archive.token !== info.archive?.token);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || unlock.isPending) return;
    unlock.mutate({ login, passphrase }, { onSettled: () => setPassphrase('') });
  };

  return (
    <>
      <EntryHead title={t('entry-unlock-title')} />
      {info.archive && (
        <div className="entry-archive">
          <Archive aria-hidden="true" />
          <span className="grow wrap-anywhere strong">{info.archive.name}</span>
          {others.length > 0 && (
            <Suspense fallback={null}>
              <OtherArchives others={others} />
            </Suspense>
          )}
        </div>
      )}
      <Form className="entry-form" onSubmit={submit}>
        {info.logins.length > 1 && (
          <Suspense fallback={null}>
            <Who logins={info.logins} value={login} onChange={setLogin} />
          </Suspense>
        )}
        <PassphraseField
          label={t('entry-passphrase')}
          value={passphrase}
          onChange={(text) => {
            if (error) unlock.reset();
            setPassphrase(text);
          }}
          autoFocus
          isDisabled={unlock.isPending}
          errorMessage={error?.code === 'wrong-key' ? errorText(error) : undefined}
        />
        {error && error.code !== 'wrong-key' && (
          <Banner
            tone="danger"
            live
            actions={
              DAMAGED.has(error.reason ?? '') && (
                <Button size="small" onPress={() => onDamaged(!WITHOUT_KEYS.has(error.reason ?? ''))}>
                  {t('entry-damaged-what')}
                </Button>
              )
            }
          >
            {errorText(error)}
          </Banner>
        )}
        <div className="entry-actions">
          {info.deviceUnlock ? (
            <Button variant="quiet" icon={Fingerprint} isPending={device.isPending} onPress={() => device.mutate({})}>
              {t('entry-device-unlock')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" variant="primary" icon={LockKeyholeOpen} isDisabled={passphrase === ''} isPending={unlock.isPending}>
            {t('entry-unlock')}
          </Button>
        </div>
      </Form>
      <div className="entry-more">
        {info.invited.length > 0 && <Link onPress={onJoin}>{t('entry-use-code')}</Link>}
        <Link onPress={onRecover}>{t('entry-use-recovery')}</Link>
        <Link onPress={open}>{t('entry-open-existing')}</Link>
        <Link onPress={onRestore}>{t('entry-restore')}</Link>
        <Link onPress={() => onDamaged(true)}>{t('entry-damaged')}</Link>
        <Link onPress={onCreate}>{t('entry-create-new')}</Link>
      </div>
    </>
  );
}
