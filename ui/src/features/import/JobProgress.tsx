import { useAct, type JobId, type JobPhase, type JobView } from '@/api';
import { Progress } from '@/components';
import { useI18n, type I18n, type MessageKey } from '@/i18n';

const PHASE: Record<JobPhase, MessageKey> = {
  reading: 'import-phase-reading',
  checking: 'import-phase-checking',
  matching: 'import-phase-matching',
  writing: 'import-phase-writing',
  indexing: 'import-phase-indexing',
  undoing: 'import-phase-undoing',
  rendering: 'import-phase-rendering',
  verifying: 'import-phase-verifying',
};

/** "1.204 di 2.314 · ancora 8 secondi" */
export function progressDetail({ t, number }: Pick<I18n, 't' | 'number'>, view: Extract<JobView, { state: 'running' }>): string | undefined {
  const parts: string[] = [];
  if (view.total !== null && view.total > 0) parts.push(t('import-progress-of', { done: view.done, total: view.total }));
  else if (view.done > 0) parts.push(number(view.done));
  if (view.secondsLeft !== null) parts.push(view.secondsLeft < 90 ? t('import-progress-seconds', { seconds: Math.max(1, Math.round(view.secondsLeft)) }) : t('import-progress-minutes', { minutes: Math.round(view.secondsLeft / 60) }));
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** The bar of a long act, with its way out. */
export function JobProgress({ job, view, cancelLabel }: { job: JobId; view: JobView | undefined; cancelLabel?: string }) {
  const i18n = useI18n();
  const cancel = useAct('job_cancel');
  const running = view?.state === 'running' ? view : undefined;
  const share = running?.total ? running.done / running.total : undefined;
  return (
    <Progress
      label={i18n.t(running === undefined ? 'import-phase-starting' : PHASE[running.phase])}
      value={share}
      detail={running === undefined ? undefined : progressDetail(i18n, running)}
      onCancel={() => cancel.mutate({ job })}
      cancelLabel={cancelLabel ?? i18n.t('import-stop')}
    />
  );
}
