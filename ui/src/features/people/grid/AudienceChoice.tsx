import { useRead, type AudienceAim, type Channel, type ConsentTypeId, type ConsentTypeView, type ContactId } from '@/api';
import { Banner, Link, Select } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { gateKey } from '../card/gate';
import type { GridState } from './gridState';

export interface AudienceChoiceProps {
  ids: ContactId[];
  state: Pick<GridState, 'search' | 'filters'>;
  aim: AudienceAim | null;
  onAim(aim: AudienceAim): void;
  /** A consent must be chosen, and none is. */
  missing: boolean;
}

/** The channels by which a list may be used: one text to many, or a call to each. */
function listChannels(type: Pick<ConsentTypeView, 'channels' | 'allowMass' | 'allowContact'>): Channel[] {
  return type.channels.filter((channel) => (channel === 'phone' ? type.allowContact : type.allowMass));
}

/** On the ground of which consent, by which channel; who is on the list, and who is left out because of what (S81). */
export function AudienceChoice({ ids, state, aim, onAim, missing }: AudienceChoiceProps) {
  const { t, say, number } = useI18n();
  const types = (useRead('consent_type_list', {}).data?.types ?? []).filter((type) => !type.archived && listChannels(type).length > 0);
  const chosen = types.find((type) => type.id === aim?.consent);
  const count = useRead(
    'audience_count',
    { ids, search: state.search, filters: state.filters, aim: aim ?? { consent: null, goods: null, channel: 'email' }, campaign: false },
    { enabled: aim !== null, keepPrevious: true },
  ).data;
  const choose = (consent: ConsentTypeId) => {
    const type = types.find((type) => type.id === consent);
    const channels = type === undefined ? [] : listChannels(type);
    const kept = aim !== null && channels.includes(aim.channel) ? aim.channel : channels[0];
    onAim({ consent, goods: null, channel: kept ?? 'email' });
  };
  const left = count?.excluded.reduce((sum, one) => sum + one.count, 0) ?? 0;
  return (
    <div className="stack">
      <div className="form-parts">
        <Select<ConsentTypeId>
          label={t('people-export-consent')}
          isRequired
          options={types.map(({ id, title, description }) => ({ id, label: title, detail: description ?? undefined }))}
          value={aim?.consent ?? null}
          onChange={choose}
          errorMessage={missing ? t('people-export-choose-consent') : undefined}
        />
        {chosen !== undefined && aim !== null && (
          <Select<Channel>
            label={t('people-export-channel')}
            options={listChannels(chosen).map((channel) => ({ id: channel, label: t(CHANNEL_LABEL[channel]) }))}
            value={aim.channel}
            onChange={(channel) => onAim({ ...aim, channel })}
          />
        )}
      </div>
      {aim !== null && count !== undefined && (
        <Banner
          tone={count.included === 0 ? 'warning' : 'info'}
          title={`${t('people-export-included', { count: count.included })}, ${t('people-export-excluded', { count: left })}`}
          live
        >
          {count.excluded.length > 0 && (
            <ul className="audience-why">
              {count.excluded.map((one) => (
                <li key={one.code}>{t('people-export-excluded-for', { why: say(gateKey(one.code)), count: number(one.count) })}</li>
              ))}
            </ul>
          )}
          {count.excluded.some((one) => one.code === 'rpo_missing') && <Link href="/exchange/rpo">{t('people-export-rpo')}</Link>}
          {count.unchecked && t('people-export-unchecked')}
        </Banner>
      )}
    </div>
  );
}
