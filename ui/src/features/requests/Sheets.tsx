import { useRead, type DocumentId, type Language, type ReportView } from '@/api';
import { PaperSheet } from '@/components';
import { useI18n } from '@/i18n';

/** The pages of a document as pictures; the words of each stand beside it for who does not see them. */
export function Sheets({ report, language }: { report: ReportView; language: Language }) {
  const { t } = useI18n();
  return (
    <div className="letter-scroll" role="region" aria-label={t('requests-letter-pages')} tabIndex={0}>
      {Array.from({ length: report.pages }, (_, index) => (
        <Sheet key={`${report.document} ${index}`} document={report.document} page={index + 1} pages={report.pages} language={language} />
      ))}
    </div>
  );
}

function Sheet({ document, page, pages, language }: { document: DocumentId; page: number; pages: number; language: Language }) {
  const { t } = useI18n();
  const { data, error } = useRead('report_page', { document, page }, { keepPrevious: false });
  return (
    <PaperSheet page={data} label={t('requests-page-of', { page, pages })} failed={error === null ? null : t('requests-page-failed')} language={language} />
  );
}
