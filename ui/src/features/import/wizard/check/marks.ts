import { CircleX, Pencil, Sparkles, TriangleAlert, Undo2, type LucideIcon } from 'lucide-react';
import type { ImportIssue, ImportRowView } from '@/api';
import type { StampTone } from '@/components';
import type { MessageKey } from '@/i18n';

/** What can be noted about a cell, the most pressing first. */
export const MARKS = ['rejected', 'flagged', 'corrected', 'refused', 'repaired'] as const;
export type Mark = (typeof MARKS)[number];

export const MARK: Record<Mark, { tone: StampTone; icon: LucideIcon; word: MessageKey }> = {
  rejected: { tone: 'danger', icon: CircleX, word: 'import-action-rejected' },
  flagged: { tone: 'warning', icon: TriangleAlert, word: 'import-action-flagged' },
  corrected: { tone: 'ok', icon: Pencil, word: 'import-action-corrected' },
  refused: { tone: 'none', icon: Undo2, word: 'import-action-refused' },
  repaired: { tone: 'info', icon: Sparkles, word: 'import-action-repaired' },
};

export const markOfAction = (action: string): Mark => (action in MARK ? (action as Mark) : 'flagged');

/** Findings of a cell; with null those of the whole row. */
export const issuesAt = (row: Pick<ImportRowView, 'issues'>, column: number | null): ImportIssue[] => row.issues.filter((issue) => issue.column === column);

/** The most pressing thing about a cell. */
export function markAt(row: Pick<ImportRowView, 'issues' | 'corrected'>, column: number | null): Mark | undefined {
  const found = new Set<Mark>(issuesAt(row, column).map((issue) => markOfAction(issue.action)));
  if (column !== null && row.corrected.some((cell) => cell.column === column)) found.add('corrected');
  return MARKS.find((mark) => found.has(mark));
}

/** The cell that a row is shown for: that of the kind which is looked at, else of what is most pressing. */
export function columnAt(row: Pick<ImportRowView, 'issues'>, code: string | null): number | null {
  const issues = row.issues.filter((issue) => issue.column !== null && (code === null || issue.code === code));
  for (const mark of MARKS) {
    const found = issues.find((issue) => markOfAction(issue.action) === mark);
    if (found !== undefined) return found.column;
  }
  return null;
}

/** What a repair makes of a cell, for the arrow beside its text; the last repair of a cell says how it ends. */
export function repairedTo(row: Pick<ImportRowView, 'issues'>, column: number): string | undefined {
  const repairs = issuesAt(row, column).filter((issue) => issue.action === 'repaired' && issue.after !== null);
  return repairs.at(-1)?.after ?? undefined;
}
