import { useCallback, useEffect, useRef, useState } from 'react';
import { asCommandError, call, type CommandError, type JobId, type JobView, type QualityScope } from '@/api';
import { useJob } from '@/api/jobs';

export interface Survey {
  /** The report that is there. */
  made: JobId | null;
  /** The act that makes it now. */
  job: JobId | null;
  view: JobView | undefined;
  failure: CommandError | 'cancelled' | null;
  again(): void;
}

/** A report that is made when its screen opens, and anew when somebody asks. */
export function useSurvey(scope: QualityScope, months: number): Survey {
  const [made, setMade] = useState<JobId | null>(null);
  const [job, setJob] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<CommandError | 'cancelled' | null>(null);
  const key = JSON.stringify(scope);
  const again = useCallback(() => {
    setFailure(null);
    call('quality_survey', { scope: JSON.parse(key) as QualityScope, months }).then(
      (started) => setJob(started.job),
      (thrown: unknown) => setFailure(asCommandError(thrown)),
    );
  }, [key, months]);
  const begun = useRef('');
  useEffect(() => {
    const asked = `${key} ${months}`;
    if (begun.current === asked) return;
    begun.current = asked;
    again();
  }, [key, months, again]);
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'done') setMade(job);
    else setFailure(end.state === 'failed' ? asCommandError(end.error) : 'cancelled');
  });
  return { made, job, view: running.view, failure, again };
}
