import { Outlet, useBlocker, useMatches, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { useAccess, useAct } from '@/api';
import { Banner, Button, ButtonLink } from '@/components';
import { useI18n } from '@/i18n';
import { onWish, wish } from '@/lib/requests';
import { hasUnsaved, mayLeave } from '@/lib/unsaved';
import { ClockDialog } from './ClockDialog';
import { Palette } from './Palette';
import { fills } from './featureRoutes';
import { OutsideDialog } from './OutsideDialog';
import './shell.css';
import { ShortcutSheet } from './ShortcutSheet';
import { Sidebar } from './Sidebar';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { useBackups } from './useBackups';
import { useRecent } from './useRecent';
import { useSession } from './useSession';
import { useLostFocus } from './useLostFocus';
import { useShortcuts } from './useShortcuts';

function Notices() {
  const { t, dateTime } = useI18n();
  const session = useSession();
  const backups = useBackups();
  const { may } = useAccess();
  const [outside, setOutside] = useState(false);
  const remove = useAct('sample_delete');
  const lock = useAct('archive_lock');
  return (
    <div className="notices">
      {session?.sample && (
        <Banner
          tone="info"
          title={t('shell-sample-title')}
          actions={
            <Button size="small" isPending={remove.isPending} onPress={() => remove.mutate({})}>
              {t('shell-sample-delete')}
            </Button>
          }
        >
          {t('shell-sample-text')}
        </Banner>
      )}
      {session?.changedOutside && (
        <Banner
          tone="warning"
          title={t('shell-changed-outside-title')}
          actions={
            may('firm') && (
              <Button size="small" onPress={() => setOutside(true)}>
                {t('shell-outside-confirm')}
              </Button>
            )
          }
        >
          {t('shell-changed-outside-text')} {!may('firm') && t('shell-outside-only')}
        </Banner>
      )}
      {outside && session !== undefined && session.outsideSince !== null && (
        <OutsideDialog since={session.outsideSince} people={session.contacts} onClose={() => setOutside(false)} />
      )}
      {session !== undefined && session.clockBack !== null && (
        <Banner
          tone="warning"
          title={t('shell-clock-back-title')}
          actions={
            may('erase') && (
              <Button size="small" onPress={() => wish('believe-clock')}>
                {t('shell-clock-back-confirm')}
              </Button>
            )
          }
        >
          {t('shell-clock-back-text', { at: dateTime(session.clockBack) })}
        </Banner>
      )}
      {session !== undefined && session.damagedAt !== null && (
        <Banner
          tone="danger"
          title={t('shell-damaged-title')}
          actions={
            <Button size="small" isPending={lock.isPending} onPress={() => lock.mutate({})}>
              {t('shell-damaged-lock')}
            </Button>
          }
        >
          {t('shell-damaged-text', { at: dateTime(session.damagedAt) })}
        </Banner>
      )}
      {backups?.drillResult !== undefined && backups.drillResult !== null && backups.drillResult !== 'ok' && (
        <Banner tone="danger" title={t('shell-drill-failed-title')} actions={<ButtonLink href="/settings/backups">{t('shell-backup-open')}</ButtonLink>}>
          {t('shell-drill-failed-text')}
        </Banner>
      )}
      {session !== undefined && session.ledger !== 'fine' && (
        <Banner tone="warning" title={t(session.ledger === 'foreign' ? 'shell-ledger-foreign-title' : 'shell-ledger-unreachable-title')}>
          {t(session.ledger === 'foreign' ? 'shell-ledger-foreign-text' : 'shell-ledger-unreachable-text')}
        </Banner>
      )}
      {(backups?.state === 'failed' || backups?.state === 'old') && (
        <Banner
          tone="warning"
          title={t(backups.state === 'failed' ? 'shell-backup-failed-title' : 'shell-backup-old-title')}
          actions={<ButtonLink href="/settings/backups">{t('shell-backup-open')}</ButtonLink>}
        >
          {backups.state === 'failed' || backups.lastAt === null ? t('shell-backup-failed-text') : t('shell-backup-old-text', { at: dateTime(backups.lastAt) })}
        </Banner>
      )}
    </div>
  );
}

/** The frame around every screen. */
export function Shell() {
  const { t } = useI18n();
  const router = useRouter();
  const matches = useMatches();
  const fill = fills(matches.at(-1)?.routeId ?? '');
  const place = matches.at(-1)?.pathname;
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [isClockOpen, setClockOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const recent = useRecent();
  useLostFocus();
  useShortcuts({ openPalette: () => setPaletteOpen(true), openSheet: () => setSheetOpen(true) });
  // What is typed on a screen is not left without a word; another tab of the same screen leaves nothing.
  useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && hasUnsaved() && !(await mayLeave()),
    enableBeforeUnload: false,
  });
  // Every screen begins at its top; the router's own way would write places into the web storage.
  useLayoutEffect(() => {
    void main.current?.scrollTo({ top: 0 });
  }, [place]);
  useEffect(() => onWish('palette', () => setPaletteOpen(true)), []);
  useEffect(() => onWish('believe-clock', () => setClockOpen(true)), []);
  useEffect(() => onWish('shortcuts', () => setSheetOpen(true)), []);
  const navigate = useCallback((path: string) => void router.navigate({ to: path }), [router]);

  return (
    <AriaRouterProvider navigate={navigate} useHref={(path) => `#${path}`}>
      <div className="shell">
        <button type="button" className="skip" onClick={() => main.current?.focus()}>
          {t('shell-skip')}
        </button>
        <TopBar onSearch={() => setPaletteOpen(true)} />
        <Notices />
        <Sidebar />
        <main className="content" id="content" ref={main} tabIndex={-1} data-pane="" data-fill={fill || undefined} aria-label={t('shell-content')}>
          <Outlet />
        </main>
        <StatusBar />
      </div>
      <Palette recent={recent} isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} />
      {isClockOpen && <ClockDialog onClose={() => setClockOpen(false)} />}
      <ShortcutSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </AriaRouterProvider>
  );
}
