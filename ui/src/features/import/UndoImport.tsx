import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useErrorText, useRead, type BatchView, type CommandError, type JobId } from '@/api';
import { useJob } from '@/api/jobs';
import { Banner, Button, Dialog, Link, Skeleton, toast } from '@/components';
import { useI18n } from '@/i18n';
import { JobProgress } from './JobProgress';

const MOST_KEPT = 8;

/** Takes a whole import back: first what would happen, then the act. */
export function UndoImport({ batch, onClose }: { batch: BatchView | null; onClose(): void }) {
  return batch === null ? null : <Open key={batch.batch} batch={batch} onClose={onClose} />;
}

function Open({ batch, onClose }: { batch: BatchView; onClose(): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const preview = useRead('batch_undo_preview', { batch: batch.batch });
  const [job, setJob] = useState<JobId | null>(null);
  const [error, setError] = useState<CommandError | null>(null);
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'done') {
      toast(t('import-undone', { name: batch.name }));
      onClose();
    } else if (end.state === 'failed') setError(asCommandError(end.error));
  });
  const start = async () => {
    setError(null);
    try {
      setJob((await call('batch_undo', { batch: batch.batch })).job);
    } catch (thrown) {
      setError(asCommandError(thrown));
    }
  };
  const data = preview.data;
  const wrong = error ?? preview.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Undo2}
      tone="warning"
      title={t('import-undo-title', { name: batch.name })}
      lead={t('import-undo-lead')}
      actions={
        job === null && (
          <>
            <Button variant="quiet" onPress={onClose}>
              {t('import-undo-not')}
            </Button>
            <Button variant="primary" icon={Undo2} isDisabled={data === undefined} onPress={() => void start()}>
              {t('import-undo')}
            </Button>
          </>
        )
      }
    >
      {wrong !== null && (
        <Banner live tone="danger">
          {errorText(wrong)}
        </Banner>
      )}
      {data === undefined && wrong === null && <Skeleton lines={3} />}
      {data !== undefined && job === null && (
        <div className="stack gap-3">
          <ul className="undo-facts">
            {batch.mode === 'log' ? (
              <li>{t('log-undo-others', { count: data.others })}</li>
            ) : (
              <>
                <li>{t('import-undo-removed', { count: data.removed })}</li>
                <li>{t('import-undo-reverted', { count: data.reverted })}</li>
              </>
            )}
          </ul>
          {data.kept.length > 0 && (
            <div className="stack gap-2">
              <p>{t('import-undo-kept', { count: data.kept.length })}</p>
              <ul className="undo-kept">
                {data.kept.slice(0, MOST_KEPT).map((kept) => (
                  <li key={kept.contact}>
                    <Link href={`/people/${kept.contact}`}>{kept.name}</Link>
                  </li>
                ))}
                {data.kept.length > MOST_KEPT && <li className="text-2">{t('import-and-more', { count: data.kept.length - MOST_KEPT })}</li>}
              </ul>
            </div>
          )}
        </div>
      )}
      {job !== null && <JobProgress job={job} view={running.view} />}
    </Dialog>
  );
}
