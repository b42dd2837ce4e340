import { useRead } from '@/api';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** E-mails of which nobody knows whether they arrived, or that did not go; nothing stands here where Custode sends none. */
export function SendingPart() {
  const { t } = useI18n();
  const outbox = useRead('outbox_get', {}).data;
  if (outbox === undefined || (!outbox.on && outbox.uncertain === 0 && outbox.failed === 0)) return null;
  const lines = [
    ...(outbox.uncertain === 0 ? [] : [t('today-sending-uncertain', { count: outbox.uncertain })]),
    ...(outbox.failed === 0 ? [] : [t('today-sending-failed', { count: outbox.failed })]),
  ];
  return <TodayPanel title={t('today-sending')} all={{ href: '/sending', label: t('today-sending-all') }} none={t('today-sending-none')} lines={lines} />;
}
