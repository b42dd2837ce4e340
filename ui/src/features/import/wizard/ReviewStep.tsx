import { Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRead, type ImportReview, type ImportSample, type ImportView } from '@/api';
import { Panel, Skeleton, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { BUCKET_ONE, written, type Bucket } from '../buckets';
import { Buckets } from '../Buckets';
import { fieldName, fieldValue, inMenuOrder } from '../fields';
import { BUCKET_ICON, BUCKET_TONE } from '../looks';
import { effectText, timeText } from '../words';
import type { Step } from './flow';
import { Differences } from './Differences';
import { Frame } from './Frame';
import { LookState } from './LookState';
import { MISSING, missingOf, ParticularsPanel, useBought, type Particulars } from './ParticularsPanel';
import { useLookJob } from './useLook';

export interface ReviewStepProps {
  view: ImportView;
  particulars: Particulars;
  onParticulars(next: Particulars): void;
  /** Day of today, the last that a collection can have. */
  today: string;
  isStarting: boolean;
  /** Why the last attempt did not write. */
  notice: ReactNode;
  onGoTo(step: Step): void;
  onImport(): void;
}

/** Exactly what will happen, before it happens. */
export function ReviewStep({ view, particulars, onParticulars, today, isStarting, notice, onGoTo, onImport }: ReviewStepProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const look = useLookJob(view.import);
  const seen = useRead('import_review', { import: view.import }, { enabled: look.made !== null }).data;
  // Figures of an earlier visit are no promise: only what this look saw may be confirmed.
  const data = look.made === null || look.failure !== null ? undefined : seen;
  const missing = missingOf(particulars, today, view.basisNeeded, useBought(particulars.source));
  const nothing = data !== undefined && written(data.totals) === 0;

  return (
    <Frame
      step="review"
      heading={t('import-review-heading')}
      lead={t('import-review-lead', { file: view.file })}
      onGoTo={onGoTo}
      onBack={() => onGoTo('duplicates')}
      onNext={onImport}
      nextLabel={t('import-commit')}
      nextClosed={data === undefined || look.job !== null || missing !== null || nothing}
      nextPending={isStarting}
      summary={
        data === undefined
          ? undefined
          : nothing
            ? t('import-review-nothing')
            : missing !== null
              ? t(MISSING[missing])
              : `${t('import-review-ready', { count: written(data.totals) })} · ${timeText(i18n, data.rows)}`
      }
    >
      {notice}
      <LookState look={look} seen />
      <div className="review">
        <div className="stack">
          <Panel title={t('import-review-buckets')}>{data === undefined ? <Skeleton lines={6} /> : <Buckets rows={data.rows} totals={data.totals} />}</Panel>
          {data !== undefined && data.effects.length > 0 && <Effects review={data} />}
          {data !== undefined && <Differences id={view.import} onTaken={look.again} />}
          {data !== undefined && data.samples.length > 0 && <Samples view={view} samples={data.samples} />}
        </div>
        <div className="stack review-side">
          <ParticularsPanel particulars={particulars} onParticulars={onParticulars} today={today} basis={view.basisNeeded ? 'needed' : 'offered'} />
          {data !== undefined && data.fields.length > 0 && <Values review={data} />}
        </div>
      </div>
    </Frame>
  );
}

function Effects({ review }: { review: ImportReview }) {
  const i18n = useI18n();
  return (
    <Panel title={i18n.t('import-review-effects')}>
      <ul className="effects">
        {review.effects.map((effect) => (
          <li key={effect.code}>
            <Scale aria-hidden="true" />
            {effectText(i18n, effect)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Values({ review }: { review: ImportReview }) {
  const { t, number } = useI18n();
  const offered = useRead('import_fields', {}).data?.fields;
  const most = Math.max(1, ...review.fields.map((field) => field.count));
  return (
    <Panel title={t('import-review-values')}>
      <dl className="values">
        {inMenuOrder(review.fields, ({ field }) => field, offered).map((field) => (
          <div key={field.field}>
            <dt>{fieldName(t, field.field, offered)}</dt>
            <dd className="tabular">{number(field.count)}</dd>
            <i aria-hidden="true" style={{ inlineSize: `${(100 * field.count) / most}%` }} />
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Samples({ view, samples }: { view: ImportView; samples: readonly ImportSample[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const offered = useRead('import_fields', {}).data?.fields;
  return (
    <Panel title={t('import-review-samples')} lead={t('import-review-samples-lead')}>
      <ul className="ruled samples">
        {samples.map((sample) => {
          const bucket = (sample.outcome in BUCKET_ONE ? sample.outcome : 'create') as Bucket;
          const cells = sample.before.filter((cell) => cell.trim() !== '');
          return (
            <li key={sample.row} className="sample">
              <div className="sample-head">
                <span className="caption tabular">{t('import-at-row', { row: sample.row })}</span>
                <StatusStamp tone={BUCKET_TONE[bucket]} icon={BUCKET_ICON[bucket]}>
                  {t(BUCKET_ONE[bucket])}
                </StatusStamp>
              </div>
              <p className="sample-before wrap-anywhere">
                <span className="visually-hidden">{t('import-before')} </span>
                {cells.join(' · ')}
              </p>
              {sample.card.length > 0 && (
                <p className="sample-before wrap-anywhere">
                  {t('import-sample-card')}{' '}
                  {sample.card.map(([field, value]) => `${fieldName(t, field, offered)} ${fieldValue(i18n, field, value)}`).join(' · ')}
                </p>
              )}
              <dl className="sample-after">
                {inMenuOrder(sample.after, ([field]) => field, offered).map(([field, value], index) => (
                  <div key={`${field} ${index}`} className="fact">
                    <dt>{fieldName(t, field, offered)}</dt>
                    <dd>{fieldValue(i18n, field, value)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          );
        })}
      </ul>
      <p className="caption">{t('import-review-samples-of', { rows: view.dataRows })}</p>
    </Panel>
  );
}
