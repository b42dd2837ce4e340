import { useNavigate, useRouter } from '@tanstack/react-router';
import { Inbox, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useToday, useAct, useErrorText, useRead, type RequestAct, type RequestId, type RequestView, type StepState } from '@/api';
import { Banner, Button, ButtonLink, CancelButton, Dialog, EmptyState, Form, PageHeader, Panel, Skeleton, StatusStamp, TextArea, toast } from '@/components';
import { useI18n } from '@/i18n';
import { AnswerStep } from './AnswerStep';
import { ClockPanel } from './ClockPanel';
import { StateStamp } from './columns';
import { ExecuteStep } from './ExecuteStep';
import { Happenings } from './Happenings';
import { IdentifyStep } from './IdentifyStep';
import { ScopeStep } from './ScopeStep';
import { areOthers, kindsWords, STEP_LOOK } from './words';

/** Writes what happened and says nothing more: the page shows it. */
export interface Acting {
  view: RequestView;
  today: string;
  closed: boolean;
  busy: boolean;
  act(act: RequestAct, done?: () => void): void;
}

/** One request: four steps, its dates, its documents, and everything that happened. */
export function RequestPage({ id }: { id: RequestId }) {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const router = useRouter();
  const errorText = useErrorText();
  const read = useRead('request_get', { request: id });
  if (read.error) {
    return (
      <div className="page">
        <EmptyState
          icon={Inbox}
          title={t(read.error.code === 'not-found' ? 'requests-gone' : 'requests-unread')}
          actions={read.error.code !== 'forbidden' && <Button onPress={() => void navigate({ to: '/requests' })}>{t('requests-back')}</Button>}
        >
          {errorText(read.error)}
        </EmptyState>
      </div>
    );
  }
  const view = read.data;
  if (view === undefined) {
    return (
      <div className="page">
        <Skeleton lines={9} />
      </div>
    );
  }
  const back = () => (router.history.canGoBack() ? router.history.back() : void navigate({ to: '/requests' }));
  return (
    <div className="page request-page" data-wide="">
      <PageHeader
        title={t('requests-page-title', { requester: view.requester.name })}
        onBack={back}
        stamps={<StateStamp i18n={i18n} state={view.state} />}
        lead={t('requests-page-lead', { what: kindsWords(i18n, view.kinds), number: view.number })}
      />
      <Steps view={view} />
    </div>
  );
}

function Steps({ view }: { view: RequestView }) {
  const { t, date } = useI18n();
  const today = useToday();
  const write = useAct('request_act');
  const closed = view.closedOn !== null;
  const acting: Acting = {
    view,
    today,
    closed,
    busy: write.isPending,
    act: (act, done) => write.mutate({ request: view.id, act }, { onSuccess: () => done?.() }),
  };
  return (
    <div className="with-inspector">
      <div className="stack">
        {closed && (
          <Banner
            tone="ok"
            title={t('requests-closed-title', { date: date(view.closedOn) })}
            actions={
              <ButtonLink icon={Plus} href={`/requests/new/after/${view.id}`}>
                {t('requests-new-linked')}
              </ButtonLink>
            }
          >
            {view.closingNote !== null && <p className="request-words">{view.closingNote}</p>}
            <p>{t('requests-closed-text')}</p>
          </Banner>
        )}
        {!closed && view.relation === 'oneself' && view.name !== null && areOthers(view.requester.name, view.name) && (
          <Banner tone="warning">{t('requests-other-name', { requester: view.requester.name, name: view.name })}</Banner>
        )}
        {view.restricted && <Banner tone="warning">{t('requests-restricted-now')}</Banner>}
        {view.text !== null && (
          <Panel title={t('requests-text')}>
            <p className="request-words">{view.text}</p>
          </Panel>
        )}
        <IdentifyStep {...acting} />
        <ScopeStep {...acting} />
        <ExecuteStep {...acting} />
        <AnswerStep {...acting} />
        {!closed && <CloseLine {...acting} />}
      </div>
      <div className="stack">
        <ClockPanel {...acting} />
        <Happenings {...acting} />
      </div>
    </div>
  );
}

/** A step with its number, its name and how far it is. */
export function Step({ number, title, state, lead, children }: { number: number; title: string; state: StepState; lead?: ReactNode; children: ReactNode }) {
  const { say } = useI18n();
  const look = STEP_LOOK[state];
  return (
    <section className="panel request-step" data-state={state}>
      <div className="panel-head">
        <h2>
          <span className="step-number" aria-hidden="true">
            {number}
          </span>
          {title}
        </h2>
        <StatusStamp tone={look.tone} icon={look.icon}>
          {say(`requests-step-${state}`)}
        </StatusStamp>
      </div>
      {lead !== undefined && <p className="panel-lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Closing as the rights ended, or because the person took the request back. */
function CloseLine(acting: Acting) {
  const { t, say } = useI18n();
  const { view, today, act, busy } = acting;
  const [withdrawing, setWithdrawing] = useState(false);
  const [closing, setClosing] = useState(false);
  const ready = view.closable;
  const shut = () => act({ what: 'close', on: today, withdrawn: false, note: null }, () => toast(t('requests-closed-toast')));
  return (
    <div className="request-close">
      <div className="grow">
        <p className="strong">
          {ready ? t('requests-close-ready', { outcome: say(`requests-state-${view.outcome ?? 'fulfilled'}`) }) : t('requests-close-later')}
        </p>
        <p className="caption">{t(ready ? 'requests-close-for-good' : 'requests-close-help')}</p>
      </div>
      <Button variant="quiet" onPress={() => setWithdrawing(true)}>
        {t('requests-withdraw')}
      </Button>
      {/* What is still missing is said at once; only what cannot be undone is asked about. */}
      <Button variant={ready ? 'primary' : 'secondary'} isPending={busy} onPress={() => (ready ? setClosing(true) : shut())}>
        {t('requests-close')}
      </Button>
      {closing && (
        <Dialog
          isOpen
          role="alertdialog"
          onClose={() => setClosing(false)}
          title={t('requests-close-title')}
          lead={t('requests-close-for-good')}
          actions={
            <>
              <CancelButton />
              <Button
                variant="primary"
                isPending={busy}
                onPress={() => {
                  setClosing(false);
                  shut();
                }}
              >
                {t('requests-close-go')}
              </Button>
            </>
          }
        />
      )}
      {withdrawing && <Withdraw {...acting} onClose={() => setWithdrawing(false)} />}
    </div>
  );
}

function Withdraw({ today, act, busy, onClose }: Acting & { onClose(): void }) {
  const { t } = useI18n();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('requests-withdraw-title')}
      lead={t('requests-withdraw-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="withdraw" isPending={busy}>
            {t('requests-withdraw')}
          </Button>
        </>
      }
    >
      <Form
        id="withdraw"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (note.trim() !== '') act({ what: 'close', on: today, withdrawn: true, note }, onClose);
        }}
      >
        <TextArea
          label={t('requests-withdraw-how')}
          rows={3}
          value={note}
          onChange={setNote}
          errorMessage={asked && note.trim() === '' ? t('requests-words-missing') : undefined}
        />
      </Form>
    </Dialog>
  );
}
