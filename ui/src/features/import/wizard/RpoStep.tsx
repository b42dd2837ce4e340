import { FileX, Phone, PhoneOff } from 'lucide-react';
import { useAct, type ImportRpo, type ImportView } from '@/api';
import { Banner, Panel, RadioGroup, Select } from '@/components';
import { useI18n } from '@/i18n';
import { Buckets } from '../Buckets';
import { columnName } from '../match';
import { LIST_STEPS } from './flow';
import { Frame } from './Frame';
import { LookState } from './LookState';
import type { OppositionStepProps } from './OppositionStep';
import { MISSING, missingOf, ParticularsPanel } from './ParticularsPanel';
import { useLook, type Look } from './useLook';

/** What the answers of the register of oppositions will do: no card is made, numbers are remembered as hashes. */
export function RpoStep({ view, particulars, onParticulars, today, isStarting, notice, onGoTo, onImport }: OppositionStepProps) {
  const { t } = useI18n();
  const look = useLook('import_rpo', view.import);
  const { data } = look;
  const missing = missingOf(particulars, today);
  const lacks = data === undefined ? null : data.number === null ? 'rpo-no-number' : data.answer === null && data.all === null ? 'rpo-no-answer' : null;
  const does = data?.totals.update ?? 0;
  return (
    <Frame
      step="review"
      steps={LIST_STEPS}
      heading={t('rpo-heading')}
      lead={t('objection-lead', { file: view.file })}
      onGoTo={onGoTo}
      onBack={() => onGoTo('read')}
      onNext={onImport}
      nextLabel={t('objection-commit')}
      nextClosed={!look.current || lacks !== null || missing !== null || does === 0}
      nextPending={isStarting}
      summary={
        data === undefined
          ? undefined
          : lacks !== null
            ? t(lacks)
            : does === 0
              ? t('objection-nothing')
              : missing !== null
                ? t(MISSING[missing])
                : t('objection-ready', { count: does })
      }
    >
      {notice}
      <LookState look={look} seen={data !== undefined} />
      {data !== undefined && (
        <div className="review">
          <div className="stack">
            {lacks !== null && <Banner tone="warning" title={t(lacks)} />}
            {lacks === null && (
              <>
                <Panel title={t('import-review-buckets')}>
                  <Buckets rows={data.rows} totals={data.totals} mode="rpo" />
                </Panel>
                <Effects data={data} />
              </>
            )}
          </div>
          <div className="stack review-side">
            <Choices view={view} data={data} look={look} />
            <ParticularsPanel particulars={particulars} onParticulars={onParticulars} today={today} />
          </div>
        </div>
      )}
    </Frame>
  );
}

function Effects({ data }: { data: ImportRpo }) {
  const { t, date } = useI18n();
  return (
    <Panel title={t('import-review-effects')}>
      <ul className="effects">
        <li>
          <PhoneOff aria-hidden="true" />
          {t('rpo-listed', { count: data.listed })}
        </li>
        <li>
          <Phone aria-hidden="true" />
          {t('rpo-clear', { count: data.clear })} {data.validUntil !== null && t('rpo-until', { on: date(data.validUntil) })}
        </li>
        {data.invalidated > 0 && (
          <li>
            <FileX aria-hidden="true" />
            {t('rpo-invalidated', { count: data.invalidated })}
          </li>
        )}
      </ul>
    </Panel>
  );
}

const NONE = 'none';

/** The guesses, ready to be changed: which columns, and what a list without answers says. */
function Choices({ view, data, look }: { view: ImportView; data: ImportRpo; look: Look<ImportRpo> }) {
  const { t } = useI18n();
  const set = useAct('import_rpo_set');
  const options = view.columns.map((column) => ({ id: String(column.index), label: columnName(t, column) }));
  const change = (next: Partial<Pick<ImportRpo, 'number' | 'answer' | 'all'>>) => {
    const chosen = { number: data.number, answer: data.answer, all: data.all, ...next };
    look.chose(chosen);
    set.mutate({ import: view.import, ...chosen }, { onSettled: look.again });
  };
  return (
    <Panel title={t('objection-choices')}>
      <Select
        label={t('rpo-number')}
        isRequired
        options={options}
        value={data.number === null ? null : String(data.number)}
        onChange={(id) => change({ number: Number(id) })}
      />
      <Select
        label={t('rpo-answer')}
        description={t('rpo-answer-help')}
        options={[{ id: NONE, label: t('rpo-answer-none') }, ...options]}
        value={data.answer === null ? NONE : String(data.answer)}
        onChange={(id) => change({ answer: id === NONE ? null : Number(id) })}
      />
      {data.answer === null && (
        <RadioGroup<'listed' | 'clear'>
          label={t('rpo-all')}
          isRequired
          options={[
            { id: 'listed', label: t('rpo-all-listed'), detail: t('rpo-all-listed-detail') },
            { id: 'clear', label: t('rpo-all-clear'), detail: t('rpo-all-clear-detail') },
          ]}
          value={data.all === null ? null : data.all ? 'listed' : 'clear'}
          onChange={(said) => change({ all: said === 'listed' })}
        />
      )}
    </Panel>
  );
}
