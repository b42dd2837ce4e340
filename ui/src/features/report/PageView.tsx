import { useRead, type DocumentId } from '@/api';
import { Banner } from '@/components';
import { useI18n } from '@/i18n';

/** One page as a picture; its text stands beside it for who does not see the picture. */
export function PageView({ document, page, pages, language }: { document: DocumentId; page: number; pages: number; language: 'it' | 'en' }) {
  const { t } = useI18n();
  const { data, error } = useRead('report_page', { document, page }, { keepPrevious: false });
  const label = t('report-view-page-of', { page, pages });
  return (
    <figure className="sheet" aria-label={label}>
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
      {error !== null && <Banner tone="danger">{t('report-view-page-failed')}</Banner>}
    </figure>
  );
}
