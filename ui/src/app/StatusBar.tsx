import { Archive } from 'lucide-react';
import { Link } from '@/components';
import { useI18n } from '@/i18n';
import { useSession } from './useSession';

/** Archive, what is in it, who is at the desk. */
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
          {session.suspendedImports > 0 && <Link href="/exchange">{t('shell-suspended', { count: session.suspendedImports })}</Link>}
          <span className="status-end">{session.operator}</span>
        </>
      )}
    </footer>
  );
}
