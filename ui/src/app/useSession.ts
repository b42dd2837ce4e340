import { useRead, type SessionView } from '@/api';

/** The open session; undefined for the moment in which it is read. */
export function useSession(): SessionView | undefined {
  return useRead('session_get', {}).data;
}
