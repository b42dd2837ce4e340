import { useEffect } from 'react';
import { host, markStale, onLocked, queryClient, useRead } from '@/api';
import { ToastRegion } from '@/components';
import { Entry } from '@/features/entry';
import { Desk } from './Desk';

/** What the window shows: the way in while the archive is closed, the desk while it is open. */
export function Stage() {
  const info = useRead('app_info', {});
  const stage = info.data?.stage;

  useEffect(() => onLocked(() => markStale(['app'])), []);
  useEffect(() => {
    // Nothing of the archive stays in memory once it is closed.
    if (stage !== undefined && stage !== 'open') queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'app_info' });
  }, [stage]);

  if (info.data === undefined) return null;
  // The lock window never draws the desk: the shell opens the main window for it.
  if (stage === 'open') return host().window === 'lock' ? null : <Desk key={info.data.archive?.token ?? ''} />;
  return (
    <>
      <Entry info={info.data} />
      <ToastRegion />
    </>
  );
}
