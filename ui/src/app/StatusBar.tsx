import { Archive, TriangleAlert } from 'lucide-react';
import { Link } from '@/components';
import { useI18n } from '@/i18n';
import { useBackups } from './useBackups';
import { useSession } from './useSession';

/** Archive, what is in it, how old its backup is, who is at the desk. */
export function StatusBar() {
  const { t } = useI18n();
  const session = useSession();
  return (
    <footer className="status-bar" data-pane="" tabIndex={-1} aria-label={t('shell-status-bar')}>
      {session && (
        <>
          <span>
            <Archive aria-hidden="true" />
            <span className="visually-hidden">{t('shell-archive')}</span> {session.archive}
          </span>
          <span>{t('shell-contacts', { count: session.contacts })}</span>
          {session.suspendedImports > 0 && session.access.may.includes('import') && (
            <Link href="/exchange">{t('shell-suspended', { count: session.suspendedImports })}</Link>
          )}
          {!session.sample && <BackupAge />}
          <span className="status-end">{session.operator}</span>
        </>
      )}
    </footer>
  );
}

/** Quiet while all is well; a sign when there is no fresh backup. */
function BackupAge() {
  const { t, dateTime } = useI18n();
  const backups = useBackups();
  if (backups === undefined) return null;
  const { state, lastAt, drillDue, diskTight } = backups;
  const missing = state === 'no_place' || state === 'never';
  const words =
    missing || lastAt === null ? t('shell-backup-none') : state === 'failed' ? t('shell-backup-failed') : t('shell-backup-at', { at: dateTime(lastAt) });
  return (
    <>
      <span data-warn={state !== 'fine' || undefined} data-quiet={state === 'fine' || undefined}>
        {state !== 'fine' && <TriangleAlert aria-hidden="true" />}
        <Link href="/settings/backups">{words}</Link>
      </span>
      {diskTight && (
        <span data-warn>
          <TriangleAlert aria-hidden="true" />
          <Link href="/settings/safety">{t('shell-disk-tight')}</Link>
        </span>
      )}
      {state === 'fine' && drillDue && <Link href="/settings/backups">{t('shell-drill-due')}</Link>}
    </>
  );
}
