import { call, keepDrafts } from '@/api';
import { mayLock } from '@/lib/unsaved';

/** Locks, once what is typed is kept or let go. */
export async function lock(): Promise<void> {
  if (!(await mayLock())) return;
  await keepDrafts();
  await call('archive_lock', {}).catch(() => undefined);
}
