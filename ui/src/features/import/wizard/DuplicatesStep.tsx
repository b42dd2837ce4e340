import { ChevronLeft, ChevronRight, UserCheck, UserPlus, UsersRound, type LucideIcon } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  asCommandError,
  call,
  useErrorText,
  useRead,
  useSay,
  type AlikePage,
  type AlikePairView,
  type AlikePile,
  type AlikeVerdict,
  type CommandError,
  type ImportView,
  type JobId,
} from '@/api';
import { useJob } from '@/api/jobs';
import { Banner, Button, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { JobProgress } from '../JobProgress';
import { AlikePair, VerdictActs } from './AlikePair';
import type { Step } from './flow';
import { Frame } from './Frame';
import { PileDialog } from './PileDialog';
import './duplicates.css';

export interface DuplicatesStepProps {
  view: ImportView;
  /** The rows were compared as they are now. */
  isCompared: boolean;
  onCompared(): void;
  onGoTo(step: Step): void;
  onNext(): void;
}

/** Who is certainly known, who may be, who is new: of the doubtful a person decides, one pair at a time. */
export function DuplicatesStep({ view, isCompared, onCompared, onGoTo, onNext }: DuplicatesStepProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [job, setJob] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<CommandError | 'cancelled' | null>(null);
  const begun = useRef(false);
  const begin = useCallback(() => {
    setFailure(null);
    call('import_alike_find', { import: view.import }).then(
      (started) => setJob(started.job),
      (thrown: unknown) => setFailure(asCommandError(thrown)),
    );
  }, [view.import]);
  useEffect(() => {
    if (isCompared || begun.current) return;
    begun.current = true;
    begin();
  }, [isCompared, begin]);
  const running = useJob(job, (end) => {
    setJob(null);
    if (end.state === 'done') onCompared();
    else setFailure(end.state === 'failed' ? asCommandError(end.error) : 'cancelled');
  });
  if (isCompared) return <Decide view={view} onGoTo={onGoTo} onNext={onNext} />;
  return (
    <Frame step="duplicates" heading={t('import-alike-heading')} summary={t('import-nothing-written')} onGoTo={onGoTo} onBack={() => onGoTo('check')}>
      {failure === null ? (
        job === null ? (
          <Skeleton lines={6} />
        ) : (
          <JobProgress job={job} view={running.view} />
        )
      ) : (
        <Banner
          live
          tone={failure === 'cancelled' ? 'info' : 'danger'}
          title={t(failure === 'cancelled' ? 'import-alike-stopped' : 'import-alike-failed')}
          actions={<Button onPress={begin}>{t('import-alike-again')}</Button>}
        >
          {failure === 'cancelled' ? t('import-nothing-written') : errorText(failure)}
        </Banner>
      )}
    </Frame>
  );
}

function Decide({ view, onGoTo, onNext }: Pick<DuplicatesStepProps, 'view' | 'onGoTo' | 'onNext'>) {
  const { t } = useI18n();
  const say = useSay();
  const [at, setAt] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<AlikePile | null>(null);
  const piles = useRead('import_alike', { import: view.import, offset: 0, limit: 1 }, { keepPrevious: true }).data;
  const shown = at ?? piles?.firstOpen ?? 0;
  const page = useRead('import_alike', { import: view.import, offset: shown, limit: 1 }, { keepPrevious: true });
  const pair = page.data?.pairs[0];
  // The pair before is still on the screen: a key that is pressed now must not decide it again.
  const isBehind = page.isPlaceholderData;
  const total = piles?.total ?? 0;
  const decide = async (of: AlikePairView, verdict: AlikeVerdict, equal: boolean) => {
    if (busy) return;
    setBusy(true);
    try {
      await call('import_alike_decide', {
        import: view.import,
        row: of.row,
        organisation: of.organisation,
        otherRow: of.otherRow,
        otherCard: of.otherCard,
        verdict,
        equal,
      });
      setAt(equal ? null : Math.min(shown + 1, total - 1));
    } catch (thrown) {
      say(asCommandError(thrown));
    }
    setBusy(false);
  };
  return (
    <Frame
      step="duplicates"
      heading={t('import-alike-heading')}
      lead={t('import-alike-lead')}
      summary={piles === undefined ? undefined : piles.open > 0 ? t('import-alike-open', { count: piles.open }) : t('import-alike-all-decided')}
      onGoTo={onGoTo}
      onBack={() => onGoTo('check')}
      onNext={onNext}
      nextClosed={piles === undefined}
    >
      {piles === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className="stack gap-4">
          <Piles page={piles} onOpen={setOpened} />
          {piles.tooLong ? (
            <Banner tone="info" title={t('import-alike-long')}>
              {t('import-alike-long-text')}
            </Banner>
          ) : pair === undefined ? (
            <p className="text-2">{t('import-alike-none')}</p>
          ) : (
            <section className="alike-queue" aria-label={t('import-alike-undecided')}>
              <div className="alike-nav">
                <Button size="small" variant="quiet" icon={ChevronLeft} isDisabled={shown === 0} onPress={() => setAt(shown - 1)}>
                  {t('import-alike-before')}
                </Button>
                <span className="label" role="status">
                  {isBehind ? '\u00a0' : t('import-alike-at', { at: shown + 1, total })}
                </span>
                <Button size="small" variant="quiet" icon={ChevronRight} isDisabled={shown >= total - 1} onPress={() => setAt(shown + 1)}>
                  {t('import-alike-after')}
                </Button>
              </div>
              <AlikePair pair={pair} />
              <VerdictActs
                key={`${pair.row} ${pair.organisation}`}
                pair={pair}
                isBusy={busy || isBehind}
                onDecide={(verdict, equal) => void decide(pair, verdict, equal)}
              />
            </section>
          )}
        </div>
      )}
      {opened !== null && <PileDialog id={view.import} pile={opened} onClose={() => setOpened(null)} />}
    </Frame>
  );
}

