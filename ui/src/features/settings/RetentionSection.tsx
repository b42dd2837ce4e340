import { useErrorText, useRead } from '@/api';
import { Banner, Skeleton } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n, type I18n } from '@/i18n';

/** "10 anni", "18 mesi", "2 anni e 6 mesi". */
export function monthsInWords({ t, list }: Pick<I18n, 't' | 'list'>, months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years < 2 || months === 0) return months % 12 === 0 && months > 0 ? t('settings-years', { count: years }) : t('settings-months', { count: months });
  return list([t('settings-years', { count: years }), ...(rest === 0 ? [] : [t('settings-months', { count: rest })])]);
}

/** How long communications stay, and why. */
export function RetentionSection() {
  const i18n = useI18n();
  const { t, list } = i18n;
  const errorText = useErrorText();
  const { data, error } = useRead('retention_class_list', {});
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
                {each.reason !== '' && <p className="text-2 measure">{each.reason}</p>}
                {each.defaultFor.length > 0 && <p className="caption">{t('settings-retention-default', { channels: list(each.defaultFor.map((channel) => t(CHANNEL_LABEL[channel]))) })}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="caption measure">{t('settings-retention-fixed')}</p>
    </div>
  );
}
