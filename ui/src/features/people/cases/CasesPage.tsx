import { useNavigate } from '@tanstack/react-router';
import { FolderOpen, FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useErrorText, useRead, type CaseList, type Category } from '@/api';
import { Banner, Button, EmptyState, PageHeader, RadioGroup, SearchField, Select, Skeleton, Switch } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';
import { RegisterNav } from '../communications/RegisterNav';
import '../people.css';
import { CaseDialog } from './CaseDialog';
import { CaseReportPanel } from './CaseReportPanel';
import { CaseRow } from './CaseRow';
import { CASE_CATEGORIES, categoryWords } from './words';

const PAGE = 50;

type State = 'open' | 'closed' | 'all';

interface Filters {
  text: string;
  state: State;
  mine: boolean;
  category: Category | 'all';
}

const FRESH: Filters = { text: '', state: 'open', mine: false, category: 'all' };

function requestOf(filters: Filters, offset: number): CaseList {
  return {
    text: filters.text.trim(),
    closed: filters.state === 'all' ? null : filters.state === 'closed',
    mine: filters.mine,
    category: filters.category === 'all' ? null : filters.category,
    contact: null,
    offset,
    limit: PAGE,
  };
}

/** Pratiche (S53): complaints, repairs and questions that somebody follows until they are solved, and how long people wait. */
export function CasesPage() {
  const { t, number } = useI18n();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [filters, setFilters] = useState(FRESH);
  const [pages, setPages] = useState(1);
  const [opening, setOpening] = useState(false);
  const [look, setLook] = useState<'list' | 'report'>('list');
  const asked = useSettled(filters);
  const first = useRead('case_list', requestOf(asked, 0), { keepPrevious: true });
  const total = first.data?.total ?? 0;
  const change = (part: Partial<Filters>) => {
    setFilters((now) => ({ ...now, ...part }));
    setPages(1);
  };
  const open = (
    <Allowed may="communications">
      <Button variant="primary" icon={FolderPlus} onPress={() => setOpening(true)}>
        {t('case-open')}
      </Button>
    </Allowed>
  );
  return (
    <div className="page" data-wide="">
      <PageHeader
        title={t('case-list-title')}
        count={look === 'list' && first.data !== undefined ? number(total) : undefined}
        lead={t('case-list-lead')}
        actions={open}
      />
      <RegisterNav part="cases" />
      <RadioGroup<'list' | 'report'>
        label={t('case-look')}
        orientation="horizontal"
        options={[
          { id: 'list', label: t('case-look-list') },
          { id: 'report', label: t('case-look-report') },
        ]}
        value={look}
        onChange={setLook}
      />
      {look === 'report' ? (
        <CaseReportPanel />
      ) : (
        <>
          <FilterBar filters={filters} onChange={change} />
          {first.error !== null && <Banner tone="danger">{errorText(first.error)}</Banner>}
          {first.data === undefined ? (
            first.error === null && <Skeleton lines={6} />
          ) : total === 0 ? (
            <EmptyState icon={FolderOpen} title={t(asked === FRESH ? 'case-none-title' : 'case-none-found')} actions={asked === FRESH && open}>
              {t(asked === FRESH ? 'case-none-text' : 'case-none-found-text')}
            </EmptyState>
          ) : (
            <ol className="ruled">
              {Array.from({ length: pages }, (_, page) => (
                <Rows key={page} filters={asked} offset={page * PAGE} />
              ))}
            </ol>
          )}
          {total > pages * PAGE && (
            <div className="row">
              <Button size="small" onPress={() => setPages((now) => now + 1)}>
                {t('ui-more', { count: total - pages * PAGE })}
              </Button>
            </div>
          )}
        </>
      )}
      {opening && <CaseDialog onClose={() => setOpening(false)} onOpened={(id) => void navigate({ to: '/communications/cases/$id', params: { id } })} />}
    </div>
  );
}

function Rows({ filters, offset }: { filters: Filters; offset: number }) {
  const page = useRead('case_list', requestOf(filters, offset), { keepPrevious: true });
  return (page.data?.lines ?? []).map((line) => <CaseRow key={line.id} line={line} />);
}

function FilterBar({ filters, onChange }: { filters: Filters; onChange(part: Partial<Filters>): void }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <div className="register-filters" role="search">
      <SearchField
        label={t('case-search')}
        placeholder={t('case-search-hint')}
        hideLabel={false}
        value={filters.text}
        onChange={(text) => onChange({ text })}
      />
      <Select<State>
        label={t('case-filter-state')}
        options={[
          { id: 'open', label: t('case-filter-open') },
          { id: 'closed', label: t('case-filter-closed') },
          { id: 'all', label: t('register-any-f') },
        ]}
        value={filters.state}
        onChange={(state) => onChange({ state })}
      />
      <Select<Filters['category']>
        label={t('case-category')}
        options={[{ id: 'all', label: t('register-any-f') }, ...CASE_CATEGORIES.map((id) => ({ id, label: categoryWords(i18n, id) }))]}
        value={filters.category}
        onChange={(category) => onChange({ category })}
      />
      <Switch isSelected={filters.mine} onChange={(mine) => onChange({ mine })}>
        {t('case-filter-mine')}
      </Switch>
    </div>
  );
}
