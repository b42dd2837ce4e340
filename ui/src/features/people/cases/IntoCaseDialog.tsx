import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { useRead, type CaseId, type CommunicationView } from '@/api';
import { Button, CancelButton, Dialog, Form, RadioGroup, Skeleton } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { CaseDialog } from './CaseDialog';
import type { Chosen } from '../shared/PersonCombo';
import { categoryWords } from './words';

const MOST = 50;

/** Puts a communication into an open case of its person, or opens one with it. */
export function IntoCaseDialog({ person, item, onClose }: { person: Chosen; item: CommunicationView; onClose(): void }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const change = useChange();
  const cases = useRead('case_list', { closed: false, mine: false, contact: person.id, category: null, text: '', offset: 0, limit: MOST }).data?.lines;
  const [chosen, setChosen] = useState<CaseId | 'new' | null>(null);
  const [opening, setOpening] = useState(false);
  const open = cases?.filter((line) => line.id !== item.case?.id);
  const pick = chosen ?? open?.[0]?.id ?? 'new';
  if (opening || open?.length === 0) return <CaseDialog person={person} item={item} onClose={onClose} />;
  const submit = async () => {
    if (pick === 'new') return setOpening(true);
    const done = await change('case_link', { id: pick, items: [item.id], linked: true }, t('case-taken-in', { count: 1 }));
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={FolderInput}
      title={t('case-into-title')}
      lead={t('case-into-lead', { name: person.name })}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="into-case">
            {t(pick === 'new' ? 'case-into-new-go' : 'case-into-go')}
          </Button>
        </>
      }
    >
      {open === undefined ? (
        <Skeleton lines={3} />
      ) : (
        <Form
          id="into-case"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <RadioGroup<CaseId | 'new'>
            label={t('case-into-which')}
            value={pick}
            onChange={setChosen}
            options={[
              ...open.map((line) => ({
                id: line.id,
                label: line.title,
                detail: `${categoryWords(i18n, line.category)} · ${t('case-opened-on', { on: date(line.openedAt) })}`,
              })),
              { id: 'new' as const, label: t('case-into-new'), detail: t('case-into-new-detail') },
            ]}
          />
        </Form>
      )}
    </Dialog>
  );
}
