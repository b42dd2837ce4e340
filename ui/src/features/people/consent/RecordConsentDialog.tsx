import { BadgeCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import {
  useToday,
  useFieldErrors,
  useKept,
  useRead,
  type CommandError,
  type ConsentDecision,
  type ConsentMethod,
  type ConsentTypeId,
  type ConsentTypeView,
  type ContactCard,
  type ContactId,
} from '@/api';
import { CancelButton, Banner, Button, Checkbox, DatePicker, Dialog, Form, KeptNotice, RadioGroup, Select, TextArea, TextField } from '@/components';
import { EVIDENCE_DETAIL, EVIDENCE_LEVELS, evidenceLabel } from '@/components/domain/evidence';
import { useI18n, type MessageKey } from '@/i18n';
import { useChange } from '../shared/change';
import { standing } from '@/lib/standing';
import { METHOD_LABEL } from '../shared/consentWords';
import {
  decisionRequest,
  emptyDecision,
  forMany,
  highestEvidence,
  isHeldBack,
  isLongAgo,
  isWeak,
  lacks,
  needsProof,
  withMethod,
  onDay,
  wordingOf,
  type DecisionDraft,
} from './decision';
import { ProofPicker } from './ProofPicker';

const DECISIONS: readonly { id: ConsentDecision; label: MessageKey; detail: MessageKey }[] = [
  { id: 'given', label: 'consent-decision-given', detail: 'consent-decision-given-detail' },
  { id: 'refused', label: 'consent-decision-refused', detail: 'consent-decision-refused-detail' },
  { id: 'withdrawn', label: 'consent-decision-withdrawn', detail: 'consent-decision-withdrawn-detail' },
  { id: 'requested', label: 'consent-decision-requested', detail: 'consent-decision-requested-detail' },
  { id: 'deferred', label: 'consent-decision-deferred', detail: 'consent-decision-deferred-detail' },
  { id: 'revoked_by_controller', label: 'consent-decision-revoked', detail: 'consent-decision-revoked-detail' },
  { id: 'invalidated', label: 'consent-decision-invalidated', detail: 'consent-decision-invalidated-detail' },
];

const METHODS: readonly ConsentMethod[] = ['paper_form', 'voice', 'email', 'message', 'double_opt_in', 'pec', 'e_signature'];

export interface RecordConsentDialogProps {
  contacts: ContactId[];
  /** The card, when there is only one. */
  card?: Pick<ContactCard, 'name'> & Partial<Pick<ContactCard, 'consents'>>;
  type?: ConsentTypeId | null;
  decision?: ConsentDecision | null;
  /** What was read to the person, where the answer came by voice. */
  spoken?: string | undefined;
  onClose(): void;
}

/** Records what one or many people decided. A withdrawal takes this same form, no longer than a yes. */
export function RecordConsentDialog({ contacts, card, type: givenType = null, decision = null, spoken, onClose }: RecordConsentDialogProps) {
  const { t, date } = useI18n();
  const today = useToday();
  const change = useChange();
  const list = useRead('consent_type_list', {});
  const types = (list.data?.types ?? []).filter((type) => !type.archived || type.id === givenType);
  const kept = useKept<DecisionDraft>(
    contacts.length === 1 ? `consent/${contacts[0]}/${givenType ?? ''}/${decision ?? ''}` : null,
    // The day of a yes is asked for (S96); a withdrawal is most often told today.
    () => ({ ...emptyDecision(givenType, decision, spoken), ...(decision === 'withdrawn' ? { decidedOn: today } : {}) }),
    ['file'],
  );
  const draft = kept.value;
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const server = useFieldErrors(refused);
  const put = (part: Partial<DecisionDraft>) => kept.set((now) => ({ ...now, ...part }));
  const chosen = types.find((candidate) => candidate.id === draft.type);
  const since = chosen?.wording?.since ?? null;
  const isOlder = since !== null && draft.decidedOn !== null && draft.decidedOn < since;
  const versions = useRead('wording_versions', { id: draft.type ?? ('' as ConsentTypeId) }, { enabled: isOlder }).data?.versions;
  const type = onDay(chosen, draft.decidedOn, versions);
  const missing = asked ? lacks(draft, type, today) : [];
  const problem = (lack: (typeof missing)[number], key: MessageKey) => (missing.includes(lack) ? t(key as 'consent-missing-type') : undefined);
  const proof = needsProof(draft.decision);
  const needs = card?.consents?.find((consent) => consent.type === draft.type)?.yesNeeds ?? null;
  const withdrawing = decision === 'withdrawn';
  const parts = draft.decision === 'withdrawn' ? types.filter(({ id }) => type?.narrower.includes(id)).map(({ title }) => title) : [];

  const close = () => {
    kept.done();
    onClose();
  };
  // Another day is another question: what was said about the last one goes.
  const decideOn = (decidedOn: string | null) => {
    put({ decidedOn, longAgo: false, wordingShown: null });
    setRefused(null);
  };
  const tooEarly = refused?.fields.some(({ reason }) => reason === 'before-yes') === true;

  const submit = async () => {
    setAsked(true);
    const [first] = contacts;
    const request = first === undefined ? null : decisionRequest(draft, type, first);
    if (lacks(draft, type, today).length > 0 || request === null) return;
    setBusy(true);
    setRefused(null);
    const done =
      contacts.length === 1
        ? await change('consent_record', request, t('consent-recorded', { title: type?.title ?? '', decision: request.decision }), setRefused)
        : await change(
            'consent_record_many',
            forMany(request, contacts),
            t('consent-recorded-many', { title: type?.title ?? '', decision: request.decision, count: contacts.length }),
            setRefused,
          );
    setBusy(false);
    if (done !== null) close();
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      size={proof ? 'large' : 'medium'}
      icon={withdrawing ? Undo2 : BadgeCheck}
      tone={withdrawing ? 'danger' : 'accent'}
      title={t(withdrawing ? 'consent-withdraw-title' : 'consent-record-title')}
      lead={
        card === undefined
          ? t('consent-record-many-lead', { count: contacts.length })
          : t(withdrawing ? 'consent-withdraw-lead' : 'consent-record-lead', { name: card.name })
      }
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="record-consent" isPending={busy}>
            {t(draft.decision === 'withdrawn' ? 'consent-withdraw-go' : 'consent-record-go')}
          </Button>
        </>
      }
    >
      <Form
        id="record-consent"
        className="stack tall-form"
        kept={contacts.length === 1 ? kept : undefined}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <KeptNotice isKept={kept.isRestored} onRestart={kept.restart} />
        <div className="form-parts consent-facts">
          <Select<ConsentTypeId>
            label={t('consent-type')}
            isRequired
            autoFocus={givenType === null}
            options={types.map(({ id, title, description }) => ({ id, label: title, detail: description ?? undefined }))}
            value={draft.type}
            onChange={(next) => put({ type: next, wordingShown: null })}
            errorMessage={problem('type', 'consent-missing-type') ?? server.type}
          />
          <Select<ConsentDecision>
            label={t('consent-decision')}
            isRequired
            autoFocus={givenType !== null && decision === null}
            options={DECISIONS.map(({ id, label, detail }) => ({ id, label: t(label), detail: t(detail) }))}
            value={draft.decision}
            onChange={(next) => put({ decision: next })}
            errorMessage={problem('decision', 'consent-missing-decision') ?? server.decision}
          />
          <div className="stack gap-2">
            <DatePicker
              label={t('consent-decided')}
              isRequired
              autoFocus={givenType !== null && decision !== null}
              max={today}
              value={draft.decidedOn}
              onChange={decideOn}
              description={t('consent-recorded-apart', { today: date(today) })}
              errorMessage={
                missing.includes('decidedOn')
                  ? t('consent-missing-date')
                  : missing.includes('decidedOnFuture')
                    ? t('people-date-future')
                    : missing.includes('longAgo')
                      ? t('consent-long-ago-missing')
                      : server.decidedOn
              }
            />
            {tooEarly && (
              <Button size="small" onPress={() => decideOn(today)}>
                {t('consent-put-today')}
              </Button>
            )}
          </div>
          <Select<ConsentMethod>
            label={t('consent-method')}
            isRequired
            options={METHODS.map((id) => ({ id, label: standing(t(METHOD_LABEL[id])) }))}
            value={draft.method}
            onChange={(method) => kept.set((now) => withMethod(now, method))}
            errorMessage={problem('method', 'consent-missing-method')}
          />
        </div>
        {isLongAgo(draft) && (
          <Checkbox isSelected={draft.longAgo} onChange={(longAgo) => put({ longAgo })} description={t('consent-long-ago-help')}>
            {t('consent-long-ago')}
          </Checkbox>
        )}
        {parts.length > 0 && <Banner tone="info" title={t('consent-withdraw-parts', { titles: parts.join(', ') })} />}
        {proof && (
          <div className="form-parts consent-proof">
            <WordingShown
              type={type}
              inForce={wordingOf(draft, type)}
              shown={draft.wordingShown}
              onChange={(wordingShown) => put({ wordingShown })}
              problem={problem('wording', 'consent-missing-wording') ?? server.wording}
            />
            <RadioGroup
              label={t('consent-evidence')}
              value={draft.level === null ? null : String(draft.level)}
              onChange={(level) => put({ level: Number(level) })}
              options={EVIDENCE_LEVELS.map((level) => ({
                id: String(level),
                label: t(evidenceLabel(level)),
                detail: t(EVIDENCE_DETAIL[level] ?? 'evidence-0-detail'),
                isDisabled: level > highestEvidence(draft.method, draft.file?.name),
              }))}
              errorMessage={problem('level', 'consent-missing-level') ?? server.evidenceLevel}
            />
          </div>
        )}
        {isWeak(draft, type) && type !== undefined && (
          <Banner tone="warning" live>
            {t('consent-weak-note', { title: type.title, least: t(evidenceLabel(type.minEvidence)) })}
          </Banner>
        )}
        {proof && needs !== null && isHeldBack(needs, draft.decidedOn, draft.level) && (
          <Banner tone="warning" live title={t('consent-held-back', { titles: type?.title ?? '' })}>
            {t('consent-yes-needs', { from: date(needs.from), least: t(evidenceLabel(needs.evidenceLevel)) })}
          </Banner>
        )}
        <TextField
          label={t('consent-evidence-note')}
          placeholder={t('consent-evidence-hint')}
          optional
          value={draft.evidenceNote}
          onChange={(evidenceNote) => put({ evidenceNote })}
          autoComplete="off"
          errorMessage={server.evidenceNote}
        />
        {contacts.length === 1 && <ProofPicker file={draft.file} onChange={(file) => put({ file })} errorMessage={server.file} />}
        {contacts.length === 1 && <TextArea label={t('field-notes')} optional rows={2} value={draft.note} onChange={(note) => put({ note })} />}
      </Form>
    </Dialog>
  );
}

