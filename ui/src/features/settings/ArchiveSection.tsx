import { useErrorText, useRead } from '@/api';
import { Banner, Link, Panel, Skeleton } from '@/components';
import { useI18n } from '@/i18n';

/** How much the archive holds, and which versions keep it. */
export function ArchiveSection() {
  const { t, number, bytes, dateTime } = useI18n();
  const errorText = useErrorText();
  const session = useRead('session_get', {});
  const { data, error } = useRead('archive_stats', {});
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (data === undefined) return <Skeleton lines={8} />;
  return (
    <div className="stack">
      <Panel title={session.data?.archive ?? t('settings-archive')} feature>
        <dl className="figures">
          <div>
            <dd>{number(data.contacts)}</dd>
            <dt>{t('settings-stats-contacts', { count: data.contacts })}</dt>
          </div>
          <div>
            <dd>{number(data.communications)}</dd>
            <dt>{t('settings-stats-communications', { count: data.communications })}</dt>
          </div>
          <div>
            <dd>{number(data.entries)}</dd>
            <dt>{t('settings-stats-entries', { count: data.entries })}</dt>
          </div>
          <div>
            <dd>{bytes(data.bytes)}</dd>
            <dt>{t('settings-stats-bytes')}</dt>
          </div>
        </dl>
        <p className="caption">
          {data.lastVerifiedAt === null ? t('settings-verify-never') : t('settings-verify-last', { at: dateTime(data.lastVerifiedAt) })}{' '}
          <Link href="/settings/security">{t('settings-verify-run')}</Link>
        </p>
      </Panel>
      <Panel title={t('settings-versions')} lead={t('settings-versions-lead')}>
        <dl className="facts">
          <dt>{t('settings-version-app')}</dt>
          <dd className="mono">{data.app}</dd>
          <dt>{t('settings-version-schema')}</dt>
          <dd className="mono">{String(data.schema)}</dd>
          <dt>{t('settings-version-sqlite')}</dt>
          <dd className="mono">{data.sqlite}</dd>
          <dt>{t('settings-version-cipher')}</dt>
          <dd className="mono">{data.cipher}</dd>
        </dl>
      </Panel>
    </div>
  );
}
