import { ArrowDownLeft, ArrowUpRight, FileX2 } from 'lucide-react';
import { useRead, type ImportId, type LogLine, type MailState } from '@/api';
import { Link, PAGE_ROWS, PagedList } from '@/components';
import { useI18n } from '@/i18n';
import { lasting, STATE_HELP } from './log';

/** The rows of one state. */
export function LogLines({ id, state }: { id: ImportId; state: MailState }) {
  const { t } = useI18n();
  const { data } = useRead('import_log', { import: id, only: state, offset: 0, limit: PAGE_ROWS }, { keepPrevious: true });
  return (
    <PagedList
      note={t(STATE_HELP[state])}
      total={data?.total}
      className="log-lines"
      page={(offset) => <Page key={offset} id={id} state={state} offset={offset} />}
    />
  );
}

function Page({ id, state, offset }: { id: ImportId; state: MailState; offset: number }) {
  const page = useRead('import_log', { import: id, only: state, offset, limit: PAGE_ROWS }, { keepPrevious: true });
  return (page.data?.lines ?? []).map((line) => <Line key={line.row} line={line} />);
}

function Line({ line }: { line: LogLine }) {
  const { t, say, dateTime } = useI18n();
  const isLost = line.state === 'unreadable';
  const Icon = isLost ? FileX2 : line.direction === 'inbound' ? ArrowDownLeft : ArrowUpRight;
  const duration = line.durationS === null ? null : lasting(line.durationS);
  const details = [duration === null ? '' : say(duration.key, duration.args), line.outcome ?? ''].filter(Boolean).join(' · ');
  return (
    <li className="log-line">
      <span className="tabular text-2">{line.at === null ? t('log-row', { row: line.row }) : dateTime(line.at)}</span>
      <div className="grow">
        <p className="log-line-title">
          <Icon aria-hidden="true" />
          <span className="wrap-anywhere">
            {isLost
              ? say(`issue-${line.reason ?? 'log-no-date'}`)
              : t(line.direction === 'inbound' ? 'mail-from' : 'mail-to', { address: line.party ?? t('mail-nobody') })}
            {details !== '' && <span className="text-2"> · {details}</span>}
          </span>
        </p>
        {line.text !== null && line.text !== '' && <p className="log-line-text wrap-anywhere">{line.text}</p>}
        {line.state === 'ready' && (
          <p className="caption">
            {line.people.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link href={`/people/${id}`}>{name}</Link>
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
