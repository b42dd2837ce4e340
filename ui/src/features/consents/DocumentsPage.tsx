import { useNavigate } from '@tanstack/react-router';
import { Eye, FileCheck2, FileClock, FileX2, History } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useAct, useErrorText, useRead, type FirmPaper, type PaperView } from '@/api';
import { Banner, Button, ButtonLink, PageHeader, Panel, Skeleton, StatusStamp, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import './consents.css';
import { VersionsDialog } from './VersionsDialog';

const WORDS: Record<FirmPaper, { title: MessageKey; lead: MessageKey }> = {
  notice: { title: 'paper-notice', lead: 'paper-notice-about' },
  retention: { title: 'paper-retention', lead: 'paper-retention-about' },
  rights: { title: 'paper-rights', lead: 'paper-rights-about' },
};

/** The documents that people are given, made from the settings, in versions that never change (S14, S66, S69). */
export function DocumentsPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const list = useRead('paper_list', {});
  // The first that waits is the one thing to do here.
  const next = list.data?.papers.find(mayBeIssued)?.paper;
  const [versions, setVersions] = useState<FirmPaper | null>(null);
  return (
    <div className="page">
      <PageHeader title={t('papers-title')} lead={t('papers-lead')} onBack={() => void navigate({ to: '/consents' })} />
      {list.error !== null && <Banner tone="danger">{errorText(list.error)}</Banner>}
      {list.data === undefined && list.error === null && <Skeleton lines={8} />}
      {list.data?.papers.map((paper) => (
        <PaperPanel key={paper.paper} paper={paper} isNext={paper.paper === next} onVersions={() => setVersions(paper.paper)} />
      ))}
      {list.data !== undefined && <p className="caption measure">{t('papers-caution')}</p>}
      {versions !== null && <Versions paper={versions} onClose={() => setVersions(null)} />}
    </div>
  );
}

const mayBeIssued = (paper: PaperView) => paper.changed && !paper.lacksController;

function PaperPanel({ paper, isNext, onVersions }: { paper: PaperView; isNext: boolean; onVersions(): void }) {
  const { t, say, date } = useI18n();
  const navigate = useNavigate();
  const issue = useAct('paper_issue');
  const { may } = useAccess();
  const title = say(WORDS[paper.paper].title);
  const next = (paper.latest?.version ?? 0) + 1;
  const state =
    paper.latest === null
      ? { tone: 'warning' as const, icon: FileX2, words: t('paper-never-issued') }
      : paper.changed
        ? { tone: 'warning' as const, icon: FileClock, words: t('paper-behind') }
        : { tone: 'ok' as const, icon: FileCheck2, words: t('paper-current') };
  return (
    <Panel
      title={title}
      actions={
        <StatusStamp tone={state.tone} icon={state.icon}>
          {state.words}
        </StatusStamp>
      }
    >
      <p className="text-2 measure">{say(WORDS[paper.paper].lead)}</p>
      <p className="consent-now">
        {paper.latest === null ? t('paper-none-yet') : t('paper-in-force', { version: paper.latest.version, on: date(paper.latest.on) })}{' '}
        {paper.latest !== null && paper.changed && t('paper-changed-since')}
      </p>
      {paper.lacksController && paper.changed && (
        <Banner tone="warning" actions={may('firm') && <ButtonLink href="/settings/controller">{t('settings-controller')}</ButtonLink>}>
          {t('reason-notice-without-controller')}
        </Banner>
      )}
      <div className="row">
        <Button
          size="small"
          icon={Eye}
          aria-label={`${t(paper.changed ? 'paper-look-draft' : 'paper-look')}: ${title}`}
          onPress={() => void navigate({ to: `/consents/documents/${paper.paper}` })}
        >
          {t(paper.changed ? 'paper-look-draft' : 'paper-look')}
        </Button>
        {mayBeIssued(paper) && may('rules') && (
          <Button
            size="small"
            variant={isNext ? 'primary' : 'secondary'}
            icon={FileCheck2}
            isPending={issue.isPending}
            aria-label={t('paper-issue-of', { version: next, title })}
            onPress={() => issue.mutate({ paper: paper.paper }, { onSuccess: () => toast(t('paper-issued', { version: next, title })) })}
          >
            {t('paper-issue', { version: next })}
          </Button>
        )}
        {paper.latest !== null && (
          <Button size="small" variant="quiet" icon={History} aria-label={t('versions-of', { title })} onPress={onVersions}>
            {t('versions-open', { count: paper.latest.version })}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Versions({ paper, onClose }: { paper: FirmPaper; onClose(): void }) {
  const { t, say, language } = useI18n();
  const read = useRead('paper_versions', { paper, language });
  return <VersionsDialog title={t('versions-of', { title: say(WORDS[paper].title) })} versions={read.data?.versions} onClose={onClose} />;
}
