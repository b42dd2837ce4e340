import { useState } from 'react';
import { useAccess, useAct, useErrorText, useRead, type AnomalyItem, type AnomalySort } from '@/api';
import { Banner, Button, ButtonLink, Link, Pager, Skeleton, toast } from '@/components';
import { useI18n } from '@/i18n';
import { DismissDialog } from './DismissDialog';
import { SORTS } from './words';

const PAGE = 50;

/** The anomalies of one sort, or the dismissed ones with who said why. */
export function AnomalyList({ sort, dismissed }: { sort: AnomalySort | null; dismissed: boolean }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [offset, setOffset] = useState(0);
  const [asked, setAsked] = useState<AnomalyItem | null>(null);
  const { data, error } = useRead('anomaly_list', { sort, dismissed, offset, limit: PAGE }, { keepPrevious: true });
  if (error !== null) return <Banner tone="danger">{errorText(error)}</Banner>;
  if (data === undefined) return <Skeleton lines={6} />;
  // The last of this page is gone: the page before is the last one now.
  if (offset > 0 && offset >= data.total) setOffset(Math.max(0, Math.ceil(data.total / PAGE) - 1) * PAGE);
  if (data.total === 0) return <p className="text-2">{t(dismissed ? 'anomaly-none-dismissed' : 'anomaly-none-open')}</p>;
  return (
    <section className="anomaly-list" aria-labelledby="anomaly-list">
      <div className="row row-between">
        <h2 id="anomaly-list" className="heading">
          {t(dismissed ? 'anomaly-heading-dismissed' : 'anomaly-heading')}
        </h2>
        {data.total > PAGE && <Pager offset={offset} shown={data.items.length} size={PAGE} total={data.total} onChange={setOffset} />}
      </div>
      <ul className="ruled" data-open="">
        {data.items.map((item) => (
          <Line key={item.id} item={item} onDismiss={() => setAsked(item)} />
        ))}
      </ul>
      {asked !== null && <DismissDialog item={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Line({ item, onDismiss }: { item: AnomalyItem; onDismiss(): void }) {
  const { t, date, dateTime } = useI18n();
  const { may } = useAccess();
  const reopen = useAct('anomaly_reopen');
  const { icon: Icon, label, reason } = SORTS[item.sort];
  const { acts, dismissed } = item;
  const [first, second] = item.cards;
  const values = {
    count: acts?.count ?? item.cardCount,
    name: acts?.name ?? '',
    day: acts === null ? '' : date(acts.at.slice(0, 10)),
    told: item.told === null ? '' : date(item.told),
    written: item.written === null ? '' : date(item.written),
    value: item.value,
  };
  const more = item.cardCount - item.cards.length;
  return (
    <li className="anomaly">
      <Icon aria-hidden="true" />
      <div className="anomaly-text">
        <strong>{t(label)}</strong>
        {item.there ? <p>{t(reason, values)}</p> : <p className="text-2">{t('anomaly-gone')}</p>}
        {item.cards.length > 0 && (
          <span className="anomaly-cards">
            {item.cards.map((card) => (
              <Link key={card.id} href={`/people/${card.id}`}>
                {card.name === '' ? t('anomaly-unnamed') : card.name}
              </Link>
            ))}
            {more > 0 && <span className="text-2">{t('anomaly-more', { count: more })}</span>}
          </span>
        )}
        {dismissed !== null && (
          <p className="caption wrap-anywhere">
            {t('ui-quoted', { text: dismissed.reason })}{' '}
            {t('anomaly-dismissed-by', { by: dismissed.by === '' ? '—' : dismissed.by, at: dateTime(dismissed.at) })}
          </p>
        )}
      </div>
      <div className="anomaly-acts">
        {dismissed !== null ? (
          <Button size="small" isPending={reopen.isPending} onPress={() => reopen.mutate({ id: item.id }, { onSuccess: () => toast(t('anomaly-reopened')) })}>
            {t('anomaly-reopen')}
          </Button>
        ) : (
          <>
            {may('people_merge') && item.cardCount === 2 && first !== undefined && second !== undefined && (
              <ButtonLink size="small" href={`/people/duplicates/${first.id}/${second.id}`}>
                {t('anomaly-compare')}
              </ButtonLink>
            )}
            {acts !== null && (
              <ButtonLink size="small" href="/activity">
                {t('anomaly-activity')}
              </ButtonLink>
            )}
            <Button size="small" onPress={onDismiss}>
              {t('anomaly-dismiss')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
