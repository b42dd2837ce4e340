import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FileText, UsersRound } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asCommandError, call, useErrorText, useRead, type CommandError, type ContactId, type Language, type ReportView } from '@/api';
import { Banner, Button, ButtonLink, EmptyState, PageHeader, Panel, Progress, RadioGroup } from '@/components';
import { useI18n } from '@/i18n';
import { Deliver, Files, Missing, Pages } from './Preview';

/** Everything held about a person (art. 15 GDPR): seen before it leaves, then saved or printed. */
export function ReportScreen() {
  const { t, language: windowLanguage } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const params: { id?: string } = useParams({ strict: false });
  const contact = (params.id ?? '') as ContactId;
  const card = useRead('contact_get', { id: contact });
  const { compose } = useSearch({ strict: false }) as { compose?: boolean };
  const review = useRead('pack_review', { contact, every: false, offset: 0, limit: 1 });
  // Whoever comes from there, or says so, has looked; otherwise what may name others is looked at before the copy is made.
  const [anyway, setAnyway] = useState(compose === true);
  const open = review.data?.open ?? 0;
  const ready = anyway || review.data?.open === 0 || review.error !== null;
  const [language, setLanguage] = useState<Language>(windowLanguage);
  const [prepared, setPrepared] = useState<{ language: Language; report: ReportView } | null>(null);
  const [error, setError] = useState<CommandError | null>(null);
  const asked = useRef<string | null>(null);

  const prepare = useCallback(
    async (want: Language) => {
      asked.current = `${contact} ${want}`;
      setError(null);
      try {
        const report = await call('report_prepare', { contact, language: want });
        if (asked.current === `${contact} ${want}`) setPrepared({ language: want, report });
      } catch (thrown) {
        if (asked.current === `${contact} ${want}`) setError(asCommandError(thrown));
      }
    },
    [contact],
  );
  useEffect(() => {
    // Every preparation is written in the journal, so the same one is never asked for twice.
    if (ready && asked.current !== `${contact} ${language}`) void prepare(language);
  }, [contact, language, prepare, ready]);

  const busy = ready && error === null && prepared?.language !== language;
  const report = prepared?.report;
  return (
    <div className="report-screen">
      <PageHeader
        title={t('report-view-title', { name: card.data?.name ?? '' })}
        lead={report === undefined ? t('report-view-lead') : t('report-view-code', { code: report.code, count: report.pages })}
        onBack={() => void navigate({ to: `/people/${contact}` })}
      />
      {error !== null && (
        <Banner
          live
          tone="danger"
          title={t('report-view-failed')}
          actions={
            <Button size="small" onPress={() => void prepare(language)}>
              {t('report-view-again')}
            </Button>
          }
        >
          {errorText(error)}
        </Banner>
      )}
      <div className="report-body">
        <div className="report-pages-wrap">
          {review.data !== undefined && !ready && (
            <EmptyState
              icon={UsersRound}
              title={t('others-first', { count: open })}
              actions={
                <>
                  <ButtonLink variant="primary" icon={UsersRound} href={`/people/${contact}/report/others`}>
                    {t('others-look')}
                  </ButtonLink>
                  <Button icon={FileText} onPress={() => setAnyway(true)}>
                    {t('others-compose-anyway')}
                  </Button>
                </>
              }
            >
              {t('others-first-text')}
            </EmptyState>
          )}
          {busy && <Progress label={t('report-view-composing')} />}
          {report !== undefined && prepared !== null && <Pages key={report.document} report={report} language={prepared.language} isStale={busy} />}
        </div>
        <aside className="report-side" aria-label={t('report-view-side')}>
          <Panel>
            <RadioGroup<Language>
              label={t('report-view-language')}
              description={t('report-view-language-help')}
              orientation="horizontal"
              options={[
                { id: 'it', label: t('settings-language-it') },
                { id: 'en', label: t('settings-language-en') },
              ]}
              value={language}
              onChange={setLanguage}
            />
          </Panel>
          {report !== undefined && <Deliver report={report} isDisabled={busy} language={language} />}
          {report !== undefined && review.data !== undefined && (
            <Panel title={t('others-panel')} lead={t('others-counts', { open, hidden: review.data.hidden, shown: review.data.shown })}>
              <ButtonLink icon={UsersRound} href={`/people/${contact}/report/others`}>
                {t('others-look')}
              </ButtonLink>
            </Panel>
          )}
          {report !== undefined && report.missing.length > 0 && <Missing report={report} />}
          {report !== undefined && <Files files={report.files} />}
        </aside>
      </div>
    </div>
  );
}
