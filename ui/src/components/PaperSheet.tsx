import { useI18n } from '@/i18n';
import { Banner } from './Status';

/** One page of a document as a picture; its text stands beside it for who does not see the picture. */
export function PaperSheet({
  page,
  label,
  failed,
  language,
}: {
  page: { image: string; text: string } | undefined;
  label: string;
  failed: string | null;
  language: 'it' | 'en';
}) {
  return (
    <figure className="sheet" aria-label={label}>
      {page === undefined ? (
        <PaperWait />
      ) : (
        <>
          <img src={page.image} alt="" />
          <div className="visually-hidden" lang={language}>
            {page.text}
          </div>
        </>
      )}
      {failed !== null && <Banner tone="danger">{failed}</Banner>}
    </figure>
  );
}

/** A page that is being set: its shape, and what is happening. */
export function PaperWait() {
  const { t } = useI18n();
  return (
    <div className="sheet-wait">
      <p role="status">{t('ui-pages-preparing')}</p>
      <span className="skeleton" aria-hidden="true" />
      <span className="skeleton" aria-hidden="true" />
      <span className="skeleton" aria-hidden="true" />
      <span className="skeleton" aria-hidden="true" />
      <span className="skeleton" aria-hidden="true" />
    </div>
  );
}
