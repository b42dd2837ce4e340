import { useAct, type JobId, type JobView } from '@/api';
import { jobProgress } from '@/api/jobs';
import { Progress } from '@/components';
import { useI18n } from '@/i18n';

/** The bar of a long act, with its way out. */
export function JobProgress({ job, view, cancelLabel }: { job: JobId; view: JobView | undefined; cancelLabel?: string }) {
  const i18n = useI18n();
  const cancel = useAct('job_cancel');
  return <Progress {...jobProgress(i18n, view)} onCancel={() => cancel.mutate({ job })} cancelLabel={cancelLabel ?? i18n.t('import-stop')} />;
}
