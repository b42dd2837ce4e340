import { useMemo, type Ref } from 'react';
import { useAccess, useRead, type Count } from '@/api';
import { FilterChip, FilterSentence, SearchField } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { FilterPopover } from './FilterPopover';
import { filterWords, type Titles } from './filterWords';
import { relist, withFilter, type GridState } from './gridState';

const ORDERED: Record<GridState['sort'], MessageKey> = {
  name: 'people-order-name',
  email: 'people-order-email',
  city: 'people-order-city',
  last_contact: 'people-order-last-contact',
  created: 'people-order-created',
};

export interface FilterLineProps {
  state: GridState;
  onChange(change: (state: GridState) => GridState): void;
  /** Hits; null while they are counted. */
  found: Count | null;
  searchRef: Ref<HTMLInputElement>;
  /** Leaves the search field for the grid. */
  onLeaveSearch(): void;
}

/** Search as you type, and the filters as one sentence. */
export function FilterLine({ state, onChange, found, searchRef, onLeaveSearch }: FilterLineProps) {
  const { t, number } = useI18n();
  const types = useRead('consent_type_list', {});
  const sources = useRead('source_list', {});
  const { may } = useAccess();
  const imports = useRead('import_list', {}, { enabled: may('import') });
  const titles = useMemo<Titles>(
    () => ({ types: types.data?.types ?? [], sources: sources.data?.sources ?? [], batches: imports.data?.batches ?? [] }),
    [types.data, sources.data, imports.data],
  );
  const hits = found === null ? null : found.exact ? t('people-found', { count: found.value }) : t('people-found-more', { count: number(found.value) });
  return (
    <FilterSentence end={hits === null ? undefined : t('people-found-ordered', { hits, order: t(ORDERED[state.sort]) })}>
      <div className="people-search">
        <SearchField
          label={t('people-search')}
          placeholder={t('people-search-hint')}
          value={state.search}
          onChange={(search) => onChange((now) => relist(now, { search }))}
          inputRef={searchRef}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onLeaveSearch();
            } else event.continuePropagation();
          }}
        />
      </div>
      <span>{t(state.filters.length > 0 ? 'people-showing' : state.search.trim() === '' ? 'people-showing-all' : 'people-showing-found')}</span>
      {state.filters.map((filter, index) => {
        const { before, word, strong } = filterWords(t, filter, titles);
        return (
          <span key={index} className="people-filter">
            {before !== null && <span>{before}</span>}
            <FilterChip
              removeLabel={t('people-filter-remove', { filter: [before, word, strong].filter((part) => part !== null).join(' ') })}
              onRemove={() => onChange((now) => relist(now, { filters: now.filters.filter((_, at) => at !== index) }))}
            >
              {word !== null && <>{word} </>}
              <strong>{strong}</strong>
            </FilterChip>
          </span>
        );
      })}
      <FilterPopover titles={titles} onAdd={(filter) => onChange((now) => relist(now, { filters: withFilter(now.filters, filter) }))} />
    </FilterSentence>
  );
}
