import { lazy, Suspense, useEffect } from 'react';
import { host, markStale, onLocked, queryClient, useRead } from '@/api';
import { clearToasts, ToastRegion } from '@/components';
import { Entry } from '@/features/entry';

// The lock window is small and starts fast; the desk is fetched while the passphrase is typed.
const loadDesk = () => import('./Desk');
const Desk = lazy(() => loadDesk().then((module) => ({ default: module.Desk })));

/** Between two looks whether a recovery sheet still waits. */
const SHEET_LOOK_MS = 10_000;

/** What the window shows: the way in while the archive is closed, the desk while it is open. */
export function Stage() {
  // The core puts a sheet away that nobody confirms; its window is not swapped then.
  const info = useRead('app_info', {}, { every: (latest) => latest?.stage === 'recovery_pending' && SHEET_LOOK_MS });
  const stage = info.data?.stage;

  useEffect(() => onLocked(() => markStale(['app'])), []);
  useEffect(() => {
    // Nothing of the archive stays in memory once it is closed.
    if (stage === undefined || stage === 'open') return;
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'app_info' });
    clearToasts();
  }, [stage]);

  useEffect(() => {
    if (host().window !== 'lock') void loadDesk();
  }, []);

  if (info.data === undefined) return null;
  if (stage === 'open') {
    // The lock window never draws the desk: the shell opens the main window for it.
    if (host().window === 'lock') return null;
    return (
      <Suspense fallback={null}>
        <Desk key={info.data.archive?.token ?? ''} />
      </Suspense>
    );
  }
  return (
    <>
      <Entry info={info.data} />
      <ToastRegion />
    </>
  );
}
