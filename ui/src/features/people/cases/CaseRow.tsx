import { FolderCheck, FolderOpen, Lock } from 'lucide-react';
import type { CaseLine } from '@/api';
import { Link, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { answerWords, between, categoryWords, span } from './words';

/** Whether a case is open or closed, as a stamp. */
export function CaseStamp({ line }: { line: Pick<CaseLine, 'closedAt' | 'answeredAt'> }) {
  const { t } = useI18n();
  if (line.closedAt !== null) {
    return (
      <StatusStamp tone="ok" icon={FolderCheck}>
        {t('case-state-closed')}
      </StatusStamp>
    );
  }
  return (
    <StatusStamp tone={line.answeredAt === null ? 'warning' : 'info'} icon={FolderOpen}>
      {t(line.answeredAt === null ? 'case-state-waiting' : 'case-state-open')}
    </StatusStamp>
  );
}

/** One case in a list: what, whose, since when, how long the person waits, who works on it. */
export function CaseRow({ line, naming = true }: { line: CaseLine; naming?: boolean }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const hidden = line.restricted && line.title === '';
  const facts = [
    categoryWords(i18n, line.category),
    t('case-opened-on', { on: date(line.openedAt) }),
    answerWords(i18n, line, new Date()),
    line.closedAt === null ? null : t('case-closed-after', { span: span(i18n, between(line.openedAt, line.closedAt)) }),
    t('case-items', { count: line.items }),
    line.assignee === null ? t('case-unassigned') : t('case-assigned', { name: line.assignee }),
  ];
  return (
    <li className="entry-row">
      <div className="grow">
        <p>
          {hidden ? (
            <Link href={`/people/${line.contact}`}>{t('case-restricted')}</Link>
          ) : (
            <>
              <Link href={`/communications/cases/${line.id}`}>{line.title}</Link>
              {naming && <span className="text-2"> · {line.name ?? t('register-gone')}</span>}
            </>
          )}
        </p>
        {line.outcome !== null && <p className="communication-body">{line.outcome}</p>}
        <p className="caption">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
      {line.held && (
        <StatusStamp tone="warning" icon={Lock}>
          {t('case-held')}
        </StatusStamp>
      )}
      <CaseStamp line={line} />
    </li>
  );
}
