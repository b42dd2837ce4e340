import { CalendarCheck, CalendarClock, Check } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useErrorText, useRead, type AgendaPart, type RegisterLine } from '@/api';
import { Banner, Button, DeadlineStamp, EmptyState, Link, Menu, MenuItem, PageHeader, Panel, Skeleton } from '@/components';
import { daysUntil, useI18n, type MessageKey } from '@/i18n';
import { outcomeText } from '../shared/outcomes';
import { communicationTitle } from '../card/registerLine';
import { CaseLink } from '../cases/InCase';
import { RegisterNav } from '../communications/RegisterNav';
import { useChange } from '../shared/change';
import '../people.css';
import { DoneDialog } from './DoneDialog';
import { MoveDialog } from './MoveDialog';
import { later } from './days';

const SHOWN = 100;

const PARTS = [
  { id: 'overdue', title: 'agenda-overdue' },
  { id: 'due', title: 'agenda-today' },
  { id: 'week', title: 'agenda-week' },
  { id: 'later', title: 'agenda-later' },
] as const satisfies readonly { id: string; title: MessageKey }[];

/** Agenda (S16): to whom somebody wanted to come back, by the days; done with a word on the outcome, or moved. */
export function AgendaPage() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const read = useRead('agenda_get', { limit: SHOWN });
  const agenda = read.data;
  const parts = agenda === undefined ? [] : PARTS.filter(({ id }) => agenda[id].total > 0);
  return (
    <div className="page" data-wide="">
      <PageHeader title={t('register-nav-agenda')} lead={t('agenda-lead')} />
      <RegisterNav part="agenda" />
      {read.error !== null && <Banner tone="danger">{errorText(read.error)}</Banner>}
      {agenda === undefined ? (
        read.error === null && <Skeleton lines={6} />
      ) : parts.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={t('agenda-none-title')}>
          {t('agenda-none-text')}
        </EmptyState>
      ) : (
        <div className="stack">
          {parts.map(({ id, title }) => (
            <Part key={id} title={t(title, { count: agenda[id].total })} part={agenda[id]} today={agenda.today} />
          ))}
        </div>
      )}
    </div>
  );
}

function Part({ title, part, today }: { title: string; part: AgendaPart; today: string }) {
  const { t } = useI18n();
  const rest = part.total - part.lines.length;
  return (
    <Panel title={title}>
      <ol className="ruled" data-open="">
        {part.lines.map((line) => (
          <Line key={line.item.id} line={line} today={today} />
        ))}
      </ol>
      {rest > 0 && <p className="caption">{t('agenda-rest', { count: rest })}</p>}
    </Panel>
  );
}

function Line({ line: { item, people }, today }: { line: RegisterLine; today: string }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const change = useChange();
  const [open, setOpen] = useState<'done' | 'move' | null>(null);
  const person = people.find((one) => one.name !== null);
  const name = person?.name ?? t('register-gone');
  const move = (on: string) => void change('communication_follow', { id: item.id, followUpOn: on, outcome: null }, t('agenda-moved', { on: date(on) }));
  return (
    <li className="entry-row">
      <div className="grow">
        <p>
          {person === undefined ? name : <Link href={`/people/${person.id}`}>{name}</Link>}
          {item.subject !== '' && <> · {item.subject}</>}
        </p>
        <p className="caption">
          {communicationTitle(i18n, item)}, {date(item.at)}
          {item.outcome !== null && ` · ${outcomeText({ t }, item.outcome)}`}
          {item.case !== null && (
            <>
              {' '}
              · <CaseLink note={item.case} />
            </>
          )}
        </p>
      </div>
      {item.followUpOn !== null && <DeadlineStamp days={daysUntil(item.followUpOn)} />}
      <Allowed may="communications">
        <Button size="small" icon={Check} aria-label={t('agenda-done-of', { name })} onPress={() => setOpen('done')}>
          {t('agenda-done')}
        </Button>
        <Menu
          trigger={
            <Button size="small" variant="quiet" icon={CalendarClock} aria-label={t('agenda-move-of', { name })}>
              {t('agenda-move')}
            </Button>
          }
          selectionMode="none"
        >
          <MenuItem id="tomorrow" label={t('agenda-tomorrow')} onAction={() => move(later(today, 1))} />
          <MenuItem id="week" label={t('agenda-in-a-week')} onAction={() => move(later(today, 7))} />
          <MenuItem id="month" label={t('agenda-in-a-month')} onAction={() => move(later(today, 30))} />
          <MenuItem id="other" label={t('agenda-other-day')} onAction={() => setOpen('move')} />
        </Menu>
        {open === 'done' && <DoneDialog item={item} name={name} onClose={() => setOpen(null)} />}
        {open === 'move' && <MoveDialog item={item} name={name} onClose={() => setOpen(null)} />}
      </Allowed>
    </li>
  );
}
