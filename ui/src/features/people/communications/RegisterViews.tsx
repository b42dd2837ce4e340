import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { call, useRead, type RegisterChoice, type RegisterViewView, type ViewId } from '@/api';
import { toast } from '@/components';
import { useI18n } from '@/i18n';
import { useRefusal } from '../shared/change';
import { SavedViews } from '../shared/SavedViews';
import { isSame, NO_FILTERS } from './register';

export interface RegisterViewsProps {
  choice: RegisterChoice;
  onChange(choice: RegisterChoice): void;
}

/** Saved views of the register: what was chosen, under a name. */
export function RegisterViews({ choice, onChange }: RegisterViewsProps) {
  const { t } = useI18n();
  const refuse = useRefusal();
  const views = useRead('register_view_list', {}).data?.views ?? [];
  const [shown, setShown] = useState<ViewId | null>(null);
  const current = views.find((view) => view.id === shown);
  const open = (id: ViewId | null, chosen: RegisterChoice) => {
    setShown(id);
    onChange(chosen);
  };
  const save = (name: string, id: ViewId | null, chosen: RegisterChoice, said: string) =>
    call('register_view_save', { id, name, choice: { ...chosen, text: chosen.text.trim() } }).then((saved) => {
      setShown(saved.id);
      toast(said);
    }, refuse);
  const remove = (view: RegisterViewView) =>
    call('register_view_delete', { id: view.id }).then(() => {
      setShown(null);
      toast(t('people-view-deleted', { name: view.name }), () => void save(view.name, null, view.choice, t('people-view-saved', { name: view.name })));
    }, refuse);
  return (
    <SavedViews<RegisterViewView>
      views={views}
      current={current}
      changed={current !== undefined && !isSame({ ...choice, text: choice.text.trim() }, current.choice)}
      fallback={t('register-view-all')}
      before={{ id: 'all', icon: MessagesSquare, label: t('register-view-all'), onOpen: () => open(null, NO_FILTERS) }}
      lead={t('register-view-lead')}
      onOpen={(view) => open(view.id, view.choice)}
      onSave={(name) => void save(name, null, choice, t('people-view-saved', { name }))}
      onUpdate={(view) => void save(view.name, view.id, choice, t('people-view-updated', { name: view.name }))}
      onRename={(view, name) => void save(name, view.id, view.choice, t('people-view-renamed', { name }))}
      onRemove={(view) => void remove(view)}
    />
  );
}
