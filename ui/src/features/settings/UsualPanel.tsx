import { useAct, useRead, type Category, type Channel, type ReasonId, type RetentionClassId, type RetentionClassView } from '@/api';
import { Panel, Select } from '@/components';
import { CATEGORY_LABEL } from '@/components/domain/categories';
import { CHANNELS, CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';

const CATEGORIES = Object.keys(CATEGORY_LABEL) as Category[];

/** Which rule is proposed for a channel, or for a reason or category whatever the channel (F42). */
export function UsualPanel({ classes }: { classes: readonly RetentionClassView[] }) {
  const { t } = useI18n();
  const set = useAct('retention_usual_set');
  const reasons = (useRead('reason_list', {}).data?.reasons ?? []).filter((one) => !one.archived);
  const options = classes.filter((each) => !each.anchorFixed).map((each) => ({ id: each.id as string, label: each.title }));
  const byChannel = (channel: Channel) => classes.find((each) => each.defaultFor.includes(channel))?.id ?? null;
  const byCategory = (category: Category) => classes.find((each) => each.defaultCategories.includes(category))?.id ?? 'none';
  const byReason = (reason: ReasonId) => classes.find((each) => each.defaultReasons.includes(reason))?.id ?? 'none';
  return (
    <Panel title={t('usual')}>
      <p className="text-2 measure">{t('usual-lead')}</p>
      <h3>{t('usual-channels')}</h3>
      <div className="usual-grid">
        {CHANNELS.filter((channel) => channel !== 'other').map((channel) => (
          <Select
            key={channel}
            label={t(CHANNEL_LABEL[channel])}
            options={options}
            value={byChannel(channel)}
            onChange={(id) => set.mutate({ channel, category: null, class: id as RetentionClassId })}
          />
        ))}
      </div>
      {reasons.length > 0 && <h3>{t('usual-reasons')}</h3>}
      <div className="usual-grid">
        {reasons.map((reason) => (
          <Select
            key={reason.id}
            label={reason.title}
            options={[{ id: 'none', label: t('usual-none') }, ...options]}
            value={byReason(reason.id)}
            onChange={(id) => set.mutate({ channel: null, category: null, reason: reason.id, class: id === 'none' ? null : (id as RetentionClassId) })}
          />
        ))}
      </div>
      <h3>{t('usual-categories')}</h3>
      <div className="usual-grid">
        {CATEGORIES.map((category) => (
          <Select
            key={category}
            label={t(CATEGORY_LABEL[category])}
            options={[{ id: 'none', label: t('usual-none') }, ...options]}
            value={byCategory(category)}
            onChange={(id) => set.mutate({ channel: null, category, class: id === 'none' ? null : (id as RetentionClassId) })}
          />
        ))}
      </div>
    </Panel>
  );
}
