import { useState } from 'react';
import { useRead, type ContactCard, type ContactId } from '@/api';
import { Button, Skeleton, Timeline, TimelineRow } from '@/components';
import { useI18n } from '@/i18n';
import { registerLine } from './registerLine';

const PAGE = 20;

/** The register page of the person: everything that happened, newest first. Held, it does not grow: somebody types below it. */
export function RegisterPage({ card, isHeld }: { card: ContactCard; isHeld: boolean }) {
  const { t } = useI18n();
  const [pages, setPages] = useState(1);
  const first = useRead('contact_timeline', { id: card.id, offset: 0, limit: PAGE });
  const rest = (first.data?.total ?? 0) - pages * PAGE;
  return (
    <section className="card-register" aria-label={t('card-register')}>
      <div className="row card-register-head">
        <h2 className="heading">{t('card-register')}</h2>
        <span className="text-2 label">{t('card-register-lead')}</span>
      </div>
      {first.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Timeline label={t('card-register')}>
          {Array.from({ length: pages }, (_, page) => (
            <RegisterRows key={page} id={card.id} offset={page * PAGE} isHeld={isHeld} />
          ))}
        </Timeline>
      )}
      {rest > 0 && (
        <div className="row">
          <Button size="small" onPress={() => setPages((now) => now + 1)}>
            {t('ui-more', { count: rest })}
          </Button>
        </div>
      )}
    </section>
  );
}

function RegisterRows({ id, offset, isHeld }: { id: ContactId; offset: number; isHeld: boolean }) {
  const i18n = useI18n();
  const page = useRead('contact_timeline', { id, offset, limit: PAGE }, { keepPrevious: true });
  const [shown, setShown] = useState(page.data);
  if (shown !== page.data && (!isHeld || shown === undefined)) setShown(page.data);
  return (shown?.items ?? []).map((item, index) => {
    const line = registerLine(i18n, item);
    return <TimelineRow key={offset + index} at={line.at} tone={line.tone} what={line.what} proof={line.proof} />;
  });
}
