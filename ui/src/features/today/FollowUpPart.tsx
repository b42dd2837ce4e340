import { useRead } from '@/api';
import { DeadlineStamp, Link } from '@/components';
import { daysUntil, useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

const SHOWN = 5;

/** Communications to which somebody wanted to come back, the earliest day first. */
export function FollowUpPart() {
  const { t } = useI18n();
  const page = useRead('communication_register', { text: '', channel: null, direction: null, category: null, purpose: null, delivery: null, campaign: null, followUp: true, since: null, until: null, offset: 0, limit: SHOWN }).data;
  const lines = page?.lines.map(({ item, people }) => {
    const person = people.find((one) => one.name !== null);
    return (
      <div key={item.id} className="today-line">
        <div className="grow">
          {person === undefined ? t('today-nobody') : <Link href={`/people/${person.id}`}>{person.name}</Link>}
          {item.subject !== null && item.subject !== '' && <span className="text-2"> · {item.subject}</span>}
        </div>
        {item.followUpOn !== null && <DeadlineStamp days={daysUntil(item.followUpOn)} />}
      </div>
    );
  });
  const rest = (page?.total ?? 0) - (lines?.length ?? 0);
  return <TodayPanel title={t('today-follow-ups')} all={{ href: '/communications', label: t('today-follow-ups-all') }} none={t('today-follow-ups-none')} lines={lines ?? null} more={rest > 0 ? t('today-more', { count: rest }) : undefined} />;
}
