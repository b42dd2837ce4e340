import { MailPlus } from 'lucide-react';
import { useRead, type CampaignView } from '@/api';
import { ButtonLink, Link, Panel, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { StateStamp } from './StateStamp';

/** Campagne: drafts, those that go, and those that went. */
export function CampaignsPanel() {
  const { t } = useI18n();
  const list = useRead('campaign_list', {}).data;
  return (
    <Panel
      title={t('campaign-list')}
      lead={t('campaign-list-lead')}
      actions={
        <ButtonLink href="/sending/campaign" icon={MailPlus}>
          {t('campaign-new')}
        </ButtonLink>
      }
    >
      {list === undefined ? (
        <Skeleton lines={3} />
      ) : list.campaigns.length === 0 ? (
        <p className="text-2">{t('campaign-none')}</p>
      ) : (
        <ul className="ruled">
          {list.campaigns.map((campaign) => (
            <Line key={campaign.id} campaign={campaign} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Line({ campaign }: { campaign: CampaignView }) {
  const { t, date } = useI18n();
  return (
    <li className="sending-line">
      <div className="grow">
        <Link href={`/sending/campaign/${campaign.id}`}>{campaign.title}</Link>
        <p className="caption">
          {campaign.startedAt === null
            ? t('campaign-line-draft', { on: date(campaign.at), consent: campaign.consentTitle })
            : t('campaign-line', { on: date(campaign.startedAt), consent: campaign.consentTitle, sent: campaign.sent, included: campaign.included })}
        </p>
      </div>
      <StateStamp campaign={campaign} />
    </li>
  );
}
