import { useState } from 'react';
import { useRead, type JobId, type WeakConsentRow } from '@/api';
import { Link, Pager, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { LACKS, type WeakFilter } from './weak';

const PAGE = 50;

/** The lines of the report: whose, which, what it lacks, and the file and row that it came from. */
export function WeakList({ job, filter }: { job: JobId; filter: WeakFilter }) {
  const { t, date, list } = useI18n();
  const [offset, setOffset] = useState(0);
  const page = useRead('weak_consent_rows', { job, ...filter, offset, limit: PAGE }, { keepPrevious: true }).data;
  if (page === undefined) return <Skeleton lines={8} />;
  if (page.total === 0) return <p className="text-2">{t('weak-none-so')}</p>;
  return (
    <section className="weak-list" aria-labelledby="weak-list">
      <div className="row row-between">
        <h2 id="weak-list" className="heading">
          {t('weak-list')}
        </h2>
        <Pager offset={offset} shown={page.rows.length} size={PAGE} total={page.total} onChange={setOffset} />
      </div>
      <ul className="ruled">
        {page.rows.map((row) => (
          <li key={`${row.contact} ${row.type}`} className="weak-row">
            <Link href={`/people/${row.contact}`}>{row.name}</Link>
            <span>
              <strong>{row.title}</strong> {row.decidedOn !== null && <span className="text-2">{date(row.decidedOn)}</span>}
            </span>
            <span className="weak-lacks">{list(row.lacks.map((one) => t(LACKS[one])))}</span>
            <span className="caption wrap-anywhere">
              <From row={row} />
              {row.note !== null && row.note !== '' && <> · {t('weak-line-note', { note: row.note })}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function From({ row }: { row: WeakConsentRow }) {
  const { t } = useI18n();
  if (row.file === null) return t('weak-by-hand');
  if (row.table !== null && row.table !== '') return t('weak-line-sheet', { file: row.file, table: row.table, row: row.row ?? 0 });
  return t('weak-line-file', { file: row.file, row: row.row ?? 0 });
}
