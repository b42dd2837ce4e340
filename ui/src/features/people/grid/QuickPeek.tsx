import { ArrowRight, X } from 'lucide-react';
import { useRead, type ContactId } from '@/api';
import { Button, IconButton, Skeleton } from '@/components';
import { ConsentStamp } from '@/components/domain/ConsentStamp';
import { useI18n } from '@/i18n';
import { GateList } from '../card/GateList';
import { POINT_ICON } from '../shared/points';
import { ContactStatusStamp } from '../shared/status';

export interface QuickPeekProps {
  id: ContactId;
  onOpen(): void;
  onClose(): void;
}

/** The card in a glance beside the list; it follows the row that has the focus. */
export function QuickPeek({ id, onOpen, onClose }: QuickPeekProps) {
  const { t } = useI18n();
  const card = useRead('contact_get', { id }, { keepPrevious: true });
  const person = card.data;
  return (
    <aside className="people-peek" aria-label={t('people-peek')}>
      <div className="people-peek-head">
        <h2 className="serif wrap-anywhere">{person?.name ?? ' '}</h2>
        <IconButton size="small" icon={X} label={t('ui-close')} shortcut="Esc" onPress={onClose} />
      </div>
      {person === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <div className="row" role="status">
            <ContactStatusStamp status={person.status} />
            {person.city !== null && <span className="text-2">{person.city}</span>}
          </div>
          {person.points.length > 0 && (
            <ul className="stack gap-2 people-peek-points">
              {person.points.slice(0, 4).map((point) => {
                const Icon = POINT_ICON[point.kind];
                return (
                  <li key={point.id}>
                    <Icon aria-hidden="true" />
                    <span className="wrap-anywhere">{point.display}</span>
                  </li>
                );
              })}
            </ul>
          )}
          <section className="stack gap-2">
            <h3>{t('card-gate-title')}</h3>
            <GateList gate={person.gate} compact />
          </section>
          <section className="stack gap-2">
            <h3>{t('card-tab-consents')}</h3>
            <ul className="ruled">
              {person.consents.map((consent) => (
                <li key={consent.type} className="row row-between">
                  <span>{consent.title}</span>
                  <ConsentStamp state={consent.objected ? 'objection' : consent.state} />
                </li>
              ))}
            </ul>
          </section>
          <Button icon={ArrowRight} onPress={onOpen}>
            {t('people-peek-open')}
          </Button>
        </>
      )}
    </aside>
  );
}
