import { useNavigate, useParams } from '@tanstack/react-router';
import { BadgeCheck, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead, type BatchId, type ConsentTypeId, type ConsentWeakness, type JobId, type WeakConsentView } from '@/api';
import { jobProgress } from '@/api/jobs';
import { useSurvey } from '@/api/survey';
import { Banner, Button, EmptyState, PageHeader, Progress, Select, Skeleton, TakeOutButton, toast } from '@/components';
import { useI18n } from '@/i18n';
import './consents.css';
import { WeakList } from './WeakList';
import { LACKS } from './weak';

/** S60: every yes that could not be proven, of the whole register or of one import. */
export function WeakConsentsPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const errorText = useErrorText();
  const params: { batch?: string } = useParams({ strict: false });
  const batch = params.batch === undefined ? null : (params.batch as BatchId);
  const cancel = useAct('job_cancel');
  const { made, job, view, failure, again } = useSurvey('weak_consent_survey', { batch });
  const report = useRead('weak_consent_report', { job: made ?? ('' as JobId) }, { enabled: made !== null, keepPrevious: true });
  const data = made === null ? undefined : report.data;
  return (
    <div className="page">
      <PageHeader
        title={t('weak-title')}
        count={data === undefined ? undefined : number(data.found)}
        lead={t(batch === null ? 'weak-lead' : 'weak-lead-batch')}
        onBack={() => void navigate({ to: batch === null ? '/consents' : `/exchange/batch/${batch}` })}
        actions={
          <Button icon={RotateCw} isDisabled={job !== null} onPress={again}>
            {t('weak-again')}
          </Button>
        }
      />
      {job !== null && <Progress {...jobProgress(i18n, view)} onCancel={() => cancel.mutate({ job })} cancelLabel={t('import-stop')} />}
      {failure !== null && (
        <Banner live tone={failure === 'cancelled' ? 'info' : 'danger'} title={t(failure === 'cancelled' ? 'weak-stopped' : 'weak-failed')}>
          {failure === 'cancelled' ? undefined : errorText(failure)}
        </Banner>
      )}
      {data === undefined || made === null ? (
        failure === null && <Skeleton lines={8} />
      ) : data.found === 0 ? (
        <EmptyState icon={BadgeCheck} title={t('weak-none-title')}>
          {data.checked === 0 ? t('weak-checked', { count: 0 }) : t('weak-none-text')}
        </EmptyState>
      ) : (
        <Found key={made} job={made} report={data} />
      )}
    </div>
  );
}

function Found({ job, report }: { job: JobId; report: WeakConsentView }) {
  const { t } = useI18n();
  const save = useAct('weak_consent_save');
  const errors = useFieldErrors(save.error);
  const [lacks, setLacks] = useState<ConsentWeakness | 'all'>('all');
  const [type, setType] = useState<ConsentTypeId | 'all'>('all');
  // A file may have any name, so the choice for all of them is no text.
  const [file, setFile] = useState<number | null>(null);
  const filter = { lacks: lacks === 'all' ? null : lacks, type: type === 'all' ? null : type, file: file === null ? null : (report.files[file]?.file ?? null) };
  const of = (what: string, count: number) => t('weak-count', { what, count });
  return (
    <>
      <p className="text-2 measure">
        {t('weak-checked', { count: report.checked })}, {t('weak-found', { count: report.found })}. {t('weak-disables')}
      </p>
      <div className="weak-filter">
        <Select<ConsentWeakness | 'all'>
          label={t('weak-what')}
          options={[
            { id: 'all', label: of(t('weak-all'), report.found) },
            ...report.lacks.map((one) => ({ id: one.lacks, label: of(t(LACKS[one.lacks]), one.count) })),
          ]}
          value={lacks}
          onChange={setLacks}
        />
        <Select<ConsentTypeId | 'all'>
          label={t('weak-types')}
          options={[{ id: 'all', label: t('weak-types-all') }, ...report.types.map((one) => ({ id: one.type, label: of(one.title, one.count) }))]}
          value={type}
          onChange={setType}
        />
        <Select
          label={t('weak-files')}
          options={[
            { id: 'all', label: t('weak-all') },
            ...report.files.map((one, at) => ({ id: String(at), label: of(one.file === '' ? t('weak-by-hand') : one.file, one.count) })),
          ]}
          value={file === null ? 'all' : String(file)}
          onChange={(id) => setFile(id === 'all' ? null : Number(id))}
        />
        <TakeOutButton
          label={t('weak-save')}
          isPending={save.isPending}
          errors={errors}
          onTakeOut={(reason, close) =>
            save.mutate(
              { job, ...filter, reason },
              {
                onSuccess: (saved) => {
                  if (saved.file === null) return;
                  toast(t('weak-saved', { file: saved.file, count: saved.rows }));
                  close();
                },
              },
            )
          }
        />
      </div>
      <WeakList key={JSON.stringify(filter)} job={job} filter={filter} />
    </>
  );
}
