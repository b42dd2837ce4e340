import { useRead, type SessionView } from '@/api';

/** The clock and what else is told of the session change without anybody doing anything: it is read again. */
const LOOK_EVERY_MS = 60_000;

/** The open session; undefined for the moment in which it is read. */
export function useSession(): SessionView | undefined {
  return useRead('session_get', {}, { every: LOOK_EVERY_MS }).data;
}
