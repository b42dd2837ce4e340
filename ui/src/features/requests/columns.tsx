import { Hourglass } from 'lucide-react';
import type { RequestLine } from '@/api';
import { DeadlineStamp, StatusStamp, type GridColumn } from '@/components';
import type { I18n } from '@/i18n';
import { kindsWords, STATE_LOOK, stateWords } from './words';

type Words = Pick<I18n, 't' | 'say' | 'date'>;

/** Who asks; whose card it is when that is somebody else, or when the name differs. */
export function whoWords({ t }: Pick<I18n, 't'>, line: Pick<RequestLine, 'requester' | 'person' | 'name' | 'relation'>): string {
  const other = line.relation === 'oneself' ? null : (line.person ?? line.name);
  return other === null ? line.requester : t('requests-for', { requester: line.requester, person: other });
}

/** State as a stamp. */
export function StateStamp({ i18n, state }: { i18n: Words; state: RequestLine['state'] }) {
  const look = STATE_LOOK[state];
  return (
    <StatusStamp tone={look.tone} icon={look.icon}>
      {stateWords(i18n, state)}
    </StatusStamp>
  );
}

/** How near the last day is; a clock that stands still says so. */
export function DueStamp({ i18n, line }: { i18n: Words; line: Pick<RequestLine, 'daysLeft' | 'pausedSince' | 'closedOn'> }) {
  if (line.closedOn !== null) return null;
  if (line.pausedSince !== null) {
    return (
      <StatusStamp tone="none" icon={Hourglass}>
        {i18n.t('requests-paused')}
      </StatusStamp>
    );
  }
  return line.daysLeft === null ? null : <DeadlineStamp days={line.daysLeft} />;
}

/** Who works on it stands there only where several people may. */
export function requestColumns(i18n: Words, several: boolean): GridColumn<RequestLine>[] {
  const { t, date } = i18n;
  const text = (
    id: string,
    header: string,
    width: number,
    read: (line: RequestLine) => string,
    more: Partial<GridColumn<RequestLine>> = {},
  ): GridColumn<RequestLine> => ({
    id,
    header,
    width,
    text: read,
    cell: read,
    ...more,
  });
  return [
    text('number', t('requests-col-number'), 138, (line) => line.number, { cell: (line) => <span className="mono">{line.number}</span> }),
    text('who', t('requests-col-who'), 140, (line) => whoWords(i18n, line), { grow: true }),
    text('what', t('requests-col-what'), 150, (line) => kindsWords(i18n, line.kinds), { grow: true }),
    text('state', t('requests-col-state'), 170, (line) => stateWords(i18n, line.state), { cell: (line) => <StateStamp i18n={i18n} state={line.state} /> }),
    text('due', t('requests-col-due'), 112, (line) => (line.closedOn === null ? date(line.dueOn) : t('requests-closed-on', { date: date(line.closedOn) }))),
    text('left', t('requests-col-left'), 136, (line) => (line.daysLeft === null ? '' : String(line.daysLeft)), {
      cell: (line) => <DueStamp i18n={i18n} line={line} />,
    }),
    ...(several ? [text('assignee', t('requests-col-assignee'), 110, (line) => line.assignee ?? '—')] : []),
  ];
}
