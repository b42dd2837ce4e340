import { useAccess, useRead } from '@/api';
import { OPEN_REQUESTS } from '@/components/domain/requestStates';
import { useI18n } from '@/i18n';

/** What waits in a section: how many, and the same in words. */
export interface Waiting {
  count: number;
  told: string;
}

/** What waits in the sections that have such a thing, by their path: what was to be taken up until today, and the open requests. */
export function useCounts(): Readonly<Record<string, Waiting>> {
  const { t } = useI18n();
  const { may } = useAccess();
  const agenda = useRead('agenda_get', { limit: 1 }).data;
  const requests = useRead(
    'request_list',
    { search: '', states: [...OPEN_REQUESTS], kind: null, assignee: null, contact: null, offset: 0, limit: 1 },
    { enabled: may('rights') },
  ).data;
  const due = (agenda?.overdue.total ?? 0) + (agenda?.due.total ?? 0);
  const open = requests?.total ?? 0;
  return {
    ...(due > 0 && { '/today': { count: due, told: t('shell-waiting-today', { count: due }) } }),
    ...(open > 0 && { '/requests': { count: open, told: t('shell-waiting-requests', { count: open }) } }),
  };
}
