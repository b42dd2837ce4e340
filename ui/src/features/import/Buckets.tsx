import { TriangleAlert } from 'lucide-react';
import type { ImportMode, ImportTotals } from '@/api';
import { useI18n } from '@/i18n';
import { BUCKET_COUNT, BUCKET_MEANING, BUCKET_NAME, BUCKETS, filled, LIST_MEANING, sumOf, type Bucket } from './buckets';

/** The sum in words: "2.314 lette = 2.180 nuove + 12 aggiornate + …". */
export function BucketSum({ rows, totals }: { rows: number; totals: ImportTotals }) {
  const { t } = useI18n();
  const parts = filled(totals).map((bucket) => t(BUCKET_COUNT[bucket], { count: totals[bucket] }));
  const sum = sumOf(totals);
  return (
    <p className="bucket-sum tabular">
      <strong>{t('import-rows-read', { count: rows })}</strong> = {parts.length === 0 ? '0' : parts.join(' + ')}
      {sum !== rows && (
        <span className="bucket-gap">
          <TriangleAlert aria-hidden="true" /> {t('import-sum-differs', { count: Math.abs(rows - sum) })}
        </span>
      )}
    </p>
  );
}

/** The buckets as a ruled bar, the sum, and what each bucket means. */
export function Buckets({ rows, totals, mode = 'contacts' }: { rows: number; totals: ImportTotals; mode?: ImportMode }) {
  const { t, number } = useI18n();
  return (
    <div className="stack gap-3 buckets">
      <div className="bucket-bar" aria-hidden="true">
        {filled(totals).map((bucket) => (
          <i key={bucket} data-bucket={bucket} style={{ flexGrow: totals[bucket] }} />
        ))}
      </div>
      <BucketSum rows={rows} totals={totals} />
      <dl className="bucket-list">
        {BUCKETS.map((bucket: Bucket) => (
          <div key={bucket} data-bucket={bucket} data-none={totals[bucket] === 0 || undefined}>
            <dt>
              <i aria-hidden="true" data-bucket={bucket} />
              {t(BUCKET_NAME[bucket])}
            </dt>
            <dd>
              <strong className="tabular">{number(totals[bucket])}</strong>
              <small>{t(LIST_MEANING[mode][bucket] ?? BUCKET_MEANING[bucket])}</small>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
