import { useState, type ReactNode } from 'react';
import { useI18n } from '@/i18n';
import { Button } from './Button';
import { Skeleton } from './Status';

/** Rows of a page, where nobody says otherwise. */
export const PAGE_ROWS = 50;

export interface PagedListProps {
  /** What the rows have in common. */
  note: ReactNode;
  /** All rows; undefined while the first page is read. */
  total: number | undefined;
  className?: string;
  /** The rows of one page, from a place in the whole. */
  page(offset: number): ReactNode;
}

/** A ruled list that grows by pages, so that a long one is never read whole. */
export function PagedList({ note, total, className, page }: PagedListProps) {
  const { t } = useI18n();
  const [pages, setPages] = useState(1);
  const left = (total ?? 0) - pages * PAGE_ROWS;
  return (
    <div className="stack gap-3">
      <p className="caption measure">{note}</p>
      {total === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <ol className={['ruled', className].filter(Boolean).join(' ')}>{Array.from({ length: pages }, (_, at) => page(at * PAGE_ROWS))}</ol>
      )}
      {left > 0 && (
        <div className="row">
          <Button size="small" onPress={() => setPages((now) => now + 1)}>
            {t('ui-more', { count: left })}
          </Button>
        </div>
      )}
    </div>
  );
}
