import { useI18n } from '@/i18n';
import { useAnomalies } from '@/api/anomalies';
import { TodayPanel } from './TodayPanel';

/** How many things look wrong, by sort; the program looks by itself a minute after the opening. */
export function AnomalyPart() {
  const { t, say } = useI18n();
  const summary = useAnomalies();
  const sorts = summary?.sorts.filter((one) => one.count > 0);
  const lines = sorts?.map((one) => t('today-anomaly-line', { what: say(`anomaly-sort-${one.sort.replaceAll('_', '-')}`), count: one.count }));
  return (
    <TodayPanel
      title={t('anomaly-title')}
      all={{ href: '/anomalies', label: t('today-anomalies-all') }}
      none={t(summary?.at === null ? 'today-anomalies-later' : 'today-anomalies-none')}
      lines={lines ?? null}
    />
  );
}
