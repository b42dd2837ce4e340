import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useErrorText, useRead, type RetentionClassView } from '@/api';
import { Banner, Button, Skeleton } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { ANCHOR_LABEL, isLogRule, monthsInWords } from './months';
import { RuleDialog } from './RuleDialog';
import { UsualPanel } from './UsualPanel';

/** How long communications stay, and why. */
export function RetentionSection() {
  const i18n = useI18n();
  const { t, list } = i18n;
  const { may } = useAccess();
  const errorText = useErrorText();
  const { data, error } = useRead('retention_class_list', {});
  const backups = useRead('backup_get', {}, { enabled: may('backups') }).data;
  const [editing, setEditing] = useState<RetentionClassView | null>(null);
  return (
    <div className="stack">
      <p className="text-2 measure">{t('settings-retention-lead')}</p>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && (
        <ul className="records">
          {data.classes.map((each) => (
            <li key={each.id} className="settings-entry" data-line>
              <p className="term tabular">{monthsInWords(i18n, each.months)}</p>
              <div className="settings-entry-main">
                <div className="settings-entry-title">
                  <h2 className="wrap-anywhere">{each.title}</h2>
                  <code>{each.code}</code>
                </div>
                <p className="caption">{t('settings-retention-from', { from: t(isLogRule(each) ? 'settings-retention-entry' : ANCHOR_LABEL[each.anchor]) })}</p>
                {each.reason !== '' && <p className="text-2 measure">{each.reason}</p>}
                {each.floorMonths !== null && (
                  <p className="caption">
                    {t('settings-retention-floor', { term: monthsInWords(i18n, each.floorMonths), norm: each.floorNorm ?? each.reason })}
                  </p>
                )}
                {each.graceDays > 0 && <p className="caption">{t('settings-retention-grace', { count: each.graceDays })}</p>}
                {each.action === 'not_usable' && <p className="caption">{t('settings-retention-not-usable')}</p>}
                {each.floorLonger && <Banner tone="warning">{t('rule-floor-longer')}</Banner>}
                {each.defaultFor.length > 0 && (
                  <p className="caption">{t('settings-retention-default', { channels: list(each.defaultFor.map((channel) => t(CHANNEL_LABEL[channel]))) })}</p>
                )}
              </div>
              <Button size="small" icon={Hourglass} aria-label={t('settings-retention-change', { title: each.title })} onPress={() => setEditing(each)}>
                {t('settings-change')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {backups !== undefined && <p className="text-2 measure">{t('settings-retention-backups', { count: backups.retentionDays })}</p>}
      {data !== undefined && <UsualPanel classes={data.classes} />}
      {editing !== null && <RuleDialog rule={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
