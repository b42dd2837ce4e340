import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { ArrowLeftRight, Clock, GitMerge, UserX, UsersRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { call, useErrorText, useRead, type ContactId, type MergePreview, type MergeSide } from '@/api';
import { Banner, Button, EmptyState, KeyHint, PageHeader, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { useDecisionKeys } from '@/lib/decisionKeys';
import { likeReason } from '../card/DuplicatesPanel';
import { useChange } from '../shared/change';
import '../people.css';
import { Comparison } from './Comparison';
import { afterwards } from './DuplicatesPage';
import './merge.css';
import { defer, pairPath, resultName, rowKey, taken, type Choices } from './pair';
import { ResultCard } from './ResultCard';

/** One pair per screen. */
export function PairPage() {
  const { first, second } = useParams({ strict: false }) as { first: ContactId; second: ContactId };
  // Another pair is another page: no choice made for one may reach the other.
  return <Pair key={`${first} ${second}`} survivor={first} other={second} />;
}

function Pair({ survivor, other }: { survivor: ContactId; other: ContactId }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const plan = useRead('merge_preview', { survivor, other });
  // From the decision until the next page shows: the pair is gone by then, and that is no news.
  const [busy, setBusy] = useState(false);
  if (plan.error && !(busy && plan.data !== undefined)) {
    const gone = plan.error.code === 'not-found';
    return (
      <div className="page">
        <EmptyState
          icon={UserX}
          title={t(gone ? 'merge-gone-title' : 'merge-unread')}
          actions={<Button onPress={() => void navigate({ to: '/people/duplicates' })}>{t('merge-to-list')}</Button>}
        >
          {gone ? t('merge-gone-text') : errorText(plan.error)}
        </EmptyState>
      </div>
    );
  }
  if (plan.data === undefined) {
    return (
      <div className="page">
        <Skeleton lines={10} />
      </div>
    );
  }
  return <Decide plan={plan.data} busy={busy} onBusy={setBusy} />;
}

function Decide({ plan, busy, onBusy }: { plan: MergePreview; busy: boolean; onBusy(busy: boolean): void }) {
  const i18n = useI18n();
  const { t, list } = i18n;
  const navigate = useNavigate();
  const router = useRouter();
  const change = useChange();
  const [choices, setChoices] = useState<Choices>({});
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const queue = useRead('duplicate_list', { offset: 0, limit: 200 });
  const { survivor, other } = plan;
  const proposed = plan.reasons.length > 0;
  const may = plan.refused === null;
  const name = resultName(plan, choices);

  // Asked again: pairs of the card that went are about the one that stays now.
  const goOn = async () => {
    const waiting = await call('duplicate_list', { offset: 0, limit: 200 }).catch(() => null);
    // Who went elsewhere meanwhile stays there.
    if (!here.current) return;
    await navigate({ to: afterwards(waiting?.pairs ?? [], survivor.contact, other.contact), replace: true });
  };
  const once = async (act: () => Promise<boolean>, then: () => Promise<void>) => {
    if (busy) return;
    onBusy(true);
    if (await act()) await then();
    onBusy(false);
  };
  const merge = () =>
    void once(
      async () => {
        const request = { survivor: survivor.contact, other: other.contact, ...taken(plan.rows, choices) };
        return (await change('contact_merge', request, t('merge-done', { name: other.name, into: name }))) !== null;
      },
      () => (proposed ? goOn() : navigate({ to: '/people/$id', params: { id: survivor.contact }, replace: true })),
    );
  const apart = () =>
    void once(
      async () =>
        (await change('duplicate_dismiss', { contact: survivor.contact, other: other.contact }, t('card-not-same-said', { name: other.name }))) !== null,
      goOn,
    );
  const later = () => {
    defer(survivor.contact, other.contact);
    void goOn();
  };
  const swap = () => void navigate({ to: pairPath(other.contact, survivor.contact), replace: true });

  useDecisionKeys(`${survivor.contact} ${other.contact}`, { '1': may ? merge : null, '2': proposed ? apart : null, '3': proposed ? later : null });

  const left = queue.data?.total ?? 0;
  const back = () => (router.history.canGoBack() ? router.history.back() : void navigate({ to: '/people/duplicates' }));
  const choose = (key: string, side: MergeSide) => setChoices((now) => ({ ...now, [key]: side }));
  return (
    <div className="page merge-page" data-wide="">
      <PageHeader
        title={t(survivor.kind === 'person' ? 'merge-same-person' : 'merge-same-organisation')}
        onBack={back}
        lead={proposed ? `${list(plan.reasons.map((reason) => likeReason(i18n, reason)))} · ${t('merge-waiting', { count: left })}` : t('merge-by-hand')}
        actions={
          <Button icon={ArrowLeftRight} onPress={swap}>
            {t('merge-swap')}
          </Button>
        }
      />
      {plan.refused !== null && (
        <Banner tone="danger" title={t('merge-refused-title')}>
          {refusal(t, plan.refused)}
        </Banner>
      )}
      <div className="merge-body">
        <Comparison plan={plan} choices={choices} onChoose={(row, side) => choose(rowKey(row), side)} />
        <ResultCard plan={plan} choices={choices} name={name} />
      </div>
      <div className="merge-acts" role="group" aria-label={t('merge-decide')}>
        <Button variant="primary" icon={GitMerge} isDisabled={!may} isPending={busy} aria-keyshortcuts="1" onPress={merge}>
          {t('merge-merge')} <KeyHint keys="1" />
        </Button>
        {proposed && (
          <>
            <Button icon={UsersRound} aria-keyshortcuts="2" onPress={apart}>
              {t('card-not-same')} <KeyHint keys="2" />
            </Button>
            <Button variant="quiet" icon={Clock} aria-keyshortcuts="3" onPress={later}>
              {t('merge-later')} <KeyHint keys="3" />
            </Button>
          </>
        )}
        <span className="text-2 merge-undoable">{t('merge-undoable')}</span>
      </div>
    </div>
  );
}

function refusal(t: ReturnType<typeof useI18n>['t'], reason: string): string {
  switch (reason) {
    case 'different-tax-codes':
      return t('reason-different-tax-codes');
    case 'other-kind':
      return t('reason-other-kind');
    case 'in-the-bin':
      return t('reason-in-the-bin');
    case 'erasure-asked':
      return t('reason-erasure-asked');
    default:
      return t('reason-same-contact');
  }
}
