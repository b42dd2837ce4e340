import { call, keepDrafts } from '@/api';
import { settleFields } from '@/lib/saving';
import { mayLock } from '@/lib/unsaved';

/** Locks, once what is typed is kept or let go. */
export async function lock(): Promise<void> {
  if (!(await mayLock())) return;
  await Promise.all([settleFields(), keepDrafts()]);
  await call('archive_lock', {}).catch(() => undefined);
}
