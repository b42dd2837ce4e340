import { useNavigate } from '@tanstack/react-router';
import { BadgeCheck, ChevronDown, FileText, ListChecks, Mail, MailCheck, Paperclip, Receipt, SlidersHorizontal, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import {
  Allowed,
  useAccess,
  useRead,
  type ConsentDecision,
  type ConsentEventView,
  type ConsentTypeId,
  type ConsentView,
  type ContactCard,
  type EvidenceView,
} from '@/api';
import { Button, EmptyState, Panel } from '@/components';
import { evidenceLabel } from '@/components/domain/evidence';
import { CONSENT_LOOK, ConsentStamp } from '@/components/domain/ConsentStamp';
import { useI18n } from '@/i18n';
import { CorrectDialog } from '../consent/CorrectDialog';
import { EvidenceDialog, EvidenceFiles } from '../consent/Evidence';
import { doneKey, proofText } from '../shared/consentWords';
import { AskDialog } from '../reach/AskDialog';
import { mark, Rich } from '../shared/Rich';
import { AnswersDialog } from '../sheets/AnswersDialog';
import { ChecklistPanel } from './ChecklistPanel';
import { DisclosuresPanel } from './DisclosuresPanel';
import { StopsPanel } from './StopsPanel';
import { isGiven } from './withdrawable';

export interface ConsentsTabProps {
  card: ContactCard;
  /** `spoken` says what was read to the person. */
  onRecord(type: ConsentTypeId | null, decision: ConsentDecision | null, spoken?: string): void;
}

/** Only a yes that counts, or counted, ends on a day. */
const HAS_TERM: readonly string[] = ['given', 'renewed', 'expired'];

/** As many fields as there are consent types (S94), asked or not, and the objections that outrank them. */
export function ConsentsTab({ card, onRecord }: ConsentsTabProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<ConsentEventView | null>(null);
  const [answering, setAnswering] = useState(false);
  const [asking, setAsking] = useState<ConsentTypeId | null>(null);
  const [proving, setProving] = useState<ConsentEventView | null>(null);
  const files = useRead('evidence_list', { id: card.id }).data?.files ?? [];
  return (
    <div className="with-inspector">
      <div className="stack">
        {card.consents.length > 0 && (
          <div className="row">
            <Allowed may="consents">
              <Button size="small" icon={ListChecks} onPress={() => setAnswering(true)}>
                {t('answers-open')}
              </Button>
              <Button size="small" icon={FileText} onPress={() => void navigate({ to: `/people/${card.id}/form` })}>
                {t('paper-open-form')}
              </Button>
              <Button size="small" icon={SlidersHorizontal} onPress={() => void navigate({ to: `/people/${card.id}/preferences` })}>
                {t('paper-open-preferences')}
              </Button>
            </Allowed>
          </div>
        )}
        {card.consents.length === 0 && (
          <EmptyState icon={BadgeCheck} title={t('consents-empty-title')}>
            {t('consents-empty-text')}
          </EmptyState>
        )}
        {card.consents.map((consent) => (
          <ConsentField
            key={consent.type}
            consent={consent}
            onRecord={onRecord}
            onCorrect={setWrong}
            card={card}
            files={files}
            onProve={setProving}
            onAsk={setAsking}
            onReceipt={(event) => void navigate({ to: `/people/${card.id}/receipt/${event.id}` })}
          />
        ))}
      </div>
      <div className="stack">
        {card.stops.length > 0 && <StopsPanel card={card} />}
        <ChecklistPanel card={card} />
        <DisclosuresPanel card={card} />
        {card.stops.length === 0 && <StopsPanel card={card} />}
      </div>
      {proving !== null && <EvidenceDialog contact={card.id} event={proving} onClose={() => setProving(null)} />}
      {asking !== null && (
        <AskDialog
          card={card}
          type={asking}
          onClose={() => setAsking(null)}
          onRecord={(type, spoken) => {
            setAsking(null);
            onRecord(type, null, spoken);
          }}
          onFix={() => setAsking(null)}
        />
      )}
      {answering && <AnswersDialog card={card} onClose={() => setAnswering(false)} />}
      {wrong !== null && <CorrectDialog contact={card.id} event={wrong} onClose={() => setWrong(null)} />}
    </div>
  );
}

interface ConsentFieldProps {
  card: Pick<ContactCard, 'id'>;
  consent: ConsentView;
  /** Of every decision of the card. */
  files: readonly EvidenceView[];
  onProve(event: ConsentEventView): void;
  /** Asks for it, by voice or in writing. */
  onAsk(type: ConsentTypeId): void;
  onRecord: ConsentsTabProps['onRecord'];
  onCorrect(event: ConsentEventView): void;
  onReceipt(event: ConsentEventView): void;
}

function ConsentField({ card, consent, files, onProve, onAsk, onRecord, onCorrect, onReceipt }: ConsentFieldProps) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const { may } = useAccess();
  const given = isGiven(consent);
  const dayOf = (event: ConsentEventView) => (event.decidedOn === null ? t('consent-no-date') : date(event.decidedOn));
  return (
    <Panel title={consent.title} actions={<ConsentStamp state={consent.objected ? 'objection' : consent.state} />}>
      {consent.description !== null && consent.description !== '' && <p className="text-2">{consent.description}</p>}
      <p className="consent-now">
        {consent.objected && `${t(CONSENT_LOOK.objection.meaning)} `}
        {t(CONSENT_LOOK[consent.state].meaning)} {consent.decidedOn !== null && t('consent-decided-on', { on: date(consent.decidedOn) })}{' '}
        {consent.validUntil !== null &&
          HAS_TERM.includes(consent.state) &&
          t(consent.state === 'expired' ? 'consent-was-valid-until' : 'consent-valid-until', { on: date(consent.validUntil) })}
      </p>
      {consent.yesNeeds !== null && (
        <p className="caption">{t('consent-yes-needs', { from: date(consent.yesNeeds.from), least: t(evidenceLabel(consent.yesNeeds.evidenceLevel)) })}</p>
      )}
      <Allowed may="consents">
        <div className="row">
          <Button size="small" icon={BadgeCheck} aria-label={t('consent-record-for', { title: consent.title })} onPress={() => onRecord(consent.type, null)}>
            {t('consent-record')}
          </Button>
          {consent.state === 'requested' && (
            <Button
              size="small"
              icon={MailCheck}
              aria-label={t('consent-confirm-for', { title: consent.title })}
              onPress={() => onRecord(consent.type, 'given')}
            >
              {t('consent-confirm')}
            </Button>
          )}
          {!given && !consent.objected && consent.state !== 'withdrawn' && consent.state !== 'refused' && !consent.archived && (
            <Allowed may="communications">
              <Button size="small" icon={Mail} aria-label={t('consent-ask-for', { title: consent.title })} onPress={() => onAsk(consent.type)}>
                {t('consent-ask')}
              </Button>
            </Allowed>
          )}
          {given && (
            <Button
              size="small"
              icon={Undo2}
              aria-label={t('consent-withdraw-for', { title: consent.title })}
              onPress={() => onRecord(consent.type, 'withdrawn')}
            >
              {t('consent-withdraw')}
            </Button>
          )}
        </div>
      </Allowed>
      {consent.events.length > 0 && (
        <Disclosure className="consent-events">
          <AriaButton slot="trigger" className="origin-trigger">
            <span>{t('consent-events', { count: consent.events.length })}</span>
            <ChevronDown aria-hidden="true" />
          </AriaButton>
          <DisclosurePanel>
            <ol className="ruled">
              {consent.events.map((event) => (
                <li key={event.id} className="entry-row">
                  <time dateTime={event.decidedOn ?? event.recordedAt} className="tabular text-2">
                    {dayOf(event)}
                  </time>
                  <div className="grow">
                    <p data-corrected={event.corrected !== null || undefined}>
                      <Rich text={t(doneKey(event), { title: mark('title') })} parts={{ title: <strong>{event.title}</strong> }} />
                    </p>
                    <p className="caption">{proofText(i18n, event)}</p>
                    {event.wording !== null && (
                      <blockquote className="wording" tabIndex={0}>
                        {event.wording.text}
                      </blockquote>
                    )}
                    <EvidenceFiles contact={card.id} event={event} files={files.filter((file) => file.events.includes(event.id))} />
                    {event.corrected !== null && <p className="caption strong">{t('consent-corrected', { reason: event.corrected })}</p>}
                    <div className="row entry-acts">
                      <Allowed may="consents">
                        <Button
                          size="small"
                          variant="quiet"
                          icon={Paperclip}
                          aria-label={t('evidence-attach-of', { title: event.title, on: dayOf(event) })}
                          onPress={() => onProve(event)}
                        >
                          {t('evidence-attach')}
                        </Button>
                      </Allowed>
                      {event.receipt && may('consents') && (
                        <Button
                          size="small"
                          variant="quiet"
                          icon={Receipt}
                          aria-label={t('paper-open-receipt-of', { title: event.title, on: dayOf(event) })}
                          onPress={() => onReceipt(event)}
                        >
                          {t('paper-open-receipt')}
                        </Button>
                      )}
                      {event.correctable && (
                        <Allowed may="consents">
                          <Button size="small" variant="quiet" onPress={() => onCorrect(event)}>
                            {t('consent-correct')}
                          </Button>
                        </Allowed>
                      )}
                    </div>
                  </div>
                </li>
              ))}
            </ol>
          </DisclosurePanel>
        </Disclosure>
      )}
    </Panel>
  );
}
