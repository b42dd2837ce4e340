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
        <div className="sheet-wait" aria-hidden="true" />
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
