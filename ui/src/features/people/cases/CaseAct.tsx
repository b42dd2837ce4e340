import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { Allowed, type CommunicationView, type RegisterPerson } from '@/api';
import { IconButton } from '@/components';
import { useI18n } from '@/i18n';
import { communicationTitle } from '../card/registerLine';
import { IntoCaseDialog } from './IntoCaseDialog';

/** Puts a communication into a case of the first of its people, or opens one with it. */
export function CaseAct({ item, people }: { item: CommunicationView; people: readonly RegisterPerson[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const [open, setOpen] = useState(false);
  const person = people.find((one) => one.name !== null);
  if (person === undefined || person.name === null) return null;
  return (
    <Allowed may="communications">
      <IconButton size="small" icon={FolderInput} label={t('case-into', { title: communicationTitle(i18n, item) })} onPress={() => setOpen(true)} />
      {open && <IntoCaseDialog person={{ id: person.id, name: person.name }} item={item} onClose={() => setOpen(false)} />}
    </Allowed>
  );
}
