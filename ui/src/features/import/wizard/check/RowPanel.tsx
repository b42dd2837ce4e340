import { ArrowRight, CircleX, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useAct, useSay, type ImportIssue, type ImportRowView, type ImportView } from '@/api';
import { Button, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { columnName } from '../../match';
import { DiscardDialog } from '../../quality/DiscardDialog';
import { reasonText } from '../../quality/words';
import { issueSentence } from '../../words';
import { MARK, markOfAction } from './marks';
import type { CorrectionActs } from './useCorrections';

/** One row: what was found in it, what a person changed, and what can be done about it. */
export function RowPanel({ view, row, column, acts }: { view: ImportView; row: ImportRowView; column: number | null; acts: CorrectionActs }) {
  const { t, number } = useI18n();
  const i18n = useI18n();
  const say = useSay();
  const leaveOut = useAct('import_leave_out', { quiet: true });
  const [asking, setAsking] = useState(false);
  const rejected = row.issues.some((issue) => issue.action === 'rejected');
  // What concerns the cell at hand comes first.
  const issues = [...row.issues].sort((a, b) => Number(b.column === column) - Number(a.column === column));
  const nameOf = (index: number) => {
    const found = view.columns.find((candidate) => candidate.index === index);
    return found === undefined ? '' : columnName(t, found);
  };
  return (
    <section className="row-panel" aria-label={t('import-at-row', { row: row.row })}>
      <div className="row-panel-head">
        <h2 className="heading">{t('import-at-row', { row: row.row })}</h2>
        {!(rejected && row.name === '') && <span className="wrap-anywhere">{row.name === '' ? t('import-no-name') : row.name}</span>}
        {row.leftOut && (
          <StatusStamp tone="none" icon={CircleX}>
            {t('import-left-out')}
          </StatusStamp>
        )}
      </div>
      {issues.length === 0 && row.corrected.length === 0 && <p className="caption">{t('import-row-clean')}</p>}
      <ul className="row-issues">
        {issues.map((issue) => (
          <IssueLine key={`${issue.column ?? ''} ${issue.code}`} row={row} issue={issue} acts={acts} />
        ))}
        {row.corrected.map((cell) => (
          <li key={`by hand ${cell.column}`} className="issue">
            <StatusStamp tone={MARK.corrected.tone} icon={MARK.corrected.icon}>
              {t(MARK.corrected.word)}
            </StatusStamp>
            <span className="issue-text">
              {t('import-corrected-said', { header: nameOf(cell.column), said: cell.raw === '' ? t('import-empty-cell') : cell.raw })}
            </span>
            <Button size="small" variant="quiet" icon={RotateCcw} isDisabled={acts.busy} onPress={() => void acts.set(row.row, cell.column, '', cell.raw)}>
              {t('import-corrected-back')}
            </Button>
          </li>
        ))}
      </ul>
      {!rejected && (
        <Button
          size="small"
          icon={row.leftOut ? RotateCcw : CircleX}
          aria-label={t(row.leftOut ? 'import-take-in-of' : 'import-leave-out-of', { row: number(row.row) })}
          onPress={() =>
            row.leftOut ? leaveOut.mutate({ import: view.import, row: row.row, leftOut: false, reason: null, note: null }, { onError: say }) : setAsking(true)
          }
        >
          {t(row.leftOut ? 'import-take-in' : 'import-leave-out')}
        </Button>
      )}
      {row.leftOutFor !== null && (
        <p className="caption wrap-anywhere">{t('import-left-out-for', { why: reasonText(i18n, row.leftOutFor.reason, row.leftOutFor.note) })}</p>
      )}
      {asking && (
        <DiscardDialog
          title={t('import-leave-out-title', { row: number(row.row) })}
          lead={t('quality-discard-lead-rows')}
          of="rows"
          first="out_of_purpose"
          isPending={leaveOut.isPending}
          onDiscard={(reason, note) =>
            leaveOut.mutate({ import: view.import, row: row.row, leftOut: true, reason, note }, { onError: say, onSettled: () => setAsking(false) })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function IssueLine({ row, issue, acts }: { row: ImportRowView; issue: ImportIssue; acts: CorrectionActs }) {
  const i18n = useI18n();
  const { t } = i18n;
  const look = MARK[markOfAction(issue.action)];
  const repair = issue.action === 'repaired' || issue.action === 'refused';
  const changed = repair && issue.before !== null && issue.after !== null;
  return (
    <li className="issue">
      <StatusStamp tone={look.tone} icon={look.icon}>
        {t(look.word)}
      </StatusStamp>
      <span className="issue-text">
        <span>
          {issueSentence(i18n, changed ? { ...issue, before: null } : issue)}
          {!changed && issue.after !== null && issue.after !== '' && ` ${t('import-issue-maybe', { after: issue.after })}`}
        </span>
        {changed && (
          <span className="change" data-refused={issue.action === 'refused' || undefined}>
            <span className="visually-hidden">{t('import-before')} </span>
            <del>{issue.before}</del>
            <ArrowRight aria-hidden="true" />
            <span className="visually-hidden">{t('import-after')} </span>
            <ins>{issue.after === '' ? t('import-empty-cell') : issue.after}</ins>
          </span>
        )}
      </span>
      {repair && (
        <Button
          size="small"
          variant="quiet"
          icon={issue.action === 'repaired' ? Undo2 : RotateCcw}
          isDisabled={acts.busy}
          onPress={() => void acts.refuse(issue.code, issue.action === 'repaired', { row: row.row, column: issue.column })}
        >
          {t(issue.action === 'repaired' ? 'import-refuse' : 'import-refuse-not')}
        </Button>
      )}
    </li>
  );
}
