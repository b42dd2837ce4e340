import { useNavigate } from '@tanstack/react-router';
import { Building2, Clock, GitCompareArrows, Play, ScanSearch, UserCheck, UsersRound, User } from 'lucide-react';
import { useState } from 'react';
import { useErrorText, useRead, type PairCard, type PairView } from '@/api';
import { Banner, Button, EmptyState, PageHeader, Skeleton, StatusStamp, type StampTone } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { likeReason } from '../card/DuplicatesPanel';
import '../people.css';
import './merge.css';
import { isDeferred, likeness, nextPair, pairPath } from './pair';
import { SearchProgress, useDuplicateSearch } from './SearchDuplicates';

const PAGE = 50;

const LIKENESS: Record<ReturnType<typeof likeness>, { tone: StampTone; word: MessageKey }> = {
  sure: { tone: 'ok', word: 'merge-like-sure' },
  likely: { tone: 'warning', word: 'merge-like-likely' },
  possible: { tone: 'info', word: 'merge-like-possible' },
};

/** The pairs that wait for a decision: nothing is merged by itself, one person looks at one pair at a time. */
export function DuplicatesPage() {
  const { t, number } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [shown, setShown] = useState(PAGE);
  const list = useRead('duplicate_list', { offset: 0, limit: Math.min(shown, 200) }, { keepPrevious: true });
  const pairs = list.data?.pairs ?? [];
  const total = list.data?.total ?? 0;
  const first = pairs.find((pair) => !isDeferred(pair)) ?? pairs[0];
  const search = useDuplicateSearch(list.data);
  const open = (pair: PairView) => void navigate({ to: pairPath(pair.first.contact, pair.second.contact) });
  return (
    <div className="page">
      <PageHeader
        title={t('merge-title')}
        count={total === 0 ? undefined : number(total)}
        lead={total === 0 ? undefined : t('merge-lead')}
        onBack={() => void navigate({ to: '/people' })}
        actions={
          first !== undefined && (
            <>
              <Button icon={ScanSearch} isDisabled={search.job !== null} onPress={search.start}>
                {t('merge-search')}
              </Button>
              <Button variant="primary" icon={Play} onPress={() => open(first)}>
                {t('merge-begin')}
              </Button>
            </>
          )
        }
      />
      <SearchProgress search={search} />
      {list.error ? (
        <Banner tone="danger" title={t('merge-unread')}>
          {errorText(list.error)}
        </Banner>
      ) : list.data === undefined ? (
        <Skeleton lines={6} />
      ) : pairs.length === 0 ? (
        <EmptyState
          icon={UserCheck}
          title={t('merge-none-title')}
          actions={
            <>
              <Button variant="primary" icon={ScanSearch} isDisabled={search.job !== null} onPress={search.start}>
                {t('merge-search')}
              </Button>
              <Button onPress={() => void navigate({ to: '/people' })}>{t('shell-go-people')}</Button>
            </>
          }
        >
          {t('merge-none-text')}
        </EmptyState>
      ) : (
        <>
          <ul className="ruled merge-pairs" aria-label={t('merge-pairs')}>
            {pairs.map((pair) => (
              <PairRow key={`${pair.first.contact} ${pair.second.contact}`} pair={pair} onOpen={() => open(pair)} />
            ))}
          </ul>
          {total > pairs.length && pairs.length < 200 && (
            <div className="row">
              <Button size="small" onPress={() => setShown(shown + PAGE)}>
                {t('ui-more', { count: total - pairs.length })}
              </Button>
            </div>
          )}
          {pairs.length >= 200 && total > 200 && <p className="text-2">{t('merge-first-200', { count: total })}</p>}
        </>
      )}
    </div>
  );
}

function PairRow({ pair, onOpen }: { pair: PairView; onOpen(): void }) {
  const i18n = useI18n();
  const { t, list } = i18n;
  const like = LIKENESS[likeness(pair.score)];
  return (
    <li className="merge-pair">
      <PairSide card={pair.first} />
      <PairSide card={pair.second} />
      <span className="merge-why">
        <StatusStamp tone={like.tone} icon={UsersRound}>
          {t(like.word)}
        </StatusStamp>
        {isDeferred(pair) && (
          <StatusStamp tone="none" icon={Clock}>
            {t('merge-deferred')}
          </StatusStamp>
        )}
        <span className="text-2">{list(pair.reasons.map((reason) => likeReason(i18n, reason)))}</span>
      </span>
      <Button size="small" icon={GitCompareArrows} aria-label={t('merge-compare-them', { first: pair.first.name, second: pair.second.name })} onPress={onOpen}>
        {t('merge-compare')}
      </Button>
    </li>
  );
}

function PairSide({ card }: { card: PairCard }) {
  const { t, date } = useI18n();
  const Icon = card.kind === 'organisation' ? Building2 : User;
  const details = [card.email, card.phone, card.city].filter((part) => part !== null);
  return (
    <span className="merge-who">
      <Icon aria-hidden="true" />
      <span>
        <strong>{card.name}</strong>
        <small>{details.length === 0 ? t('merge-made-on', { on: date(card.createdAt) }) : details.join(' · ')}</small>
      </span>
    </span>
  );
}

/** What follows a decision: the next pair of the queue, or the list. */
export function afterwards(pairs: readonly PairView[], first: PairView['first']['contact'], second: PairView['first']['contact']): string {
  const next = nextPair(pairs, first, second);
  return next === null ? '/people/duplicates' : pairPath(next.first.contact, next.second.contact);
}
