import { BadgeCheck, Ban, FolderOpen, IdCard, Inbox, Lock, MessagesSquare, type LucideIcon } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { asCommandError, call, useSay, type ContactId, type ErasePreview, type EraseRecord, type RecordClass } from '@/api';
import { DataGrid, Panel, type GridColumn } from '@/components';
import { CHANNEL_ICON } from '@/components/domain/channels';
import { useI18n, type I18n } from '@/i18n';
import { CLASS_LABEL, fate, recordName } from './words';

const ICON: Record<RecordClass, LucideIcon> = {
  card: IdCard,
  consent: BadgeCheck,
  stop: Ban,
  communication: MessagesSquare,
  hold: Lock,
  request: Inbox,
  case: FolderOpen,
};

function columns(i18n: I18n): GridColumn<EraseRecord>[] {
  const { t, date } = i18n;
  const Named = ({ record }: { record: EraseRecord }) => {
    const Icon = record.channel === null ? ICON[record.class] : CHANNEL_ICON[record.channel];
    return (
      <span className="erase-name">
        <Icon aria-hidden="true" />
        {recordName(i18n, record)}
      </span>
    );
  };
  return [
    { id: 'name', header: t('erase-col-what'), width: 172, text: (record) => recordName(i18n, record), cell: (record) => <Named record={record} /> },
    {
      id: 'on',
      header: t('erase-col-on'),
      width: 106,
      text: (record) => (record.on === null ? '' : date(record.on)),
      cell: (record) => (record.on === null ? '' : date(record.on)),
    },
    {
      id: 'fate',
      header: t('erase-col-fate'),
      width: 300,
      grow: true,
      text: (record) => fate(i18n, record),
      cell: (record) => (
        <span className="erase-fate" data-outcome={record.outcome} title={fate(i18n, record)}>
          {fate(i18n, record)}
        </span>
      ),
    },
  ];
}

/** One outcome for each record: the sums, then the list. */
export function Records({ id, preview }: { id: ContactId; preview: ErasePreview }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const say = useSay();
  const shown = useMemo(() => columns(i18n), [i18n]);
  const fetchWindow = useCallback(
    async (offset: number, limit: number) => {
      const page = await call('erase_records', { contact: id, offset, limit });
      return { rows: page.records, total: page.total };
    },
    [id],
  );
  return (
    <Panel title={t('erase-records')} lead={t('erase-records-lead')}>
      <table className="erase-counts">
        <thead>
          <tr>
            <th scope="col">{t('erase-col-class')}</th>
            <th scope="col">{t('erase-col-destroyed')}</th>
            <th scope="col">{t('erase-col-anonymised')}</th>
            <th scope="col">{t('erase-col-kept')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.counts.map((count) => (
            <tr key={count.class}>
              <th scope="row">{t(CLASS_LABEL[count.class])}</th>
              {[count.destroyed, count.anonymised, count.kept].map((value, at) => (
                <td key={at} data-none={value === 0 || undefined} className="tabular">
                  {number(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="erase-records">
        <DataGrid<EraseRecord>
          label={t('erase-records')}
          columns={shown}
          rowKey={(record) => `${record.class} ${record.title} ${record.on} ${record.keptUntil} ${record.outcome}`}
          rowLabel={(record) => recordName(i18n, record)}
          fetchWindow={fetchWindow}
          source={preview.plan}
          density="relaxed"
          onError={(error) => say(asCommandError(error))}
        />
      </div>
    </Panel>
  );
}
