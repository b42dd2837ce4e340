import { useState } from 'react';
import { useToday, useFieldErrors, useRead, type Channel, type CommandError, type ConsentMethod, type ContactId, type SheetView } from '@/api';
import { Banner, Checkbox, DatePicker, Form, RadioGroup, Select, TextField } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { ConsentStamp } from '@/components/domain/ConsentStamp';
import { EVIDENCE_LEVELS, evidenceLabel } from '@/components/domain/evidence';
import { useI18n } from '@/i18n';
import { standing } from '@/lib/standing';
import { highestEvidence, isHeldBack } from '../consent/decision';
import { ProofPicker } from '../consent/ProofPicker';
import { useChange } from '../shared/change';
import { METHOD_LABEL } from '../shared/consentWords';
import { answersLack, answersRequest, cell, emptyAnswers, enteredBefore, needsTexts, type AnswersDraft, type Ask, type Reply } from './answers';

const METHODS: readonly ConsentMethod[] = ['paper_form', 'voice', 'email', 'message', 'double_opt_in', 'pec', 'e_signature'];
const CLOSABLE: readonly Channel[] = ['email', 'phone', 'sms', 'chat', 'post'];

export interface AnswersFormProps {
  /** The form's id, for the button that sends it. */
  id: string;
  contact: ContactId;
  /** The printed paper; null when the answers come without one. */
  sheet: SheetView | null;
  onBusy(busy: boolean): void;
  onDone(): void;
}

