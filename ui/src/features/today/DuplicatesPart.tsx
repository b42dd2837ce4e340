import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** Pairs of cards that may be one person; nothing stands here while there is none. */
export function DuplicatesPart() {
  const { t } = useI18n();
  const count = useRead('duplicate_list', { offset: 0, limit: 1 }).data?.total ?? 0;
  if (count === 0) return null;
  return (
    <TodayPanel
      title={t('today-duplicates')}
      all={{ href: '/people/duplicates', label: t('today-duplicates-all') }}
      none=""
      lines={[t('today-duplicates-line', { count })]}
    />
  );
}
