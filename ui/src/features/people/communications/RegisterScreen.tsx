import { Mails, MessageSquarePlus, MessagesSquare } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { Allowed, onDropped, useAccess, useErrorText, useRead, type FileToken, type RegisterChoice, type RegisterLine } from '@/api';
import { Banner, Button, ButtonLink, EmptyState, Link, PageHeader, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { onWish } from '@/lib/requests';
import '../people.css';
import { SettleDialog } from '../reach/SettleDialog';
import { useSettled } from '@/lib/useSettled';
import { CaseAct } from '../cases/CaseAct';
import { CommunicationDialog } from './CommunicationDialog';
import { RepliesBanner } from './mail/Replies';
import { Entry } from './Entry';
import { leaveMail } from './mail/dropped';
import { RegisterFilterLine } from './RegisterFilterLine';
import { RegisterNav } from './RegisterNav';
import { Snippet } from './Snippet';
import { isFiltered, NO_FILTERS, registerRequest } from './register';

const PAGE = 50;

/** Comunicazioni (S5): everything that came in and went out, with anybody, under filters that hold together. */
export function RegisterScreen() {
  const { t, number } = useI18n();
  const errorText = useErrorText();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [pages, setPages] = useState(1);
  // The palette hands over what was typed there.
  useEffect(
    () =>
      onWish('communications', (text) => {
        setFilters({ ...NO_FILTERS, text });
        setPages(1);
      }),
    [],
  );
  const [settling, setSettling] = useState<RegisterLine | null>(null);
  const [logging, setLogging] = useState(false);
  useEffect(() => onWish('log', () => setLogging(true)), []);
  const asked = useSettled(filters);
  const first = useRead('communication_register', registerRequest(asked, 0, PAGE), { keepPrevious: true });
  const last = useRead('communication_register', registerRequest(asked, (pages - 1) * PAGE, PAGE), { keepPrevious: true });
  const total = first.data?.total ?? 0;
  // S1: told apart where nothing but filters is asked for.
  const inbound = first.data?.inbound ?? null;
  const isMore = first.data?.more ?? false;
  // Beyond what was counted there is a next page for as long as the last one is full.
  const rest = isMore ? Number(last.data?.lines.length === PAGE) : total - pages * PAGE;
  const change = (choice: RegisterChoice) => {
    setFilters(choice);
    setPages(1);
  };
  return (
    <div className="page" data-wide="">
      <PageHeader
        title={t('shell-communications')}
        count={first.data === undefined ? undefined : isMore ? t('register-more-than', { count: total }) : number(total)}
        lead={inbound === null ? t('register-lead') : t('register-counts', { inbound: number(inbound), outbound: number(total - inbound) })}
        actions={<Acts onLog={() => setLogging(true)} />}
      />
      <RegisterNav part="register" />
      <RepliesBanner />
      <RegisterFilterLine
        choice={filters}
        onChange={change}
        found={first.data === undefined ? undefined : t(isMore ? 'register-more-than' : 'register-found', { count: total })}
      />
      {first.error !== null && <Banner tone="danger">{errorText(first.error)}</Banner>}
      <p className="visually-hidden" role="status">
        {first.data === undefined ? '' : t(isMore ? 'register-more-than' : 'register-found', { count: total })}
      </p>
      {first.data === undefined ? (
        first.error === null && <Skeleton lines={8} />
      ) : total === 0 ? (
        <EmptyState icon={MessagesSquare} title={t(isFiltered(filters) ? 'register-empty' : 'communication-empty-title')}>
          {t(filters.text.trim() !== '' ? 'register-empty-words' : isFiltered(filters) ? 'register-empty-text' : 'communication-empty-text')}
        </EmptyState>
      ) : (
        <ol className="ruled communications">
          {Array.from({ length: pages }, (_, page) => (
            <Lines key={page} filters={asked} offset={page * PAGE} onSettle={setSettling} />
          ))}
        </ol>
      )}
      {rest > 0 && (
        <div className="row">
          <Button size="small" onPress={() => setPages((now) => now + 1)}>
            {isMore ? t('register-more') : t('ui-more', { count: rest })}
          </Button>
        </div>
      )}
      {logging && <CommunicationDialog contact={null} onClose={() => setLogging(false)} />}
      {settling !== null && (
        <SettleDialog
          id={settling.item.id}
          contact={settling.people.length === 1 ? (settling.people[0]?.id ?? null) : null}
          name={settling.people[0]?.name ?? ''}
          channel={settling.item.channel}
          place=""
          opened
          uncertain={settling.item.delivery === 'uncertain'}
          onClose={() => setSettling(null)}
        />
      )}
    </div>
  );
}

/** One item is logged by hand; mail files come in from here, also when they are dropped on the register. */
function Acts({ onLog }: { onLog(): void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const mayLog = useAccess().may('communications');
  const onDrop = useEffectEvent(({ files }: Parameters<Parameters<typeof onDropped>[0]>[0]) => {
    if (files.length === 0 || !mayLog) return;
    leaveMail(files.map((file) => file.token as FileToken));
    void navigate({ to: '/communications/mail' });
  });
  useEffect(() => onDropped((dropped) => onDrop(dropped)), []);
  return (
    <Allowed may="communications">
      <Button variant="primary" icon={MessageSquarePlus} aria-label={t('card-log-communication')} onPress={onLog}>
        {t('card-log-communication-short')}
      </Button>
      <ButtonLink icon={Mails} href="/communications/mail">
        {t('mail-open')}
      </ButtonLink>
      <Allowed may="import">
        <ButtonLink icon={MessagesSquare} href="/exchange/calls">
          {t('log-open')}
        </ButtonLink>
      </Allowed>
    </Allowed>
  );
}

function Lines({ filters, offset, onSettle }: { filters: RegisterChoice; offset: number; onSettle(line: RegisterLine): void }) {
  const page = useRead('communication_register', registerRequest(filters, offset, PAGE), { keepPrevious: true });
  return (page.data?.lines ?? []).map((line) => <Line key={line.item.id} line={line} onSettle={() => onSettle(line)} />);
}

function Line({ line: { item, people, snippet }, onSettle }: { line: RegisterLine; onSettle(): void }) {
  const { t } = useI18n();
  const who = (
    <>
      {people.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          {name === null ? t('register-gone') : <Link href={`/people/${id}`}>{name}</Link>}
        </span>
      ))}{' '}
      ·{' '}
    </>
  );
  return <Entry item={item} who={who} body={<Snippet parts={snippet} item={item} />} acts={<CaseAct item={item} people={people} />} onSettle={onSettle} />;
}
