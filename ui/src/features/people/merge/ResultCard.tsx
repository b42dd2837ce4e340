import { Ban } from 'lucide-react';
import type { MergePreview } from '@/api';
import { Panel, StatusStamp } from '@/components';
import { ConsentStamp } from '@/components/domain/ConsentStamp';
import { useI18n } from '@/i18n';
import { FIELD_LABEL, fieldText } from '../shared/fields';
import { POINT_ICON, POINT_LABEL } from '../shared/points';
import { resultOf, rowKey, type Choices } from './pair';

/** The card as it will be: it follows every choice. */
export function ResultCard({ plan, choices, name }: { plan: MergePreview; choices: Choices; name: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <div className="merge-result" aria-live="off">
      <Panel feature title={name} lead={t('merge-result-lead')}>
        <dl className="merge-facts">
          {plan.rows.map((row) => {
            const value = resultOf(row, choices);
            return (
              <div key={rowKey(row)}>
                <dt>{row.field === null ? row.title : t(FIELD_LABEL[row.field])}</dt>
                <dd>{row.field === null ? value : fieldText(i18n, row.field, value)}</dd>
              </div>
            );
          })}
        </dl>
        {plan.points.length > 0 && (
          <ul className="points" aria-label={t('merge-group-points')}>
            {plan.points.map((point, index) => {
              const Icon = point.point === null ? null : POINT_ICON[point.point];
              return (
                <li key={`${index} ${point.value}`} className="point">
                  {Icon !== null && point.point !== null && <Icon role="img" aria-label={t(POINT_LABEL[point.point])} />}
                  <span className="point-text">{point.value}</span>
                </li>
              );
            })}
          </ul>
        )}
        {plan.tags.length > 0 && <p className="caption">{t('merge-result-tags', { tags: plan.tags.map((tag) => tag.value).join(', ') })}</p>}
        {(plan.consents.length > 0 || plan.stops.length > 0) && (
          <ul className="merge-consents" aria-label={t('merge-group-decisions')}>
            {plan.consents.map((consent) => (
              <li key={consent.consentType}>
                <span>
                  {consent.title}
                  <small>{t('merge-events', { count: consent.events })}</small>
                </span>
                <ConsentStamp state={consent.result} />
              </li>
            ))}
            {plan.stops.length > 0 && (
              <li>
                <span>{t('merge-stops')}</span>
                <StatusStamp tone="danger" icon={Ban}>
                  {t('merge-stops-kept', { count: plan.stops.length })}
                </StatusStamp>
              </li>
            )}
          </ul>
        )}
        <p className="caption text-2">{t('merge-result-all')}</p>
      </Panel>
    </div>
  );
}
