import { useAccess, useRead, type BackupView } from '@/api';

/** Backups are made by themselves while the window stands: it looks again. */
const LOOK_EVERY_MS = 60_000;

/** How the backups stand; undefined until it is known, and for roles that do not look after them. */
export function useBackups(): BackupView | undefined {
  const { may } = useAccess();
  return useRead('backup_get', {}, { every: LOOK_EVERY_MS, enabled: may('backups') }).data;
}
