import { useNavigate, useRouter } from '@tanstack/react-router';
import {
  BadgeCheck,
  CircleCheck,
  CirclePause,
  Ellipsis,
  Eraser,
  FileOutput,
  FileText,
  Hourglass,
  Inbox,
  ListChecks,
  Lock,
  Mail,
  MessageSquarePlus,
  Phone,
  RotateCcw,
  Trash2,
  UserX,
} from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  useAccess,
  Allowed,
  useErrorText,
  useRead,
  type Channel,
  type ConsentDecision,
  type ConsentTypeId,
  type ContactCard,
  type ContactId,
  type PointId,
} from '@/api';
import { Banner, Button, EmptyState, Hinted, IconButton, Link, Menu, MenuItem, MenuSeparator, PageHeader, Skeleton, Tabs } from '@/components';
import { useI18n } from '@/i18n';
import { useConfirm } from '../care/confirm';
import { matches } from '@/lib/keys';
import { hasModal } from '@/lib/modal';
import { onWish } from '@/lib/requests';
import { settleFields } from '@/lib/saving';
import { mayLeave } from '@/lib/unsaved';
import { CommunicationDialog } from '../communications/CommunicationDialog';
import { CommunicationsTab } from '../communications/CommunicationsTab';
import { RecordConsentDialog } from '../consent/RecordConsentDialog';
import { ReturnBanner } from '../consent/ReturnDialog';
import { ExportDialog } from '../grid/ExportDialog';
import { writtenChannel, type Reach } from '../reach/reach';
import { ReachDialog } from '../reach/ReachDialog';
import { useChange } from '../shared/change';
import { originPlace } from '../shared/origin';
import { ContactStatusStamp } from '../shared/status';
import '../people.css';
import { useFieldSave } from './CardField';
import { ConsentsTab } from './ConsentsTab';
import { EndDialog, useGoOn } from './EndDialog';
import { HistoryTab } from './HistoryTab';
import { HoldsDialog } from './HoldsDialog';
import { Overview } from './Overview';

type Open =
  | { dialog: 'consent'; type: ConsentTypeId | null; decision: ConsentDecision | null; spoken?: string | undefined; then?: Reach }
  | { dialog: 'reach'; reach: Reach }
  | { dialog: 'communication' }
  | { dialog: 'export' }
  | { dialog: 'holds' }
  | { dialog: 'uninterested' };

/** The form that a half-written draft was typed in; none for one of another card, or that a form inside another wrote. */
function leftOpen(name: string, card: ContactId): Open | null {
  const [kind, about, first = '', second = ''] = name.split('/');
  if (about !== card || (kind === 'message' && second !== '')) return null;
  if (kind === 'communication') return { dialog: 'communication' };
  if (kind === 'message') return { dialog: 'reach', reach: { channel: first as Channel, point: null } };
  return { dialog: 'consent', type: first === '' ? null : (first as ConsentTypeId), decision: second === '' ? null : (second as ConsentDecision) };
}

