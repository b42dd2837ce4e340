import { useNavigate } from '@tanstack/react-router';
import { FolderCheck, FolderOpen, Link2, Lock, MessageSquarePlus, Pencil, Trash2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useErrorText, useRead, type CaseId, type CaseLine, type RegisterLine } from '@/api';
import { Button, EmptyState, IconButton, Link, PageHeader, Panel, Skeleton, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { HoldsDialog } from '../card/HoldsDialog';
import { CommunicationDialog } from '../communications/CommunicationDialog';
import { Entry } from '../communications/Entry';
import { SettleDialog } from '../reach/SettleDialog';
import { useChange } from '../shared/change';
import '../people.css';
import { CaseDialog } from './CaseDialog';
import { CaseStamp } from './CaseRow';
import { CloseDialog } from './CloseDialog';
import { TakeInDialog } from './TakeInDialog';
import { answerWords, between, categoryWords, span } from './words';

type Open = 'edit' | 'close' | 'log' | 'take-in' | 'hold';

/** One case: what it is about, how long the person waited, what was said, and how it ended. */
export function CasePage({ id }: { id: CaseId }) {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const errorText = useErrorText();
  const change = useChange();
  const [open, setOpen] = useState<Open | null>(null);
  const [settling, setSettling] = useState<RegisterLine | null>(null);
  const read = useRead('case_get', { id });
  const back = () => void navigate({ to: '/communications/cases' });
  if (read.error) {
    return (
      <div className="page">
        <EmptyState icon={FolderOpen} title={t('case-gone-title')} actions={<Button onPress={back}>{t('case-list-title')}</Button>}>
          {read.error.code === 'not-found' ? t('case-gone-text') : errorText(read.error)}
        </EmptyState>
      </div>
    );
  }
  if (read.data === undefined) {
    return (
      <div className="page">
        <Skeleton lines={9} />
      </div>
    );
  }
  const { case: line, items } = read.data;
  const closed = line.closedAt !== null;
  return (
    <div className="page" data-wide="">
      <PageHeader
        title={line.title}
        onBack={back}
        stamps={
          <>
            <CaseStamp line={line} />
            {line.held && (
              <StatusStamp tone="warning" icon={Lock}>
                {t('case-held')}
              </StatusStamp>
            )}
          </>
        }
        lead={<Link href={`/people/${line.contact}`}>{line.name ?? t('register-gone')}</Link>}
        actions={
          <>
            <Allowed may="rights">
              <Button icon={Lock} onPress={() => setOpen('hold')}>
                {t('case-hold')}
              </Button>
            </Allowed>
            <Allowed may="communications">
              <Button icon={Pencil} onPress={() => setOpen('edit')}>
                {t('case-edit')}
              </Button>
              {closed ? (
                <Button icon={FolderOpen} onPress={() => void change('case_reopen', { id }, t('case-reopened'))}>
                  {t('case-reopen')}
                </Button>
              ) : (
                <Button variant="primary" icon={FolderCheck} onPress={() => setOpen('close')}>
                  {t('case-close')}
                </Button>
              )}
            </Allowed>
          </>
        }
      />
      <Facts line={line} />
      <Panel
        title={t('case-said')}
        actions={
          <Allowed may="communications">
            <div className="row">
              <Button size="small" icon={Link2} onPress={() => setOpen('take-in')}>
                {t('case-take-in')}
              </Button>
              <Button size="small" icon={MessageSquarePlus} onPress={() => setOpen('log')}>
                {t('card-log-communication')}
              </Button>
            </div>
          </Allowed>
        }
      >
        {items.length === 0 ? (
          <p className="text-2">{t('case-said-none')}</p>
        ) : (
          <ol className="ruled communications" data-open="">
            {items.map((item) => (
              <Item key={item.item.id} id={id} line={item} onSettle={() => setSettling(item)} />
            ))}
          </ol>
        )}
      </Panel>
      <Allowed may="communications">
        <div className="row">
          <Button variant="quiet" icon={Trash2} onPress={() => void change('case_remove', { id }, t('case-removed')).then((done) => done !== null && back())}>
            {t('case-remove')}
          </Button>
          <span className="caption">{t('case-remove-note')}</span>
        </div>
      </Allowed>
      {open === 'edit' && <CaseDialog known={line} person={{ id: line.contact, name: line.name ?? '' }} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseDialog line={line} onClose={() => setOpen(null)} />}
      {open === 'log' && (
        <CommunicationDialog contact={{ id: line.contact, name: line.name ?? t('register-gone') }} into={line} onClose={() => setOpen(null)} />
      )}
      {open === 'take-in' && <TakeInDialog line={line} linked={items.map(({ item }) => item.id)} onClose={() => setOpen(null)} />}
      {open === 'hold' && <HoldsDialog on={{ contact: null, communication: null, case: id }} onClose={() => setOpen(null)} />}
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

function Facts({ line }: { line: CaseLine }) {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const facts: [string, string][] = [
    [t('case-category'), categoryWords(i18n, line.category)],
    [t('case-since'), dateTime(line.openedAt)],
    [t('case-answer'), answerWords(i18n, line, new Date())],
    [t('case-assignee'), line.assignee ?? t('case-nobody')],
  ];
  if (line.closedAt !== null) {
    facts.push([t('case-end'), t('case-end-after', { on: dateTime(line.closedAt), span: span(i18n, between(line.openedAt, line.closedAt)) })]);
    facts.push([t('communication-outcome'), line.outcome ?? '']);
  }
  return (
    <Panel>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="facts-line">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Item({ id, line: { item, people }, onSettle }: { id: CaseId; line: RegisterLine; onSettle(): void }) {
  const { t } = useI18n();
  const change = useChange();
  const who = people.map((person) => person.name ?? t('register-gone')).join(', ');
  return (
    <Entry
      // Which case it is in stands above already.
      item={{ ...item, case: null }}
      who={<>{who} · </>}
      body={item.body !== '' && <p className="communication-body">{item.body}</p>}
      acts={
        <Allowed may="communications">
          <IconButton
            size="small"
            icon={Unlink}
            label={t('case-take-out', { subject: item.subject === '' ? who : item.subject })}
            onPress={() => void change('case_link', { id, items: [item.id], linked: false }, t('case-taken-out'))}
          />
        </Allowed>
      }
      onSettle={onSettle}
    />
  );
}
