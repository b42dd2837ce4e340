import { Pause, Play, RotateCw, Send, Settings } from 'lucide-react';
import { useAccess, useAct, type OutboxView } from '@/api';
import { Banner, Button, ButtonLink, EmptyState, Panel } from '@/components';
import { useI18n } from '@/i18n';
import { FAULT_TEXT } from '@/api/sendFault';

/** How the outbox stands: off, at work, paused, or kept waiting by its server. */
export function OutboxState({ outbox }: { outbox: OutboxView }) {
  const { t, time } = useI18n();
  const { may, ownCards } = useAccess();
  const steers = may('communications') && !ownCards;
  const pause = useAct('outbox_pause');
  const again = useAct('outbox_again');
  const settings = may('firm') && (
    <ButtonLink href="/settings/outbox" icon={Settings}>
      {t('sending-settings')}
    </ButtonLink>
  );
  if (!outbox.on) {
    return (
      <EmptyState
        icon={Send}
        title={t('sending-off-title')}
        actions={
          may('firm') && (
            <ButtonLink href="/settings/outbox" variant="primary" icon={Settings}>
              {t('sending-off-go')}
            </ButtonLink>
          )
        }
      >
        {t('sending-off-text')} {!may('firm') && t('sending-off-ask')}
      </EmptyState>
    );
  }
  const title =
    outbox.sending && !outbox.paused
      ? t('sending-state-now', { count: outbox.waiting })
      : outbox.waiting === 0
        ? t('sending-state-idle')
        : t('sending-state-waiting', { count: outbox.waiting });
  const acts = steers && (
    <Button
      icon={outbox.paused ? Play : Pause}
      variant={outbox.paused ? 'primary' : 'secondary'}
      isPending={pause.isPending}
      onPress={() => pause.mutate({ paused: !outbox.paused })}
    >
      {t(outbox.paused ? 'sending-resume' : 'sending-pause')}
    </Button>
  );
  return (
    <Panel title={title} actions={acts}>
      <p className="text-2">{t('sending-from', { sender: outbox.sender })}</p>
      {outbox.paused && (
        <Banner tone="warning" title={t('sending-paused')}>
          {t('sending-paused-text')}
        </Banner>
      )}
      {outbox.fault !== null && (
        <Banner
          live
          tone="danger"
          title={t('sending-rests')}
          actions={
            <>
              {settings}
              {steers && (
                <Button icon={RotateCw} isPending={again.isPending} onPress={() => again.mutate({})}>
                  {t('sending-again')}
                </Button>
              )}
            </>
          }
        >
          {t(FAULT_TEXT[outbox.fault])} {outbox.nextTry === null ? t('sending-needs-you') : t('sending-next-try', { at: time(outbox.nextTry) })}
        </Banner>
      )}
    </Panel>
  );
}
