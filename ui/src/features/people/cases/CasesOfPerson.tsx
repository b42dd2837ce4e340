import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useRead, type ContactCard } from '@/api';
import { Button, Panel } from '@/components';
import { useI18n } from '@/i18n';
import { CaseDialog } from './CaseDialog';
import { CaseRow } from './CaseRow';

const MOST = 20;

/** The cases of a person, open ones first. */
export function CasesOfPerson({ card }: { card: ContactCard }) {
  const { t } = useI18n();
  const [opening, setOpening] = useState(false);
  const page = useRead('case_list', { closed: null, mine: false, contact: card.id, category: null, text: '', offset: 0, limit: MOST }).data;
  return (
    <Panel
      title={t('case-list-title')}
      actions={
        <Allowed may="communications">
          <Button size="small" icon={FolderPlus} onPress={() => setOpening(true)}>
            {t('case-open')}
          </Button>
        </Allowed>
      }
    >
      {page !== undefined && page.total === 0 && <p className="text-2">{t('case-none-of-person')}</p>}
      {page !== undefined && page.total > 0 && (
        <ol className="ruled" data-open="">
          {page.lines.map((line) => (
            <CaseRow key={line.id} line={line} naming={false} />
          ))}
        </ol>
      )}
      {page !== undefined && page.total > MOST && <p className="caption">{t('case-more', { count: page.total - MOST })}</p>}
      {opening && <CaseDialog person={card} onClose={() => setOpening(false)} />}
    </Panel>
  );
}
