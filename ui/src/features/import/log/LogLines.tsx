import { ArrowDownLeft, ArrowUpRight, FileX2 } from 'lucide-react';
import { useState } from 'react';
import { useRead, type ImportId, type LogLine, type MailState } from '@/api';
import { Button, Link, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { lasting, STATE_HELP } from './log';

const PAGE = 50;

/** The rows of one state. */
export function LogLines({ id, state }: { id: ImportId; state: MailState }) {
  const { t } = useI18n();
  const [pages, setPages] = useState(1);
  const first = useRead('import_log', { import: id, only: state, offset: 0, limit: PAGE }, { keepPrevious: true });
  const total = first.data?.total ?? 0;
  return (
    <div className="stack gap-3">
      <p className="caption measure">{t(STATE_HELP[state])}</p>
      {first.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <ol className="ruled log-lines">
          {Array.from({ length: pages }, (_, page) => (
            <Page key={page} id={id} state={state} offset={page * PAGE} />
          ))}
        </ol>
      )}
      {total > pages * PAGE && (
        <div className="row">
          <Button size="small" onPress={() => setPages((now) => now + 1)}>
            {t('card-more', { count: total - pages * PAGE })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Page({ id, state, offset }: { id: ImportId; state: MailState; offset: number }) {
  const page = useRead('import_log', { import: id, only: state, offset, limit: PAGE }, { keepPrevious: true });
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
            {isLost ? say(`issue-${line.reason ?? 'log-no-date'}`) : t(line.direction === 'inbound' ? 'mail-from' : 'mail-to', { address: line.party ?? t('mail-nobody') })}
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
