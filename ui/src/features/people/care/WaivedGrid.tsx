import { useNavigate } from '@tanstack/react-router';
import { MailX, Undo2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { asCommandError, call, useAccess, useAct, useRevision, useSay, type ContactId, type NoticeWaivedLine } from '@/api';
import { Button, DataGrid, EmptyState, toast, type GridColumn } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import { inPortions } from './confirm';

/** People to whom no notice is due, with the way back. */
export function WaivedGrid({ name }: { name: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const navigate = useNavigate();
  const say = useSay();
  const { may } = useAccess();
  const owe = useAct('notice_owe');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const revision = useRevision(['contacts']);
  const columns = useMemo(() => waivedColumns(i18n), [i18n]);
  const fetchWindow = useCallback((offset: number, limit: number) => call('notice_waived', { name, offset, limit }), [name]);
  const takeBack = async () => {
    const ids = [...selected] as ContactId[];
    try {
      await inPortions(ids, (some) => owe.mutateAsync({ ids: some }));
      toast(t('notices-owed', { count: ids.length }));
      setSelected(new Set());
    } catch {
      // useAct says why.
    }
  };
  return (
    <DataGrid<NoticeWaivedLine>
      label={t('notices-waived')}
      columns={columns}
      rowKey={(line) => line.contact}
      rowLabel={(line) => line.name}
      fetchWindow={fetchWindow}
      source={name}
      revision={revision}
      selected={may('consents') ? selected : undefined}
      onSelectedChange={may('consents') ? setSelected : undefined}
      onOpen={(line) => void navigate({ to: '/people/$id', params: { id: line.contact } })}
      onError={(error) => say(asCommandError(error))}
      footer={
        selected.size === 0 ? undefined : (
          <Button variant="primary" icon={Undo2} isPending={owe.isPending} onPress={() => void takeBack()}>
            {t('notices-owe-some', { count: selected.size })}
          </Button>
        )
      }
      empty={
        <EmptyState icon={MailX} title={t('notices-waived-none')}>
          {t('notices-waived-none-text')}
        </EmptyState>
      }
    />
  );
}

function waivedColumns({ t, say, date }: Pick<I18n, 't' | 'say' | 'date'>): GridColumn<NoticeWaivedLine>[] {
  const text = (id: string, header: string, width: number, read: (line: NoticeWaivedLine) => string, grow = false): GridColumn<NoticeWaivedLine> => ({
    id,
    header,
    width,
    text: read,
    cell: read,
    grow,
  });
  return [
    text('name', t('verify-col-name'), 200, (line) => line.name, true),
    text('ground', t('notices-col-ground'), 220, (line) => say(`notices-ground-${line.ground}`), true),
    text('note', t('notices-col-note'), 220, (line) => line.note ?? '—', true),
    text('at', t('notices-col-decided'), 130, (line) => date(line.at)),
    text('by', t('notices-col-by'), 140, (line) => line.by),
  ];
}
