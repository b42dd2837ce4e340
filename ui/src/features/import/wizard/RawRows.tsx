import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ImportPreviewPage } from '@/api';
import { IconButton } from '@/components';
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
  const last = Math.min(offset + page.rows.length, page.total);
  return (
    <section className="raw">
      <div className="raw-head">
        <h2 className="heading">{t('import-preview-title')}</h2>
        <Pager
          text={t('import-preview-range', { first: number(page.rows.length === 0 ? 0 : offset + 1), last: number(last), total: number(page.total) })}
          offset={offset}
          limit={limit}
          total={page.total}
          onOffset={onOffset}
        />
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

export function Pager({
  text,
  offset,
  limit,
  total,
  onOffset,
}: {
  text: string;
  offset: number;
  limit: number;
  total: number;
  onOffset(offset: number): void;
}) {
  const { t } = useI18n();
  return (
    <div className="pager">
      <span className="text-2 tabular" aria-live="polite">
        {text}
      </span>
      {total > limit && (
        <>
          <IconButton
            size="small"
            icon={ChevronLeft}
            label={t('import-page-before')}
            isDisabled={offset === 0}
            onPress={() => onOffset(Math.max(0, offset - limit))}
          />
          <IconButton
            size="small"
            icon={ChevronRight}
            label={t('import-page-after')}
            isDisabled={offset + limit >= total}
            onPress={() => onOffset(offset + limit)}
          />
        </>
      )}
    </div>
  );
}
