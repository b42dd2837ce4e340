import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** People who have not been given the notice yet (F46); nothing stands here while there is none. */
export function NoticesPart() {
  const { t } = useI18n();
  const page = useRead('notice_list', { late: false, name: '', offset: 0, limit: 1 }).data;
  if (page === undefined || page.total === 0) return null;
  const lines = [t('today-notices-line', { count: page.total })];
  if (page.late > 0) lines.push(t('today-notices-late', { count: page.late }));
  return <TodayPanel title={t('notices-title')} all={{ href: '/people/notices', label: t('today-notices-all') }} none="" lines={lines} />;
}
