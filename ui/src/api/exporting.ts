import { useState } from 'react';
import { useI18n } from '@/i18n';
import { call, type Request, type Response } from './client';
import { asCommandError, type CommandError } from './errors';
import type { JobId } from './generated/types';
import { useAct } from './hooks';
import { jobProgress, useJob } from './jobs';

export interface ExportEnds {
  /** The file lies where it was wanted. */
  onDone(written: { file: string; rows: number }): void;
  /** Somebody stopped it: there is no file. */
  onStopped(): void;
  /** It broke off while the file was written. */
  onFailed(error: CommandError): void;
}

export interface Exporting {
  /** Asks where, then begins; `onRefused` gets what was wrong with the request. */
  begin(request: Request<'contact_export'>, onRefused?: (error: CommandError) => void): void;
  /** The dialog is open, or the file is being written. */
  isPending: boolean;
  /** Why it did not begin. */
  error: CommandError | null;
  /** How far it is; null while nothing is at work. */
  progress: ReturnType<typeof jobProgress> | null;
  stop(): void;
}

/** A list of people that leaves as a file: asked where, then a long act with an end. */
export function useExport(ends: ExportEnds): Exporting {
  const i18n = useI18n();
  const act = useAct('contact_export');
  const cancel = useAct('job_cancel');
  const [job, setJob] = useState<JobId | null>(null);
  const written = async (of: JobId) => {
    const { file, rows }: Response<'contact_exported'> = await call('contact_exported', { job: of });
    ends.onDone({ file: file ?? '', rows });
  };
  const { view } = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'cancelled') ends.onStopped();
    else if (end.state === 'failed') ends.onFailed(asCommandError(end.error));
    else if (job !== null) written(job).catch((thrown: unknown) => ends.onFailed(asCommandError(thrown)));
  });
  return {
    begin: (request, onRefused) => act.mutate(request, { onSuccess: (begun) => setJob(begun.job), onError: onRefused }),
    isPending: act.isPending || job !== null,
    error: act.error,
    progress: job === null ? null : jobProgress(i18n, view),
    stop: () => job !== null && cancel.mutate({ job }),
  };
}
