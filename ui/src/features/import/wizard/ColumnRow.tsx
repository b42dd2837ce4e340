import { useState } from 'react';
import { ArrowRight } from 'lucide-react';
import { useAccess, type ImportColumn, type ValueMeaning } from '@/api';
import { Button, Select, StatusStamp } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { IGNORE, hasMeanings, type TargetGroup } from '../fields';
import { columnName, isDoubted, MEANING, MEANINGS, otherReading, sampleText, verdictOf, type Meaning } from '../match';
import { reasonText } from '../words';
import { NewConsentType } from './NewConsentType';
import { NewField } from './NewField';
import { TargetSelect } from './TargetSelect';

export interface ColumnChange {
  field?: string;
  meanings?: ValueMeaning[];
  dateOrder?: string;
}

const ORDERS = ['dmy', 'mdy'] as const;
type Order = (typeof ORDERS)[number];

const ORDER: Record<Order, MessageKey> = { dmy: 'import-order-dmy', mdy: 'import-order-mdy' };

export interface ColumnRowProps {
  id: string;
  column: ImportColumn;
  groups: readonly TargetGroup[];
  /** Data rows of the table, for the fill rate. */
  rows: number;
  onChange(change: ColumnChange): void;
}

/** One source column and its destiny. */
export function ColumnRow({ id, column, groups, rows, onChange }: ColumnRowProps) {
  const i18n = useI18n();
  const { t, percent } = i18n;
  const [making, setMaking] = useState<'field' | 'consent' | null>(null);
  const { may } = useAccess();
  const made = () => setMaking(null);
  const verdict = verdictOf(column);
  const name = columnName(t, column);
  const samples = sampleText(column.samples, t('import-empty-cell'));
  const isSparse = column.filled > 0 && column.filled < rows;
  const isAsked = isDoubted(column);
  const kept = column.field !== null && column.field !== IGNORE;
  return (
    <li className="column" id={id} data-open={!column.settled || undefined} data-ignored={column.field === IGNORE || undefined}>
      <div className="column-name">
        <p className="strong wrap-anywhere">{name}</p>
        <p className="caption">
          {reasonText(i18n, column)}
          {isSparse && ` · ${t('import-column-share', { share: percent(column.filled / rows) })}`}
        </p>
      </div>
      <p className="column-samples" title={samples}>
        <span className="visually-hidden">{t('import-column-samples')} </span>
        {samples}
      </p>
      <ArrowRight className="column-arrow" aria-hidden="true" />
      <TargetSelect
        header={name}
        groups={groups}
        value={column.field}
        onChange={(field) => onChange({ field })}
        onNew={() => setMaking('field')}
        onNewConsent={may('rules') ? () => setMaking('consent') : undefined}
      />
      {making === 'field' && <NewField title={column.header} isDelicate={column.reallyNeeded} onMade={(field) => onChange({ field })} onClose={made} />}
      {making === 'consent' && <NewConsentType title={column.header} onMade={(field) => onChange({ field })} onClose={made} />}
      <div className="column-verdict">
        <StatusStamp tone={verdict.tone} icon={verdict.icon}>
          {t(verdict.word)}
        </StatusStamp>
        {!column.settled && column.field !== null && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => onChange({ field: column.field ?? IGNORE })}
            aria-label={t('import-column-confirm-of', { header: name })}
          >
            {t('import-column-confirm')}
          </Button>
        )}
        {isAsked && (
          <Button size="small" variant="quiet" onPress={() => onChange({ field: IGNORE })} aria-label={t('import-column-leave-out-of', { header: name })}>
            {t('import-column-leave-out')}
          </Button>
        )}
      </div>
      {isAsked && <p className="column-more column-note">{t('import-column-needed')}</p>}
      {kept && hasMeanings(column.field) && column.meanings.length > 0 && <Meanings column={column} onChange={onChange} />}
      {kept && hasMeanings(column.field) && column.meanings.length === 0 && <p className="column-more column-note">{t('import-meanings-many')}</p>}
      {kept && column.dateOrder !== null && <DateReading column={column} onChange={onChange} />}
    </li>
  );
}

function Meanings({ column, onChange }: { column: ImportColumn; onChange(change: ColumnChange): void }) {
  const { t } = useI18n();
  const options = MEANINGS.map((meaning) => ({ id: meaning, label: t(MEANING[meaning]) }));
  return (
    <div className="column-more">
      <p className="caption">{t('import-meanings-lead')}</p>
      <ul className="meanings">
        {column.meanings.map((each, index) => (
          <li key={each.raw}>
            <span className="meaning-raw wrap-anywhere">{each.raw.trim() === '' ? t('import-empty-cell') : t('ui-quoted', { text: each.raw })}</span>
            <span className="caption tabular">{t('import-cells', { count: each.count })}</span>
            <Select
              label={t('import-meaning-of', { value: each.raw })}
              hideLabel
              options={options}
              value={each.meaning as Meaning}
              onChange={(meaning) => onChange({ meanings: column.meanings.map((other, at) => (at === index ? { ...other, meaning } : other)) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function DateReading({ column, onChange }: { column: ImportColumn; onChange(change: ColumnChange): void }) {
  const { t, dateLong } = useI18n();
  const other = otherReading(column.dateExample);
  // Year first leaves nothing to choose.
  const order = ORDERS.find((id) => id === column.dateOrder);
  return (
    <div className="column-more date-reading">
      <p>
        {column.dateExample === null || column.dateRaw === null
          ? t('import-date-clear')
          : other === null
            ? t('import-date-reads', { raw: column.dateRaw, date: dateLong(column.dateExample) })
            : t('import-date-reads-not', { raw: column.dateRaw, date: dateLong(column.dateExample), other: dateLong(other) })}
      </p>
      {order !== undefined && (
        <Select<Order>
          label={t('import-date-order-of', { header: columnName(t, column) })}
          hideLabel
          options={ORDERS.map((id) => ({ id, label: t(ORDER[id]) }))}
          value={order}
          onChange={(dateOrder) => onChange({ dateOrder })}
        />
      )}
    </div>
  );
}
