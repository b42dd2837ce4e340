import { Building2, MessagesSquare, User, type LucideIcon } from 'lucide-react';
import type { BinItem, BinKind, BinRecord } from '@/api';
import type { GridColumn } from '@/components';
import { KEEPER_LABEL } from '@/components/domain/keepers';
import type { I18n, MessageKey } from '@/i18n';

const ICON: Record<BinKind, LucideIcon> = { person: User, organisation: Building2, communication: MessagesSquare };

const KIND: Record<BinKind, MessageKey> = { person: 'bin-kind-person', organisation: 'bin-kind-organisation', communication: 'bin-kind-communication' };

/** A name with what it is; a communication without words has its kind for a name. */
function Named({ i18n: { t }, kind, name }: { i18n: Pick<I18n, 't'>; kind: BinKind; name: string }) {
  const Icon = ICON[kind];
  return (
    <span className="bin-name">
      <Icon aria-hidden="true" />
      {name === '' ? t(KIND[kind]) : name}
    </span>
  );
}

export function nameOf({ t }: Pick<I18n, 't'>, { kind, name }: { kind: BinKind; name: string }): string {
  return name === '' ? t(KIND[kind]) : name;
}

/** Why something is in the bin, in words. */
export function why({ t, date }: Pick<I18n, 't' | 'date'>, item: Pick<BinItem, 'why' | 'import' | 'overOn'>): string {
  switch (item.why) {
    case 'import_undone':
      return t('bin-why-import', { name: item.import ?? '' });
    case 'undone':
      return t('bin-why-undone');
    case 'held':
      return t('bin-why-held');
    case 'term':
      return t('bin-why-term', { on: date(item.overOn ?? '') });
    default:
      return t('bin-why-by-hand');
  }
}

/** When something goes: what keeps it is named, be it a norm or something open. */
export function going({ t, date }: Pick<I18n, 't' | 'date'>, item: Pick<BinItem, 'erasedOn' | 'keptBy' | 'keptUntil' | 'norm'>): string {
  if (item.keptBy !== null) return t(KEEPER_LABEL[item.keptBy]);
  if (item.keptUntil === null) return date(item.erasedOn ?? '');
  return item.norm === null ? t('bin-after', { date: date(item.keptUntil) }) : t('bin-after-by', { date: date(item.keptUntil), norm: item.norm });
}

/** What becomes of a record, in words. */
export function becomes({ t, date }: Pick<I18n, 't' | 'date'>, record: Pick<BinRecord, 'outcome' | 'keptUntil' | 'norm'>): string {
  switch (record.outcome) {
    case 'kept':
      return record.norm === null
        ? t('bin-kept-until', { date: date(record.keptUntil ?? '') })
        : t('bin-kept-until-by', { date: date(record.keptUntil ?? ''), norm: record.norm });
    case 'shared':
      return t('bin-outcome-shared');
    case 'held':
      return t('bin-outcome-held');
    default:
      return t('bin-outcome-destroyed');
  }
}

export function binColumns(i18n: Pick<I18n, 't' | 'date'>): GridColumn<BinItem>[] {
  const { t, date } = i18n;
  const column = (
    id: string,
    header: string,
    width: number,
    read: (item: BinItem) => string,
    more: Partial<GridColumn<BinItem>> = {},
  ): GridColumn<BinItem> => ({
    id,
    header,
    width,
    text: read,
    cell: read,
    ...more,
  });
  return [
    {
      ...column('name', t('bin-col-name'), 216, (item) => nameOf(i18n, item), { grow: true }),
      cell: (item) => <Named i18n={i18n} kind={item.kind} name={item.name} />,
    },
    column('why', t('bin-col-why'), 256, (item) => why(i18n, item)),
    column('since', t('bin-col-since'), 116, (item) => date(item.since)),
    column('by', t('bin-col-by'), 124, (item) => item.by),
    column('going', t('bin-col-going'), 240, (item) => going(i18n, item)),
  ];
}

export function recordColumns(i18n: Pick<I18n, 't' | 'date'>): GridColumn<BinRecord>[] {
  const { t } = i18n;
  return [
    {
      id: 'name',
      header: t('bin-col-name'),
      width: 260,
      grow: true,
      text: (record) => nameOf(i18n, record),
      cell: (record) => <Named i18n={i18n} kind={record.kind} name={record.name} />,
    },
    {
      id: 'outcome',
      header: t('bin-col-outcome'),
      width: 344,
      text: (record) => becomes(i18n, record),
      cell: (record) => <span data-outcome={record.outcome}>{becomes(i18n, record)}</span>,
    },
  ];
}
