import { useNavigate } from '@tanstack/react-router';
import { BadgeCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { asCommandError, call, useAccess, useRead, useRevision, useSay, type ContactId, type VerifyLine } from '@/api';
import { Button, DataGrid, EmptyState, PageHeader, SearchField, Select, type GridColumn } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import '../people.css';
import { useConfirm } from './confirm';

const AGES = ['0', '12', '24', '36'] as const;

type Age = (typeof AGES)[number];

/** Da verificare (S51): cards by the time since somebody last said that they are right. */
export function VerifyPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const say = useSay();
  const { may } = useAccess();
  const [months, setMonths] = useState<Age>('12');
  const [name, setName] = useState('');
  const wanted = useSettled(name);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { confirm, isPending } = useConfirm();
  const ask = useCallback((offset: number, limit: number) => ({ months: Number(months), name: wanted, offset, limit }), [months, wanted]);
  const head = useRead('verify_list', ask(0, 1), { keepPrevious: true });
  const revision = useRevision(['contacts']);
  const columns = useMemo(() => verifyColumns(i18n), [i18n]);
  const fetchWindow = useCallback((offset: number, limit: number) => call('verify_list', ask(offset, limit)), [ask]);
  return (
    <div className="page stops-page" data-fill="">
      <PageHeader
        title={t('verify-title')}
        count={head.data && number(head.data.total)}
        lead={t('verify-lead')}
        onBack={() => void navigate({ to: '/people' })}
      />
      <div className="care-filters" role="search">
        <SearchField label={t('care-search')} hideLabel={false} value={name} onChange={setName} />
        <Select<Age>
          label={t('verify-age')}
          options={AGES.map((id) => ({ id, label: id === '0' ? t('verify-any') : t('verify-months', { count: Number(id) }) }))}
          value={months}
          onChange={setMonths}
        />
      </div>
      <DataGrid<VerifyLine>
        label={t('verify-title')}
        columns={columns}
        rowKey={(line) => line.contact}
        rowLabel={(line) => line.name}
        fetchWindow={fetchWindow}
        source={`${months} ${wanted}`}
        revision={revision}
        selected={may('people_write') ? selected : undefined}
        onSelectedChange={may('people_write') ? setSelected : undefined}
        onOpen={(line) => void navigate({ to: '/people/$id', params: { id: line.contact } })}
        onError={(error) => say(asCommandError(error))}
        footer={
          selected.size === 0 ? undefined : (
            <Button
              variant="primary"
              icon={BadgeCheck}
              isPending={isPending}
              onPress={() => void confirm([...selected] as ContactId[]).then((done) => done && setSelected(new Set()))}
            >
              {t('verify-confirm-some', { count: selected.size })}
            </Button>
          )
        }
        empty={
          <EmptyState icon={BadgeCheck} title={t('verify-none')}>
            {t('verify-none-text')}
          </EmptyState>
        }
      />
    </div>
  );
}

function verifyColumns({ t, date }: Pick<I18n, 't' | 'date'>): GridColumn<VerifyLine>[] {
  const text = (
    id: string,
    header: string,
    width: number,
    read: (line: VerifyLine) => string,
    more: Partial<GridColumn<VerifyLine>> = {},
  ): GridColumn<VerifyLine> => ({ id, header, width, text: read, cell: read, ...more });
  return [
    text('name', t('verify-col-name'), 240, (line) => line.name, { grow: true }),
    text('verified', t('verify-col-verified'), 160, (line) => (line.verifiedOn === null ? t('verify-never') : date(line.verifiedOn))),
    text('created', t('verify-col-created'), 160, (line) => date(line.createdOn)),
    text('age', t('verify-col-age'), 140, (line) => t('verify-months', { count: line.months })),
  ];
}
