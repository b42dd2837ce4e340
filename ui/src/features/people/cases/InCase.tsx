import { FolderOpen } from 'lucide-react';
import type { CaseNote } from '@/api';
import { Link } from '@/components';
import { useI18n } from '@/i18n';

/** The case in which a communication is, with the way there. */
export function InCase({ note }: { note: CaseNote }) {
  const { t } = useI18n();
  return (
    <p className="caption in-case">
      <FolderOpen aria-hidden="true" />
      <span>
        {t('case-in')} <Link href={`/communications/cases/${note.id}`}>{note.title === '' ? t('case-restricted') : note.title}</Link>
        {note.closedAt !== null && ` (${t('case-state-closed').toLocaleLowerCase()})`}
      </span>
    </p>
  );
}
