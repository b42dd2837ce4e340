import { useAccess, useRead, type ContactId, type EraseTwin } from '@/api';
import { Banner, Checkbox, Link } from '@/components';
import { useI18n } from '@/i18n';
import { likeReason, Told } from '../card/DuplicatesPanel';

export interface TwinsProps {
  /** Who is erased. */
  id: ContactId;
  twins: readonly EraseTwin[];
  othersStay: boolean;
  onOthersStay(stay: boolean): void;
}

/** Other cards that may be of the one who is erased: what tells each apart, and the ways to settle it before the letter. */
export function Twins({ id, twins, othersStay, onOthersStay }: TwinsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { may } = useAccess();
  const likes = useRead('contact_get', { id }).data?.duplicates ?? [];
  const count = twins.length;
  return (
    <Banner tone="warning" title={t('erase-twins', { count })}>
      <ul className="erase-twins">
        {twins.map((twin) => {
          const like = likes.find((one) => one.contact === twin.id);
          return (
            <li key={twin.id} className="wrap-anywhere">
              <Link href={twin.binned ? '/bin' : `/people/${twin.id}`}>{twin.binned ? t('erase-twin-binned', { name: twin.name }) : twin.name}</Link>
              <Told contact={twin.id} />
              {like !== undefined && <span> · {likeReason(i18n, like.reason)}</span>}
              {!twin.binned && may('people_merge') && (
                <>
                  {' · '}
                  <Link href={`/people/duplicates/${id}/${twin.id}`} aria-label={t('merge-compare-with', { name: twin.name })}>
                    {t('merge-compare')}
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p>{t('erase-twins-text', { count })}</p>
      <Checkbox isSelected={othersStay} onChange={onOthersStay}>
        {t('erase-twins-stay', { count })}
      </Checkbox>
    </Banner>
  );
}
