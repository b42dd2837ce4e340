import { useNavigate } from '@tanstack/react-router';
import { FileInput, OctagonX, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useAct, useRead, type CampaignView } from '@/api';
import { Banner, Button, ButtonLink, Dialog, PageHeader, Panel, Progress } from '@/components';
import { useI18n } from '@/i18n';
import { FAULT_TEXT } from '@/api/sendFault';
import { MessageList } from '../MessageList';
import { Names } from './Names';
import { StateStamp } from './StateStamp';
import { LEFT_OUT_TEXT } from './words';

/** A campaign that has started: how far it got, what it left out, what came of each message. */
export function StartedPage({ campaign }: { campaign: CampaignView }) {
  const { t, dateTime } = useI18n();
  const navigate = useNavigate();
  return (
    <div className="page" data-wide="">
      <PageHeader
        title={campaign.title}
        stamps={<StateStamp campaign={campaign} />}
        lead={t(campaign.goods === null ? 'campaign-started-lead' : 'campaign-started-soft-lead', {
          at: dateTime(campaign.startedAt),
          consent: campaign.consentTitle,
        })}
        onBack={() => void navigate({ to: '/sending' })}
      />
      <div className="campaign-draft">
        <div className="stack">
          <Course campaign={campaign} />
          <MessageList delivery="uncertain" campaign={campaign.id} title={t('sending-uncertain')} lead={t('sending-uncertain-lead')} hideEmpty />
          <MessageList delivery="not_done" campaign={campaign.id} title={t('campaign-not-sent')} lead={t('campaign-not-sent-lead')} hideEmpty />
          <MessageList delivery="done" campaign={campaign.id} title={t('campaign-sent')} none={t('campaign-sent-none')} />
        </div>
        <div className="stack">
          <LeftPanel campaign={campaign} />
          <Answers />
          <Panel title={t('campaign-what')}>
            <p>
              <strong>{campaign.subject}</strong>
            </p>
            <p className="campaign-text">{campaign.text}</p>
            <p className="campaign-text text-2">{campaign.farewell}</p>
          </Panel>
        </div>
      </div>
    </div>
  );
}

function Course({ campaign }: { campaign: CampaignView }) {
  const { t } = useI18n();
  const outbox = useRead('outbox_get', {}, { every: campaign.waiting > 0 && 3000 }).data;
  const step = useAct('campaign_step');
  const [stopping, setStopping] = useState(false);
  const over = campaign.included - campaign.waiting;
  const open = campaign.waiting > 0 && campaign.state !== 'stopped';
  return (
    <Panel title={t('campaign-course')}>
      <Progress
        label={t('campaign-progress', { sent: campaign.sent, count: campaign.included })}
        value={campaign.included === 0 ? 1 : over / campaign.included}
        detail={campaign.waiting > 0 ? t('campaign-waiting', { count: campaign.waiting }) : undefined}
      />
      {open && outbox?.paused === true && <Banner tone="warning">{t('campaign-outbox-paused')}</Banner>}
      {open && outbox !== undefined && outbox.fault !== null && (
        <Banner tone="danger" title={t('sending-rests')}>
          {t(FAULT_TEXT[outbox.fault])}
        </Banner>
      )}
      {open && (
        <div className="row">
          {campaign.state === 'running' ? (
            <Button icon={Pause} isPending={step.isPending} onPress={() => step.mutate({ id: campaign.id, state: 'paused' })}>
              {t('sending-pause')}
            </Button>
          ) : (
            <Button variant="primary" icon={Play} isPending={step.isPending} onPress={() => step.mutate({ id: campaign.id, state: 'running' })}>
              {t('sending-resume')}
            </Button>
          )}
          <Button variant="quiet" icon={OctagonX} onPress={() => setStopping(true)}>
            {t('campaign-stop')}
          </Button>
        </div>
      )}
      {stopping && (
        <Dialog
          isOpen
          onClose={() => setStopping(false)}
          role="alertdialog"
          tone="warning"
          icon={OctagonX}
          title={t('campaign-stop-title')}
          lead={t('campaign-stop-lead', { count: campaign.waiting })}
          actions={
            <>
              <Button variant="quiet" onPress={() => setStopping(false)}>
                {t('ui-cancel')}
              </Button>
              <Button
                variant="danger"
                isPending={step.isPending}
                onPress={() => step.mutate({ id: campaign.id, state: 'stopped' }, { onSuccess: () => setStopping(false) })}
              >
                {t('campaign-stop')}
              </Button>
            </>
          }
        />
      )}
    </Panel>
  );
}

function LeftPanel({ campaign }: { campaign: CampaignView }) {
  const { t, number } = useI18n();
  const left = campaign.leftOut.reduce((sum, one) => sum + one.count, 0);
  return (
    <Panel title={t('campaign-audience')} lead={t('campaign-frozen')}>
      {campaign.unchecked && <Banner tone="warning">{t('campaign-unchecked')}</Banner>}
      <p>{t('campaign-left-out', { count: left })}</p>
      {left > 0 && (
        <>
          <ul className="ruled">
            {campaign.leftOut.map((one) => (
              <li key={one.code} className="sending-line">
                <span className="grow">{t(LEFT_OUT_TEXT[one.code])}</span>
                <span className="tabular">{number(one.count)}</span>
              </li>
            ))}
          </ul>
          <Names id={campaign.id} included={false} />
        </>
      )}
    </Panel>
  );
}

/** What comes back goes through the import: a list of objections, or of addresses that bounced. */
function Answers() {
  const { t } = useI18n();
  const { may } = useAccess();
  return (
    <Panel title={t('campaign-answers')} lead={t('campaign-answers-lead')}>
      {may('import') && (
        <div className="row">
          <ButtonLink href="/exchange/import" icon={FileInput}>
            {t('campaign-answers-go')}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}
