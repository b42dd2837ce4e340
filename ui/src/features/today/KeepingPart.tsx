import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { keepingLine } from './keeping';
import { TodayPanel } from './TodayPanel';

/** What is beyond its date and waits for somebody to look; nothing stands here while there is nothing to do. */
export function KeepingPart() {
  const i18n = useI18n();
  const { t } = i18n;
  const list = useRead('run_list', {}).data;
  const line = list === undefined ? null : keepingLine(i18n, list, new Date());
  if (line === null) return null;
  return <TodayPanel title={t('keeping')} all={{ href: '/settings/runs', label: t('today-keeping-all') }} none="" lines={[line]} />;
}