/** The answers of a paper in one step: for each consent yes, no or nothing; one day, one way (S58). */
export function AnswersForm({ id, contact, sheet, onBusy, onDone }: AnswersFormProps) {
  const { t, say, date } = useI18n();
  const today = useToday();
  const change = useChange();
  const card = useRead('contact_get', { id: contact }).data;
  const list = useRead('consent_type_list', {}).data?.types ?? [];
  const all = useRead('purpose_list', {}).data?.purposes ?? [];
  const [draft, setDraft] = useState<AnswersDraft>(() => emptyAnswers(sheet));
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const server = useFieldErrors(refused);
  const put = (part: Partial<AnswersDraft>) => setDraft((now) => ({ ...now, ...part }));
  const asks: Ask[] =
    sheet?.asks ?? list.filter((type) => !type.archived).map((type) => ({ type: type.id, title: type.title, wording: type.wording, archived: false }));
  const purposes = sheet?.purposes ?? all.filter((purpose) => purpose.marketing && !purpose.archived).map(({ id, title }) => ({ id, title }));
  const channels = sheet?.channels ?? CLOSABLE;
  const missing = asked ? answersLack(draft, today) : [];
  const yes = needsTexts(draft);
  const consents = card?.consents ?? [];
  const before = sheet === null ? null : enteredBefore(consents, sheet.code);
  const heldBack = consents.filter(({ type, yesNeeds }) => draft.replies[type] === 'yes' && isHeldBack(yesNeeds, draft.decidedOn, draft.level));

  const submit = async () => {
    setAsked(true);
    const request = answersRequest(draft, asks, contact, sheet?.code ?? null);
    if (answersLack(draft, today).length > 0 || request === null) return;
    onBusy(true);
    setRefused(null);
    const done = await change('answers_record', request, t('answers-recorded', { count: request.consents.length + request.stops.length }), setRefused);
    onBusy(false);
    if (done !== null) onDone();
  };
  return (
    <Form
      id={id}
      className="stack tall-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {before !== null && (
        <Banner tone="warning" title={t('answers-entered-before', { on: date(before) })}>
          {t('answers-entered-before-help')}
        </Banner>
      )}
      <ul className="ruled sheet-answers">
        {asks.map((ask) => {
          const consent = card?.consents.find((candidate) => candidate.type === ask.type);
          return (
            <li key={ask.type}>
              <div className="answer-what">
                <p className="row">
                  <strong>{ask.title}</strong>
                  {consent !== undefined && <ConsentStamp state={consent.state} />}
                </p>
                {ask.wording !== null && (
                  <details>
                    <summary>{t('consent-wording-version', { version: ask.wording.version, since: date(ask.wording.since) })}</summary>
                    <blockquote className="wording">{ask.wording.text}</blockquote>
                  </details>
                )}
              </div>
              <RadioGroup<Reply>
                label={t('answers-for', { title: ask.title })}
                hideLabel
                orientation="horizontal"
                value={draft.replies[ask.type] ?? 'same'}
                onChange={(reply) => put({ replies: { ...draft.replies, [ask.type]: reply } })}
                options={[
                  { id: 'yes', label: t('answers-yes'), isDisabled: ask.archived },
                  { id: 'no', label: t('answers-no') },
                  { id: 'same', label: t('answers-same') },
                ]}
              />
            </li>
          );
        })}
      </ul>
      {purposes.length > 0 && channels.length > 0 && (
        <fieldset className="answer-stops">
          <legend className="field-label">{t('answers-stops')}</legend>
          <p className="caption">{t('answers-stops-help')}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('answers-purpose')}</th>
                {channels.map((channel) => (
                  <th key={channel} scope="col">
                    {say(CHANNEL_LABEL[channel])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {purposes.map((purpose) => (
                <tr key={purpose.id}>
                  <th scope="row">{purpose.title}</th>
                  {channels.map((channel) => {
                    const key = cell(purpose.id, channel);
                    return (
                      <td key={channel}>
                        <Checkbox
                          aria-label={t('answers-stop-for', { purpose: purpose.title, channel: say(CHANNEL_LABEL[channel]) })}
                          isSelected={draft.stops.includes(key)}
                          onChange={(on) => put({ stops: on ? [...draft.stops, key] : draft.stops.filter((other) => other !== key) })}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </fieldset>
      )}
      {(missing.includes('answers') || server.answers !== undefined) && (
        <p className="field-error" role="alert">
          {t('answers-missing')}
        </p>
      )}
      <div className="form-parts">
        <DatePicker
          label={t('answers-decided')}
          isRequired
          max={today}
          value={draft.decidedOn}
          onChange={(decidedOn) => put({ decidedOn })}
          description={t('answers-decided-help')}
          errorMessage={
            missing.includes('decidedOn') ? t('consent-missing-date') : missing.includes('decidedOnFuture') ? t('people-date-future') : server.decidedOn
          }
        />
        <Select<ConsentMethod>
          label={t('consent-method')}
          isRequired
          options={METHODS.map((method) => ({ id: method, label: standing(t(METHOD_LABEL[method])) }))}
          value={draft.method}
          onChange={(method) => put({ method, level: draft.level !== null && draft.level > highestEvidence(method) ? null : draft.level })}
          errorMessage={missing.includes('method') ? t('consent-missing-method') : undefined}
        />
        <Select
          label={t('consent-evidence')}
          isRequired={yes}
          options={EVIDENCE_LEVELS.filter((level) => level <= highestEvidence(draft.method)).map((level) => ({
            id: String(level),
            label: t(evidenceLabel(level)),
          }))}
          value={draft.level === null ? null : String(draft.level)}
          onChange={(level) => put({ level: Number(level) })}
          errorMessage={missing.includes('level') ? t('consent-missing-level') : server.evidenceLevel}
        />
      </div>
      {heldBack.map(
        ({ type, title, yesNeeds }) =>
          yesNeeds !== null && (
            <Banner key={type} tone="warning" live title={t('consent-held-back', { titles: title })}>
              {t('consent-yes-needs', { from: date(yesNeeds.from), least: t(evidenceLabel(yesNeeds.evidenceLevel)) })}
            </Banner>
          ),
      )}
      {sheet === null && yes && (
        <RadioGroup<'yes' | 'no'>
          label={t('answers-texts')}
          value={draft.textsShown === null ? null : draft.textsShown ? 'yes' : 'no'}
          onChange={(shown) => put({ textsShown: shown === 'yes' })}
          options={[
            { id: 'yes', label: t('answers-texts-yes') },
            { id: 'no', label: t('answers-texts-no') },
          ]}
          errorMessage={missing.includes('texts') ? t('consent-missing-wording') : undefined}
        />
      )}
      <TextField
        label={t('consent-evidence-note')}
        placeholder={t('consent-evidence-hint')}
        optional
        value={draft.evidenceNote}
        onChange={(evidenceNote) => put({ evidenceNote })}
        autoComplete="off"
      />
      <ProofPicker file={draft.file} onChange={(file) => put({ file })} errorMessage={server.file} />
    </Form>
  );
}
