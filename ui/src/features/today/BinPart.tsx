import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** What the bin erases next, and how much is in it. */
export function BinPart() {
  const { t, date } = useI18n();
  const page = useRead('bin_list', { offset: 0, limit: 200 }).data;
  const days = page?.items.flatMap((item) => (item.keptUntil === null && item.erasedOn !== null ? [item.erasedOn] : [])).sort();
  const next = days?.[0];
  const lines =
    page === undefined ? null : next === undefined ? [] : [t('today-bin-next', { count: days?.filter((day) => day === next).length ?? 0, date: date(next) })];
  return <TodayPanel title={t('shell-bin')} all={{ href: '/bin', label: t('today-bin-all') }} none={t('today-bin-none')} lines={lines} />;
}
