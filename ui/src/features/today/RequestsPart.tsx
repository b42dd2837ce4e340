import { Hourglass } from 'lucide-react';
import { useRead } from '@/api';
import { DeadlineStamp, Link, StatusStamp } from '@/components';
import { OPEN_REQUESTS } from '@/components/domain/requestStates';
import { useI18n } from '@/i18n';
import { TodayPanel } from './TodayPanel';

const SHOWN = 5;

/** Requests of people about their data, those whose day is nearest first. */
export function RequestsPart() {
  const { t, say, date } = useI18n();
  const page = useRead('request_list', { search: '', states: [...OPEN_REQUESTS], kind: null, assignee: null, contact: null, offset: 0, limit: SHOWN }).data;
  const lines = page?.rows.map((line) => (
    <div key={line.id} className="today-line">
      <div className="grow">
        <Link href={`/requests/${line.id}`}>{line.requester}</Link>
        <span className="text-2"> · {line.kinds.map((kind) => say(`today-asks-${kind.replaceAll('_', '-')}`)).join(', ')}</span>
        <p className="caption">{t('today-request-by', { date: date(line.dueOn), number: line.number })}</p>
      </div>
      {line.daysLeft === null ? (
        <StatusStamp tone="none" icon={Hourglass}>
          {t('today-paused')}
        </StatusStamp>
      ) : (
        <DeadlineStamp days={line.daysLeft} />
      )}
    </div>
  ));
  const rest = (page?.total ?? 0) - (lines?.length ?? 0);
  return (
    <TodayPanel
      title={t('today-requests')}
      all={{ href: '/requests', label: t('today-requests-all') }}
      none={t('today-requests-none')}
      lines={lines ?? null}
      more={rest > 0 ? t('today-more', { count: rest }) : undefined}
    />
  );
}
