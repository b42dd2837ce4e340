import { Clock } from 'lucide-react';
import { Fragment } from 'react';
import { Button, ButtonLink, Link, Panel, Select } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { DueStamp } from './columns';
import type { Acting } from './RequestPage';

/** Until when, from what, and who works on it. */
export function ClockPanel({ view, today, closed, busy, act }: Acting) {
  const i18n = useI18n();
  const { t, say, date, dateLong } = i18n;
  const { clock } = view;
  const moved = clock.prudentOn !== clock.dueOn;
  return (
    <Panel title={t('requests-until')}>
      {!closed && (
        <>
          <p className="request-due">
            {t(clock.pausedSince === null ? 'requests-due' : 'requests-due-paused', { date: dateLong(clock.dueOn) })}
            <DueStamp i18n={i18n} line={{ daysLeft: clock.daysLeft, pausedSince: clock.pausedSince, closedOn: null }} />
          </p>
          {moved && <p className="caption">{t('requests-prudent', { date: dateLong(clock.prudentOn) })}</p>}
          {clock.over && <p className="caption request-over">{t('requests-over')}</p>}
        </>
      )}
      <dl className="facts">
        <dt>{t('requests-received')}</dt>
        <dd>{date(view.receivedOn)}</dd>
        {clock.pausedDays > 0 && (
          <>
            <dt>{t('requests-paused')}</dt>
            <dd>{t('requests-paused-days', { count: clock.pausedDays })}</dd>
          </>
        )}
        {clock.extendedOn !== null && (
          <>
            <dt>{t('requests-extended')}</dt>
            <dd>{date(clock.extendedOn)}</dd>
          </>
        )}
        <dt>{t('requests-channel')}</dt>
        <dd>{t(CHANNEL_LABEL[view.channel])}</dd>
        <dt>{t('requests-requester')}</dt>
        <dd>
          {view.requester.name}
          {view.relation !== 'oneself' && ` (${say(`requests-relation-${view.relation}`)})`}
          {view.requester.reach !== null && <span className="block">{view.requester.reach}</span>}
          {view.requester.address !== null && <span className="block request-words">{view.requester.address}</span>}
        </dd>
        {view.person !== null && (
          <>
            <dt>{t('requests-person')}</dt>
            <dd>{view.person}</dd>
          </>
        )}
        {[false, true].map((isLater) => {
          const related = view.related.filter(({ later }) => later === isLater);
          return (
            related.length > 0 && (
              <Fragment key={String(isLater)}>
                <dt>{t(isLater ? 'requests-before' : 'requests-after')}</dt>
                <dd>
                  {related.map(({ id, number }) => (
                    <span key={id} className="block mono">
                      <Link href={`/requests/${id}`}>{number}</Link>
                    </span>
                  ))}
                </dd>
              </Fragment>
            )
          );
        })}
      </dl>
      {!closed && view.operators.length > 1 && (
        <Select
          label={t('requests-filter-assignee')}
          options={[{ id: '', label: t('requests-nobody') }, ...view.operators.map((name) => ({ id: name, label: name }))]}
          value={view.assignee ?? ''}
          onChange={(to) => act({ what: 'assign', to: to === '' ? null : to })}
        />
      )}
      {!closed && (
        <div className="row">
          {view.state === 'received' && (
            <Button size="small" isPending={busy} onPress={() => act({ what: 'acknowledge', on: today })}>
              {t('requests-acknowledge')}
            </Button>
          )}
          {clock.longerOn !== null && (
            <ButtonLink icon={Clock} variant="quiet" href={`/requests/${view.id}/letter/extension`}>
              {t('requests-extend', { date: date(clock.longerOn) })}
            </ButtonLink>
          )}
        </div>
      )}
    </Panel>
  );
}
