import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useRead, type ContactCard, type ToldView } from '@/api';
import { Button, Link, Panel } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { inSentence } from '../shared/consentWords';
import { GiveDialog, PAPER } from './GiveDialog';
import { RetractDialog } from './RetractDialog';

/** What the person was told, and what is missing (S15, S68, S69). */
export function ChecklistPanel({ card }: { card: ContactCard }) {
  const { t, list } = useI18n();
  const data = useRead('paper_checklist', { id: card.id }).data;
  const [giving, setGiving] = useState<ToldView | null>(null);
  const [retracting, setRetracting] = useState<ToldView | null>(null);
  if (data === undefined) return null;
  return (
    <Panel title={t('checklist')} lead={t('checklist-lead')}>
      <ul className="ruled checklist">
        {data.papers.map((told) => (
          <Told key={told.paper} told={told} onGive={() => setGiving(told)} onRetract={() => setRetracting(told)} />
        ))}
        <li>
          {data.withoutWording.length > 0 ? (
            <TriangleAlert className="checklist-late" aria-hidden="true" />
          ) : data.standing > 0 ? (
            <CircleCheck className="checklist-done" aria-hidden="true" />
          ) : (
            <CircleDashed aria-hidden="true" />
          )}
          <div className="grow">
            <p className="strong">{t('checklist-wordings')}</p>
            <p className="caption">
              {data.withoutWording.length > 0
                ? t('checklist-wordings-missing', { titles: list(data.withoutWording) })
                : data.standing > 0
                  ? t('checklist-wordings-known')
                  : t('checklist-wordings-none')}
            </p>
          </div>
        </li>
      </ul>
      {retracting !== null && retracting.given !== null && retracting.on !== null && (
        <RetractDialog card={card} paper={retracting.paper} version={retracting.given} on={retracting.on} onClose={() => setRetracting(null)} />
      )}
      {giving !== null && giving.inForce !== null && <GiveDialog card={card} paper={giving.paper} version={giving.inForce} onClose={() => setGiving(null)} />}
    </Panel>
  );
}

function Told({ told, onGive, onRetract }: { told: ToldView; onGive(): void; onRetract(): void }) {
  const { t, say, date } = useI18n();
  const title = say(PAPER[told.paper]);
  const isOld = told.given !== null && told.inForce !== null && told.given < told.inForce;
  return (
    <li>
      {told.given === null ? (
        <CircleDashed aria-hidden="true" />
      ) : isOld ? (
        <TriangleAlert className="checklist-late" aria-hidden="true" />
      ) : (
        <CircleCheck className="checklist-done" aria-hidden="true" />
      )}
      <div className="grow">
        <p className="strong">{title}</p>
        <p className="caption">
          {told.given === null || told.on === null || told.channel === null
            ? t('checklist-not-given')
            : t('checklist-given', { version: told.given, on: date(told.on), channel: inSentence(say(CHANNEL_LABEL[told.channel])) })}{' '}
          {told.with !== null && (told.with === '' ? t('checklist-with-untitled') : t('checklist-with', { subject: told.with }))}{' '}
          {isOld && t('checklist-newer', { version: told.inForce ?? 0 })}
        </p>
      </div>
      {told.inForce === null ? (
        <Allowed may="rules">
          <Link href="/consents/documents">{t('checklist-issue')}</Link>
        </Allowed>
      ) : (
        <Allowed may="consents">
          {told.given !== null && (
            <Button size="small" variant="quiet" aria-label={t('checklist-retract-of', { title })} onPress={onRetract}>
              {t('checklist-retract')}
            </Button>
          )}
          <Button size="small" variant="quiet" aria-label={t('checklist-give-of', { title })} onPress={onGive}>
            {t('checklist-give')}
          </Button>
        </Allowed>
      )}
    </li>
  );
}
