import { useNavigate } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { asCommandError, call, useRead, useRevision, useSay, type BarKind, type PurposeId, type StopAuthor, type StopLine, type StopList } from '@/api';
import { Button, DataGrid, EmptyState, PageHeader, SearchField, Select } from '@/components';
import { CHANNEL_LABEL, CHANNELS, type ChannelName } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import '../people.css';
import { KINDS, stopColumns, whoWords, whyWords } from './columns';

interface Filters {
  name: string;
  what: BarKind | 'all';
  author: StopAuthor | 'all';
  purpose: PurposeId | 'all';
  channel: ChannelName | 'all';
}

const NO_FILTERS: Filters = { name: '', what: 'all', author: 'all', purpose: 'all', channel: 'all' };

const AUTHORS: readonly StopAuthor[] = ['subject', 'controller', 'law'];

function askOf(filters: Filters, offset: number, limit: number): StopList {
  const some = <T,>(value: T | 'all') => (value === 'all' ? null : value);
  return {
    name: filters.name,
    what: some(filters.what),
    author: some(filters.author),
    purpose: some(filters.purpose),
    channel: some(filters.channel),
    offset,
    limit,
  };
}

/** Non utilizzabili (S44, F21): who cannot be called or written to, why, for which purposes and by which channels. */
export function StopsPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const say = useSay();
  const [filters, setFilters] = useState(NO_FILTERS);
  const settled = useSettled(filters);
  const head = useRead('stop_list', askOf(settled, 0, 1), { keepPrevious: true });
  const purposes = useRead('purpose_list', {}).data?.purposes ?? [];
  const revision = useRevision(['contacts', 'consents', 'consent_types', 'purposes', 'imports']);
  const columns = useMemo(() => stopColumns(i18n), [i18n]);
  const fetchWindow = useCallback(async (offset: number, limit: number) => call('stop_list', askOf(settled, offset, limit)), [settled]);
  const change = (part: Partial<Filters>) => setFilters((now) => ({ ...now, ...part }));
  const counts = new Map((head.data?.counts ?? []).map((one) => [one.what, one.count]));
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
  const all = { id: 'all' as const, label: t('stops-all') };
  return (
    <div className="page stops-page" data-fill="">
      <PageHeader
        title={t('stops-title')}
        count={head.data && number(head.data.total)}
        lead={t('stops-list-lead')}
        onBack={() => void navigate({ to: '/people' })}
      />
      <div className="stops-filters" role="search">
        <SearchField label={t('stops-search')} hideLabel={false} value={filters.name} onChange={(name) => change({ name })} />
        <Select<BarKind | 'all'>
          label={t('stops-why')}
          options={[all, ...KINDS.map((id) => ({ id, label: whyWords(i18n, id), detail: number(counts.get(id) ?? 0) }))]}
          value={filters.what}
          onChange={(what) => change({ what })}
        />
        <Select<StopAuthor | 'all'>
          label={t('stops-who')}
          options={[all, ...AUTHORS.map((id) => ({ id, label: whoWords(i18n, id) }))]}
          value={filters.author}
          onChange={(author) => change({ author })}
        />
        <Select<PurposeId | 'all'>
          label={t('stops-purpose')}
          options={[
            { id: 'all' as const, label: t('stops-purposes-all') },
            ...purposes.filter((one) => !one.archived).map((one) => ({ id: one.id, label: one.title })),
          ]}
          value={filters.purpose}
          onChange={(purpose) => change({ purpose })}
        />
        <Select<ChannelName | 'all'>
          label={t('stops-channel')}
          options={[all, ...CHANNELS.filter((id) => id !== 'other').map((id) => ({ id, label: t(CHANNEL_LABEL[id]) }))]}
          value={filters.channel}
          onChange={(channel) => change({ channel })}
        />
      </div>
      <DataGrid<StopLine>
        label={t('stops-title')}
        columns={columns}
        rowKey={(line) => `${line.contact} ${line.what} ${line.since ?? ''} ${line.ground ?? ''} ${line.channels.join(' ')}`}
        rowLabel={(line) => `${line.name}, ${whyWords(i18n, line.what)}`}
        fetchWindow={fetchWindow}
        source={JSON.stringify(settled)}
        revision={revision}
        onOpen={(line) => void navigate({ to: '/people/$id', params: { id: line.contact } })}
        onError={(error) => say(asCommandError(error))}
        empty={
          <EmptyState
            icon={ShieldCheck}
            title={t(isFiltered ? 'stops-none-found' : 'stops-none')}
            actions={isFiltered && <Button onPress={() => setFilters(NO_FILTERS)}>{t('people-nothing-clear')}</Button>}
          >
            {t(isFiltered ? 'stops-none-found-text' : 'stops-none-text')}
          </EmptyState>
        }
      />
    </div>
  );
}
