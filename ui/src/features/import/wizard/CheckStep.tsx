import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useRead, type ImportFindings, type ImportRowView, type ImportView } from '@/api';
import { ButtonLink, Skeleton, Tabs } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';
import { CheckGrid } from './check/CheckGrid';
import { Kinds } from './check/Kinds';
import { columnAt } from './check/marks';
import { RowPanel } from './check/RowPanel';
import { useCorrections, type CorrectionActs } from './check/useCorrections';
import type { Step } from './flow';
import { Frame } from './Frame';

const TABS = ['rejected', 'flagged', 'repaired', 'all'] as const;
type TabId = (typeof TABS)[number];

const TAB: Record<TabId, MessageKey> = {
  all: 'import-tab-all',
  repaired: 'import-tab-repaired',
  flagged: 'import-tab-flagged',
  rejected: 'import-tab-rejected',
};

export interface CheckStepProps {
  view: ImportView;
  onGoTo(step: Step): void;
  onNext(): void;
}

const countOf = (findings: ImportFindings, tab: TabId) => (tab === 'all' ? findings.rows : findings[tab]);

/** What is to be corrected, what Custode doubts, what it repaired: every cell can be corrected, every repair be refused. */
export function CheckStep({ view, onGoTo, onNext }: CheckStepProps) {
  const { t, number } = useI18n();
  const [chosen, setChosen] = useState<TabId | null>(null);
  const acts = useCorrections(view.import);
  const findings = useRead('import_findings', { import: view.import });
  const data = findings.data;
  const tab = chosen ?? (data === undefined ? 'all' : (TABS.find((id) => countOf(data, id) > 0) ?? 'all'));

  return (
    <Frame
      step="check"
      heading={t('import-check-heading')}
      lead={data === undefined ? undefined : `${t('import-check-lead', { rows: data.rows, clean: data.clean })} ${t('import-check-keys')}`}
      summary={data === undefined ? undefined : data.rejected > 0 ? t('import-check-rejected', { count: data.rejected }) : t('import-check-none-rejected')}
      onGoTo={onGoTo}
      onBack={() => onGoTo('match')}
      onNext={onNext}
      nextClosed={data === undefined || acts.busy}
    >
      {data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <Tabs
          label={t('import-check-tabs')}
          selected={tab}
          onSelect={(id) => setChosen(id as TabId)}
          tabs={TABS.map((id) => ({
            id,
            label: t(TAB[id]),
            count: number(countOf(data, id)),
            // The tab stays where it is while its rows are corrected one by one.
            content: id === tab ? <Checked view={view} findings={data} tab={id} acts={acts} onTouched={() => setChosen(id)} /> : null,
          }))}
        />
      )}
    </Frame>
  );
}

function Checked({
  view,
  findings,
  tab,
  acts,
  onTouched,
}: {
  view: ImportView;
  findings: ImportFindings;
  tab: TabId;
  acts: CorrectionActs;
  onTouched(): void;
}) {
  const { t } = useI18n();
  const [code, setCode] = useState<string | null>(null);
  const [at, setAt] = useState<{ row: ImportRowView; column: number | null } | null>(null);
  const kinds = findings.findings.filter((finding) => tab === 'all' || finding.action === tab || (tab === 'repaired' && finding.action === 'refused'));
  return (
    <div className="check">
      <CheckGrid
        view={view}
        findings={findings}
        acts={acts}
        action={tab === 'all' ? null : tab}
        code={code}
        label={t(TAB[tab])}
        onRow={(row, column) => {
          if (row !== undefined) onTouched();
          setAt(row === undefined ? null : { row, column });
        }}
      />
      <aside className="check-side">
        {at !== null && <RowPanel view={view} row={at.row} column={at.column ?? columnAt(at.row, code)} acts={acts} />}
        <Kinds kinds={kinds} code={code} acts={acts} onCode={setCode} />
        <Allowed may="quality">
          <div className="row">
            <ButtonLink icon={ListChecks} href={`/exchange/import/${view.import}/quality`}>
              {t('quality-open')}
            </ButtonLink>
          </div>
        </Allowed>
      </aside>
    </div>
  );
}
