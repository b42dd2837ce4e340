import { useState } from 'react';
import { Allowed, useAct, useRead, type CampaignId, type CommunicationRegister, type Delivery, type RegisterLine } from '@/api';
import { Button, lastPage, Link, Pager, Panel, Skeleton, toast } from '@/components';
import { useI18n } from '@/i18n';
import { FAULT_TEXT } from '@/api/sendFault';

const PAGE = 20;

/** The question to the register of communications. */
function asked({ delivery, campaign, failedSince }: Pick<Props, 'delivery' | 'campaign' | 'failedSince'>, offset: number): CommunicationRegister {
  return {
    text: '',
    channel: null,
    direction: null,
    category: null,
    purpose: null,
    delivery: delivery ?? null,
    failed: failedSince !== undefined,
    campaign: campaign ?? null,
    followUp: false,
    since: failedSince ?? null,
    until: null,
    offset,
    limit: PAGE,
  };
}

/** The messages that stand at one point of the way. */
interface Props {
  delivery?: Delivery;
  /** Instead: those that did not go, from this day on. */
  failedSince?: string;
  /** Only those of this campaign. */
  campaign?: CampaignId;
  title: string;
  lead?: string;
  /** What stands there when there are none. */
  none?: string;
  /** Nothing at all stands there when there are none. */
  hideEmpty?: boolean;
}

export function MessageList({ title, lead, none, hideEmpty, ...which }: Props) {
  const [offset, setOffset] = useState(0);
  const page = useRead('communication_register', asked(which, offset), { keepPrevious: true }).data;
  // The list grows shorter while one looks at its end.
  if (page !== undefined && offset > lastPage(page.total, PAGE)) setOffset(lastPage(page.total, PAGE));
  if (hideEmpty && (page === undefined || page.lines.length === 0)) return null;
  return (
    <Panel title={title} lead={lead}>
      {page === undefined ? (
        <Skeleton lines={3} />
      ) : page.lines.length === 0 ? (
        <p className="text-2">{none}</p>
      ) : (
        <ul className="ruled">
          {page.lines.map((line) => (
            <Line key={line.item.id} line={line} />
          ))}
        </ul>
      )}
      {page !== undefined && page.total > PAGE && (
        <div className="row row-end">
          <Pager offset={offset} shown={page.lines.length} size={PAGE} total={page.total} onChange={setOffset} />
        </div>
      )}
    </Panel>
  );
}

function Line({ line: { item, people } }: { line: RegisterLine }) {
  const { t, dateTime, time } = useI18n();
  const settle = useAct('communication_settle');
  const cancel = useAct('outbox_cancel');
  const end = (done: boolean) =>
    settle.mutate({ id: item.id, done, outcome: null, minutes: null, followUpOn: null, noMoreCalls: false }, { onSuccess: () => toast(t('sending-settled')) });
  const why = item.fault === null ? null : t(FAULT_TEXT[item.fault]);
  return (
    <li className="sending-line">
      <div className="grow">
        {people.map(({ id, name }) =>
          name === null ? (
            <span key={id}>{t('sending-gone')}</span>
          ) : (
            <Link key={id} href={`/people/${id}`}>
              {name}
            </Link>
          ),
        )}{' '}
        · <strong>{item.subject}</strong>
        <p className="caption">
          {dateTime(item.at)}
          {item.campaign !== null && <> · {item.campaign}</>}
          {why !== null && <> · {item.nextTry === null ? why : t('sending-tried-later', { why, at: time(item.nextTry) })}</>}
        </p>
      </div>
      <Allowed may="communications">
        {item.delivery === 'uncertain' ? (
          <div className="row">
            <Button size="small" isDisabled={settle.isPending} onPress={() => end(true)}>
              {t('sending-uncertain-arrived')}
            </Button>
            <Button size="small" isDisabled={settle.isPending} onPress={() => end(false)}>
              {t('sending-uncertain-lost')}
            </Button>
          </div>
        ) : (
          item.delivery === 'queued' && (
            <Button
              size="small"
              isDisabled={cancel.isPending}
              onPress={() => cancel.mutate({ id: item.id }, { onSuccess: () => toast(t('sending-taken-back')) })}
            >
              {t('sending-take-back')}
            </Button>
          )
        )}
      </Allowed>
    </li>
  );
}
