import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** Once a year somebody tries that the recovery sheet can still be read; nothing stands here in between. */
export function SheetPart() {
  const { t } = useI18n();
  const session = useRead('session_get', {}).data;
  if (session?.sheetDue !== true) return null;
  return <TodayPanel title={t('today-sheet')} all={{ href: '/settings/security', label: t('today-sheet-all') }} none="" lines={[t('settings-sheet-due')]} />;
}
