import { useRead, type RequestLine, type RequestList, type RequestState } from '@/api';
import { Link, Skeleton } from '@/components';
import { OPEN_REQUESTS } from '@/components/domain/requestStates';
import { useI18n } from '@/i18n';
import { DueStamp, whoWords } from './columns';
import { CLOSED, kindsWords, stateWords } from './words';

/** Closed requests that the last column shows. */
const LATEST = 12;

/** The requests by where they stand; what is most urgent is on top of each column. */
export function Board({ filters, onOpen }: { filters: RequestList; onOpen(line: RequestLine): void }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const open = useRead('request_list', { ...filters, states: [...OPEN_REQUESTS] }, { keepPrevious: true });
  const closed = useRead('request_list', { ...filters, states: [...CLOSED], limit: LATEST }, { keepPrevious: true });
  if (open.data === undefined) return <Skeleton lines={8} />;
  const column = (title: string, rows: readonly RequestLine[], total: number) => (
    <section key={title} className="board-column" aria-label={title}>
      <h2>
        {title} <span className="tabular text-2">{number(total)}</span>
      </h2>
      <ul className="board-cards">
        {rows.map((line) => (
          <li key={line.id} className="board-card">
            <Link onPress={() => onOpen(line)}>{whoWords(i18n, line)}</Link>
            <span className="board-what">{kindsWords(i18n, line.kinds)}</span>
            <span className="row row-between">
              <span className="caption mono">{line.number}</span>
              {line.closedOn === null ? <DueStamp i18n={i18n} line={line} /> : <span className="caption">{stateWords(i18n, line.state)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="caption">{t('requests-board-empty')}</p>}
    </section>
  );
  const of = (state: RequestState) => open.data.rows.filter((line) => line.state === state);
  return (
    <div className="board" tabIndex={0} role="region" aria-label={t('requests-look-board')}>
      {OPEN_REQUESTS.map((state) => column(stateWords(i18n, state), of(state), of(state).length))}
      {column(t('requests-board-closed'), closed.data?.rows ?? [], closed.data?.total ?? 0)}
    </div>
  );
}
