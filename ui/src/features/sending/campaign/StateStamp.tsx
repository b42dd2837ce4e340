import { CircleCheck, CircleHelp, CircleSlash, CirclePause, FilePen, Send } from 'lucide-react';
import type { CampaignView } from '@/api';
import { StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { STATE_TEXT } from './words';

const LOOK = {
  draft: { tone: 'none', icon: FilePen },
  running: { tone: 'info', icon: Send },
  paused: { tone: 'warning', icon: CirclePause },
  stopped: { tone: 'none', icon: CircleSlash },
} as const;

/** How far a campaign got; one whose messages are all gone is over, unless nobody knows of some whether they arrived. */
export function StateStamp({ campaign }: { campaign: Pick<CampaignView, 'state' | 'waiting' | 'uncertain'> }) {
  const { t } = useI18n();
  if (campaign.state === 'running' && campaign.waiting === 0 && campaign.uncertain > 0) {
    return (
      <StatusStamp tone="warning" icon={CircleHelp}>
        {t('campaign-state-unclear', { count: campaign.uncertain })}
      </StatusStamp>
    );
  }
  if (campaign.state === 'running' && campaign.waiting === 0) {
    return (
      <StatusStamp tone="ok" icon={CircleCheck}>
        {t('campaign-state-over')}
      </StatusStamp>
    );
  }
  const { tone, icon } = LOOK[campaign.state];
  return (
    <StatusStamp tone={tone} icon={icon}>
      {t(STATE_TEXT[campaign.state])}
    </StatusStamp>
  );
}
