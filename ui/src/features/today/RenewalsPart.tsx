import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** How far ahead the page looks, in days. */
const AHEAD = 30;

/** Consents that end soon and were not asked for again (S63); nothing stands here while there is none. */
export function RenewalsPart() {
  const { t } = useI18n();
  const count = useRead('renewal_list', { days: AHEAD, past: false, type: null, asked: false, offset: 0, limit: 1 }).data?.total ?? 0;
  if (count === 0) return null;
  return (
    <TodayPanel
      title={t('renewals-title')}
      all={{ href: '/consents/renewals', label: t('today-renewals-all') }}
      none=""
      lines={[t('today-renewals-line', { count, days: AHEAD })]}
    />
  );
}
