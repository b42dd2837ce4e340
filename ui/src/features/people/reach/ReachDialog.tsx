import { Mail, OctagonX, Phone, Send } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  asCommandError,
  call,
  useKept,
  useRead,
  useSay,
  useUndoable,
  type AskDraft,
  type ConsentTypeId,
  type ContactCard,
  type Kept,
  type PointId,
  type ReachQuestion,
  type ReachWent,
} from '@/api';
import { Banner, Button, CancelButton, Dialog, Form, KeptNotice, RadioGroup, Select, Skeleton, TextArea, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { GATE_WHY } from '../card/gate';
import { choicesOf, closedBy, hasConsent, isBarred, isCall, isCopied, keyOf, lackText, stopOf, stopText, type Reach } from './reach';
import { SettleDialog } from './SettleDialog';

export interface ReachDialogProps {
  card: Pick<ContactCard, 'id' | 'name'> & Partial<Pick<ContactCard, 'stops'>>;
  reach: Reach;
  /** The consent that is asked for with the message. */
  asks?: ConsentTypeId;
  /** What the message says to begin with. */
  draft?: Pick<AskDraft, 'subject' | 'text'>;
  onClose(): void;
  /** Records a consent first, of this type where one is missing. */
  onRecord(type: ConsentTypeId | null): void;
  /** Corrects the address, or adds one. */
  onFix(point: PointId | null): void;
}

/** What is written to somebody: it outlives a lock, and a way through the gate and back. */
interface Words {
  subject: string;
  text: string;
}

interface Motive {
  consent: ConsentTypeId | null;
  reason: ReachQuestion['choices'][number]['reason'];
}

/** "Per quale motivo?", the gate's answer, and how it ended. Nothing is dialled or opened before the gate says yes. */
export function ReachDialog({ card, reach, asks, draft, onClose, onRecord, onFix }: ReachDialogProps) {
  const { t } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const [point, setPoint] = useState(reach.point);
  const [went, setWent] = useState<ReachWent | null>(null);
  const [written, setWritten] = useState('');
  const form = isCall(reach.channel) ? null : ['message', card.id, reach.channel, ...(asks === undefined ? [] : [asks])].join('/');
  const words = useKept<Words>(form, { subject: draft?.subject ?? '', text: draft?.text ?? '' });
  const done = words.done;
  const close = () => {
    done();
    onClose();
  };
  const [busy, setBusy] = useState(false);
  const begun = useRef(false);
  const question = useRead('reach_ask', { contact: card.id, channel: reach.channel, point }, { keepPrevious: true }).data;
  const place = question?.places.find((candidate) => candidate.id === point) ?? question?.places[0];

  const go = useCallback(
    async (motive: Motive, subject: string, text: string, send: boolean) => {
      setBusy(true);
      try {
        const said = { subject: subject.trim() === '' ? null : subject.trim(), text: text.trim() === '' ? null : text.trimEnd() };
        const answer = await call('reach_go', {
          contact: card.id,
          channel: reach.channel,
          point: place?.id ?? null,
          ...motive,
          ...said,
          send,
          asks: asks ?? null,
        });
        if (answer.allowed) done();
        if (send && answer.allowed) {
          undoable(t('reach-queued'), answer.txn);
          onClose();
        } else {
          setWritten(text.trimEnd());
          setWent(answer);
        }
      } catch (thrown) {
        say(asCommandError(thrown));
      }
      setBusy(false);
    },
    [card.id, reach.channel, place?.id, asks, say, undoable, t, onClose, done],
  );
  // The switch is off and there is nothing to choose or to write: the gate answers at once.
  const unasked = question?.asks === false && isCall(reach.channel) && question.places.length < 2;
  useEffect(() => {
    if (!unasked || begun.current) return;
    begun.current = true;
    void go({ consent: null, reason: null }, '', '', false);
  }, [unasked, go]);

  if (went !== null && went.communication !== null)
    return (
      <SettleDialog
        id={went.communication}
        contact={card.id}
        name={card.name}
        channel={reach.channel}
        place={place?.display ?? ''}
        text={written}
        opened={went.opened}
        onClose={onClose}
      />
    );
  if (went !== null && !went.allowed)
    return <Stopped name={card.name} went={went} place={place?.id ?? null} onBack={() => setWent(null)} onFix={onFix} onClose={close} />;
  if (unasked && !begun.current) return null;
  return (
    <Question
      card={card}
      channel={reach.channel}
      question={question}
      words={words}
      isLong={draft !== undefined}
      point={place?.id ?? null}
      busy={busy}
      onPoint={setPoint}
      onGo={go}
      onRecord={onRecord}
      onFix={onFix}
      onClose={close}
    />
  );
}

interface QuestionProps {
  card: Pick<ContactCard, 'name'> & Partial<Pick<ContactCard, 'stops'>>;
  channel: Reach['channel'];
  question: ReachQuestion | undefined;
  words: Kept<Words>;
  /** A whole letter stands in it to begin with. */
  isLong: boolean;
  point: PointId | null;
  busy: boolean;
  onPoint(point: PointId): void;
  onGo(motive: Motive, subject: string, text: string, send: boolean): Promise<void>;
  onRecord(type: ConsentTypeId | null): void;
  onFix(point: PointId | null): void;
  onClose(): void;
}

function Question({ card, channel, question, words, isLong, point, busy, onPoint, onGo, onRecord, onFix, onClose }: QuestionProps) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const calls = isCall(channel);
  const [picked, setPicked] = useState<string | null>(null);
  const { subject, text } = words.value;
  const stop = question === undefined ? null : stopOf(question);
  const choices = question === undefined ? [] : choicesOf(question);
  const proposed = question === undefined || question.proposed === null ? undefined : question.choices[question.proposed];
  const key = picked ?? (proposed === undefined ? null : keyOf(proposed));
  const chosen = choices.find((choice) => keyOf(choice) === key);
  const asks = question?.asks !== false;
  const lacks = question !== undefined && asks && stop === null && !hasConsent(question);
  const closed = question === undefined ? undefined : closedBy(question);
  const barred = lacks && isBarred(question);
  const place = question?.places.find((candidate) => candidate.id === point) ?? question?.places[0];
  const outbox = useRead('outbox_get', {}, { enabled: channel === 'email' }).data;
  const sends = channel === 'email' && outbox?.on === true;
  const written = subject.trim() !== '' && text.trim() !== '';
  const copied = isCopied(channel);
  const byReason = lacks && !barred && (chosen === undefined || chosen.consent === null);
  // With the switch off no motive has to be stated: what is not, counts as marketing.
  const isReady = (chosen !== undefined || (!asks && stop === null)) && (!copied || text.trim() !== '');
  const goes = choices.length > 0 || isReady;
  const submit = (send: boolean) => {
    if (isReady) void onGo({ consent: chosen?.consent ?? null, reason: chosen?.reason ?? null }, subject, text, send);
  };
  const title = t(calls ? 'reach-title-call' : 'reach-title-write', { name: card.name });
  const lead =
    stop !== null
      ? undefined
      : !asks
        ? place?.display
        : place === undefined
          ? t('reach-lead-nowhere')
          : t(calls ? 'reach-lead-call' : 'reach-lead-write', { place: place.display });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      icon={calls ? Phone : Mail}
      title={title}
      lead={lead}
      actions={
        <>
          <CancelButton />
          {lacks && !barred && (
            <Button onPress={() => onRecord(question.code === 'channel_not_covered' ? null : question.consentType)}>{t('reach-record')}</Button>
          )}
          {stop === 'invalid_point' && <Button onPress={() => onFix(point)}>{t('reach-fix-point')}</Button>}
          {goes && (
            <Button
              variant={sends ? 'secondary' : 'primary'}
              type={sends ? 'button' : 'submit'}
              form="reach"
              isDisabled={!isReady}
              isPending={busy && !sends}
              onPress={sends ? () => submit(false) : undefined}
            >
              {t(sends ? 'reach-open-program' : byReason ? 'reach-proceed' : calls ? 'reach-call' : copied ? 'reach-prepare' : 'reach-write')}
            </Button>
          )}
          {goes && sends && (
            <Button variant="primary" type="submit" form="reach" icon={Send} isDisabled={!isReady || !written} isPending={busy}>
              {t('reach-send')}
            </Button>
          )}
        </>
      }
    >
      {question === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Form
          id="reach"
          className="stack tall-form"
          kept={words}
          onSubmit={(event) => {
            event.preventDefault();
            if (!sends || written) submit(sends);
          }}
        >
          <KeptNotice isKept={words.isRestored && words.isChanged} onRestart={words.restart} />
          {stop !== null && (
            <Banner tone="danger" title={t('reach-stopped')}>
              {t(GATE_WHY[stop])}
            </Banner>
          )}
          {lacks && (
            <Banner tone="warning" title={t(closed ?? (calls ? 'reach-lack-call' : 'reach-lack-write'), { name: card.name })}>
              {lackText(i18n, question, stopText(i18n, [channel], card.stops))} {t(barred ? 'reach-barred-way' : 'reach-lack-way')}
            </Banner>
          )}
          {question.places.length > 1 && (
            <Select<PointId>
              label={t(calls ? 'reach-where-call' : 'reach-where-write')}
              options={question.places.map(({ id, display }) => ({ id, label: display }))}
              value={place?.id ?? null}
              onChange={onPoint}
            />
          )}
          {!asks && (
            <Banner tone="warning">
              {t(calls ? 'reach-off-contact' : 'reach-off-single')} {t('reach-off-still')}
            </Banner>
          )}
          {!asks && choices.length > 0 && (
            <Select
              label={t('reach-why-off')}
              description={t('reach-why-off-help')}
              options={[
                ...(stop === null ? [{ id: 'unsaid', label: t('reach-why-unsaid') }] : []),
                ...choices.map((choice) => ({
                  id: keyOf(choice),
                  label: choice.consent === null ? choice.title : t('reach-consent', { title: choice.title }),
                })),
              ]}
              value={key ?? (stop === null ? 'unsaid' : null)}
              onChange={setPicked}
            />
          )}
          {asks && choices.length > 0 && (
            <RadioGroup
              label={t('reach-why')}
              value={key}
              onChange={setPicked}
              options={choices.map((choice) => ({
                id: keyOf(choice),
                label: choice.consent === null ? choice.title : t('reach-consent', { title: choice.title }),
                detail:
                  choice.consent === null
                    ? undefined
                    : !choice.fits
                      ? t('reach-consent-other')
                      : choice.validUntil === null
                        ? t('reach-consent-on', { on: date(choice.decidedOn) })
                        : t('reach-consent-until', { on: date(choice.decidedOn), until: date(choice.validUntil) }),
              }))}
            />
          )}
          {chosen !== undefined && chosen.kept !== null && chosen.keptBy !== null && (
            <p className="caption">{t(`reach-kept-${chosen.keptBy}`, { class: chosen.kept })}</p>
          )}
          {!calls && !copied && goes && (
            <TextField
              label={t('reach-subject')}
              optional={!sends}
              placeholder={t('reach-subject-hint')}
              maxLength={200}
              value={subject}
              onChange={(next) => words.set((now) => ({ ...now, subject: next }))}
              autoComplete="off"
            />
          )}
          {!calls && goes && (
            <TextArea
              label={t('reach-text')}
              optional={!sends && !copied}
              rows={isLong ? 10 : 5}
              description={
                sends
                  ? t('reach-text-send', { sender: outbox.sender })
                  : t(copied ? 'reach-text-copied' : text.trim() === '' ? 'reach-text-none' : 'reach-text-draft')
              }
              maxLength={20000}
              value={text}
              onChange={(next) => words.set((now) => ({ ...now, text: next }))}
            />
          )}
        </Form>
      )}
    </Dialog>
  );
}

/** The gate said no: why, and what can be done about it. There is no way past codes 1 to 7. */
function Stopped({
  name,
  went,
  place,
  onBack,
  onFix,
  onClose,
}: {
  name: string;
  went: ReachWent;
  place: PointId | null;
  onBack(): void;
  onFix(point: PointId | null): void;
  onClose(): void;
}) {
  const { t } = useI18n();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      icon={OctagonX}
      tone="danger"
      title={t('reach-stopped')}
      lead={t('reach-stopped-lead', { name })}
      actions={
        <>
          <CancelButton />
          {went.codes.includes('invalid_point') && <Button onPress={() => onFix(place)}>{t('reach-fix-point')}</Button>}
          <Button variant="primary" onPress={onBack} autoFocus>
            {t('reach-other-motive')}
          </Button>
        </>
      }
    >
      <ul className="ruled">
        {went.codes.map((code) => (
          <li key={code}>{t(GATE_WHY[code])}</li>
        ))}
      </ul>
      <p className="text-2">
        {t('reach-stopped-reason')} {t('reach-stopped-kept')}
      </p>
    </Dialog>
  );
}
