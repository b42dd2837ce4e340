import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** Imports that were begun and not finished. */
export function ImportPart() {
  const { t } = useI18n();
  const count = useRead('session_get', {}).data?.suspendedImports;
  return (
    <TodayPanel
      title={t('today-imports')}
      all={{ href: '/exchange', label: t('today-imports-all') }}
      none={t('today-imports-none')}
      lines={count === undefined ? null : count === 0 ? [] : [t('shell-suspended', { count })]}
    />
  );
}
