import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** Nothing was ever copied: until then one broken disk takes everything. */
export function CopyPart() {
  const { t } = useI18n();
  const backups = useRead('backup_get', {}).data;
  if (backups === undefined || backups.lastAt !== null) return null;
  return (
    <TodayPanel
      title={t('settings-backups')}
      all={{ href: '/settings/backups', label: t('today-copy-all') }}
      none=""
      lines={[t(backups.places.length === 0 ? 'today-copy-nowhere' : 'today-copy-never')]}
    />
  );
}
