import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useAct, useRead, type ImportDifferenceView, type ImportId } from '@/api';
import { Button, Checkbox, Pager, Panel } from '@/components';
import { useI18n } from '@/i18n';
import { fieldName, fieldValue } from '../fields';

const PAGE = 25;

/** Values of the file that differ from those on the cards: the card's stays unless a person takes the file's. */
export function Differences({ id, onTaken }: { id: ImportId; onTaken(): void }) {
  const { t } = useI18n();
  const [offset, setOffset] = useState(0);
  const { data } = useRead('import_differences', { import: id, offset, limit: PAGE }, { keepPrevious: true });
  const take = useAct('import_difference_take');
  if (data === undefined || data.total === 0) return null;
  // What a person takes changes the count: it is made again, in sight.
  const set = (one: ImportDifferenceView | null, taken: boolean) =>
    take.mutate({ import: id, row: one?.row ?? null, field: one?.field ?? null, taken }, { onSettled: onTaken });
  return (
    <Panel title={t('import-differences')} lead={t('import-differences-lead')}>
      <ul className="ruled differences">
        {data.differences.map((one) => (
          <Line key={`${one.row} ${one.field}`} one={one} isDisabled={take.isPending} onTake={(taken) => set(one, taken)} />
        ))}
      </ul>
      <div className="row gap-3">
        <Pager offset={offset} shown={data.differences.length} size={PAGE} total={data.total} onChange={setOffset} />
        <span className="grow" />
        {data.taken > 0 && (
          <Button size="small" variant="quiet" isDisabled={take.isPending} onPress={() => set(null, false)}>
            {t('import-differences-none')}
          </Button>
        )}
        {data.taken < data.total && (
          <Button size="small" isPending={take.isPending} onPress={() => set(null, true)}>
            {t('import-differences-all', { count: data.total })}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Line({ one, isDisabled, onTake }: { one: ImportDifferenceView; isDisabled: boolean; onTake(taken: boolean): void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const offered = useRead('import_fields', {}).data?.fields;
  const field = fieldName(t, one.field, offered);
  return (
    <li className="difference">
      <Checkbox aria-label={t('import-difference-take', { field, row: one.row })} isSelected={one.taken} isDisabled={isDisabled} onChange={onTake} />
      <div className="grow">
        <p className="caption">
          {one.name} · {t('import-at-row', { row: one.row })}
        </p>
        <p className="change">
          <span className="text-2">{field}:</span>
          <span className="visually-hidden">{t('import-before')} </span>
          {one.taken ? <del>{fieldValue(i18n, one.field, one.before)}</del> : <ins>{fieldValue(i18n, one.field, one.before)}</ins>}
          <ArrowRight aria-hidden="true" />
          <span className="visually-hidden">{t('import-after')} </span>
          {one.taken ? <ins>{fieldValue(i18n, one.field, one.after)}</ins> : <span>{fieldValue(i18n, one.field, one.after)}</span>}
        </p>
      </div>
    </li>
  );
}
