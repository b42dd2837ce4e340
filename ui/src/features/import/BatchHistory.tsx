import { Undo2 } from 'lucide-react';
import type { BatchView } from '@/api';
import { Link, Panel, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { BatchActions } from './BatchActions';
import { BucketSum } from './Buckets';

/** Imports that were written, newest first. */
export function BatchHistory({ batches }: { batches: readonly BatchView[] }) {
  const { t, dateTime, date } = useI18n();
  return (
    <Panel title={t('import-history-title')}>
      <ul className="ruled">
        {batches.map((batch) => (
          <li key={batch.batch} className="batch-row">
            <div className="batch-head">
              <Link href={`/exchange/batch/${batch.batch}`}>{batch.name}</Link>
              {batch.undoneAt !== null && (
                <StatusStamp tone="none" icon={Undo2}>
                  {t('import-undone-stamp', { date: date(batch.undoneAt) })}
                </StatusStamp>
              )}
            </div>
            <p className="caption">
              {batch.file === batch.name ? '' : `${batch.file} · `}
              {batch.source === '' ? t('log-history') : batch.source} · {t('import-when-by', { at: dateTime(batch.at), by: batch.by })}
            </p>
            <BucketSum rows={batch.rows} totals={batch.totals} />
            <div className="row batch-actions">
              <BatchActions batch={batch} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
