import { useRead, type DocumentId } from '@/api';
import { PaperSheet } from '@/components';
import { useI18n } from '@/i18n';

export function PageView({ document, page, pages, language }: { document: DocumentId; page: number; pages: number; language: 'it' | 'en' }) {
  const { t } = useI18n();
  const { data, error } = useRead('report_page', { document, page }, { keepPrevious: false });
  return (
    <PaperSheet
      page={data}
      label={t('report-view-page-of', { page, pages })}
      failed={error === null ? null : t('report-view-page-failed')}
      language={language}
    />
  );
}
