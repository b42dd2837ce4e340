import { useRead, useToday, type BackupView } from '@/api';
import { daysUntil, useI18n, type I18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

/** What is wrong with the copies, worst first; nothing while they are fresh and lie in two places. */
export function copyLines({ t }: Pick<I18n, 't'>, { state, places, lastAt, changed }: BackupView): string[] {
  if (lastAt === null) return [t(places.length === 0 ? 'today-copy-nowhere' : 'today-copy-never')];
  return [
    ...(state === 'failed' ? [t('shell-backup-failed-title')] : []),
    ...(state === 'old' && changed ? [t('today-copy-old')] : []),
    ...(places.length === 0 ? [t('today-copy-no-place')] : places.length === 1 ? [t('today-copy-second')] : []),
    ...(places.length > 0 && places.every((place) => place.sameDisk) ? [t('today-copy-same-disk')] : []),
  ];
}

/** What is missing until one broken disk no longer takes everything. */
export function CopyPart() {
  return <Copies wrong />;
}

/** How old the latest copy is, while all is well. */
export function CopyAgePart() {
  return <Copies wrong={false} />;
}

function Copies({ wrong }: { wrong: boolean }) {
  const i18n = useI18n();
  const { t, days, dateTime } = i18n;
  const today = useToday();
  const sample = useRead('session_get', {}).data?.sample === true;
  const backups = useRead('backup_get', {}).data;
  if (backups === undefined || sample) return null;
  const { lastAt } = backups;
  const lines = copyLines(i18n, backups);
  if (lines.length > 0 !== wrong) return null;
  const last = lastAt === null ? '' : t('today-copy-last', { age: days(daysUntil(lastAt, new Date(`${today}T12:00`))), at: dateTime(lastAt) });
  return (
    <TodayPanel
      title={t('settings-backups')}
      all={{ href: '/settings/backups', label: t(lastAt === null || backups.state !== 'fine' ? 'today-copy-all' : 'shell-backup-open') }}
      none={last}
      lines={lastAt === null || !wrong ? lines : [last, ...lines]}
    />
  );
}
