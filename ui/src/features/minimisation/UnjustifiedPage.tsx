import { useNavigate } from '@tanstack/react-router';
import { FileText, RotateCw, ShieldCheck, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useAct, useErrorText, useFieldErrors, useRead, type DataField, type JobId, type UnjustifiedView } from '@/api';
import { jobProgress } from '@/api/jobs';
import { useSurvey } from '@/api/survey';
import { Banner, Button, ButtonLink, EmptyState, Link, PageHeader, Pager, Progress, Select, Skeleton, TakeOutButton, toast } from '@/components';
import { useI18n } from '@/i18n';

const PAGE = 50;

/** Dati senza finalità (S24): what cards hold and no purpose in force asks for, with counts, cards and files. */
export function UnjustifiedPage() {
  const i18n = useI18n();
  const { t, number } = i18n;
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { may } = useAccess();
  const cancel = useAct('job_cancel');
  const { made, job, view, failure, again } = useSurvey('unjustified_survey', {});
  const report = useRead('unjustified_report', { job: made ?? ('' as JobId) }, { enabled: made !== null, keepPrevious: true });
  const data = made === null ? undefined : report.data;
  return (
    <div className="page">
      <PageHeader
        title={t('unjustified-title')}
        count={data === undefined || data.found === 0 ? undefined : number(data.found)}
        lead={t('unjustified-lead')}
        onBack={() => void navigate({ to: '/exchange' })}
        actions={
          <>
            {may('rules') && (
              <ButtonLink icon={Table2} href="/settings/field-purposes">
                {t('unjustified-table')}
              </ButtonLink>
            )}
            <Button icon={RotateCw} isDisabled={job !== null} onPress={again}>
              {t('unjustified-again')}
            </Button>
          </>
        }
      />
      {job !== null && <Progress {...jobProgress(i18n, view)} onCancel={() => cancel.mutate({ job })} cancelLabel={t('import-stop')} />}
      {failure !== null && (
        <Banner live tone={failure === 'cancelled' ? 'info' : 'danger'} title={t(failure === 'cancelled' ? 'unjustified-stopped' : 'unjustified-failed')}>
          {failure === 'cancelled' ? undefined : errorText(failure)}
        </Banner>
      )}
      {data === undefined || made === null ? (
        failure === null && <Skeleton lines={8} />
      ) : data.found === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('unjustified-none-title')}>
          {data.checked === 0 ? t('unjustified-checked', { count: 0 }) : t('unjustified-none-text')}
        </EmptyState>
      ) : (
        <Found key={made} job={made} report={data} />
      )}
    </div>
  );
}

function Found({ job, report }: { job: JobId; report: UnjustifiedView }) {
  const { t } = useI18n();
  const save = useAct('unjustified_save');
  const errors = useFieldErrors(save.error);
  const paper = useAct('unjustified_paper');
  const paperErrors = useFieldErrors(paper.error);
  const keep = useAct('report_save');
  // A field of the firm may have any code, so the choice is its place in the list.
  const [at, setAt] = useState<number | null>(null);
  const chosen = at === null ? undefined : report.fields[at];
  const filter = { field: chosen?.field ?? null, own: chosen?.own ?? null };
  const pdf = (reason: string, close: () => void) =>
    paper.mutate(
      { job, reason },
      {
        onSuccess: ({ document }) =>
          keep.mutate(
            { document },
            {
              onSuccess: ({ place }) => {
                if (place === null) return;
                toast(t('unjustified-pdf-saved', { place }));
                close();
              },
            },
          ),
      },
    );
  return (
    <>
      <p className="text-2 measure">{t('unjustified-checked', { count: report.checked })}</p>
      <div className="unjustified-filter">
        <Select
          label={t('unjustified-what')}
          options={[
            { id: 'all', label: t('unjustified-all') },
            ...report.fields.map((one, index) => ({ id: String(index), label: t('unjustified-count', { what: one.title, count: one.count }) })),
          ]}
          value={at === null ? 'all' : String(at)}
          onChange={(id) => setAt(id === 'all' ? null : Number(id))}
        />
        <TakeOutButton
          label={t('unjustified-save')}
          isPending={save.isPending}
          errors={errors}
          onTakeOut={(reason, close) =>
            save.mutate(
              { job, ...filter, reason },
              {
                onSuccess: (saved) => {
                  if (saved.file === null) return;
                  toast(t('unjustified-saved', { file: saved.file, count: saved.rows }));
                  close();
                },
              },
            )
          }
        />
        <TakeOutButton icon={FileText} label={t('unjustified-pdf')} isPending={paper.isPending || keep.isPending} errors={paperErrors} onTakeOut={pdf} />
      </div>
      <Cards key={at ?? 'all'} job={job} filter={filter} />
    </>
  );
}

function Cards({ job, filter }: { job: JobId; filter: { field: DataField | null; own: string | null } }) {
  const { t, list } = useI18n();
  const [offset, setOffset] = useState(0);
  const page = useRead('unjustified_rows', { job, ...filter, offset, limit: PAGE }, { keepPrevious: true }).data;
  if (page === undefined) return <Skeleton lines={8} />;
  return (
    <section className="unjustified-list" aria-labelledby="unjustified-list">
      <div className="row row-between">
        <h2 id="unjustified-list" className="heading">
          {t('unjustified-list')}
        </h2>
        <Pager offset={offset} shown={page.rows.length} size={PAGE} total={page.total} onChange={setOffset} />
      </div>
      <ul className="ruled" data-open="">
        {page.rows.map((row) => (
          <li key={row.contact} className="unjustified-row">
            <Link href={`/people/${row.contact}`}>{row.name}</Link>
            <span>{list(row.fields)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
