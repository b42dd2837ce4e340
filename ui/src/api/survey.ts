import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type Request } from './client';
import { asCommandError, type CommandError } from './errors';
import type { JobId } from './generated/types';
import { useJob } from './jobs';

/** The commands that start the making of a report. */
type Making = 'quality_survey' | 'weak_consent_survey' | 'unjustified_survey';

export interface Survey {
  /** The report that is there. */
  made: JobId | null;
  /** The act that makes it now. */
  job: JobId | null;
  view: ReturnType<typeof useJob>['view'];
  failure: CommandError | 'cancelled' | null;
  again(): void;
}

/** A report that is made when its screen opens, when something else is asked, and anew when somebody wants it. */
export function useSurvey<N extends Making>(command: N, request: Request<N>): Survey {
  const [made, setMade] = useState<JobId | null>(null);
  const [job, setJob] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<CommandError | 'cancelled' | null>(null);
  const asked = JSON.stringify(request);
  const again = useCallback(() => {
    setFailure(null);
    call(command, JSON.parse(asked) as Request<N>).then(
      (started) => setJob(started.job),
      (thrown: unknown) => setFailure(asCommandError(thrown)),
    );
  }, [command, asked]);
  const begun = useRef('');
  useEffect(() => {
    if (begun.current === asked) return;
    begun.current = asked;
    again();
  }, [asked, again]);
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'done') setMade(job);
    else setFailure(end.state === 'failed' ? asCommandError(end.error) : 'cancelled');
  });
  return { made, job, view: running.view, failure, again };
}
