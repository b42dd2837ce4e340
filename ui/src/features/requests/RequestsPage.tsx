import { useNavigate } from '@tanstack/react-router';
import { Inbox, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { asCommandError, call, useRead, useRevision, useSay, type RequestLine, type RequestList, type RequestState, type RightKind } from '@/api';
import { Button, DataGrid, EmptyState, PageHeader, RadioGroup, SearchField, Select } from '@/components';
import { OPEN_REQUESTS } from '@/components/domain/requestStates';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import { Board } from './Board';
import { requestColumns } from './columns';
import { CLOSED, KINDS, kindWords, stateWords } from './words';

type StateFilter = RequestState | 'open' | 'closed' | 'all';

interface Filters {
  search: string;
  state: StateFilter;
  kind: RightKind | 'all';
  assignee: string;
}

const NO_FILTERS: Filters = { search: '', state: 'open', kind: 'all', assignee: '' };

function statesOf(state: StateFilter): RequestState[] {
  if (state === 'all') return [];
  if (state === 'open') return [...OPEN_REQUESTS];
  if (state === 'closed') return [...CLOSED];
  return [state];
}

function requestOf(filters: Filters, offset: number, limit: number): RequestList {
  return {
    search: filters.search,
    states: statesOf(filters.state),
    kind: filters.kind === 'all' ? null : filters.kind,
    assignee: filters.assignee === '' ? null : filters.assignee,
    contact: null,
    offset,
    limit,
  };
}

/** Richieste: everything that people ask about their data, the most urgent first, as a list or as a board. */
export function RequestsPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const say = useSay();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [look, setLook] = useState<'list' | 'board'>('list');
  const head = useRead('request_list', requestOf(filters, 0, 1), { keepPrevious: true });
  const revision = useRevision(['requests', 'contacts']);
  const several = (head.data?.operators.length ?? 0) > 1;
  const columns = useMemo(() => requestColumns(i18n, several), [i18n, several]);
  const settled = useSettled(filters);
  const fetchWindow = useCallback(async (offset: number, limit: number) => call('request_list', requestOf(settled, offset, limit)), [settled]);
  const open = (line: RequestLine) => void navigate({ to: '/requests/$request', params: { request: line.id } });
  const isFiltered = filters.search !== '' || filters.kind !== 'all' || filters.assignee !== '' || filters.state !== 'open';
  return (
    <div className="page requests-page" data-fill="">
      <PageHeader
        title={t('shell-requests')}
        count={head.data && number(head.data.total)}
        lead={t('requests-lead')}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => void navigate({ to: '/requests/new' })}>
            {t('requests-new')}
          </Button>
        }
      />
      <FilterLine
        filters={filters}
        look={look}
        operators={head.data?.operators ?? []}
        onChange={(part) => setFilters((now) => ({ ...now, ...part }))}
        onLook={setLook}
      />
      {look === 'board' ? (
        <Board filters={requestOf({ ...settled, state: 'all' }, 0, 200)} onOpen={open} />
      ) : (
        <DataGrid<RequestLine>
          label={t('shell-requests')}
          columns={columns}
          rowKey={(line) => line.id}
          rowLabel={(line) => `${line.number} ${line.requester}`}
          fetchWindow={fetchWindow}
          source={JSON.stringify(settled)}
          revision={revision}
          onOpen={open}
          onError={(error) => say(asCommandError(error))}
          empty={
            <EmptyState
              icon={Inbox}
              title={t(isFiltered ? 'requests-none-found' : 'requests-none-title')}
              actions={
                !isFiltered && (
                  <Button variant="primary" icon={Plus} onPress={() => void navigate({ to: '/requests/new' })}>
                    {t('requests-new')}
                  </Button>
                )
              }
            >
              {t(isFiltered ? 'requests-none-found-text' : 'requests-none-text')}
            </EmptyState>
          }
        />
      )}
    </div>
  );
}

function FilterLine({
  filters,
  look,
  operators,
  onChange,
  onLook,
}: {
  filters: Filters;
  look: 'list' | 'board';
  operators: readonly string[];
  onChange(part: Partial<Filters>): void;
  onLook(look: 'list' | 'board'): void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = (id: RequestState) => ({ id, label: stateWords(i18n, id) });
  return (
    <div className="requests-filters" role="search">
      <SearchField
        label={t('requests-search')}
        placeholder={t('requests-search-hint')}
        hideLabel={false}
        value={filters.search}
        onChange={(search) => onChange({ search })}
      />
      {look === 'list' && (
        <Select<StateFilter>
          label={t('requests-filter-state')}
          options={[
            { id: 'open', label: t('requests-open') },
            { id: 'closed', label: t('requests-closed') },
            { id: 'all', label: t('requests-all') },
            ...OPEN_REQUESTS.map(state),
            ...CLOSED.map(state),
          ]}
          value={filters.state}
          onChange={(next) => onChange({ state: next })}
        />
      )}
      <Select<RightKind | 'all'>
        label={t('requests-filter-kind')}
        options={[{ id: 'all', label: t('requests-all') }, ...KINDS.map((id) => ({ id, label: kindWords(i18n, id) }))]}
        value={filters.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {operators.length > 1 && (
        <Select
          label={t('requests-filter-assignee')}
          options={[{ id: '', label: t('requests-anybody') }, ...operators.map((name) => ({ id: name, label: name }))]}
          value={filters.assignee}
          onChange={(assignee) => onChange({ assignee })}
        />
      )}
      <RadioGroup<'list' | 'board'>
        label={t('requests-look')}
        orientation="horizontal"
        options={[
          { id: 'list', label: t('requests-look-list') },
          { id: 'board', label: t('requests-look-board') },
        ]}
        value={look}
        onChange={onLook}
      />
    </div>
  );
}
