import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useI18n } from '@/i18n';
import { IconButton } from './Button';

export interface PagerProps {
  /** Place of the first row that is shown, from 0. */
  offset: number;
  /** Rows that are shown. */
  shown: number;
  /** Rows of a page. */
  size: number;
  /** Rows in all. */
  total: number;
  onChange(offset: number): void;
}

/** Which rows of a list are shown, and the way to the others where they do not fit a page. */
export function Pager({ offset, shown, size, total, onChange }: PagerProps) {
  const { t, number } = useI18n();
  return (
    <div className="pager">
      <span className="text-2 tabular" aria-live="polite">
        {t('ui-range', { first: number(shown === 0 ? 0 : offset + 1), last: number(Math.min(offset + shown, total)), total: number(total) })}
      </span>
      {(total > size || offset > 0) && (
        <>
          <IconButton
            size="small"
            icon={ChevronLeft}
            label={t('ui-page-before')}
            isDisabled={offset === 0}
            onPress={() => onChange(Math.max(0, offset - size))}
          />
          <IconButton size="small" icon={ChevronRight} label={t('ui-page-after')} isDisabled={offset + size >= total} onPress={() => onChange(offset + size)} />
        </>
      )}
    </div>
  );
}

/** Where the last page of a list begins. */
export function lastPage(total: number, size: number): number {
  return Math.max(0, Math.ceil(total / size) - 1) * size;
}
