import { describe, expect, it } from 'vitest';
import type { ConsentTypeId, ConsentTypeView, ContactFilter, ViewView } from '@/api';
import { BIN, differs, FRESH, isBin, openView, relist, usualColumns, withFilter } from './gridState';

const newsletter = 'n' as ConsentTypeId;
const calls = 'c' as ConsentTypeId;

const type = (id: string, archived = false) => ({ id, archived }) as unknown as ConsentTypeView;

const view = {
  id: 'v',
  name: 'Newsletter',
  search: '',
  filters: [{ by: 'consent', type: newsletter, state: 'given' }],
  sort: 'name',
  descending: false,
  columns: ['name', 'email'],
  density: 'compact',
} as unknown as ViewView;

describe('filters', () => {
  it('take the place of the filter that asks the same', () => {
    const filters: ContactFilter[] = [{ by: 'province', value: 'FI' }];
    expect(withFilter(filters, { by: 'province', value: 'PO' })).toEqual([{ by: 'province', value: 'PO' }]);
  });

  it('stand beside each other for two consents and for two tags', () => {
    const first: ContactFilter[] = [
      { by: 'consent', type: newsletter, state: 'given' },
      { by: 'tag', value: 'cliente' },
    ];
    const more = withFilter(withFilter(first, { by: 'consent', type: calls, state: 'expired' }), { by: 'tag', value: 'fornitore' });
    expect(more).toHaveLength(4);
    const reach = withFilter(withFilter(more, { by: 'reach', way: 'call', value: true }), { by: 'reach', way: 'email', value: true });
    expect(reach).toHaveLength(6);
    expect(withFilter(reach, { by: 'reach', way: 'call', value: false })).toHaveLength(6);
    expect(withFilter(more, { by: 'consent', type: calls, state: 'given' })).toHaveLength(4);
  });
});

describe('a saved view', () => {
  it('opens as it was saved and does not count as changed', () => {
    expect(differs(openView(view), view)).toBe(false);
  });

  it('counts as changed after a search, another order or other columns', () => {
    const state = openView(view);
    expect(differs({ ...state, search: 'bian' }, view)).toBe(true);
    expect(differs({ ...state, descending: true }, view)).toBe(true);
    expect(differs({ ...state, columns: ['name', 'phone'] }, view)).toBe(true);
  });
});

it('forgets selection and row when another list is shown', () => {
  expect(relist({ ...FRESH, selected: ['a'], row: 12 }, { search: 'x' })).toMatchObject({ search: 'x', selected: [], row: null });
});

it('knows the bin by its filter', () => {
  expect(isBin({ filters: [BIN] })).toBe(true);
  expect(isBin(FRESH)).toBe(false);
});

it('shows at first who, how to write, three consents in use and the last contact', () => {
  expect(usualColumns([type('a'), type('b', true), type('c'), type('d'), type('e')])).toEqual([
    'name',
    'email',
    'consent:a',
    'consent:c',
    'consent:d',
    'last_contact',
  ]);
});
