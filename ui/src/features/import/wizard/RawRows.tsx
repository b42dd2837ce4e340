import type { ImportPreviewPage } from '@/api';
import { Pager } from '@/components';
import { useI18n } from '@/i18n';
import { columnName } from '../match';

export interface RawRowsProps {
  page: ImportPreviewPage;
  offset: number;
  limit: number;
  onOffset(offset: number): void;
}

/** Rows as they stand in the file, before anything is understood. */
export function RawRows({ page, offset, limit, onOffset }: RawRowsProps) {
  const { t, number } = useI18n();
  return (
    <section className="raw">
      <div className="raw-head">
        <h2 className="heading">{t('import-preview-title')}</h2>
        <Pager offset={offset} shown={page.rows.length} size={limit} total={page.total} onChange={onOffset} />
      </div>
      {/* A region that scrolls must be reachable with the keyboard. */}
      <div className="raw-scroll" role="region" aria-label={t('import-preview-title')} tabIndex={0}>
        <table className="raw-table">
          <thead>
            <tr>
              <th scope="col" className="raw-number">
                <span className="visually-hidden">{t('import-row')}</span>
              </th>
              {page.headers.map((header, index) => (
                <th key={index} scope="col">
                  {columnName(t, { header, index })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.row}>
                <th scope="row" className="raw-number tabular">
                  {number(row.row)}
                </th>
                {page.headers.map((_, index) => (
                  <td key={index} title={row.cells[index]}>
                    {row.cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