/** The three piles with their numbers, and what was decided so far. */
function Piles({ page, onOpen }: { page: AlikePage; onOpen(pile: AlikePile): void }) {
  const { t } = useI18n();
  const decided = [
    page.joined > 0 ? t('import-alike-joined', { count: page.joined }) : null,
    page.apart > 0 ? t('import-alike-apart', { count: page.apart }) : null,
    page.later > 0 ? t('import-alike-later', { count: page.later }) : null,
  ].filter((part) => part !== null);
  return (
    <ul className="alike-piles" aria-label={t('import-alike-piles')}>
      <Pile
        icon={UserCheck}
        title={t('import-alike-same')}
        count={page.same ?? 0}
        note={t('import-alike-same-note')}
        open={t('import-pile-open-same')}
        onOpen={() => onOpen('same')}
      />
      <Pile
        icon={UsersRound}
        title={t('import-alike-undecided')}
        count={page.open}
        note={decided.length === 0 ? t('import-alike-undecided-note') : decided.join(' · ')}
      />
      <Pile
        icon={UserPlus}
        title={t('import-alike-fresh')}
        count={Math.max(0, (page.fresh ?? 0) - (page.joined - page.joinedBeside))}
        note={t('import-alike-fresh-note')}
        open={t('import-pile-open-fresh')}
        onOpen={() => onOpen('fresh')}
      />
    </ul>
  );
}

/** A pile with its number; one that asks nothing can be looked into. */
function Pile({
  icon: Icon,
  title,
  count,
  note,
  open,
  onOpen,
}: {
  icon: LucideIcon;
  title: string;
  count: number;
  note: string;
  open?: string;
  onOpen?: () => void;
}) {
  const { number } = useI18n();
  return (
    <li>
      <Icon aria-hidden="true" />
      <span>
        <span className="label">{title}</span> <strong>{number(count)}</strong>
        <small>{note}</small>
        {open !== undefined && count > 0 && (
          <Button size="small" variant="quiet" onPress={onOpen}>
            {open}
          </Button>
        )}
      </span>
    </li>
  );
}
