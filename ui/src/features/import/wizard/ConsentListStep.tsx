import { Check, CircleHelp, CircleX, ListChecks, ShieldX, UserRoundX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAct, useRead, type ConsentTypeId, type ImportConsentColumns, type ImportConsents, type ImportView } from '@/api';
import { Banner, Panel, Select } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { written } from '../buckets';
import { Buckets } from '../Buckets';
import { columnName, MEANING, MEANINGS, type Meaning } from '../match';
import { LIST_STEPS } from './flow';
import { Frame } from './Frame';
import { LookState } from './LookState';
import type { OppositionStepProps } from './OppositionStep';
import { MISSING, missingOf, ParticularsPanel, useBought } from './ParticularsPanel';
import { useLook, type Look } from './useLook';

/** What keeps such a list from being read at all. */
function openQuestion(data: ImportConsents): MessageKey | null {
  if (!data.namesPeople) return 'consent-list-no-people';
  if (data.columns.kind === null && data.allAbout === null) return 'consent-list-no-kind';
  if (data.columns.answer === null && data.allSay === null && data.withdrawn === 0) return 'consent-list-no-answer';
  return null;
}

/** What a list of consents will do: no card is made, each row goes among the consents of somebody who is known. */
export function ConsentListStep({ view, particulars, onParticulars, today, isStarting, notice, onGoTo, onImport }: OppositionStepProps) {
  const { t } = useI18n();
  const look = useLook('import_consents', view.import);
  const { data } = look;
  const missing = missingOf(particulars, today, true, useBought(particulars.source));
  const question = data === undefined ? null : openQuestion(data);
  const does = data === undefined ? 0 : written(data.totals);
  const open = data?.kinds.filter((kind) => kind.consentType === null && !kind.leftOut).length ?? 0;
  const summary =
    question !== null
      ? t(question)
      : does === 0
        ? t('consent-list-nothing')
        : missing !== null
          ? t(MISSING[missing])
          : t('consent-list-ready', { count: data?.totals.update ?? 0 });
  return (
    <Frame
      step="review"
      steps={LIST_STEPS}
      heading={t('consent-list-heading')}
      lead={t('consent-list-lead', { file: view.file })}
      onGoTo={onGoTo}
      onBack={() => onGoTo('read')}
      onNext={onImport}
      nextLabel={t('consent-list-commit')}
      nextClosed={!look.current || question !== null || missing !== null || does === 0}
      nextPending={isStarting}
      summary={data === undefined ? undefined : summary}
    >
      {notice}
      <LookState look={look} seen={data !== undefined} />
      {data !== undefined && (
        <div className="review">
          <div className="stack">
            {question !== null && <Banner tone="warning" title={t(question)} />}
            {question === null && open > 0 && <Banner tone="warning" title={t('consent-list-open', { count: open })} />}
            <Panel title={t('import-review-buckets')}>
              <Buckets rows={data.rows} totals={data.totals} mode="consents" />
            </Panel>
            <Effects data={data} />
            <Values view={view} data={data} look={look} />
          </div>
          <div className="stack review-side">
            <ParticularsPanel particulars={particulars} onParticulars={onParticulars} today={today} basis="needed" />
            <Choices view={view} data={data} look={look} />
          </div>
        </div>
      )}
    </Frame>
  );
}

function Effects({ data }: { data: ImportConsents }) {
  const { t } = useI18n();
  const line = (count: number, icon: ReactNode, key: MessageKey) =>
    count > 0 && (
      <li>
        {icon}
        {t(key, { count })}
      </li>
    );
  return (
    <Panel title={t('import-review-effects')}>
      <ul className="effects">
        {line(data.given, <Check aria-hidden="true" />, 'consent-list-given')}
        {line(data.refused, <CircleX aria-hidden="true" />, 'consent-list-refused')}
        {line(data.withdrawn, <CircleX aria-hidden="true" />, 'consent-list-withdrawn')}
        {line(data.heldBack, <ShieldX aria-hidden="true" />, 'consent-list-held-back')}
        {line(data.unknown, <UserRoundX aria-hidden="true" />, 'consent-list-unknown')}
        {line(data.ambiguous, <CircleHelp aria-hidden="true" />, 'consent-list-ambiguous')}
        {line(data.otherName, <CircleHelp aria-hidden="true" />, 'consent-list-other-name')}
        <li>
          <ListChecks aria-hidden="true" />
          {t('consent-list-cards', { count: data.cards })}
        </li>
      </ul>
    </Panel>
  );
}

const NONE = 'none';
const LEAVE = 'leave';

/** The consents in use; one that was archived takes nothing new. */
function useTypes() {
  const types = useRead('consent_type_list', {}).data?.types ?? [];
  return types.filter((type) => !type.archived).map((type) => ({ id: type.id, label: type.title }));
}

