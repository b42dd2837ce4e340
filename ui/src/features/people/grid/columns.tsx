import type { ConsentTypeView, ContactRow } from '@/api';
import type { GridColumn } from '@/components';
import { CONSENT_LOOK, ConsentStamp } from '@/components/domain/ConsentStamp';
import type { I18n } from '@/i18n';
import { ContactStatusStamp, STATUS_LOOK } from '../shared/status';
import { consentColumn } from './gridState';

const DASH = '—';

type Words = Pick<I18n, 't' | 'date'>;

/** Every column that the grid can show; the name comes first and stays. */
export function allColumns({ t, date }: Words, types: readonly ConsentTypeView[]): GridColumn<ContactRow>[] {
  const text = (
    id: string,
    header: string,
    width: number,
    read: (row: ContactRow) => string | null,
    more: Partial<GridColumn<ContactRow>> = {},
  ): GridColumn<ContactRow> => ({
    id,
    header,
    width,
    text: (row) => read(row) ?? '',
    cell: (row) => read(row) ?? DASH,
    ...more,
  });
  const consents = types
    .filter((type) => !type.archived)
    .map((type): GridColumn<ContactRow> => {
      const state = (row: ContactRow) => row.consents.find((cell) => cell.type === type.id)?.state ?? 'never_asked';
      return {
        id: consentColumn(type.id),
        header: type.title,
        // The longest stamp stands whole in it.
        width: 152,
        text: (row) => t(CONSENT_LOOK[state(row)].word),
        cell: (row) => <ConsentStamp state={state(row)} />,
      };
    });
  return [
    text('name', t('people-col-name'), 192, (row) => row.name, { sortable: true, grow: true, opens: true }),
    text('email', t('field-email'), 188, (row) => row.email, { sortable: true, grow: true }),
    text('phone', t('field-phone'), 148, (row) => row.phone),
    text('city', t('field-city'), 140, (row) => row.city, { sortable: true }),
    text('province', t('field-province'), 88, (row) => row.province),
    text('tags', t('field-tags'), 160, (row) => (row.tags.length === 0 ? null : row.tags.join(', '))),
    ...consents,
    {
      id: 'status',
      header: t('people-col-status'),
      width: 136,
      text: (row) => t(STATUS_LOOK[row.status].word),
      cell: (row) => <ContactStatusStamp status={row.status} />,
    },
    text('source', t('field-source'), 160, (row) => row.source),
    text('last_contact', t('people-col-last-contact'), 118, (row) => (row.lastContactAt === null ? null : date(row.lastContactAt)), { sortable: true }),
    text('created', t('people-col-created'), 132, (row) => date(row.createdAt), { sortable: true }),
  ];
}

/** The columns shown, in the chosen order; a column that is no more is left out, the name is always there. */
export function shownColumns<C extends { id: string }>(all: readonly C[], ids: readonly string[]): C[] {
  const order = ['name', ...ids.filter((id) => id !== 'name')];
  return order.map((id) => all.find((column) => column.id === id)).filter((column) => column !== undefined);
}
