import { Archive, CircleCheck, CircleSlash, FileCheck, Hourglass, ListChecks, LoaderCircle, Search, type LucideIcon } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { asCommandError, call, useAct, useErrorText, useRead, useSay, type JobId, type RunLine, type RunState, type RunView, type UncoveredLine } from '@/api';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Button, DataGrid, EmptyState, Progress, Skeleton, StatusStamp, Switch, TextField, toast, type GridColumn, type StampTone } from '@/components';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import { KEEPER_LABEL } from '@/components/domain/keepers';
import { useI18n, type I18n, type MessageKey } from '@/i18n';
import { isTyped, numberOf } from '@/lib/typed';
import { decided } from './runs';

const STATE: Record<RunState, { label: MessageKey; tone: StampTone; icon: LucideIcon }> = {
  simulated: { label: 'run-simulated', tone: 'info', icon: ListChecks },
  approved: { label: 'run-approved', tone: 'warning', icon: CircleCheck },
  executing: { label: 'run-executing', tone: 'warning', icon: LoaderCircle },
  verified: { label: 'run-verified', tone: 'ok', icon: CircleCheck },
  discarded: { label: 'run-discarded', tone: 'none', icon: CircleSlash },
};

/** What is beyond its date: listed, looked at, approved, put into the bin. Off until somebody turns it on (F39). */
export function RunsSection() {
  const i18n = useI18n();
  const { t } = i18n;
  const errorText = useErrorText();
  const say = useSay();
  const { data, error } = useRead('run_list', {});
  const turn = useAct('run_switch');
  const second = useAct('run_second');
  const simulate = useAct('run_simulate');
  const cancel = useAct('job_cancel');
  const [begun, setBegun] = useState<JobId | null>(null);
  const [over, setOver] = useState<JobId | null>(null);
  const at = begun ?? data?.job ?? null;
  const job = at === over ? null : at;
  const { view } = useJob(job, (end) => {
    setOver(job);
    setBegun(null);
    if (end.state === 'cancelled') toast(t('run-stopped'));
    else if (end.state === 'failed') say(asCommandError(end.error));
  });
  const [latest, ...earlier] = data?.runs ?? [];
  return (
    <div className="stack">
      <p className="text-2 measure">{t('runs-lead')}</p>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && (
        <>
          <Switch isSelected={data.on} onChange={(on) => turn.mutate({ on })} description={t('runs-on-help')}>
            {t('runs-on')}
          </Switch>
          {data.on && (
            <Switch isSelected={data.second} onChange={(on) => second.mutate({ on })} description={t('runs-second-help')}>
              {t('runs-second')}
            </Switch>
          )}
          {data.on && (
            <div className="row">
              <Button
                icon={Search}
                isPending={simulate.isPending || job !== null}
                onPress={() => simulate.mutate({}, { onSuccess: ({ job: started }) => setBegun(started) })}
              >
                {t('runs-simulate')}
              </Button>
            </div>
          )}
          {job !== null && <Progress {...jobProgress(i18n, view)} onCancel={() => cancel.mutate({ job })} cancelLabel={t('run-stop')} />}
          {latest === undefined ? (
            data.on && (
              <EmptyState icon={Hourglass} title={t('runs-none')}>
                {t('runs-none-text')}
              </EmptyState>
            )
          ) : (
            <Latest key={latest.number} run={latest} busy={job !== null} on={data.on} onStarted={setBegun} />
          )}
          {earlier.length > 0 && (
            <>
              <h2>{t('runs-earlier')}</h2>
              <ul className="records">
                {earlier.map((run) => (
                  <li key={run.number} className="settings-entry" data-line>
                    <p className="term tabular">{run.number}</p>
                    <div className="settings-entry-main">
                      <Head run={run} />
                    </div>
                    {run.state === 'verified' && <Certificate run={run} />}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}

/** Where nothing was found there is nothing to approve or to close. */
const foundSomething = (run: RunView): boolean => run.listed + run.logs.length > 0;

function Head({ run }: { run: RunView }) {
  const { t, dateTime } = useI18n();
  const { label, tone, icon } =
    run.state === 'simulated' && !foundSomething(run) ? ({ label: 'run-empty', tone: 'ok', icon: CircleCheck } as const) : STATE[run.state];
  return (
    <>
      <div className="settings-entry-title">
        <StatusStamp tone={tone} icon={icon}>
          {t(label)}
        </StatusStamp>
        <span className="text-2">{t('run-simulated-at', { at: dateTime(run.simulatedAt) })}</span>
      </div>
      {run.moved + run.skipped > 0 && <p>{t('run-result', { moved: run.moved, skipped: run.skipped })}</p>}
      <p className="caption">{t('run-step-by', { at: dateTime(run.at), by: run.by })}</p>
    </>
  );
}

function Certificate({ run }: { run: RunView }) {
  const { t, language } = useI18n();
  const certificate = useAct('run_certificate');
  const save = useAct('report_save');
  const keep = () =>
    certificate.mutate(
      { number: run.number, language },
      { onSuccess: ({ document }) => save.mutate({ document }, { onSuccess: ({ place }) => place !== null && toast(t('erase-saved', { place })) }) },
    );
  return (
    <Button size="small" icon={FileCheck} isPending={certificate.isPending || save.isPending} onPress={keep}>
      {t('erased-certificate-save')}
    </Button>
  );
}

/** The run that is being looked at: its counts, its list, its next step. */
function Latest({ run, busy, on, onStarted }: { run: RunView; busy: boolean; on: boolean; onStarted(job: JobId): void }) {
  const { t, number } = useI18n();
  const approve = useAct('run_approve');
  const execute = useAct('run_execute');
  const discard = useAct('run_discard');
  const [typed, setTyped] = useState('');
  // Of the log nothing is put away: what goes is gone.
  const emptied = run.logs.reduce((sum, log) => sum + log.entries, 0);
  const left = run.listed - run.moved - run.skipped;
  const open = run.state === 'simulated' || run.state === 'approved' || run.state === 'executing';
  return (
    <section className="stack run-latest" aria-label={run.number}>
      <div className="settings-entry">
        <p className="term tabular">{run.number}</p>
        <div className="settings-entry-main">
          <Head run={run} />
        </div>
        {run.state === 'verified' && <Certificate run={run} />}
      </div>
      {run.logs.length > 0 && (
        <ul className="run-counts">
          {run.logs.map((log) => (
            <li key={log.title}>
              <strong>{log.title}</strong>: {t(run.state === 'verified' ? 'run-log-gone' : 'run-log', { count: log.entries })}
            </li>
          ))}
        </ul>
      )}
      {run.counts.length === 0 ? (
        run.logs.length === 0 && <p>{t('run-nothing')}</p>
      ) : (
        <ul className="run-counts">
          {run.counts.map((count) => (
            <li key={count.title}>
              <strong>{count.title}</strong>: {t('run-count', { items: number(count.items), held: number(count.held) })}
              {run.previous !== null &&
                count.before !== null &&
                count.before !== count.items &&
                ` · ${t('run-count-before', { run: run.previous, before: number(count.before) })}`}
            </li>
          ))}
        </ul>
      )}
      {run.uncovered > 0 && (
        <>
          <Banner tone="warning">{t('run-uncovered', { count: run.uncovered })}</Banner>
          {/* What no run looks at, each with why. */}
          {open && <Lines run={run} label={t('run-uncovered-list', { number: run.number })} fetch={fetchUncovered} columns={uncoveredColumns} />}
        </>
      )}
      {open && run.needsSecond && foundSomething(run) && <Banner tone="info">{t('run-needs-second')}</Banner>}
      {open && !run.fresh && foundSomething(run) && <Banner tone="warning">{t('run-stale')}</Banner>}
      {open && run.counts.length > 0 && <Lines run={run} label={t('run-list', { number: run.number })} fetch={fetchLines} columns={lineColumns} />}
      {open && on && run.state !== 'simulated' && run.toType !== null && (
        <TextField
          label={t('run-type', { count: run.toType })}
          description={t('run-type-help')}
          inputMode="numeric"
          short
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
      )}
      {open && on && run.state !== 'simulated' && run.listed > 0 && emptied > 0 && <Banner tone="warning">{t('run-execute-both-help')}</Banner>}
      {open && on && (
        <div className="row">
          {run.state === 'simulated' && foundSomething(run) && (
            <Button
              variant="primary"
              icon={CircleCheck}
              isDisabled={busy || !run.fresh || run.needsSecond}
              isPending={approve.isPending}
              onPress={() => approve.mutate({ number: run.number })}
            >
              {t('run-approve')}
            </Button>
          )}
          {run.state !== 'simulated' && (
            <Button
              variant="danger"
              icon={Archive}
              isDisabled={busy || !run.fresh || !isTyped(typed, run.toType)}
              isPending={execute.isPending}
              onPress={() =>
                execute.mutate({ number: run.number, typed: run.toType === null ? null : numberOf(typed) }, { onSuccess: ({ job }) => onStarted(job) })
              }
            >
              {run.listed === 0
                ? t('run-execute-log')
                : emptied === 0
                  ? t('run-execute', { count: left })
                  : t('run-execute-both', { count: left, entries: number(emptied) })}
            </Button>
          )}
          {(run.state !== 'simulated' || foundSomething(run)) && (
            <Button variant="quiet" icon={CircleSlash} isDisabled={busy} isPending={discard.isPending} onPress={() => discard.mutate({ number: run.number })}>
              {t('run-discard')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const SORT: Record<RunLine['sort'], MessageKey> = {
  communication: 'run-sort-communication',
  card: 'run-sort-card',
  case: 'run-sort-case',
  request: 'run-sort-request',
};

const UNCOVERED: Record<UncoveredLine['why'], MessageKey> = {
  rule: 'run-uncovered-rule',
  case: 'run-uncovered-case',
  relation: 'run-uncovered-relation',
  consent: 'run-uncovered-consent',
};

function lineTitle(t: I18n['t'], line: Pick<RunLine, 'title' | 'channel' | 'sort'>): string {
  if (line.title !== '') return line.title;
  return line.channel === null ? t(SORT[line.sort]) : t(CHANNEL_LABEL[line.channel]);
}

/** There is no bin for the file of a request. */
function fate(line: RunLine): MessageKey {
  if (line.keptBy !== null) return KEEPER_LABEL[line.keptBy];
  return line.sort === 'request' ? 'run-fate-erased' : 'run-fate-bin';
}

/** A column that shows a text of its line. */
function column<Line>(id: string, header: string, width: number, read: (line: Line) => string, grow = false): GridColumn<Line> {
  return { id, header, width, grow, text: read, cell: read };
}

function lineColumns({ t, date }: Pick<I18n, 't' | 'date'>): GridColumn<RunLine>[] {
  return [
    column('title', t('run-col-what'), 130, (line) => lineTitle(t, line), true),
    column('sort', t('run-col-sort'), 118, (line) => t(SORT[line.sort])),
    column('at', t('run-col-at'), 108, (line) => (line.at === null ? '' : date(line.at))),
    column('class', t('run-col-class'), 166, (line) => line.class),
    column('due', t('run-col-due'), 138, (line) => date(line.due)),
    column('why', t('run-col-why'), 230, (line) => decided(t, line)),
    column('held', t('run-col-fate'), 166, (line) => t(fate(line))),
  ];
}

function uncoveredColumns({ t, date }: Pick<I18n, 't' | 'date'>): GridColumn<UncoveredLine>[] {
  return [
    column('title', t('run-col-what'), 160, (line) => lineTitle(t, line)),
    column('sort', t('run-col-sort'), 118, (line) => t(SORT[line.sort])),
    column('at', t('run-col-at'), 108, (line) => (line.at === null ? '' : date(line.at))),
    column('why', t('run-col-why'), 320, (line) => t(UNCOVERED[line.why]), true),
  ];
}

const fetchLines = (number: string, offset: number, limit: number) => call('run_lines', { number, offset, limit });
const fetchUncovered = (number: string, offset: number, limit: number) => call('run_uncovered', { number, offset, limit });

interface LinesProps<Line> {
  run: RunView;
  label: string;
  fetch(number: string, offset: number, limit: number): Promise<{ lines: Line[]; total: number }>;
  columns(i18n: I18n): GridColumn<Line>[];
}

function Lines<Line extends Pick<RunLine, 'id' | 'title' | 'channel' | 'sort'>>({ run, label, fetch, columns }: LinesProps<Line>) {
  const i18n = useI18n();
  const say = useSay();
  const shown = useMemo(() => columns(i18n), [columns, i18n]);
  const fetchWindow = useCallback(
    async (offset: number, limit: number) => {
      const page = await fetch(run.number, offset, limit);
      return { rows: page.lines, total: page.total };
    },
    [fetch, run.number],
  );
  return (
    <div className="run-list">
      <DataGrid<Line>
        label={label}
        columns={shown}
        rowKey={(line) => line.id}
        rowLabel={(line) => lineTitle(i18n.t, line)}
        fetchWindow={fetchWindow}
        source={run.number}
        onError={(error) => say(asCommandError(error))}
      />
    </div>
  );
}
