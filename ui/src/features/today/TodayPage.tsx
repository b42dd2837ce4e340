import { useAccess, useRead } from '@/api';
import { PageHeader } from '@/components';
import { useI18n } from '@/i18n';
import { SECTIONS } from './sections';

/** Oggi: what has to be done, each part a list; a part that has nothing says so in one line. */
export function TodayPage() {
  const { t, dateLong } = useI18n();
  const info = useRead('app_info', {});
  const { may } = useAccess();
  const shown = SECTIONS.filter((section) => section.needs === undefined || may(section.needs));
  return (
    <div className="page" data-wide="">
      <PageHeader title={t('shell-today')} lead={info.data === undefined ? undefined : dateLong(info.data.today)} />
      <div className="today">
        {shown.map(({ id, part: Part }) => (
          <Part key={id} />
        ))}
      </div>
    </div>
  );
}
