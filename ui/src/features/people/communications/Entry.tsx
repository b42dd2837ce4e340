import type { ReactNode } from 'react';
import type { CommunicationView } from '@/api';
import { Button } from '@/components';
import { CHANNEL_ICON } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { communicationProof, communicationTitle } from '../card/registerLine';
import { InCase } from '../cases/InCase';
import { Attachments } from './Attachments';
import { AgainstNote, DeliveryStamp, FaultNote } from './Delivery';

interface Props {
  item: CommunicationView;
  /** Whose it is, where lines of several people stand together. */
  who?: ReactNode;
  /** What was said; the register leaves it to the card. */
  body?: ReactNode;
  /** What can be done with it, besides saying how it ended. */
  acts?: ReactNode;
  onSettle(): void;
}

/** One communication: when, by what, about what, on which ground, and how far it got. */
export function Entry({ item, who, body, acts, onSettle }: Props) {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const Icon = CHANNEL_ICON[item.channel];
  return (
    <li className="entry-row">
      <time dateTime={item.at} className="tabular text-2">
        {dateTime(item.at)}
      </time>
      <div className="grow">
        <p className="communication-title">
          <Icon aria-hidden="true" />
          <span>
            {who}
            {communicationTitle(i18n, item)}
            {item.subject !== '' && (
              <>
                : <strong>{item.subject}</strong>
              </>
            )}{' '}
            <DeliveryStamp item={item} />
          </span>
        </p>
        {body}
        <Attachments item={item} />
        <p className="caption">{communicationProof(i18n, item)}</p>
        {item.case !== null && <InCase note={item.case} />}
        <FaultNote item={item} />
        <AgainstNote item={item} />
      </div>
      {(item.delivery === 'open' || item.delivery === 'uncertain') && (
        <Button size="small" onPress={onSettle}>
          {t('communication-write-outcome')}
        </Button>
      )}
      {acts}
    </li>
  );
}
