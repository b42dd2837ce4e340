import { FolderOpen } from 'lucide-react';
import type { CaseNote } from '@/api';
import { Link } from '@/components';
import { useI18n } from '@/i18n';

/** "Pratica: …" with the way there; of a restricted card without its title. */
export function CaseLink({ note }: { note: CaseNote }) {
  const { t } = useI18n();
  return (
    <>
      {t('case-in')} <Link href={`/communications/cases/${note.id}`}>{note.title === '' ? t('case-restricted') : note.title}</Link>
    </>
  );
}

/** The case in which a communication is. */
export function InCase({ note }: { note: CaseNote }) {
  const { t } = useI18n();
  return (
    <p className="caption in-case">
      <FolderOpen aria-hidden="true" />
      <span>
        <CaseLink note={note} />
        {note.closedAt !== null && ` (${t('case-state-closed').toLocaleLowerCase()})`}
      </span>
    </p>
  );
}