/** One person, the whole truth. */
export function CardPage({ id }: { id: ContactId }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const read = useRead('contact_get', { id });
  const errorText = useErrorText();
  const isGone = read.error?.code === 'not-found';
  // A card that was merged is answered by the one that stays.
  const successor = read.data !== undefined && read.data.id !== id ? read.data.id : null;
  useEffect(() => {
    if (successor !== null) void navigate({ to: '/people/$id', params: { id: successor }, replace: true });
  }, [successor, navigate]);
  if (read.error) {
    return (
      <div className="page">
        <EmptyState
          icon={UserX}
          title={t(isGone ? 'card-gone-title' : 'card-unread-title')}
          actions={<Button onPress={() => void navigate({ to: '/people' })}>{t('shell-go-people')}</Button>}
        >
          {isGone ? t('card-gone-text') : errorText(read.error)}
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
  return <Card card={read.data} />;
}

function Card({ card }: { card: ContactCard }) {
  const { t, date, number } = useI18n();
  const navigate = useNavigate();
  const router = useRouter();
  const change = useChange();
  const { confirm } = useConfirm();
  const { may } = useAccess();
  const save = useFieldSave(card);
  const [tab, setTab] = useState('overview');
  const [open, setOpen] = useState<Open | null>(null);
  const [origins, setOrigins] = useState(false);
  const [fix, setFix] = useState<PointId | 'new' | null>(null);
  const fixed = useCallback(() => setFix(null), []);
  const page = useRef<HTMLDivElement>(null);
  const close = () => setOpen(null);
  const binned = card.status === 'binned';
  const holds = useRead('hold_list', { contact: card.id, communication: null });
  const held = holds.data?.holds.filter((hold) => hold.stands) ?? [];
  const place = originPlace(t, card.created);

  const print = useCallback(() => void settleFields().then(() => navigate({ to: '/people/$id/report', params: { id: card.id } })), [navigate, card.id]);
  const edit = useCallback(() => {
    setTab('overview');
    // The fields are there once the tab is drawn.
    setTimeout(() => page.current?.querySelector<HTMLElement>('.quiet-input')?.focus(), 50);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (hasModal()) return;
      if (matches(event, 'Ctrl+p')) {
        event.preventDefault();
        if (may('documents')) print();
      } else if (event.key === 'F2') {
        event.preventDefault();
        edit();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [print, edit, may]);
  useEffect(() => onWish('edit', edit), [edit]);
  useEffect(() => onWish('resume', (name) => setOpen(leftOpen(name, card.id))), [card.id]);

  const showOrigins = () => {
    setTab('overview');
    setOrigins(true);
    // The panel is there once the tab is drawn.
    setTimeout(() => {
      const panel = page.current?.querySelector<HTMLElement>('[data-origins]');
      panel?.querySelector('button')?.focus({ preventScroll: true });
      panel?.scrollIntoView({ block: 'start' });
    }, 50);
  };
  const back = () => (router.history.canGoBack() ? router.history.back() : void navigate({ to: '/people' }));
  const record = (type: ConsentTypeId | null, decision: ConsentDecision | null, spoken?: string) => setOpen({ dialog: 'consent', type, decision, spoken });
  const reach = (reach: Reach) => setOpen({ dialog: 'reach', reach });
  const fixPoint = (point: PointId | null) => {
    close();
    setTab('overview');
    setFix(point ?? 'new');
  };
  const status = card.fields.find((field) => field.field === 'status');
  const setStatus = (value: 'active' | 'not_usable') => void save('status', value, status);
  // Who was not interested and is again: one act takes both back. What was set by hand is taken back by hand.
  const uninterested = card.footing.how === 'not_interested';
  const goOn = useGoOn(card.id);
  const reuse = () => (card.footing.byEnd ? void goOn() : setStatus('active'));
  const bin = () => void change('contact_bin', { ids: [card.id] }, t('people-binned', { count: 1 }));
  const restore = () => void change('contact_restore', { ids: [card.id] }, t('people-restored', { count: 1 }));

  // Who was never asked, or has not answered yet, has decided nothing.
  const answered = card.consents.filter(({ state }) => !['never_asked', 'requested', 'deferred'].includes(state)).length;
  return (
    <div className="page card-page" data-wide="" ref={page}>
      <PageHeader
        serif
        title={card.name}
        onBack={back}
        stamps={<ContactStatusStamp status={card.status} />}
        lead={
          <span className="card-lead">
            {card.city !== null && <span>{card.city}</span>}
            <span>{t('card-since', { on: date(card.created.at) })}</span>
            {card.verifiedOn !== null && <span>{t('verify-card', { on: date(card.verifiedOn) })}</span>}
            {place !== null ? (
              <span>
                {t('card-from')} <Link onPress={showOrigins}>{place}</Link>
              </span>
            ) : (
              <Link onPress={showOrigins}>{t('card-source', { source: card.sourceTitle })}</Link>
            )}
          </span>
        }
        actions={
          <>
            {!binned && may('communications') && (
              <>
                <Button icon={Phone} onPress={() => reach({ channel: 'phone', point: null })}>
                  {t('reach-call')}
                </Button>
                <Button icon={Mail} onPress={() => reach({ channel: writtenChannel(card), point: null })}>
                  {t('reach-write')}
                </Button>
              </>
            )}
            <Allowed may="consents">
              <Button icon={BadgeCheck} aria-label={t('card-record-consent')} onPress={() => record(null, null)}>
                {t('card-record-consent-short')}
              </Button>
            </Allowed>
            <Allowed may="communications">
              <Hinted text={t('card-log-communication')}>
                <Button icon={MessageSquarePlus} aria-label={t('card-log-communication')} onPress={() => setOpen({ dialog: 'communication' })}>
                  <span className="card-act-word">{t('card-log-communication-short')}</span>
                </Button>
              </Hinted>
            </Allowed>
            <Allowed may="documents">
              <Hinted text={t('card-print-hint')} shortcut="Ctrl+P">
                <Button variant="primary" icon={FileText} onPress={print}>
                  {t('card-print')}
                </Button>
              </Hinted>
            </Allowed>
            {(may('people_write') || may('export') || may('bin') || may('rights') || may('erase')) && (
              <Menu trigger={<IconButton bordered icon={Ellipsis} label={t('card-more-acts')} />}>
                {may('people_write') && card.status === 'active' && (
                  <MenuItem
                    id="stop"
                    icon={CirclePause}
                    label={t('card-set-not-usable')}
                    detail={t('card-set-not-usable-detail')}
                    onAction={() => setStatus('not_usable')}
                  />
                )}
                {may('people_write') && card.status === 'active' && (
                  <MenuItem
                    id="uninterested"
                    icon={Hourglass}
                    label={t('card-set-not-interested')}
                    detail={t('card-set-not-interested-detail')}
                    onAction={() => setOpen({ dialog: 'uninterested' })}
                  />
                )}
                {may('people_write') && card.status === 'not_usable' && <MenuItem id="use" icon={CircleCheck} label={t('card-set-active')} onAction={reuse} />}
                {may('people_write') && !binned && (
                  <MenuItem
                    id="confirm"
                    icon={ListChecks}
                    label={t('verify-confirm')}
                    detail={card.verifiedOn === null ? t('verify-card-never') : t('verify-card', { on: date(card.verifiedOn) })}
                    onAction={() => void confirm([card.id])}
                  />
                )}
                {may('rights') && (
                  <MenuItem id="request" icon={Inbox} label={t('card-new-request')} onAction={() => void navigate({ to: `/requests/new/${card.id}` })} />
                )}
                {may('export') && <MenuItem id="export" icon={FileOutput} label={t('card-export')} onAction={() => setOpen({ dialog: 'export' })} />}
                {may('rights') && (
                  <MenuItem id="holds" icon={Lock} label={t('card-holds')} detail={t('card-holds-detail')} onAction={() => setOpen({ dialog: 'holds' })} />
                )}
                {(may('bin') || may('erase')) && <MenuSeparator />}
                {may('erase') && (
                  <MenuItem
                    id="erase"
                    icon={Eraser}
                    label={t('card-erase')}
                    detail={t('card-erase-detail')}
                    danger
                    onAction={() => void navigate({ to: '/people/$id/erase', params: { id: card.id } })}
                  />
                )}
                {!may('bin') ? null : binned ? (
                  <MenuItem id="restore" icon={RotateCcw} label={t('card-restore')} onAction={restore} />
                ) : (
                  <MenuItem id="bin" icon={Trash2} label={t('card-bin')} onAction={bin} />
                )}
              </Menu>
            )}
          </>
        }
      />
      {binned && (
        <Banner
          tone="warning"
          title={t('card-binned-title')}
          actions={
            <Allowed may="bin">
              <Button onPress={restore}>{t('card-restore')}</Button>
            </Allowed>
          }
        >
          {t('card-binned-text')}
        </Banner>
      )}
      {card.status === 'not_usable' && (
        <Banner
          tone="warning"
          title={t('card-not-usable-title')}
          actions={
            <Allowed may="people_write">
              <Button onPress={reuse}>{t('card-set-active')}</Button>
            </Allowed>
          }
        >
          {t(uninterested ? 'card-not-interested-text' : 'card-not-usable-text')}
        </Banner>
      )}
      {card.status === 'restricted' && (
        <Banner tone="danger" title={t('card-restricted-title')}>
          {t('card-restricted-text')}
        </Banner>
      )}
      {!binned && <ReturnBanner contact={card.id} />}
      {held.length > 0 && (
        <Banner
          tone="warning"
          title={t('card-held-title', { count: held.length })}
          actions={
            <Allowed may="rights">
              <Button onPress={() => setOpen({ dialog: 'holds' })}>{t('card-holds-show')}</Button>
            </Allowed>
          }
        >
          {held.map((hold) => hold.reason).join(' · ')}
        </Banner>
      )}
      <Tabs
        label={t('card-tabs')}
        selected={tab}
        onSelect={(next) => void mayLeave(page.current).then((goes) => goes && setTab(next))}
        tabs={[
          {
            id: 'overview',
            label: t('card-tab-overview'),
            content: <Overview card={card} origins={origins} onOrigins={setOrigins} onRecord={record} onReach={reach} fix={fix} onFixed={fixed} />,
          },
          {
            id: 'consents',
            label: t('card-tab-consents'),
            count: answered === 0 ? undefined : number(answered),
            content: <ConsentsTab card={card} onRecord={record} />,
          },
          {
            id: 'communications',
            label: t('card-tab-communications'),
            count: number(card.communications),
            content: <CommunicationsTab card={card} onLog={() => setOpen({ dialog: 'communication' })} />,
          },
          { id: 'history', label: t('card-tab-history'), content: <HistoryTab card={card} /> },
        ]}
      />
      {open?.dialog === 'consent' && (
        <RecordConsentDialog
          contacts={[card.id]}
          card={card}
          type={open.type}
          decision={open.decision}
          spoken={open.spoken}
          onClose={() => (open.then === undefined ? close() : reach(open.then))}
        />
      )}
      {open?.dialog === 'reach' && (
        <ReachDialog
          card={card}
          reach={open.reach}
          onClose={close}
          onRecord={(type) => setOpen({ dialog: 'consent', type, decision: 'given', then: open.reach })}
          onFix={fixPoint}
        />
      )}
      {open?.dialog === 'communication' && <CommunicationDialog contact={card} onClose={close} />}
      {open?.dialog === 'uninterested' && <EndDialog card={card} start="not_interested" onClose={close} />}
      {open?.dialog === 'holds' && <HoldsDialog on={{ contact: card.id, communication: null }} onClose={close} />}
      {open?.dialog === 'export' && <ExportDialog ids={[card.id]} state={{ search: '', filters: [] }} onClose={close} />}
    </div>
  );
}
