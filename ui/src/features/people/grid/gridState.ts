import { useSyncExternalStore } from 'react';
import { queryClient, type ConsentTypeView, type ContactFilter, type ContactSort, type Density, type ViewId, type ViewView } from '@/api';

/** What the grid of people shows, and where the person was in it. */
export interface GridState {
  search: string;
  filters: ContactFilter[];
  sort: ContactSort;
  descending: boolean;
  /** Ids of the columns in order; null = the usual ones. */
  columns: string[] | null;
  density: Density | null;
  /** The saved view that this started from. */
  view: ViewId | null;
  selected: string[];
  /** The row to come back to. */
  row: number | null;
}

export const FRESH: GridState = { search: '', filters: [], sort: 'name', descending: false, columns: null, density: null, view: null, selected: [], row: null };

/** The bin is a filter on the status, like any other. */
export const BIN: ContactFilter = { by: 'status', value: 'binned' };

export function isBin(state: Pick<GridState, 'filters'>): boolean {
  return state.filters.some((filter) => filter.by === 'status' && filter.value === 'binned');
}

/** Another list is shown: the selection belonged to the former one. */
export function relist(state: GridState, change: Partial<GridState>): GridState {
  return { ...state, selected: [], row: null, ...change };
}

/** Shows a saved view. */
export function openView(view: ViewView): GridState {
  return {
    ...FRESH,
    search: view.search,
    filters: view.filters,
    sort: view.sort,
    descending: view.descending,
    columns: view.columns.length === 0 ? null : view.columns,
    density: view.density,
    view: view.id,
  };
}

/** Two filters that ask the same question, whatever the answer. */
function sameQuestion(a: ContactFilter, b: ContactFilter): boolean {
  if (a.by !== b.by) return false;
  if (a.by === 'consent' && b.by === 'consent') return a.type === b.type;
  // Whom one may call and whom one may write to are two questions.
  if (a.by === 'reach' && b.by === 'reach') return a.way === b.way;
  // A card may bear several tags, so two tags are two questions.
  if (a.by === 'tag' && b.by === 'tag') return a.value === b.value;
  return true;
}

/** Adds a filter; it takes the place of the one that asks the same. */
export function withFilter(filters: readonly ContactFilter[], filter: ContactFilter): ContactFilter[] {
  const at = filters.findIndex((other) => sameQuestion(other, filter));
  return at === -1 ? [...filters, filter] : filters.map((other, index) => (index === at ? filter : other));
}

/** Whether the list differs from the saved view it started from. */
export function differs(state: GridState, view: ViewView): boolean {
  const plain = (part: unknown) => JSON.stringify(part);
  return (
    state.search !== view.search ||
    state.sort !== view.sort ||
    state.descending !== view.descending ||
    plain(state.filters) !== plain(view.filters) ||
    plain(state.columns ?? []) !== plain(view.columns) ||
    (state.density ?? view.density) !== view.density
  );
}

/** The column of a consent type. */
export function consentColumn(type: ConsentTypeView['id']): string {
  return `consent:${type}`;
}

/** The usual columns: who, how to write, the consents in use, the last contact. */
export function usualColumns(types: readonly ConsentTypeView[]): string[] {
  const inUse = types.filter((type) => !type.archived).slice(0, 3);
  return ['name', 'email', ...inUse.map((type) => consentColumn(type.id)), 'last_contact'];
}

const KEY = ['people-grid'];
queryClient.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY });

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): GridState {
  return queryClient.getQueryData<GridState>(KEY) ?? FRESH;
}

function change(update: (state: GridState) => GridState): void {
  queryClient.setQueryData<GridState>(KEY, update(current()));
  for (const listener of listeners) listener();
}

/**
 * The state of the grid outlives the page, so that coming back shows the same list at the same row; it goes with the cache at the lock.
 * Changes reach the page at once: through the observers of the cache they would come late, and the search field would lose letters.
 */
export function useGridState(): [GridState, (update: (state: GridState) => GridState) => void] {
  return [useSyncExternalStore(subscribe, current), change];
}
