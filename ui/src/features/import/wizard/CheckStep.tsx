import { ArrowRight, CircleX, Eraser, RotateCcw, Sparkles, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useAct, useRead, useSay, type ImportFindings, type ImportIssue, type ImportRowView, type ImportView } from '@/api';
import { Banner, Button, Skeleton, StatusStamp, Tabs, type StampTone } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { issueSentence, issueText } from '../words';
import type { Step } from './flow';
import { Frame } from './Frame';
import { Pager } from './RawRows';

const PAGE = 100;

const TABS = ['all', 'repaired', 'flagged', 'rejected'] as const;
type TabId = (typeof TABS)[number];

const TAB: Record<TabId, MessageKey> = { all: 'import-tab-all', repaired: 'import-tab-repaired', flagged: 'import-tab-flagged', rejected: 'import-tab-rejected' };

const LOOK: Record<string, { tone: StampTone; icon: LucideIcon; word: MessageKey }> = {
  repaired: { tone: 'info', icon: Sparkles, word: 'import-action-repaired' },
  flagged: { tone: 'warning', icon: TriangleAlert, word: 'import-action-flagged' },
  rejected: { tone: 'danger', icon: CircleX, word: 'import-action-rejected' },
};

export interface CheckStepProps {
  view: ImportView;
  onGoTo(step: Step): void;
  onNext(): void;
}

const countOf = (findings: ImportFindings, tab: TabId) => (tab === 'all' ? findings.rows : findings[tab]);

/** What Custode repaired, what it doubts, what it cannot take: each row with before and after. */
export function CheckStep({ view, onGoTo, onNext }: CheckStepProps) {
  const { t, number } = useI18n();
  const [tab, setTab] = useState<TabId>('all');
  const findings = useRead('import_findings', { import: view.import });
  const data = findings.data;

  return (
    <Frame
      step="check"
      heading={t('import-check-heading')}
      lead={data === undefined ? undefined : t('import-check-lead', { rows: data.rows, clean: data.clean })}
      summary={data === undefined ? undefined : data.rejected > 0 ? t('import-check-rejected', { count: data.rejected }) : t('import-check-none-rejected')}
      onGoTo={onGoTo}
      onBack={() => onGoTo('match')}
      onNext={onNext}
      nextClosed={data === undefined}
    >
      {data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <Tabs
          label={t('import-check-tabs')}
          selected={tab}
          onSelect={(id) => setTab(id as TabId)}
          tabs={TABS.map((id) => ({ id, label: t(TAB[id]), count: number(countOf(data, id)), content: id === tab ? <Checked view={view} findings={data} tab={id} /> : null }))}
        />
      )}
    </Frame>
  );
}

function Checked({ view, findings, tab }: { view: ImportView; findings: ImportFindings; tab: TabId }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const [code, setCode] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const rows = useRead('import_rows', { import: view.import, action: tab === 'all' ? null : tab, code, offset, limit: PAGE }, { keepPrevious: true });
  const kinds = findings.findings.filter((finding) => tab === 'all' || finding.action === tab);
  const choose = (next: string | null) => {
    setCode(next);
    setOffset(0);
  };
  return (
    <div className="check">
      <div className="check-rows">
        {tab === 'rejected' && findings.rejected > 0 && <Banner tone="info">{t('import-rejected-note')}</Banner>}
        {rows.data === undefined ? (
          <Skeleton lines={8} />
        ) : rows.data.rows.length === 0 ? (
          <p className="check-empty text-2">{t(tab === 'all' ? 'import-check-empty' : 'import-check-empty-tab')}</p>
        ) : (
          <>
            <ul className="checked-rows" aria-label={t(TAB[tab])}>
              {rows.data.rows.map((row) => (
                <CheckedRow key={row.row} view={view} row={row} code={code} />
              ))}
            </ul>
            <Pager
              text={t('import-preview-range', { first: number(offset + 1), last: number(offset + rows.data.rows.length), total: number(rows.data.total) })}
              offset={offset}
              limit={PAGE}
              total={rows.data.total}
              onOffset={setOffset}
            />
          </>
        )}
      </div>
      <aside className="check-kinds" aria-label={t('import-kinds-title')}>
        <h2 className="heading">{t('import-kinds-title')}</h2>
        {kinds.length === 0 ? (
          <p className="caption">{t('import-kinds-none')}</p>
        ) : (
          <ul>
            {kinds.map((finding) => {
              const look = LOOK[finding.action];
              const Icon = look?.icon ?? TriangleAlert;
              return (
                <li key={`${finding.action} ${finding.code}`}>
                  <ToggleButton className="kind" data-action={finding.action} isSelected={code === finding.code} onChange={(on) => choose(on ? finding.code : null)}>
                    <Icon aria-hidden="true" />
                    <span className="grow">{issueText(i18n, finding.code)}</span>
                    <span className="tabular">{number(finding.count)}</span>
                  </ToggleButton>
                </li>
              );
            })}
          </ul>
        )}
        {code !== null && (
          <Button size="small" variant="quiet" icon={Eraser} onPress={() => choose(null)}>
            {t('import-kinds-all')}
          </Button>
        )}
      </aside>
    </div>
  );
}

