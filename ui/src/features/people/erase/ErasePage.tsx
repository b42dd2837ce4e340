import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileText, ShieldOff, Trash2, UserX } from 'lucide-react';
import { useState } from 'react';
import {
  asCommandError,
  call,
  forgetDrafts,
  useAct,
  useErrorText,
  useFieldErrors,
  useRead,
  useSay,
  type ContactId,
  type ErasePreview,
  type ErasureAsked,
  type ErasureGround,
  type ErasureView,
  type JobId,
  type NoLetter,
  type ReportView,
} from '@/api';
import { jobProgress, useJob } from '@/api/jobs';
import { Banner, Button, ButtonLink, EmptyState, PageHeader, Panel, Progress, Select, Skeleton, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import './erase.css';
import { Erased } from './Erased';
import { Records } from './Records';
import { Twins } from './Twins';
import { blockText, GROUND_LABEL, GROUNDS, isName, NO_LETTER, NO_LETTER_LABEL, sums } from './words';

/** Erasing a person on request (art. 17 GDPR): what goes and what stays, the letter first, then the act that nothing takes back. */
export function ErasePage({ id }: { id: ContactId }) {
  const { t } = useI18n();
  const [done, setDone] = useState<{ erasure: ErasureView | null; letter: ReportView | null; asked: ErasureAsked | null } | null>(null);
  if (done !== null) return <Erased {...done} />;
  return (
    <div className="page erase-page">
      <Plan id={id} onDone={(erasure, letter, asked) => setDone({ erasure, letter, asked })} title={(name) => t('erase-title', { name })} />
    </div>
  );
}

interface PlanProps {
  id: ContactId;
  title(name: string): string;
  onDone(erasure: ErasureView | null, letter: ReportView | null, asked: ErasureAsked | null): void;
}

function Plan({ id, title, onDone }: PlanProps) {
  const i18n = useI18n();
  const { t, has, say: speak } = i18n;
  const navigate = useNavigate();
  const errorText = useErrorText();
  const say = useSay();
  const [job, setJob] = useState<JobId | null>(null);
  const [letter, setLetter] = useState<ReportView | null>(null);
  const preview = useRead('erase_preview', { id }, { enabled: job === null, keepPrevious: true });
  // The request in the register that the act answered.
  const asked = (number: string | null | undefined) => (preview.data?.asked?.number === number ? (preview.data?.asked ?? null) : null);
  const { view } = useJob(job, (end) => {
    setJob(null);
    if (end.state !== 'done') {
      if (end.state === 'failed') say(asCommandError(end.error));
      return;
    }
    // What was left half written may speak of the person: the archive has let go of it too.
    forgetDrafts();
    call('erasure_list', {}).then(
      (list) => onDone(list.erasures[0] ?? null, letter, asked(list.erasures[0]?.request)),
      () => onDone(null, letter, null),
    );
  });
  const back = () => void navigate({ to: '/people/$id', params: { id } });
  if (preview.data === undefined) {
    if (preview.error === null) return <Skeleton lines={9} />;
    return (
      <EmptyState
        icon={UserX}
        title={t(preview.error.code === 'not-found' ? 'card-gone-title' : 'card-unread-title')}
        actions={<Button onPress={() => void navigate({ to: '/people' })}>{t('shell-go-people')}</Button>}
      >
        {errorText(preview.error)}
      </EmptyState>
    );
  }
  const data = preview.data;
  return (
    <>
      <PageHeader serif title={title(data.name)} lead={t('erase-lead')} onBack={back} />
      {data.blocks.map((block) => (
        <Banner
          key={block}
          tone="warning"
          title={t('erase-blocked')}
          actions={
            block === 'case'
              ? data.openCases.map((one) => (
                  <ButtonLink key={one.id} size="small" href={`/communications/cases/${one.id}`}>
                    {t('erase-to-case', { title: one.title })}
                  </ButtonLink>
                ))
              : undefined
          }
        >
          {blockText(i18n, block)}
        </Banner>
      ))}
      {data.asked !== null && data.asked.unready !== null && (
        <Banner
          tone="warning"
          title={t('erase-blocked')}
          actions={<ButtonLink href={`/requests/${data.asked.id}`}>{t('erase-to-request', { number: data.asked.number })}</ButtonLink>}
        >
          {has(`reason-${data.asked.unready}`) ? speak(`reason-${data.asked.unready}`) : t('erase-request-first')}
        </Banner>
      )}
      {job !== null && <Progress {...jobProgress(i18n, view)} />}
      <div className="erase-body">
        <Records id={id} preview={data} />
        <Order key={data.name} id={id} preview={data} letter={letter} onLetter={setLetter} onStarted={setJob} busy={job !== null} />
      </div>
    </>
  );
}

interface OrderProps {
  id: ContactId;
  preview: ErasePreview;
  letter: ReportView | null;
  busy: boolean;
  onLetter(letter: ReportView): void;
  onStarted(job: JobId): void;
}

/** Why, by which request, with which answer; then the name, typed. */
function Order({ id, preview, letter, busy, onLetter, onStarted }: OrderProps) {
  const { t, language, list, date } = useI18n();
  const errorText = useErrorText();
  const [ground, setGround] = useState<ErasureGround | null>(null);
  // Whoever comes from a request brings its number.
  const { request: asked } = useSearch({ strict: false }) as { request?: string };
  const [request, setRequest] = useState(asked ?? preview.asked?.number ?? '');
  const [typed, setTyped] = useState('');
  // A letter speaks of one plan, one ground and one request: whatever changes afterwards asks for another one.
  const [setFor, setSetFor] = useState('');
  const [noLetter, setNoLetter] = useState<NoLetter | ''>('');
  const [othersStay, setOthersStay] = useState(false);
  const speaksOf = `${preview.plan} ${ground ?? ''} ${request.trim()}`;
  const ready = letter !== null && setFor === speaksOf ? letter : null;
  const answered = ground === 'mistake' || ready !== null || noLetter !== '';
  const start = useAct('erase_start', { quiet: true });
  const answer = useAct('erase_answer');
  const save = useAct('report_save');
  const fieldErrors = useFieldErrors(start.error);
  const { destroyed } = sums(preview.counts);
  // Nobody is erased on the word of somebody whose identity is not certain.
  const unready = preview.asked !== null && preview.asked.unready !== null && request.trim() === preview.asked.number;
  const blocked = preview.blocks.length > 0 || unready;
  // Who asked is not told that nothing is left while another card of theirs stays.
  const twins = ground !== 'mistake' && noLetter !== 'nobody_asked' ? preview.twins : [];
  const unsettled = twins.length > 0 && !othersStay;
  const keep = (made: ReportView) =>
    save.mutate({ document: made.document }, { onSuccess: ({ place }) => place !== null && toast(t('erase-letter-saved', { place })) });
  const write = (chosen: ErasureGround) =>
    answer.mutate(
      { contact: id, plan: preview.plan, ground: chosen, request, language },
      {
        onSuccess: (made) => {
          onLetter(made);
          setSetFor(speaksOf);
          setNoLetter('');
          keep(made);
        },
      },
    );
  return (
    <Panel title={t('erase-order')}>
      <div className="stack">
        {start.error !== null && start.error.code !== 'validation' && (
          <Banner live tone="danger">
            {errorText(start.error)}
          </Banner>
        )}
        <Select<ErasureGround>
          label={t('erase-ground')}
          isRequired
          options={GROUNDS.map((each) => ({ id: each, label: t(GROUND_LABEL[each]) }))}
          value={ground}
          onChange={setGround}
        />
        <TextField
          label={t('erase-request')}
          description={t('erase-request-help')}
          optional
          value={request}
          onChange={setRequest}
          autoComplete="off"
          errorMessage={fieldErrors['request']}
        />
        {preview.asked !== null && request.trim() !== preview.asked.number && (
          <Banner live tone="warning">
            <p>{t('erase-asked-stays', { number: preview.asked.number })}</p>
            <Button size="small" onPress={() => setRequest(preview.asked?.number ?? '')}>
              {t('erase-asked-attach', { number: preview.asked.number })}
            </Button>
          </Banner>
        )}
        {twins.length > 0 && <Twins id={id} twins={twins} othersStay={othersStay} onOthersStay={setOthersStay} />}
        {preview.holders.length > 0 && (
          <Banner tone="info">
            {t('erase-holders', { names: list(preview.holders.map((one) => t('requests-to-tell-since', { name: one.name, date: date(one.on) }))) })}
          </Banner>
        )}
        {preview.asked !== null && request.trim() === preview.asked.number && <p className="caption">{t('erase-asked', { number: preview.asked.number })}</p>}
        {ground !== 'mistake' && (
          <div className="erase-letter">
            <div>
              <h3>{t('erase-letter')}</h3>
              <p className="text-2">
                {ready !== null
                  ? t('erase-letter-ready', { code: ready.code })
                  : blocked
                    ? t('erase-letter-blocked')
                    : unsettled
                      ? t('erase-letter-twins', { count: twins.length })
                      : t(ground === null ? 'erase-letter-ground' : letter === null ? 'erase-letter-help' : 'erase-letter-stale')}
              </p>
            </div>
            <Button
              icon={FileText}
              isDisabled={ground === null || blocked || unsettled || busy}
              isPending={answer.isPending || save.isPending}
              onPress={() => ground !== null && write(ground)}
            >
              {t(letter === null ? 'erase-letter-write' : 'erase-letter-again')}
            </Button>
          </div>
        )}
        {ground !== 'mistake' && ready === null && (
          <Select<NoLetter | ''>
            label={t('erase-no-letter')}
            options={[{ id: '', label: t('erase-no-letter-none') }, ...NO_LETTER.map((each) => ({ id: each, label: t(NO_LETTER_LABEL[each]) }))]}
            value={noLetter}
            onChange={setNoLetter}
          />
        )}
        <p className="erase-marks">
          <ShieldOff aria-hidden="true" />
          <span>{ground === 'mistake' ? t('erase-no-suppression') : t('erase-suppression', { count: preview.addresses })}</span>
        </p>
        <TextField
          label={t('erase-type-name', { name: preview.name })}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          spellCheck="false"
          errorMessage={fieldErrors['typed']}
        />
        <Button
          variant="danger"
          icon={Trash2}
          isPending={start.isPending || busy}
          isDisabled={blocked || unsettled || ground === null || !answered || !isName(typed, preview.name)}
          onPress={() =>
            ground !== null &&
            start.mutate(
              {
                contact: id,
                plan: preview.plan,
                ground,
                request,
                letter: ground === 'mistake' ? null : (ready?.document ?? null),
                noLetter: ground === 'mistake' || ready !== null || noLetter === '' ? null : noLetter,
                typed,
                othersStay: twins.length > 0,
              },
              { onSuccess: ({ job }) => onStarted(job) },
            )
          }
        >
          {t('erase-act', { count: destroyed })}
        </Button>
        <p className="caption">{t('erase-final')}</p>
      </div>
    </Panel>
  );
}
