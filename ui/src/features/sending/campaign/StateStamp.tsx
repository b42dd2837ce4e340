import { CircleCheck, CircleSlash, CirclePause, FilePen, Send } from 'lucide-react';
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

/** How far a campaign got; one whose messages are all gone is over. */
export function StateStamp({ campaign }: { campaign: Pick<CampaignView, 'state' | 'waiting'> }) {
  const { t } = useI18n();
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