/** The wording in force in full, and whether it is the one that was shown. */
function WordingShown({
  type,
  inForce,
  shown,
  onChange,
  problem,
}: {
  type: ConsentTypeView | undefined;
  inForce: ConsentTypeView['wording'];
  shown: boolean | null;
  onChange(shown: boolean): void;
  problem: string | undefined;
}) {
  const { t, date } = useI18n();
  if (type === undefined) return null;
  if (type.wording === null) return <p className="text-2">{t('consent-no-wording')}</p>;
  if (inForce === null) return <p className="text-2">{t('consent-wording-later', { since: date(type.wording.since) })}</p>;
  return (
    <section className="stack gap-2">
      <h3 className="field-label">{t('consent-wording-version', { version: inForce.version, since: date(inForce.since) })}</h3>
      <blockquote className="wording" tabIndex={0}>
        {inForce.text}
      </blockquote>
      <RadioGroup<'yes' | 'no'>
        label={t('consent-wording-shown')}
        value={shown === null ? null : shown ? 'yes' : 'no'}
        onChange={(answer) => onChange(answer === 'yes')}
        options={[
          { id: 'yes', label: t('consent-wording-yes') },
          { id: 'no', label: t('consent-wording-no') },
        ]}
        errorMessage={problem}
      />
    </section>
  );
}
