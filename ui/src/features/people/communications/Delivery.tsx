import { CircleCheck, CircleHelp, CircleSlash, Hourglass, Send, TriangleAlert } from 'lucide-react';
import type { CommunicationView } from '@/api';
import { StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { FAULT_TEXT } from '@/api/sendFault';
import { gateKey } from '../card/gate';

/** How far something got in the mail or telephone program. */
export function DeliveryStamp({ item }: { item: Pick<CommunicationView, 'channel' | 'delivery'> }) {
  const { t } = useI18n();
  const call = item.channel === 'phone';
  switch (item.delivery) {
    case 'open':
      return (
        <StatusStamp tone="warning" icon={Hourglass}>
          {t(call ? 'communication-state-call-open' : 'communication-state-mail-open')}
        </StatusStamp>
      );
    case 'done':
      return (
        <StatusStamp tone="ok" icon={CircleCheck}>
          {t(call ? 'communication-state-called' : 'communication-state-sent')}
        </StatusStamp>
      );
    case 'not_done':
      return (
        <StatusStamp tone="none" icon={CircleSlash}>
          {t(call ? 'communication-state-not-called' : 'communication-state-not-sent')}
        </StatusStamp>
      );
    case 'queued':
      return (
        <StatusStamp tone="info" icon={Hourglass}>
          {t('communication-state-queued')}
        </StatusStamp>
      );
    case 'sending':
      return (
        <StatusStamp tone="info" icon={Send}>
          {t('communication-state-sending')}
        </StatusStamp>
      );
    case 'uncertain':
      return (
        <StatusStamp tone="warning" icon={CircleHelp}>
          {t('communication-state-uncertain')}
        </StatusStamp>
      );
    case null:
      return null;
  }
}

/** Why it did not go, or waits, or nobody knows whether it arrived. */
export function FaultNote({ item }: { item: Pick<CommunicationView, 'fault' | 'nextTry'> }) {
  const { t, time } = useI18n();
  if (item.fault === null) return null;
  const why = t(FAULT_TEXT[item.fault]);
  return <p className="caption">{item.nextTry === null ? why : t('sending-tried-later', { why, at: time(item.nextTry) })}</p>;
}

/** A past fact that the gate was against: it cannot be stopped any more, so it is said. */
export function AgainstNote({ item }: { item: Pick<CommunicationView, 'gate'> }) {
  const { t, say, list } = useI18n();
  if (item.gate === null || item.gate.allowed) return null;
  return (
    <p className="communication-against">
      <TriangleAlert aria-hidden="true" />
      <span>
        {t('communication-against')}: {list(item.gate.codes.map((code) => say(gateKey(code))))}
      </span>
    </p>
  );
}