interface ListProps {
  view: ImportView;
  data: ImportConsents;
  look: Look<ImportConsents>;
}

/** Keeps a choice, shows it at once, and looks at the list anew. */
function useChange(view: ImportView, look: Look<ImportConsents>) {
  const set = useAct('import_consents_set');
  return (next: object, shown: Partial<ImportConsents>) => {
    look.chose(shown);
    set.mutate({ import: view.import, columns: null, allAbout: null, allSay: null, kind: null, answer: null, ...next }, { onSettled: look.again });
  };
}

/** What each name and each answer of the list means. */
function Values({ view, data, look }: ListProps) {
  const { t } = useI18n();
  const change = useChange(view, look);
  const types: { id: ConsentTypeId | typeof LEAVE; label: string }[] = [...useTypes(), { id: LEAVE, label: t('consent-list-kind-leave') }];
  const meanings = MEANINGS.map((meaning) => ({ id: meaning, label: t(MEANING[meaning]) }));
  const said = (raw: string, count: number) => (
    <>
      <span className="meaning-raw wrap-anywhere">{raw.trim() === '' ? t('import-empty-cell') : t('ui-quoted', { text: raw })}</span>
      <span className="caption tabular">{t('import-cells', { count })}</span>
    </>
  );
  return (
    <>
      {data.kinds.length > 0 && (
        <Panel title={t('consent-list-kinds')} lead={t('consent-list-kinds-lead')}>
          <ul className="meanings">
            {data.kinds.map((kind) => (
              <li key={kind.raw}>
                {said(kind.raw, kind.count)}
                <Select<ConsentTypeId | typeof LEAVE>
                  label={t('consent-list-kind-of', { value: kind.raw })}
                  hideLabel
                  options={types}
                  value={kind.leftOut ? LEAVE : kind.consentType}
                  onChange={(id) => {
                    const consentType = id === LEAVE ? null : id;
                    change(
                      { kind: { raw: kind.raw, consentType } },
                      { kinds: data.kinds.map((one) => (one.raw === kind.raw ? { ...one, consentType, leftOut: id === LEAVE } : one)) },
                    );
                  }}
                />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {data.answers.length > 0 && (
        <Panel title={t('consent-list-answers')} lead={t('import-meanings-lead')}>
          <ul className="meanings">
            {data.answers.map((answer) => (
              <li key={answer.raw}>
                {said(answer.raw, answer.count)}
                <Select<Meaning>
                  label={t('import-meaning-of', { value: answer.raw })}
                  hideLabel
                  options={meanings}
                  value={answer.meaning as Meaning}
                  onChange={(meaning) =>
                    change(
                      { answer: { raw: answer.raw, meaning } },
                      { answers: data.answers.map((one) => (one.raw === answer.raw ? { ...one, meaning } : one)) },
                    )
                  }
                />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

/** The guesses, ready to be changed: which columns, and what a list without one says. */
function Choices({ view, data, look }: ListProps) {
  const { t } = useI18n();
  const change = useChange(view, look);
  const types = useTypes();
  const columns = view.columns.map((column) => ({ id: String(column.index), label: columnName(t, column) }));
  const pick = (which: keyof ImportConsentColumns, label: MessageKey, none: MessageKey) => (
    <Select
      label={t(label)}
      options={[{ id: NONE, label: t(none) }, ...columns]}
      value={data.columns[which] === null ? NONE : String(data.columns[which])}
      onChange={(id) => {
        const columns = { ...data.columns, [which]: id === NONE ? null : Number(id) };
        change({ columns }, { columns });
      }}
    />
  );
  return (
    <Panel title={t('objection-choices')}>
      {pick('kind', 'consent-list-kind', 'consent-list-kind-none')}
      {data.columns.kind === null && (
        <Select
          label={t('consent-list-all-about')}
          isRequired
          options={types}
          value={data.allAbout}
          onChange={(allAbout) => change({ allAbout }, { allAbout })}
        />
      )}
      {pick('answer', 'consent-list-answer', 'consent-list-answer-none')}
      {data.columns.answer === null && (
        <Select<Meaning>
          label={t('consent-list-all-say')}
          isRequired
          options={MEANINGS.filter((meaning) => meaning !== 'unknown').map((meaning) => ({ id: meaning, label: t(MEANING[meaning]) }))}
          value={data.allSay as Meaning | null}
          onChange={(allSay) => change({ allSay }, { allSay })}
        />
      )}
      {pick('decided', 'consent-list-decided', 'consent-list-column-none')}
      {pick('withdrawn', 'consent-list-withdrawn-on', 'consent-list-column-none')}
    </Panel>
  );
}
