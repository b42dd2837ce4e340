import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { asCommandError, call, useErrorText, type CommandError, type Language, type PaperAsk, type ReportView } from '@/api';
import { Banner, Button, PageHeader, Panel, Progress, RadioGroup, PaperWait } from '@/components';
import { useI18n } from '@/i18n';
import { Deliver, Files, Missing, Pages } from './Preview';

export interface PaperScreenProps {
  title: string;
  lead: string;
  back: string;
  /** What to prepare; null while something has to be chosen first. */
  ask: PaperAsk | null;
  /** What is chosen before, at the side. */
  choice?: ReactNode;
  /** What stands in place of the pages before anything is prepared. */
  empty?: ReactNode;
}

/** A single paper: seen before it leaves, then saved or printed. */
export function PaperScreen({ title, lead, back, ask, choice, empty }: PaperScreenProps) {
  const { t, language: windowLanguage } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [language, setLanguage] = useState<Language>(windowLanguage);
  const [prepared, setPrepared] = useState<{ of: string; language: Language; report: ReportView } | null>(null);
  const [error, setError] = useState<CommandError | null>(null);
  const asked = useRef<string | null>(null);
  const wanted = ask === null ? null : JSON.stringify({ ask, language });

  const prepare = useCallback(async (paper: PaperAsk, want: Language, key: string) => {
    asked.current = key;
    setError(null);
    try {
      const report = await call('paper_prepare', { paper, language: want });
      if (asked.current === key) setPrepared({ of: key, language: want, report });
    } catch (thrown) {
      if (asked.current === key) setError(asCommandError(thrown));
    }
  }, []);
  useEffect(() => {
    // Every preparation of a form has a code of its own, so the same one is never asked for twice.
    if (ask !== null && wanted !== null && asked.current !== wanted) void prepare(ask, language, wanted);
  }, [ask, language, wanted, prepare]);

  const busy = wanted !== null && error === null && prepared?.of !== wanted;
  const report = prepared?.report;
  return (
    <div className="report-screen">
      <PageHeader title={title} lead={lead} onBack={() => void navigate({ to: back })} />
      {error !== null && (
        <Banner
          live
          tone="danger"
          title={t('report-view-failed')}
          actions={
            ask !== null &&
            wanted !== null && (
              <Button size="small" onPress={() => void prepare(ask, language, wanted)}>
                {t('report-view-again')}
              </Button>
            )
          }
        >
          {errorText(error)}
        </Banner>
      )}
      <div className="report-body">
        <div className="report-pages-wrap">
          {busy && <Progress label={t('report-view-composing')} />}
          {report !== undefined && prepared !== null ? (
            <Pages key={report.document} report={report} language={prepared.language} isStale={busy} />
          ) : (
            <>
              {busy && (
                <div className="report-scroll">
                  <figure className="sheet">
                    <PaperWait />
                  </figure>
                </div>
              )}
              {!busy && empty}
            </>
          )}
        </div>
        <aside className="report-side" aria-label={t('report-view-side')}>
          {choice}
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
          {report !== undefined && (
            <Deliver report={report} isDisabled={busy} saveHelp={report.files.length === 1 ? 'paper-save-help' : 'paper-save-both-help'} />
          )}
          {report !== undefined && report.missing.length > 0 && <Missing report={report} />}
          {report !== undefined && report.files.length > 1 && <Files files={report.files} />}
        </aside>
      </div>
    </div>
  );
}
