import { useNavigate, useParams } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead, type BatchId, type ImportId, type QualityScope, type QualityView } from '@/api';
import { useSurvey } from '@/api/survey';
import { Banner, Button, PageHeader, Panel, Select, Skeleton, TakeOutButton, toast } from '@/components';
import { useI18n } from '@/i18n';
import '../import.css';
import { JobProgress } from '../JobProgress';
import { Answers } from './Answers';
import './quality.css';
import { QualityList } from './QualityList';
import { reasonText } from './words';

const MONTHS = [6, 12, 24, 36, 60] as const;
const USUAL = 24;

/** The register as it stands. */
export function RegisterQuality() {
  return <QualityScreen scope={{ of: 'register' }} back="/exchange" />;
}

/** The cards of one import. */
export function BatchQuality() {
  const params: { batch?: string } = useParams({ strict: false });
  const batch = (params.batch ?? '') as BatchId;
  return <QualityScreen key={batch} scope={{ of: 'batch', batch }} back={`/exchange/batch/${batch}`} />;
}

/** The rows of an import in preparation. */
export function ImportQuality() {
  const params: { import?: string } = useParams({ strict: false });
  const id = (params.import ?? '') as ImportId;
  return <QualityScreen key={id} scope={{ of: 'import', import: id }} back={`/exchange/import/${id}`} />;
}

/** S36: four questions, how many fail each, which ones they are, and what to do with them. */
function QualityScreen({ scope, back }: { scope: QualityScope; back: string }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [months, setMonths] = useState<number>(USUAL);
  const survey = useSurvey('quality_survey', { scope, months });
  const report = useRead('quality_report', { job: survey.made ?? ('' as never) }, { enabled: survey.made !== null, keepPrevious: true });
  const data = survey.made === null ? undefined : report.data;
  const { failure } = survey;
  return (
    <div className="page">
      <PageHeader
        title={t('quality-title')}
        lead={data === undefined ? undefined : leadOf(t, data)}
        onBack={() => void navigate({ to: back })}
        actions={
          <div className="quality-acts">
            <Select
              label={t('quality-months')}
              isDisabled={survey.job !== null}
              options={MONTHS.map((count) => ({ id: String(count), label: t('quality-months-of', { count }) }))}
              value={String(months)}
              onChange={(id) => setMonths(Number(id))}
            />
            <Button icon={RotateCw} isDisabled={survey.job !== null} onPress={survey.again}>
              {t('quality-again')}
            </Button>
          </div>
        }
      />
      {survey.job !== null && <JobProgress job={survey.job} view={survey.view} />}
      {failure !== null && (
        <Banner live tone={failure === 'cancelled' ? 'info' : 'danger'} title={t(failure === 'cancelled' ? 'quality-stopped' : 'quality-failed')}>
          {failure === 'cancelled' ? undefined : errorText(failure)}
        </Banner>
      )}
      {data === undefined || survey.made === null ? failure === null && <Skeleton lines={8} /> : <Report key={survey.made} report={data} survey={survey} />}
    </div>
  );
}

function leadOf(t: ReturnType<typeof useI18n>['t'], { scope, file }: QualityView): string {
  if (scope.of === 'register') return t('quality-lead-register');
  return t(scope.of === 'batch' ? 'quality-lead-batch' : 'quality-lead-import', { file: file ?? '' });
}

function Report({ report, survey }: { report: QualityView; survey: ReturnType<typeof useSurvey> }) {
  const i18n = useI18n();
  const { t, dateTime, percent } = i18n;
  const save = useAct('quality_save');
  const errors = useFieldErrors(save.error);
  const [flaw, setFlaw] = useState<string | null>(null);
  const of = report.scope.of === 'import' ? 'rows' : 'cards';
  const job = survey.made;
  if (job === null) return null;
  const good = report.checked === 0 ? 1 : (report.checked - report.flawed) / report.checked;
  return (
    <>
      <div className="quality-sum">
        <p>
          <strong>{t('quality-good', { share: percent(Math.floor(100 * good) / 100) })}</strong>{' '}
          {t(of === 'rows' ? 'quality-made-rows' : 'quality-made-cards', { count: report.checked, flawed: report.flawed })}{' '}
          {report.rejected > 0 && t('quality-rejected', { count: report.rejected })}
        </p>
        <TakeOutButton
          label={t('quality-save')}
          isDisabled={report.flawed === 0}
          isPending={save.isPending}
          errors={errors}
          onTakeOut={(reason, close) =>
            save.mutate(
              { job, flaw, reason },
              {
                onSuccess: ({ file, rows }) => {
                  if (file === null) return;
                  toast(t('quality-saved', { file, count: rows }));
                  close();
                },
              },
            )
          }
        />
      </div>
      <Answers report={report} flaw={flaw} onFlaw={setFlaw} />
      {report.flawed > 0 && <QualityList key={flaw ?? ''} job={job} of={of} flaw={flaw} report={report} onDone={survey.again} />}
      {report.discarded.length > 0 && (
        <Panel title={t('quality-discarded-title')}>
          <ul className="ruled" data-open>
            {report.discarded.map((one, index) => (
              <li key={index} className="quality-discarded">
                <span>
                  {t('quality-discarded-line', { count: one.count, why: reasonText(i18n, one.reason, one.note) })}
                  {one.back > 0 && ` (${t('quality-discarded-back', { count: one.back })})`}
                </span>
                <span className="caption">
                  {one.at === null ? t('quality-discarded-waiting') : t('quality-discarded-when', { at: dateTime(one.at), by: one.by ?? '' })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
