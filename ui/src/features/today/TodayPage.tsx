import { useRead } from '@/api';
import { PageHeader } from '@/components';
import { useI18n } from '@/i18n';
import { SECTIONS } from './sections';

/** Oggi: what has to be done, each part a list; a part that has nothing says so in one line. */
export function TodayPage() {
  const { t, dateLong } = useI18n();
  const info = useRead('app_info', {});
  return (
    <div className="page" data-wide="">
      <PageHeader title={t('shell-today')} lead={info.data === undefined ? undefined : dateLong(info.data.today)} />
      <div className="today">
        {SECTIONS.map(({ id, part: Part }) => (
          <Part key={id} />
        ))}
      </div>
    </div>
  );
}
