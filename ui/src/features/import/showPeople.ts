import { queryClient, type BatchId } from '@/api';

/** What the register shows when it opens: its state lives in the cache under this key and goes with it at the lock. */
const PEOPLE_GRID = ['people-grid'];

const FRESH = { search: '', filters: [], sort: 'name', descending: false, columns: null, density: null, view: null, selected: [], row: null };

/** Makes the register show the people of an import. */
export function showPeopleOf(batch: BatchId): void {
  queryClient.setQueryData(PEOPLE_GRID, (state: object | undefined) => ({
    ...FRESH,
    ...state,
    search: '',
    filters: [{ by: 'batch', value: batch }],
    view: null,
    selected: [],
    row: null,
  }));
}
