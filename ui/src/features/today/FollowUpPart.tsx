import { useRead } from '@/api';
import { DeadlineStamp, Link } from '@/components';
import { daysUntil, useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

const SHOWN = 5;

/** Communications to which somebody wanted to come back until today, then what comes next; the earliest day first. */
export function FollowUpPart() {
  const { t } = useI18n();
  const agenda = useRead('agenda_get', { limit: SHOWN }).data;
  const parts = agenda === undefined ? [] : [agenda.overdue, agenda.due, agenda.week, agenda.later];
  const shown = parts.flatMap((part) => part.lines).slice(0, SHOWN);
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const lines = shown.map(({ item, people }) => {
    const person = people.find((one) => one.name !== null);
    return (
      <div key={item.id} className="today-line">
        <div className="grow">
          {person === undefined ? t('today-nobody') : <Link href={`/people/${person.id}`}>{person.name}</Link>}
          {item.subject !== '' && <span className="text-2"> · {item.subject}</span>}
        </div>
        {item.followUpOn !== null && <DeadlineStamp days={daysUntil(item.followUpOn)} />}
      </div>
    );
  });
  const late = agenda?.overdue.total ?? 0;
  const rest = total - shown.length;
  const more = [late > 0 ? t('today-follow-ups-late', { count: late }) : '', rest > 0 ? t('today-more', { count: rest }) : '']
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <TodayPanel
      title={t('today-follow-ups')}
      all={{ href: '/communications/agenda', label: t('today-follow-ups-all') }}
      none={t('today-follow-ups-none')}
      lines={agenda === undefined ? null : lines}
      more={more === '' ? undefined : more}
    />
  );
}
