import { useNavigate } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asCommandError, call, useErrorText, useRead, useSay, type CommandError, type ImportId, type ImportMode, type ImportView, type JobId } from '@/api';
import { useJob } from '@/api/jobs';
import { Banner, Button, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { wish } from '@/lib/requests';
import { JobProgress } from '../JobProgress';
import { CheckStep } from './CheckStep';
import { ChooseStep } from './ChooseStep';
import { DuplicatesStep } from './DuplicatesStep';
import { needsCheck, readRequest, stepOf, withChange, type ReadChange, type Step } from './flow';
import { beganReading, FirstReading, type Begun } from './FirstReading';
import { Frame } from './Frame';
import { MatchStep } from './MatchStep';
import { ReadStep } from './ReadStep';
import { ConsentListStep } from './ConsentListStep';
import { OppositionStep } from './OppositionStep';
import { RpoStep } from './RpoStep';
import { LogStep } from '../log/LogStep';
import type { Particulars } from './ParticularsPanel';
import { ReviewStep } from './ReviewStep';

/** The import from file to archive: each step can be gone back to, closing leaves it suspended. */
export function ImportWizard({ id, mode }: { id: ImportId | null; mode?: ImportMode }) {
  const navigate = useNavigate();
  const leave = useCallback(() => void navigate({ to: mode === 'log' ? '/communications' : '/exchange' }), [navigate, mode]);
  if (id === null)
    return <ChooseStep mode={mode} onStarted={(started) => void navigate({ to: `/exchange/import/${started}`, replace: true })} onBack={leave} />;
  return <Opened key={id} id={id} />;
}

function Opened({ id }: { id: ImportId }) {
  const [reading, setReading] = useState(() => beganReading(id));
  const [over, setOver] = useState<JobId | null>(null);
  if (reading === undefined) return <Resumed id={id} over={over} onReading={setReading} />;
  return (
    <FirstReading
      id={id}
      reading={reading}
      onRead={() => {
        setOver(reading.job);
        setReading(undefined);
      }}
    />
  );
}

/** An import taken up again; `over` is the reading that this window has seen end. */
function Resumed({ id, over, onReading }: { id: ImportId; over: JobId | null; onReading(reading: Begun): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const view = useRead('import_get', { import: id }, { keepPrevious: true });
  // A reading that was begun before the window was loaded again: its progress goes on here.
  const { job = null, file = '', written = null } = view.data ?? {};
  const isUnread = view.data?.step === 'reading' && view.data.columns.length === 0;
  useEffect(() => {
    if (isUnread && job !== null && job !== over) onReading({ job, file });
  }, [isUnread, job, file, over, onReading]);
  useEffect(() => {
    // It was written while the window was loaded again.
    if (written !== null) void navigate({ to: `/exchange/result/${written}`, replace: true });
  }, [written, navigate]);
  if (view.error !== null && view.data === undefined) {
    return (
      <Frame step="choose" heading={t('import-gone')} onBack={() => void navigate({ to: '/exchange' })}>
        <Banner
          tone="warning"
          title={errorText(view.error)}
          actions={
            <Button
              variant="primary"
              icon={FolderOpen}
              onPress={() => {
                wish('import-pick');
                void navigate({ to: '/exchange/import' });
              }}
            >
              {t('import-choose-other')}
            </Button>
          }
        >
          {t('import-gone-text')}
        </Banner>
      </Frame>
    );
  }
  if (view.data === undefined || written !== null) {
    return (
      <Frame step="read" heading={t('import-read-working')}>
        <Skeleton lines={8} />
      </Frame>
    );
  }
  return <Steps key={isUnread ? 'unread' : 'read'} view={view.data} />;
}

/** How long typing may pause before it is kept, in milliseconds. */
const PAUSE = 400;

/** Keeps the step that is shown and what is written in the last one, so that a lock or a crash loses neither. */
function useDraft(id: ImportId, at: Step, { name, source, collectedOn, basis, originProof }: Particulars): void {
  const now = JSON.stringify([at, name, source, collectedOn, basis, originProof]);
  const kept = useRef(now);
  useEffect(() => {
    if (at === 'choose' || at === 'result' || now === kept.current) return undefined;
    const timer = window.setTimeout(() => {
      kept.current = now;
      // What can't be kept is still on the screen.
      call('import_draft_set', { import: id, at, name, source, collectedOn, basis, originProof: originProof === '' ? null : originProof }).catch(
        () => undefined,
      );
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [id, at, name, source, collectedOn, basis, originProof, now]);
}

type Failure = CommandError | 'cancelled' | null;

function Steps({ view }: { view: ImportView }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const say = useSay();
  const errorText = useErrorText();
  const [at, setAt] = useState<Step>(() => stepOf(view));
  const [chosen, setChosen] = useState<ReadChange>({});
  const [mappingChanged, setMappingChanged] = useState(false);
  const [started, setStarted] = useState<{ job: JobId; kind: 'read' | 'check' } | null>(null);
  const [failure, setFailure] = useState<Failure>(null);
  const [writing, setWriting] = useState(view.writing);
  const [stopped, setStopped] = useState<Failure>(null);
  const [pending, setPending] = useState(false);
  // Rows may have changed in the step before, so each way from there looks for duplicates again.
  const [compared, setCompared] = useState(view.step === 'duplicates' || view.step === 'review');
  const [particulars, setParticulars] = useState<Particulars>({
    name: view.name,
    source: view.source,
    collectedOn: view.collectedOn,
    basis: view.basis,
    originProof: view.originProof ?? '',
  });
  const { data: app } = useRead('app_info', {});
  useDraft(view.import, at, particulars);

  // What runs in the core is either what this window just started, or what was running when it came back.
  // The step Doppioni watches its own act.
  const job = started?.job ?? (at === 'duplicates' ? null : view.job);
  const kind = started?.kind ?? (view.step === 'reading' || view.step === 'read' ? 'read' : 'check');
  const running = useJob(job, (end) => {
    setStarted(null);
    const ended: Failure = end.state === 'failed' ? asCommandError(end.error) : end.state === 'cancelled' ? 'cancelled' : null;
    if (kind === 'read') {
      // What was tried last did not work: the next reading guesses again.
      if (ended !== null) setChosen({});
      setFailure(ended);
    } else if (ended === null) {
      setMappingChanged(false);
      setAt('check');
    } else {
      setStopped(ended);
      setAt('match');
    }
  });
  const live =
    job !== null && running.view?.state !== 'done' && running.view?.state !== 'failed' && running.view?.state !== 'cancelled'
      ? { id: job, view: running.view }
      : null;
  // A list without a row has nothing to go on with: who leaves it does not find it waiting.
  const isEmpty = view.dataRows === 0 && live === null && writing === null && (view.step !== 'reading' || failure !== null);
  const empty = useRef(isEmpty);
  useEffect(() => {
    empty.current = isEmpty;
  });
  useEffect(
    () => () => {
      if (empty.current) call('import_discard', { import: view.import }).catch(() => undefined);
    },
    [view.import],
  );
  const shown: Step = live !== null && kind === 'read' && view.columns.length === 0 ? 'read' : at;

  const commit = useJob(writing?.job ?? null, (end) => {
    if (writing === null) return;
    if (end.state === 'done') void navigate({ to: `/exchange/result/${writing.batch}`, replace: true });
    else {
      setStopped(end.state === 'failed' ? asCommandError(end.error) : 'cancelled');
      setWriting(null);
    }
  });

  const attempt = async (work: () => Promise<void>) => {
    setPending(true);
    setStopped(null);
    try {
      await work();
    } catch (thrown) {
      say(asCommandError(thrown));
    } finally {
      setPending(false);
    }
  };

  const read = (change: ReadChange) => {
    const next = withChange(chosen, change);
    setChosen(next);
    setFailure(null);
    setMappingChanged(true);
    void attempt(async () => {
      const { job: id } = await call('import_read_set', readRequest(view, next));
      setStarted({ job: id, kind: 'read' });
    });
  };

  const check = () =>
    void attempt(async () => {
      const { job: id } = await call('import_check', { import: view.import });
      setStarted({ job: id, kind: 'check' });
    });

  const other = (picks: boolean) =>
    void attempt(async () => {
      if (view.columns.length === 0) await call('import_discard', { import: view.import });
      if (picks) wish('import-pick');
      await navigate({ to: '/exchange/import' });
    });

  const goTo = (step: Step) => {
    setStopped(null);
    if (step === 'choose') other(false);
    else setAt(step);
  };

  const isRecounted = stopped !== null && stopped !== 'cancelled' && stopped.reason === 'plan-changed';
  const notice = stopped !== null && (
    <Banner
      live
      tone={stopped === 'cancelled' || isRecounted ? 'info' : 'danger'}
      title={t(isRecounted ? 'import-plan-changed' : stopped === 'cancelled' ? 'import-stopped' : 'import-failed')}
    >
      {stopped === 'cancelled' ? t('import-stopped-text') : errorText(stopped)}
    </Banner>
  );

  if (writing !== null) {
    return (
      <Frame step="review" heading={t('import-writing')} lead={t('import-writing-lead')} summary={t('import-writing-summary')}>
        <JobProgress job={writing.job} view={commit.view} cancelLabel={t('import-cancel-write')} />
      </Frame>
    );
  }
  if (live !== null && kind === 'check') {
    return (
      <Frame step="check" heading={t('import-checking')} lead={t('import-checking-lead')} summary={t('import-nothing-written')}>
        <JobProgress job={live.id} view={live.view} />
      </Frame>
    );
  }

  switch (shown) {
    case 'choose':
    case 'read':
    case 'result':
      return (
        <ReadStep
          view={view}
          job={live}
          failure={failure}
          onRead={read}
          onGoTo={goTo}
          onOther={other}
          onNext={() => setAt(view.mode === 'contacts' ? 'match' : 'review')}
        />
      );
    case 'match':
      return (
        <MatchStep
          view={view}
          notice={notice}
          reading={live}
          isStarting={pending}
          onRead={read}
          onChanged={() => setMappingChanged(true)}
          onGoTo={goTo}
          onNext={() => (needsCheck(view, mappingChanged) ? check() : setAt('check'))}
        />
      );
    case 'check':
      return (
        <CheckStep
          view={view}
          onGoTo={goTo}
          onNext={() => {
            setCompared(false);
            setAt('duplicates');
          }}
        />
      );
    case 'duplicates':
      return <DuplicatesStep view={view} isCompared={compared} onCompared={() => setCompared(true)} onGoTo={goTo} onNext={() => setAt('review')} />;
    case 'review': {
      if (view.mode === 'log') return <LogStep view={view} notice={notice} onGoTo={goTo} onWriting={setWriting} />;
      const review = {
        view,
        particulars,
        onParticulars: setParticulars,
        today: app?.today ?? '',
        isStarting: pending,
        notice,
        onGoTo: goTo,
        onImport: () =>
          void attempt(async () => {
            const { source, collectedOn, name, basis, originProof } = particulars;
            if (source === null || collectedOn === null) return;
            setWriting(
              await call('import_commit', {
                import: view.import,
                name: name.trim(),
                source,
                collectedOn,
                basis,
                originProof: originProof.trim() === '' ? null : originProof.trim(),
              }),
            );
          }),
      };
      if (view.mode === 'consents') return <ConsentListStep {...review} />;
      return view.mode === 'suppression' ? <OppositionStep {...review} /> : view.mode === 'rpo' ? <RpoStep {...review} /> : <ReviewStep {...review} />;
    }
  }
}
