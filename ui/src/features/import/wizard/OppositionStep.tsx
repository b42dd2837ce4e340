import { ListChecks, MailX, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAct, type ConsentTypeId, type ImportOppositions, type ImportView } from '@/api';
import { Banner, Checkbox, Panel, Select } from '@/components';
import { useI18n } from '@/i18n';
import { Buckets } from '../Buckets';
import { columnName } from '../match';
import { LIST_STEPS, type Step } from './flow';
import { Frame } from './Frame';
import { LookState } from './LookState';
import { MISSING, missingOf, ParticularsPanel, type Particulars } from './ParticularsPanel';
import { useLook, type Look } from './useLook';

export interface OppositionStepProps {
  view: ImportView;
  particulars: Particulars;
  onParticulars(next: Particulars): void;
  today: string;
  isStarting: boolean;
  notice: ReactNode;
  onGoTo(step: Step): void;
  onImport(): void;
}

/** What a list of people who left will do: no card is made, stops are attached, addresses are remembered as hashes. */
export function OppositionStep({ view, particulars, onParticulars, today, isStarting, notice, onGoTo, onImport }: OppositionStepProps) {
  const { t } = useI18n();
  const look = useLook('import_oppositions', view.import);
  const { data } = look;
  const missing = missingOf(particulars, today);
  const does = data === undefined ? 0 : data.totals.update + data.totals.suppressed;
  const noAddress = data !== undefined && data.address === null;
  return (
    <Frame
      step="review"
      steps={LIST_STEPS}
      heading={t('objection-heading')}
      lead={t('objection-lead', { file: view.file })}
      onGoTo={onGoTo}
      onBack={() => onGoTo('read')}
      onNext={onImport}
      nextLabel={t('objection-commit')}
      nextClosed={!look.current || noAddress || missing !== null || does === 0}
      nextPending={isStarting}
      summary={
        data === undefined
          ? undefined
          : noAddress
            ? t('objection-no-address')
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
            {noAddress && <Banner tone="warning" title={t('objection-no-address')} />}
            <Panel title={t('import-review-buckets')}>
              <Buckets rows={data.rows} totals={data.totals} mode="suppression" />
            </Panel>
            <Effects data={data} />
          </div>
          <div className="stack review-side">
            <ParticularsPanel particulars={particulars} onParticulars={onParticulars} today={today} />
            <Choices view={view} data={data} look={look} />
          </div>
        </div>
      )}
    </Frame>
  );
}

function Effects({ data }: { data: ImportOppositions }) {
  const { t } = useI18n();
  return (
    <Panel title={t('import-review-effects')}>
      <ul className="effects">
        {data.left > 0 && (
          <li>
            <UserX aria-hidden="true" />
            {t('objection-left', { count: data.left })}
          </li>
        )}
        {data.bounced > 0 && (
          <li>
            <MailX aria-hidden="true" />
            {t('objection-bounced', { count: data.bounced })}
          </li>
        )}
        <li>
          <ListChecks aria-hidden="true" />
          {t('objection-cards', { count: data.cards })} {t('objection-list', { count: data.totals.suppressed })}
        </li>
      </ul>
    </Panel>
  );
}

/** The guesses, ready to be changed: which column, and which consents the list withdraws. */
function Choices({ view, data, look }: { view: ImportView; data: ImportOppositions; look: Look<ImportOppositions> }) {
  const { t } = useI18n();
  const set = useAct('import_opposition_set');
  const options = view.columns.map((column) => ({ id: String(column.index), label: columnName(t, column) }));
  const kept = data.types.filter((type) => !type.withdrawn).map((type) => type.id);
  const change = (next: { address?: number; day?: number; kept?: ConsentTypeId[] }) => {
    const chosen = { address: next.address ?? data.address, day: next.day ?? data.day };
    const stays = next.kept ?? kept;
    look.chose({ ...chosen, types: data.types.map((type) => ({ ...type, withdrawn: !stays.includes(type.id) })) });
    set.mutate({ import: view.import, ...chosen, kept: stays }, { onSettled: look.again });
  };
  return (
    <Panel title={t('objection-choices')}>
      <Select
        label={t('objection-address')}
        isRequired
        options={options}
        value={data.address === null ? null : String(data.address)}
        onChange={(id) => change({ address: Number(id) })}
      />
      <Select
        label={t('objection-day')}
        description={t('objection-day-help')}
        options={options}
        value={data.day === null ? null : String(data.day)}
        onChange={(id) => change({ day: Number(id) })}
      />
      <fieldset className="objection-types">
        <legend>{t('objection-types')}</legend>
        {data.types.length === 0 && <p className="caption">{t('objection-types-none')}</p>}
        {data.types.map((type) => (
          <Checkbox
            key={type.id}
            isSelected={type.withdrawn}
            isDisabled={set.isPending}
            onChange={(on) => change({ kept: on ? kept.filter((id) => id !== type.id) : [...kept, type.id] })}
          >
            {type.title}
          </Checkbox>
        ))}
        <p className="caption">{t('objection-types-help')}</p>
      </fieldset>
    </Panel>
  );
}
