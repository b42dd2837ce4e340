import { useEffect } from 'react';
import { Allowed, markStale, useErrorText, useRead } from '@/api';
import { Banner, PageHeader, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { CampaignsPanel } from './campaign/CampaignsPanel';
import { MessageList } from './MessageList';
import { OutboxState } from './OutboxState';

/** While something waits, the page looks again this often. */
const LOOK_MS = 1500;

/** Invii: what Custode hands to the mail server, and what nobody knows the end of. */
export function SendingPage() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('outbox_get', {}, { every: LOOK_MS });
  // The outbox works by itself: what it moved is read again.
  const moved = data === undefined ? '' : `${data.waiting} ${data.uncertain} ${data.failed} ${data.sending}`;
  useEffect(() => {
    if (moved !== '') markStale(['communications']);
  }, [moved]);
  return (
    <div className="page">
      <PageHeader title={t('shell-sending')} lead={t('sending-lead')} />
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined ? (
        error === null && <Skeleton lines={6} />
      ) : (
        <div className="stack">
          <OutboxState outbox={data} />
          <Allowed may="campaigns">
            <CampaignsPanel />
          </Allowed>
          {data.uncertain > 0 && <MessageList delivery="uncertain" title={t('sending-uncertain')} lead={t('sending-uncertain-lead')} />}
          {data.failed > 0 && <MessageList failedSince={data.failedSince} title={t('sending-failed')} lead={t('sending-failed-lead')} />}
          <MessageList delivery="sending" title={t('sending-on-the-way')} hideEmpty />
          {(data.on || data.waiting > 0) && <MessageList delivery="queued" title={t('sending-queue')} none={t('sending-queue-empty')} />}
        </div>
      )}
    </div>
  );
}
