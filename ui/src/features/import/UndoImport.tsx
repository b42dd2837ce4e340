import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useErrorText, useRead, type BatchView, type CommandError, type ContactId, type JobId, type UndoKept } from '@/api';
import { useJob } from '@/api/jobs';
import { Banner, Button, Checkbox, Dialog, Link, Skeleton, toast } from '@/components';
import { useI18n } from '@/i18n';
import { JobProgress } from './JobProgress';

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
  const [also, setAlso] = useState<ReadonlySet<ContactId>>(new Set());
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
      setJob((await call('batch_undo', { batch: batch.batch, also: [...also] })).job);
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
              <Kept kept={data.kept} also={also} onAlso={setAlso} />
            </div>
          )}
        </div>
      )}
      {job !== null && <JobProgress job={job} view={running.view} />}
    </Dialog>
  );
}

/** The cards that stay because somebody changed them: a person may bin them all the same, one by one or all. */
function Kept({ kept, also, onAlso }: { kept: readonly UndoKept[]; also: ReadonlySet<ContactId>; onAlso(next: ReadonlySet<ContactId>): void }) {
  const { t } = useI18n();
  const set = (contact: ContactId, on: boolean) => {
    const next = new Set(also);
    if (on) next.add(contact);
    else next.delete(contact);
    onAlso(next);
  };
  return (
    <>
      {/* Keys scroll it: it may be long. */}
      <ul className="undo-kept" tabIndex={0} aria-label={t('import-undo-kept-list')}>
        {kept.map((one) => (
          <li key={one.contact}>
            <Checkbox isSelected={also.has(one.contact)} onChange={(on) => set(one.contact, on)} aria-label={t('import-undo-also', { name: one.name })} />
            <Link href={`/people/${one.contact}`}>{one.name}</Link>
          </li>
        ))}
      </ul>
      <div className="row gap-3">
        <p className="caption grow">{also.size === 0 ? t('import-undo-also-none') : t('import-undo-also-some', { count: also.size })}</p>
        {kept.length > 1 && (
          <Button size="small" variant="quiet" onPress={() => onAlso(also.size === kept.length ? new Set() : new Set(kept.map((one) => one.contact)))}>
            {t(also.size === kept.length ? 'import-undo-also-nobody' : 'import-undo-also-all')}
          </Button>
        )}
      </div>
    </>
  );
}
