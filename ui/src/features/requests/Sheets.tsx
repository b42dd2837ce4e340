import { useRead, type DocumentId, type Language, type ReportView } from '@/api';
import { Banner } from '@/components';
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
    <figure className="sheet" aria-label={t('requests-page-of', { page, pages })}>
      {data === undefined ? (
        <div className="sheet-wait" aria-hidden="true" />
      ) : (
        <>
          <img src={data.image} alt="" />
          <div className="visually-hidden" lang={language}>
            {data.text}
          </div>
        </>
      )}
      {error !== null && <Banner tone="danger">{t('requests-page-failed')}</Banner>}
    </figure>
  );
}
