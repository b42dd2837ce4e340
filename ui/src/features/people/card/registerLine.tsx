import type { ReactNode } from 'react';
import type { CommunicationView, OriginView, TimelineItem } from '@/api';
import { StatusStamp, type TimelineTone } from '@/components';
import { CHANNEL_ICON, CHANNEL_LABEL } from '@/components/domain/channels';
import type { I18n, MessageKey } from '@/i18n';
import { doneKey, inSentence, proofText, stopScope } from '../shared/consentWords';
import { FIELD_LABEL } from '../shared/fields';
import { originPlace } from '../shared/origin';
import { outcomeText } from '../shared/outcomes';
import { mark, Rich } from '../shared/Rich';
import { DeliveryStamp } from '../communications/Delivery';
import { CATEGORY_LABEL } from '../communications/register';

/** One line of the register page: when, what, and the proof in small. */
export interface RegisterLine {
  at: string;
  tone: TimelineTone;
  what: ReactNode;
  proof: string;
}

type Words = Pick<I18n, 't' | 'date' | 'list'>;

const strong = (value: string) => <strong>{value}</strong>;

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part): part is string => part !== null && part !== '').join(' · ');
}

function made(words: Words, origin: OriginView): string | null {
  return origin.collectedOn === null ? null : words.t('card-origin-collected', { on: words.date(origin.collectedOn) });
}

/** "Telefonata in uscita", "Email in arrivo", "Messaggio su Telegram in arrivo". */
export function communicationTitle({ t }: Pick<I18n, 't'>, item: Pick<CommunicationView, 'channel' | 'channelName' | 'direction'>): string {
  // Nobody says that a meeting comes in or goes out: one of the two asked for it.
  if (item.channel === 'in_person') return t(item.direction === 'inbound' ? 'communication-meeting-theirs' : 'communication-meeting-ours');
  const channel =
    item.channel === 'other' && item.channelName !== null ? item.channelName : t(item.channel === 'phone' ? 'communication-call' : CHANNEL_LABEL[item.channel]);
  return t(item.direction === 'inbound' ? 'communication-inbound' : 'communication-outbound', { channel });
}

/** Until when, and which term decided (S8). */
function kept({ t, date }: Pick<Words, 't' | 'date'>, item: CommunicationView, day: string, naming: boolean): string {
  const until = date(day);
  if (item.keptWhy === 'floor' && item.keptNorm !== null) return t('communication-kept-floor', { until, norm: item.keptNorm });
  if (item.keptWhy === 'need') return t('communication-kept-need', { until });
  return naming ? t('communication-kept', { until, retention: item.retentionTitle }) : t('communication-kept-until', { until });
}

/** The event from which a term runs that did not begin. */
const WAITS: Record<NonNullable<CommunicationView['keptFrom']>, MessageKey> = {
  relation_end: 'communication-kept-from-relation',
  consent: 'communication-kept-from-consent',
  case_closed: 'communication-kept-from-case',
  withdrawal: 'communication-kept-from-withdrawal',
};

/** Minutes, outcome, purpose, and until when it is kept; `naming` the retention class where nothing else shows it. */
export function communicationProof({ t, date, list }: Words, item: CommunicationView, naming = true): string {
  return join([
    item.category === null ? null : t(CATEGORY_LABEL[item.category]),
    item.minutes === null ? null : t('communication-minutes', { count: item.minutes }),
    typeof item.point?.value === 'string' ? t('communication-through', { point: item.point.value }) : null,
    item.mentioned.length === 0 ? null : t('communication-about', { who: list(item.mentioned.map((person) => person.name ?? t('register-gone'))) }),
    item.outcome === null ? null : outcomeText({ t }, item.outcome),
    item.followUpOn === null ? null : t('communication-follow-up-on', { on: date(item.followUpOn) }),
    item.reason === null
      ? t('communication-purpose-is', { purpose: inSentence(item.purposeTitle) })
      : t('communication-for-reason', { reason: inSentence(item.reason) }),
    item.gate?.unchecked === true ? t('communication-unchecked') : null,
    item.keptUntil === null
      ? item.keptFrom === null
        ? null
        : t(WAITS[item.keptFrom], { retention: item.retentionTitle })
      : kept({ t, date }, item, item.keptUntil, naming),
    item.held ? t('communication-held-note') : null,
    t('card-by', { by: item.operator }),
  ]);
}

