import { useCallback, useEffect, useRef, useState } from 'react';
import { asCommandError, call, type CommandError, type ImportId, type JobId, type JobView } from '@/api';
import { useJob } from '@/api/jobs';

export interface Counting {
  /** The count stands and can be read. */
  isCounted: boolean;
  /** The count that is being made. */
  job: JobId | null;
  view: JobView | undefined;
  /** Why there is none. */
  failure: CommandError | 'cancelled' | null;
  /** The count will not hold: nothing is read until it is made again. */
  pause(): void;
  begin(): void;
}

/** Has the core count what an import will do, with its progress; what was counted before is not counted again. */
export function useCounted(command: 'import_plan', id: ImportId): Counting {
  const [isCounted, setCounted] = useState(false);
  const [job, setJob] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<Counting['failure']>(null);
  const begun = useRef(false);
  const begin = useCallback(() => {
    setFailure(null);
    call(command, { import: id }).then(
      (started) => setJob(started.job),
      (thrown: unknown) => setFailure(asCommandError(thrown)),
    );
  }, [command, id]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin();
  }, [begin]);
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'done') setCounted(true);
    else setFailure(end.state === 'failed' ? asCommandError(end.error) : 'cancelled');
  });
  const pause = useCallback(() => setCounted(false), []);
  return { isCounted, job, view: running.view, failure, pause, begin };
}
