import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components';
import { useI18n } from '@/i18n';

/** Goes through a list of any length, page by page; nothing at all for a single page. */
export function Pager({
  offset,
  shown,
  size,
  total,
  onChange,
}: {
  offset: number;
  shown: number;
  size: number;
  total: number;
  onChange(offset: number): void;
}) {
  const { t, number } = useI18n();
  if (total <= size && offset === 0) return null;
  return (
    <div className="row row-end">
      <span className="text-2 tabular">{t('weak-range', { first: number(offset + 1), last: number(offset + shown), total: number(total) })}</span>
      <IconButton
        size="small"
        icon={ChevronLeft}
        label={t('import-page-before')}
        isDisabled={offset === 0}
        onPress={() => onChange(Math.max(0, offset - size))}
      />
      <IconButton size="small" icon={ChevronRight} label={t('import-page-after')} isDisabled={offset + size >= total} onPress={() => onChange(offset + size)} />
    </div>
  );
}

/** Where the last page of a list begins. */
export function lastPage(total: number, size: number): number {
  return Math.max(0, Math.ceil(total / size) - 1) * size;
}
