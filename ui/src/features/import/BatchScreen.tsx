import { useNavigate, useParams } from '@tanstack/react-router';
import { useErrorText, useRead, type BatchId } from '@/api';
import { Banner, Button, PageHeader, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { BatchDetails } from './BatchDetails';
import { written } from './buckets';
import { LIST_STEPS } from './wizard/flow';
import { Frame } from './wizard/Frame';

function useBatch() {
  const params: { batch?: string } = useParams({ strict: false });
  return useRead('batch_get', { batch: (params.batch ?? '') as BatchId });
}

/** The last step of the wizard: what was written. */
export function ResultScreen() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { data, error } = useBatch();
  return (
    <Frame
      step="result"
      steps={data === undefined || data.mode === 'contacts' ? undefined : LIST_STEPS}
      heading={
        data === undefined
          ? t('import-result-loading')
          : t(data.mode === 'log' ? 'log-result-heading' : 'import-result-heading', { count: written(data.totals) })
      }
      lead={data === undefined ? undefined : t('import-result-lead', { file: data.file })}
      summary={data === undefined ? undefined : t('import-result-summary')}
      next={<Button onPress={() => void navigate({ to: '/exchange' })}>{t('import-close')}</Button>}
    >
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined ? error === null && <Skeleton lines={8} /> : <BatchDetails batch={data} isFresh />}
    </Frame>
  );
}

/** A committed import, opened from the history. */
export function BatchScreen() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { data, error } = useBatch();
  return (
    <div className="page">
      <PageHeader title={data?.name ?? t('import-batch')} lead={data?.file} onBack={() => void navigate({ to: '/exchange' })} />
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined ? error === null && <Skeleton lines={8} /> : <BatchDetails batch={data} />}
    </div>
  );
}
