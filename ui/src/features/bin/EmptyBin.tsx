import { Trash2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { asCommandError, call, useAct, useErrorText, useRead, useSay, type BinPreview, type BinRecord, type JobId } from '@/api';
import { Banner, Button, DataGrid, Dialog, Skeleton, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { isTyped, numberOf } from '@/lib/typed';
import { nameOf, recordColumns } from './columns';

/** Exactly what goes and what stays, one outcome for each record; then the act that nothing takes back. */
export function EmptyBin({ onClose, onStarted }: { onClose(): void; onStarted(job: JobId): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const preview = useRead('bin_preview', {});
  const empty = useAct('bin_empty', { quiet: true });
  const [typed, setTyped] = useState('');
  const data = preview.data;
  const gone = data === undefined ? 0 : data.contacts + data.communications;
  const start = (plan: BinPreview) =>
    empty.mutate(
      { plan: plan.plan, typed: plan.toType === null ? null : numberOf(typed) },
      {
        onSuccess: ({ job }) => {
          onStarted(job);
          onClose();
        },
      },
    );
  const wrong = empty.error ?? preview.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      icon={Trash2}
      tone="danger"
      size="large"
      title={t('bin-empty-title')}
      lead={t('bin-empty-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('bin-empty-not')}
          </Button>
          <Button
            variant="danger"
            icon={Trash2}
            isPending={empty.isPending}
            isDisabled={data === undefined || gone === 0 || !isTyped(typed, data.toType)}
            onPress={() => data !== undefined && start(data)}
          >
            {t('bin-empty-act', { count: gone })}
          </Button>
        </>
      }
    >
      {wrong !== null && (
        <Banner live tone="danger">
          {errorText(wrong)}
        </Banner>
      )}
      {data === undefined ? wrong === null && <Skeleton lines={6} /> : <What preview={data} />}
      {data !== undefined && data.toType !== null && (
        <TextField label={t('bin-empty-type', { count: data.toType })} inputMode="numeric" short value={typed} onChange={setTyped} autoComplete="off" />
      )}
    </Dialog>
  );
}

function What({ preview }: { preview: BinPreview }) {
  const i18n = useI18n();
  const { t } = i18n;
  const say = useSay();
  const columns = useMemo(() => recordColumns(i18n), [i18n]);
  const fetchWindow = useCallback(async (offset: number, limit: number) => {
    const page = await call('bin_records', { offset, limit });
    return { rows: page.records, total: page.total };
  }, []);
  return (
    <>
      <ul className="bin-facts">
        <li>{t('bin-fact-contacts', { count: preview.contacts })}</li>
        <li>{t('bin-fact-communications', { count: preview.communications })}</li>
        {preview.kept > 0 && <li>{t('bin-fact-kept', { count: preview.kept })}</li>}
        {preview.held > 0 && <li>{t('bin-fact-held', { count: preview.held })}</li>}
        {preview.shared > 0 && <li>{t('bin-fact-shared', { count: preview.shared })}</li>}
      </ul>
      <div className="bin-records">
        <DataGrid<BinRecord>
          label={t('bin-records')}
          columns={columns}
          rowKey={(record) => record.id}
          rowLabel={(record) => nameOf(i18n, record)}
          fetchWindow={fetchWindow}
          source={preview.plan}
          onError={(error) => say(asCommandError(error))}
        />
      </div>
    </>
  );
}