function CheckedRow({ view, row, code }: { view: ImportView; row: ImportRowView; code: string | null }) {
  const { t, number } = useI18n();
  const say = useSay();
  const leaveOut = useAct('import_leave_out');
  const rejected = row.issues.some((issue) => issue.action === 'rejected');
  const issues = code === null ? row.issues : [...row.issues].sort((a, b) => Number(b.code === code) - Number(a.code === code));
  return (
    <li className="checked-row" data-out={row.leftOut || undefined}>
      <div className="checked-head">
        <span className="caption tabular checked-number">{t('import-at-row', { row: row.row })}</span>
        <span className="strong wrap-anywhere grow">{row.name === '' ? t('import-no-name') : row.name}</span>
        {row.leftOut && (
          <StatusStamp tone="none" icon={CircleX}>
            {t('import-left-out')}
          </StatusStamp>
        )}
        {!rejected && (
          <Button
            size="small"
            variant="quiet"
            icon={row.leftOut ? RotateCcw : CircleX}
            aria-label={t(row.leftOut ? 'import-take-in-of' : 'import-leave-out-of', { row: number(row.row) })}
            onPress={() => leaveOut.mutate({ import: view.import, row: row.row, leftOut: !row.leftOut }, { onError: say })}
          >
            {t(row.leftOut ? 'import-take-in' : 'import-leave-out')}
          </Button>
        )}
      </div>
      {issues.length > 0 && (
        <ul className="checked-issues">
          {issues.map((issue, index) => (
            <IssueLine key={index} issue={issue} />
          ))}
        </ul>
      )}
    </li>
  );
}

function IssueLine({ issue }: { issue: ImportIssue }) {
  const i18n = useI18n();
  const { t } = i18n;
  const look = LOOK[issue.action];
  const changed = issue.action === 'repaired' && issue.before !== null && issue.after !== null;
  return (
    <li className="issue">
      {look !== undefined && (
        <StatusStamp tone={look.tone} icon={look.icon}>
          {t(look.word)}
        </StatusStamp>
      )}
      <span className="issue-text">
        <span>
          {changed ? issueSentence(i18n, { ...issue, before: null }) : issueSentence(i18n, issue)}
          {!changed && issue.after !== null && issue.after !== '' && ` ${t('import-issue-maybe', { after: issue.after })}`}
        </span>
        {changed && (
          <span className="change">
            <span className="visually-hidden">{t('import-before')} </span>
            <del>{issue.before}</del>
            <ArrowRight aria-hidden="true" />
            <span className="visually-hidden">{t('import-after')} </span>
            <ins>{issue.after === '' ? t('import-empty-cell') : issue.after}</ins>
          </span>
        )}
      </span>
    </li>
  );
}
