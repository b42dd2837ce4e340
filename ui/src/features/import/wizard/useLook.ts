import { useCallback, useEffect, useRef, useState } from 'react';
import {
  asCommandError,
  call,
  useAct,
  useRead,
  type CommandError,
  type ImportConsents,
  type ImportId,
  type ImportOppositions,
  type ImportRpo,
  type JobId,
  type JobView,
} from '@/api';
import { useJob } from '@/api/jobs';

export interface LookJob {
  /** The latest look that is over. */
  made: JobId | null;
  /** The look that is being taken. */
  job: JobId | null;
  view: JobView | undefined;
  /** Why the latest look has no end. */
  failure: CommandError | 'cancelled' | null;
  again(): void;
}

/** A look at all rows of an import: taken when the step opens, and anew when somebody chooses otherwise. */
export function useLookJob(id: ImportId, onMade?: () => void): LookJob {
  const [made, setMade] = useState<JobId | null>(null);
  const [job, setJob] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<CommandError | 'cancelled' | null>(null);
  const stop = useAct('job_cancel').mutate;
  // Only the look that was asked for last counts; one that is under way then is over.
  const latest = useRef<{ asked: number; job: JobId | null }>({ asked: 0, job: null });
  const again = useCallback(() => {
    setFailure(null);
    const asked = (latest.current.asked += 1);
    if (latest.current.job !== null) stop({ job: latest.current.job });
    latest.current.job = null;
    call('import_look', { import: id }).then(
      (started) => {
        if (latest.current.asked !== asked) {
          stop({ job: started.job });
          return;
        }
        latest.current.job = started.job;
        setJob(started.job);
      },
      (thrown: unknown) => {
        if (latest.current.asked === asked) setFailure(asCommandError(thrown));
      },
    );
  }, [id, stop]);
  const begun = useRef<ImportId | null>(null);
  useEffect(() => {
    if (begun.current === id) return;
    begun.current = id;
    again();
  }, [id, again]);
  // Who walks away may change what was being looked at: a look that ended later would put the old choices back.
  useEffect(
    () => () => {
      latest.current.asked += 1;
      if (latest.current.job !== null) stop({ job: latest.current.job });
      begun.current = null;
    },
    [stop],
  );
  const running = useJob(job, (end) => {
    if (latest.current.job !== job) return;
    latest.current.job = null;
    setJob(null);
    if (end.state === 'done') {
      setMade(job);
      onMade?.();
    } else setFailure(end.state === 'failed' ? asCommandError(end.error) : 'cancelled');
  });
  return { made, job, view: running.view, failure, again };
}

interface Looks {
  import_consents: ImportConsents;
  import_oppositions: ImportOppositions;
  import_rpo: ImportRpo;
}

export interface Look<T> extends LookJob {
  /** What the latest look that is over saw, with what was chosen since. */
  data: T | undefined;
  /** Whether `data` says what the list will do now. */
  current: boolean;
  /** Shows a choice at once; its counts come with the next look. */
  chose(change: Partial<T>): void;
}

/** What a list that makes no card will do. */
export function useLook<C extends keyof Looks>(command: C, id: ImportId): Look<Looks[C]> {
  const [chosen, setChosen] = useState<Partial<Looks[C]> | null>(null);
  const look = useLookJob(id, () => setChosen(null));
  const { made, job, failure } = look;
  const seen = useRead<keyof Looks>(command, { job: made ?? ('' as JobId) }, { enabled: made !== null, keepPrevious: true });
  const told = seen.data as Looks[C] | undefined;
  return {
    ...look,
    data: told === undefined || chosen === null ? told : { ...told, ...chosen },
    current: told !== undefined && job === null && chosen === null && failure === null && !seen.isPlaceholderData,
    chose: (change) => setChosen((before) => ({ ...before, ...change }) as Partial<Looks[C]>),
  };
}
