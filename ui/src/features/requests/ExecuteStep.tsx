import { CirclePause, CirclePlay, Eraser, FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import {
  useAccess,
  useRead,
  type ActionOutcome,
  type ConsentTypeId,
  type RefusalGround,
  type RequestView,
  type RestrictionGround,
  type RightKind,
} from '@/api';
import { Banner, Button, ButtonLink, CancelButton, Checkbox, DatePicker, Dialog, Form, RadioGroup, Select, StatusStamp, TextArea } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { ConsentsTaken } from './ConsentsTaken';
import { Step, type Acting } from './RequestPage';
import { groundsOf, groundWords, kindWords, needsFacts } from './words';

/** Step 3: each right with the way to execute it, and what became of it. */
export function ExecuteStep(acting: Acting) {
  const i18n = useI18n();
  const { t, say, date } = i18n;
  const { view, closed } = acting;
  const [open, setOpen] = useState<RightKind | null>(null);
  const [restricting, setRestricting] = useState(false);
  // What was erased is erased: its result is not changed.
  const isGone = view.contact !== null && view.name === null;
  return (
    <Step number={3} title={t('requests-execute')} state={view.steps.execute} lead={t('requests-execute-lead')}>
      <ul className="ruled request-rights">
        {view.kinds.map((kind) => {
          const result = view.results.find((one) => one.right === kind);
          return (
            <li key={kind}>
              <div className="grow">
                <p className="strong">{kindWords(i18n, kind)}</p>
                <p className="caption">
                  {kind === 'objection_marketing' && view.contact === null
                    ? t(result === undefined ? 'requests-marketing-nowhere' : 'requests-how-objection-address')
                    : say(`requests-how-${kind.replaceAll('_', '-')}`)}
                </p>
                {!closed && result === undefined && kind === 'erasure' && (view.restricted || view.kinds.includes('restriction')) && (
                  <p className="caption">{t(view.restricted ? 'requests-erase-unrestrict' : 'requests-erase-or-restrict')}</p>
                )}
                {kind === 'portability' && view.contact !== null && <Portability view={view} />}
                {result !== undefined && (
                  <p className="caption">
                    {t('requests-result-on', { outcome: say(`requests-outcome-${result.outcome}`), date: date(result.on) })}
                    {result.grounds.length > 0 && ` · ${result.grounds.map((ground) => groundWords(i18n, ground)).join(', ')}`}
                    {result.note !== null && ` · ${result.note}`}
                  </p>
                )}
              </div>
              {result !== undefined && (
                <StatusStamp tone={result.outcome === 'done' ? 'ok' : result.outcome === 'partly' ? 'warning' : 'danger'} icon={PenLine}>
                  {say(`requests-outcome-${result.outcome}`)}
                </StatusStamp>
              )}
              {!closed && (
                <div className="row">
                  <Way kind={kind} view={view} onRestrict={() => setRestricting(true)} />
                  {!(kind === 'erasure' && isGone && result !== undefined) && (
                    <Button
                      size="small"
                      variant={result !== undefined ? 'quiet' : view.steps.scope === 'open' ? 'secondary' : 'primary'}
                      onPress={() => setOpen(kind)}
                    >
                      {t('requests-result')}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {view.restricted && (closed || !view.kinds.includes('restriction')) && (
        <div className="row">
          <Button icon={CirclePlay} onPress={() => setRestricting(true)}>
            {t('requests-unrestrict')}
          </Button>
        </div>
      )}
      {open !== null && <ResultDialog {...acting} right={open} onClose={() => setOpen(null)} />}
      {restricting && <RestrictDialog {...acting} onClose={() => setRestricting(false)} />}
    </Step>
  );
}

/** Where a right is executed. */
function Way({ kind, view, onRestrict }: { kind: RightKind; view: RequestView; onRestrict(): void }) {
  const { t } = useI18n();
  const { may } = useAccess();
  if (kind === 'restriction') {
    return (
      <Button size="small" icon={view.restricted ? CirclePlay : CirclePause} isDisabled={view.contact === null} onPress={onRestrict}>
        {t(view.restricted ? 'requests-unrestrict' : 'requests-restrict')}
      </Button>
    );
  }
  if (view.contact === null || view.name === null) return null;
  if (kind === 'access') {
    if (!may('documents')) return <p className="caption">{t('requests-report-by-others')}</p>;
    return (
      <ButtonLink size="small" icon={FileText} href={`/requests/${view.id}/letter/access_pack`}>
        {t('requests-open-report')}
      </ButtonLink>
    );
  }
  if (kind === 'erasure') {
    if (!may('erase')) return <p className="caption">{t('requests-erase-by-others')}</p>;
    return (
      <ButtonLink size="small" icon={Eraser} href={`/people/${view.contact}/erase?request=${view.number}`}>
        {t('requests-open-erase')}
      </ButtonLink>
    );
  }
  if (kind === 'rectification' || kind === 'objection' || kind === 'withdrawal' || kind === 'objection_marketing') {
    return (
      <ButtonLink size="small" href={`/people/${view.contact}`}>
        {t('requests-open-card')}
      </ButtonLink>
    );
  }
  return null;
}

/** What the portability pack would hold. */
function Portability({ view }: { view: RequestView }) {
  const { t } = useI18n();
  const counts = useRead('request_portability', { request: view.id }).data;
  return counts === undefined ? null : <p className="caption">{t('requests-portability-counts', { ...counts })}</p>;
}

/** What must be done on the card before a right may be said to be done. */
function undone(view: RequestView, right: RightKind): MessageKey | null {
  if (view.name === null) return null;
  if (right === 'erasure') return 'reason-request-erase-first';
  return right === 'restriction' && !view.restricted ? 'reason-request-restrict-first' : null;
}

const OUTCOMES: readonly ActionOutcome[] = ['done', 'partly', 'refused'];

function ResultDialog({ view, today, act, busy, right, onClose }: Acting & { right: RightKind; onClose(): void }) {
  const i18n = useI18n();
  const { t, say } = i18n;
  const known = view.results.find((one) => one.right === right);
  const [outcome, setOutcome] = useState<ActionOutcome | null>(known?.outcome ?? null);
  const offered = groundsOf(view, right);
  const refusable = offered.length > 0;
  const [grounds, setGrounds] = useState<RefusalGround[]>(known?.grounds.filter((ground) => offered.includes(ground)) ?? []);
  const [note, setNote] = useState(known?.note ?? '');
  const [consents, setConsents] = useState<ConsentTypeId[]>(view.consents.filter((one) => one.named && one.lives).map((one) => one.type));
  const [asked, setAsked] = useState(false);
  const refuses = outcome !== null && outcome !== 'done';
  const lacks = refuses && grounds.length === 0;
  // What the firm must prove is told with its facts (art. 12, 21).
  const factual = refuses && needsFacts(view, right, grounds);
  // Nobody is told that something was done that was not.
  const first = undone(view, right);
  const living = right === 'withdrawal' ? view.consents.filter((one) => one.lives) : [];
  const unnamed = outcome === 'done' && living.length > 0 && consents.length === 0 && !view.consents.some((one) => one.withdrawn);
  const uncorrected = right === 'rectification' && outcome === 'done' && view.name !== null && !view.corrected;
  const unsaid = (factual || uncorrected) && note.trim() === '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('requests-result-of', { right: kindWords(i18n, right) })}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="result" isPending={busy}>
            {t('requests-record')}
          </Button>
        </>
      }
    >
      <Form
        id="result"
        className="stack tall-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (outcome !== null && !lacks && !unnamed && !unsaid)
            act(
              {
                what: 'result',
                on: today,
                right,
                outcome,
                grounds: outcome === 'done' ? [] : grounds,
                note: note.trim() === '' ? null : note.trim(),
                consents: outcome === 'done' ? consents : [],
              },
              onClose,
            );
        }}
      >
        {first !== null && <Banner tone="warning">{t(first)}</Banner>}
        {!refusable && <Banner tone="info">{t('reason-request-absolute')}</Banner>}
        <RadioGroup<ActionOutcome>
          label={t('requests-result')}
          options={(refusable ? OUTCOMES : OUTCOMES.slice(0, 1)).map((id) => ({
            id,
            label: say(`requests-outcome-${id}`),
            detail: say(`requests-outcome-help-${id}`),
            isDisabled: id === 'done' && first !== null,
          }))}
          value={outcome}
          onChange={setOutcome}
          isInvalid={asked && outcome === null}
          errorMessage={asked && outcome === null ? t('requests-outcome-missing') : undefined}
        />
        {outcome !== null && outcome !== 'done' && (
          <CheckboxGroup
            className="field"
            aria-label={t('requests-grounds')}
            value={grounds}
            onChange={(next) => setGrounds(next as RefusalGround[])}
            isInvalid={asked && lacks}
          >
            <span className="field-label">{t('requests-grounds')}</span>
            <div className="kind-choice">
              {offered.map((ground) => (
                <Checkbox key={ground} value={ground}>
                  {groundWords(i18n, ground)}
                </Checkbox>
              ))}
            </div>
            {asked && lacks && <p className="field-error">{t('requests-grounds-missing')}</p>}
          </CheckboxGroup>
        )}
        {right === 'withdrawal' && view.name !== null && (
          <ConsentsTaken
            consents={living}
            value={consents}
            onChange={setConsents}
            nothing={view.consents.some((one) => one.withdrawn) ? 'requests-consents-withdrawn' : 'requests-consents-none'}
            errorMessage={asked && unnamed ? t('reason-request-withdraw-first') : undefined}
          />
        )}
        {uncorrected && <Banner tone="warning">{t('reason-request-correct-first')}</Banner>}
        <TextArea
          label={t('requests-result-note')}
          optional={!factual && !uncorrected}
          rows={2}
          description={t('requests-result-note-help')}
          value={note}
          onChange={setNote}
          errorMessage={asked && unsaid ? t(factual ? 'reason-request-facts-first' : 'requests-corrected-missing') : undefined}
        />
      </Form>
    </Dialog>
  );
}

const RESTRICTIONS: readonly RestrictionGround[] = ['accuracy', 'unlawful', 'claims', 'objection'];

function RestrictDialog({ view, today, act, busy, onClose }: Acting & { onClose(): void }) {
  const { t, say } = useI18n();
  const lifting = view.restricted;
  const [ground, setGround] = useState<RestrictionGround>(view.kinds.includes('objection') ? 'objection' : 'accuracy');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const lacks = lifting && (reason.trim() === '' || told === null);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={lifting ? CirclePlay : CirclePause}
      tone="warning"
      title={t(lifting ? 'requests-unrestrict' : 'requests-restrict')}
      lead={t(lifting ? 'requests-unrestrict-lead' : 'requests-restrict-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="restrict" isPending={busy}>
            {t(lifting ? 'requests-unrestrict' : 'requests-restrict')}
          </Button>
        </>
      }
    >
      <Form
        id="restrict"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!lacks)
            act(
              { what: 'restrict', on: today, restricted: !lifting, ground, reason: reason.trim() === '' ? null : reason.trim(), toldOn: lifting ? told : null },
              onClose,
            );
        }}
      >
        {!lifting && (
          <Select<RestrictionGround>
            label={t('requests-restrict-ground')}
            options={RESTRICTIONS.map((id) => ({ id, label: say(`requests-restriction-${id}`) }))}
            value={ground}
            onChange={setGround}
          />
        )}
        <TextArea
          label={t('requests-reason')}
          optional={!lifting}
          rows={2}
          value={reason}
          onChange={setReason}
          errorMessage={asked && lifting && reason.trim() === '' ? t('requests-words-missing') : undefined}
        />
        {lifting && (
          <DatePicker
            label={t('requests-told-on')}
            description={t('requests-told-on-help')}
            min={view.receivedOn}
            max={today}
            value={told}
            onChange={setTold}
            errorMessage={asked && told === null ? t('requests-day-missing') : undefined}
          />
        )}
      </Form>
    </Dialog>
  );
}
