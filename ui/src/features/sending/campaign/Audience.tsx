import { useRead, type CampaignAudience, type CampaignId, type ConsentTypeId, type GoodsId } from '@/api';
import { Banner, Panel, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { Names } from './Names';
import { LEFT_OUT_TEXT } from './words';

/** Who gets it and who is left out, counted as the archive stands now. */
export function Audience({
  consent,
  goods,
  audience,
  campaign,
}: {
  consent: ConsentTypeId | null;
  goods: GoodsId | null;
  audience: CampaignAudience;
  campaign: CampaignId | null;
}) {
  const { t, number } = useI18n();
  const { search, filters } = audience;
  const count = useRead(
    'audience_count',
    { ids: [], search, filters, aim: { consent, goods, channel: 'email' }, campaign: true },
    { enabled: consent !== null || goods !== null, keepPrevious: true },
  ).data;
  if (consent === null && goods === null) {
    return (
      <Panel title={t('campaign-audience')}>
        <p className="text-2">{t('campaign-audience-none')}</p>
      </Panel>
    );
  }
  if (count === undefined) return <Skeleton lines={4} />;
  const left = count.excluded.reduce((sum, one) => sum + one.count, 0);
  return (
    <Panel title={t('campaign-audience')}>
      <p className="campaign-count" aria-live="polite">
        <strong className="tabular">{number(count.included)}</strong> {t('campaign-included', { count: count.included })}
      </p>
      {count.included > 0 && campaign !== null && <Names id={campaign} included />}
      {count.unchecked && <Banner tone="warning">{t('campaign-unchecked')}</Banner>}
      <p>{t('campaign-left-out', { count: left })}</p>
      {left > 0 && (
        <ul className="ruled">
          {count.excluded.map((one) => (
            <li key={one.code} className="sending-line">
              <span className="grow">{t(LEFT_OUT_TEXT[one.code])}</span>
              <span className="tabular">{number(one.count)}</span>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && campaign !== null && <Names id={campaign} included={false} />}
      {campaign === null && count.included + left > 0 && <p className="caption">{t('campaign-names-after-save')}</p>}
    </Panel>
  );
}
