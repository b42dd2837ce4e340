import { Trash2, Users } from 'lucide-react';
import { call, useRead, type ViewView } from '@/api';
import { toast } from '@/components';
import { useI18n } from '@/i18n';
import { useRefusal } from '../shared/change';
import { SavedViews } from '../shared/SavedViews';
import { differs, FRESH, isBin, openView, type GridState } from './gridState';

export interface ViewsMenuProps {
  state: GridState;
  onChange(change: (state: GridState) => GridState): void;
  /** Columns shown now, for the view to remember. */
  columns: readonly string[];
  density: ViewView['density'];
}

/** Saved views: open, save, write over, rename, delete; and the way to the bin. */
export function ViewsMenu({ state, onChange, columns, density }: ViewsMenuProps) {
  const { t } = useI18n();
  const refuse = useRefusal();
  const list = useRead('view_list', {});
  const views = list.data?.views ?? [];
  const current = views.find((view) => view.id === state.view);
  const bin = current === undefined && isBin(state);
  const changed = current !== undefined && differs(state, current);

  const asView = (title: string, id: ViewView['id'] | null) => ({
    id,
    name: title,
    search: state.search,
    filters: state.filters,
    sort: state.sort,
    descending: state.descending,
    columns: [...columns],
    density: state.density ?? density,
  });

  const save = (title: string, id: ViewView['id'] | null, said: string) =>
    call('view_save', asView(title, id)).then(({ id: saved }) => {
      onChange((now) => ({ ...now, view: saved, columns: [...columns], density: now.density ?? density }));
      toast(said);
    }, refuse);

  const rename = (view: ViewView, title: string) =>
    call('view_save', { ...view, name: title }).then(() => toast(t('people-view-renamed', { name: title })), refuse);

  const remove = (view: ViewView) =>
    call('view_delete', { id: view.id }).then(() => {
      onChange((now) => ({ ...now, view: null }));
      toast(t('people-view-deleted', { name: view.name }), () => {
        call('view_save', { ...view, id: null }).then(({ id }) => onChange((now) => ({ ...now, view: id })), refuse);
      });
    }, refuse);

  return (
    <SavedViews
      views={views}
      current={current}
      changed={changed}
      fallback={t(bin ? 'people-view-bin' : 'people-view-all')}
      before={{ id: 'all', icon: Users, label: t('people-view-all'), onOpen: () => onChange(() => FRESH) }}
      after={{ id: 'bin', icon: Trash2, label: t('people-view-bin'), href: '/bin' }}
      lead={t('people-view-lead')}
      onOpen={(view) => onChange(() => openView(view))}
      onSave={(title) => void save(title, null, t('people-view-saved', { name: title }))}
      onUpdate={(view) => void save(view.name, view.id, t('people-view-updated', { name: view.name }))}
      onRename={(view, title) => void rename(view, title)}
      onRemove={(view) => void remove(view)}
    />
  );
}
