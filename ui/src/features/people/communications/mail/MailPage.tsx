import { useNavigate } from '@tanstack/react-router';
import { FileDown, FolderOpen, Mails, ShieldCheck, Undo2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  asCommandError,
  call,
  onDropped,
  useAct,
  useErrorText,
  useRead,
  type CommandError,
  type FileToken,
  type JobId,
  type MailBatch,
  type MailId,
} from '@/api';
import { jobProgress, useJob, type JobEnd } from '@/api/jobs';
import { Banner, Button, PageHeader, Panel, Progress, toast } from '@/components';
import { useI18n } from '@/i18n';
import '../../people.css';
import { useChange } from '../../shared/change';
import { takeMail } from './dropped';
import { MailReview } from './MailReview';
import { Replies } from './Replies';

type Step =
  | { at: 'choose' }
  | { at: 'reading'; job: JobId; mail: MailId; ours: string[] }
  | { at: 'review'; mail: MailId; ours: string[] }
  | { at: 'writing'; job: JobId; mail: MailId; ours: string[] };

/** Messages kept as files come into the log: chosen or dropped, looked at, logged in one act that can be taken back. */
export function MailPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const fault = useFault();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const read = async (files: FileToken[]) => {
    if (files.length === 0) return;
    setBusy(true);
    setRefused(null);
    try {
      const started = await call('mail_start', { files });
      setStep({ at: 'reading', job: started.job, mail: started.mail, ours: started.ours });
    } catch (thrown) {
      setRefused(fault(asCommandError(thrown)));
    } finally {
      setBusy(false);
    }
  };
  const onArrival = useEffectEvent(() => void read(takeMail()));
  useEffect(() => onArrival(), []);
  const ended = (then: () => void) => (end: JobEnd) => {
    if (end.state === 'done') then();
    else {
      setStep(step.at === 'writing' ? { at: 'review', mail: step.mail, ours: step.ours } : { at: 'choose' });
      if (end.state === 'failed') setRefused(fault(asCommandError(end.error)));
    }
  };
  return (
    <div className="page">
      <PageHeader title={t('mail-title')} lead={t('mail-lead')} onBack={() => void navigate({ to: '/communications' })} />
      {refused !== null && <Banner tone="danger">{refused}</Banner>}
      {step.at === 'choose' && <Choose busy={busy} onFiles={(files) => void read(files)} onRefused={(error) => setRefused(fault(error))} />}
      {step.at === 'reading' && <Waiting job={step.job} onEnd={ended(() => setStep({ at: 'review', mail: step.mail, ours: step.ours }))} />}
      {step.at === 'review' && (
        <MailReview
          mail={step.mail}
          known={step.ours}
          onLeave={() => setStep({ at: 'choose' })}
          onWriting={(job) => {
            setRefused(null);
            setStep({ ...step, at: 'writing', job });
          }}
        />
      )}
      {step.at === 'writing' && (
        <Waiting
          job={step.job}
          onEnd={ended(() => {
            toast(t('mail-logged'));
            setStep({ at: 'choose' });
          })}
        />
      )}
    </div>
  );
}

/** A refusal of files has its own sentence, with the way out. */
function useFault(): (error: CommandError) => string {
  const { t, has, say } = useI18n();
  const errorText = useErrorText();
  return (error) => {
    const wayOut = `refusal-${error.reason ?? ''}-way-out`;
    return error.reason !== undefined && has(wayOut) ? `${t('mail-refused')} ${say(wayOut)}` : errorText(error);
  };
}

function Waiting({ job, onEnd }: { job: JobId; onEnd(end: JobEnd): void }) {
  const i18n = useI18n();
  const cancel = useAct('job_cancel');
  const { view } = useJob(job, onEnd);
  const isReading = view?.state === 'running' && view.phase === 'reading' && view.done > 0;
  const read = isReading ? { detail: i18n.t('mail-read', { count: view.done }) } : {};
  return <Progress {...jobProgress(i18n, view)} {...read} onCancel={() => cancel.mutate({ job })} cancelLabel={i18n.t('ui-cancel')} />;
}

function Choose({ busy, onFiles, onRefused }: { busy: boolean; onFiles(files: FileToken[]): void; onRefused(error: CommandError): void }) {
  const { t } = useI18n();
  const [over, setOver] = useState(false);
  const onDrop = useEffectEvent(({ over: held, files }: Parameters<Parameters<typeof onDropped>[0]>[0]) => {
    setOver(held);
    if (!busy) onFiles(files.map((file) => file.token as FileToken));
  });
  useEffect(() => onDropped((dropped) => onDrop(dropped)), []);
  const pick = async () => {
    try {
      const { files } = await call('mail_pick', {});
      onFiles(files.map((file) => file.token));
    } catch (thrown) {
      onRefused(asCommandError(thrown));
    }
  };
  return (
    <>
      <section className="mail-choose" data-over={over || undefined}>
        <span className="mail-choose-icon" aria-hidden="true">
          {over ? <FileDown /> : <Mails />}
        </span>
        <div className="stack gap-2">
          <h2>{t(over ? 'mail-drop-here' : 'mail-choose')}</h2>
          <p className="text-2 measure">{t('mail-choose-text')}</p>
        </div>
        <Button variant="primary" icon={FolderOpen} isPending={busy} onPress={() => void pick()}>
          {t('mail-choose-files')}
        </Button>
        <ul className="mail-promises caption">
          <li>
            <ShieldCheck aria-hidden="true" />
            {t('mail-promise-look')}
          </li>
          <li>
            <Undo2 aria-hidden="true" />
            {t('mail-promise-undo')}
          </li>
        </ul>
      </section>
      <Replies />
      <Batches />
    </>
  );
}

function Batches() {
  const { t } = useI18n();
  const { data } = useRead('mail_list', {});
  if (data === undefined || data.batches.length === 0) return null;
  return (
    <Panel title={t('mail-batches')}>
      <ul className="ruled">
        {data.batches.map((batch) => (
          <Batch key={batch.txn} batch={batch} />
        ))}
      </ul>
    </Panel>
  );
}

function Batch({ batch }: { batch: MailBatch }) {
  const { t, dateTime } = useI18n();
  const change = useChange();
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    await change('change_undo', { txn: batch.txn }, t('mail-undone'));
    setBusy(false);
  };
  const told = [
    t('mail-batch-logged', { count: batch.logged }),
    batch.attachments > 0 ? t('mail-files', { count: batch.attachments }) : '',
    batch.present > 0 ? t('mail-batch-present', { count: batch.present }) : '',
  ];
  return (
    <li className="entry-row">
      <time dateTime={batch.at} className="tabular text-2">
        {dateTime(batch.at)}
      </time>
      <div className="grow">
        <p>{told.filter(Boolean).join(' · ')}</p>
        <p className="caption">
          {t('mail-batch-from', { files: batch.files, messages: batch.messages })} · {t('card-by', { by: batch.by })}
          {batch.left < batch.logged && ` · ${t('mail-batch-left', { count: batch.left })}`}
        </p>
      </div>
      {batch.left > 0 && (
        <Button size="small" icon={Undo2} isPending={busy} onPress={() => void undo()}>
          {t('mail-undo')}
        </Button>
      )}
    </li>
  );
}