/** How an event of the journal reads on the register page of a person (S7). */
export function registerLine(words: Words, item: TimelineItem): RegisterLine {
  const { t, date, list } = words;
  switch (item.kind) {
    case 'created': {
      const place = originPlace(t, item.origin);
      return {
        at: item.origin.at,
        tone: 'plain',
        what:
          place === null ? (
            t('card-line-created')
          ) : (
            <Rich text={t('card-line-created-from', { file: mark('file') })} parts={{ file: strong(item.origin.file ?? '') }} />
          ),
        proof: join([
          item.origin.source === null ? null : t('card-origin-source', { source: item.origin.source }),
          made(words, item.origin),
          t('card-line-fields', { count: item.fields }),
          item.repaired === 0 ? null : t('card-line-repaired', { count: item.repaired }),
          item.origin.row === null ? null : t('card-line-row', { row: item.origin.row }),
          t('card-by', { by: item.origin.by }),
        ]),
      };
    }
    case 'imported':
      return {
        at: item.origin.at,
        tone: 'plain',
        what: <Rich text={t('card-line-imported', { file: mark('file') })} parts={{ file: strong(item.origin.file ?? '') }} />,
        proof: join([
          t('card-line-fields', { count: item.fields }),
          item.origin.row === null ? null : t('card-line-row', { row: item.origin.row }),
          t('card-by', { by: item.origin.by }),
        ]),
      };
    case 'consent': {
      const { event } = item;
      const good = event.decision === 'given' && event.corrected === null;
      const bad =
        event.decision === 'withdrawn' || event.decision === 'refused' || event.decision === 'revoked_by_controller' || event.decision === 'invalidated';
      return {
        at: event.decidedOn ?? event.recordedAt,
        tone: event.corrected !== null ? 'plain' : good ? 'accent' : bad ? 'danger' : 'info',
        what: (
          <span data-corrected={event.corrected !== null || undefined}>
            <Rich text={t(doneKey(event), { title: mark('title') })} parts={{ title: strong(event.title) }} />
          </span>
        ),
        proof: join([event.corrected === null ? null : t('consent-corrected', { reason: event.corrected }), proofText(words, event)]),
      };
    }
    case 'stop': {
      const { stop } = item;
      const lifted = stop.liftedOn !== null;
      return {
        at: stop.since,
        tone: lifted ? 'plain' : 'danger',
        what: (
          <Rich
            text={t(stop.author === 'subject' ? 'stop-line-subject' : stop.author === 'controller' ? 'stop-line-controller' : 'stop-line-law', {
              channels: mark('channels'),
            })}
            parts={{ channels: strong(stopScope(words, stop)) }}
          />
        ),
        proof: join([
          stop.ground,
          stop.arrivedBy === null ? null : t('stop-arrived', { channel: inSentence(t(CHANNEL_LABEL[stop.arrivedBy])) }),
          lifted
            ? t(stop.wrong ? 'stop-wrong-on' : 'stop-lifted-on', { on: date(stop.liftedOn) })
            : stop.author === 'subject'
              ? t('stop-no-reason-beats')
              : null,
          t('consent-proof-recorded', { on: date(stop.recordedAt), by: stop.recordedBy }),
        ]),
      };
    }
    case 'communication': {
      const { item: logged } = item;
      const Icon = CHANNEL_ICON[logged.channel];
      return {
        at: logged.at,
        tone: logged.direction === 'inbound' ? 'accent' : 'plain',
        what: (
          <>
            {communicationTitle(words, logged)}
            {logged.subject !== '' && <>: {logged.subject}</>}{' '}
            <StatusStamp tone="info" icon={Icon}>
              {logged.retentionTitle}
            </StatusStamp>{' '}
            <DeliveryStamp item={logged} />
          </>
        ),
        proof: communicationProof(words, logged, false),
      };
    }
    case 'edited':
      return {
        at: item.origin.at,
        tone: 'plain',
        // Points, tags and links are no fields.
        what:
          item.fields.length === 0
            ? t('card-line-edited-other')
            : t('card-line-edited', { fields: list(item.fields.map((field) => inSentence(t(FIELD_LABEL[field])))) }),
        proof: t('card-by', { by: item.origin.by }),
      };
    case 'relation':
      return {
        at: item.origin.at,
        tone: 'info',
        what: item.on === null ? t('card-history-relation-on') : t('card-history-relation-ended', { on: date(item.on) }),
        proof: t('card-by', { by: item.origin.by }),
      };
    case 'merged':
    case 'split':
      return {
        at: item.origin.at,
        tone: 'info',
        what: t(item.kind === 'merged' ? 'card-line-merged' : 'card-line-split'),
        proof: t('card-by', { by: item.origin.by }),
      };
    case 'binned':
    case 'restored':
      return {
        at: item.origin.at,
        tone: 'plain',
        what: t(item.kind === 'binned' ? 'card-line-binned' : 'card-line-restored'),
        proof: t('card-by', { by: item.origin.by }),
      };
    case 'reported':
      return { at: item.origin.at, tone: 'info', what: t('card-line-reported'), proof: t('card-by', { by: item.origin.by }) };
  }
}
