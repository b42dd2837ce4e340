import { Bookmark, ChevronDown, Pencil, Save, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { call, useRead, type ViewView } from '@/api';
import { Button, Dialog, Menu, MenuItem, MenuSection, MenuSeparator, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { useRefusal } from '../shared/change';
import { differs, FRESH, isBin, openView, type GridState } from './gridState';

export interface ViewsMenuProps {
  state: GridState;
  onChange(change: (state: GridState) => GridState): void;
  /** Columns shown now, for the view to remember. */
  columns: readonly string[];
  density: ViewView['density'];
}

type Naming = { act: 'save' } | { act: 'rename'; view: ViewView };

/** Saved views: open, save, write over, rename, delete; and the way to the bin. */
export function ViewsMenu({ state, onChange, columns, density }: ViewsMenuProps) {
  const { t } = useI18n();
  const refuse = useRefusal();
  const list = useRead('view_list', {});
  const views = list.data?.views ?? [];
  const current = views.find((view) => view.id === state.view);
  const [naming, setNaming] = useState<Naming | null>(null);
  const bin = current === undefined && isBin(state);
  const changed = current !== undefined && differs(state, current);
  const name = current?.name ?? t(bin ? 'people-view-bin' : 'people-view-all');

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

  const rename = (view: ViewView, title: string) => call('view_save', { ...view, name: title }).then(() => toast(t('people-view-renamed', { name: title })), refuse);

  const remove = (view: ViewView) =>
    call('view_delete', { id: view.id }).then(() => {
      onChange((now) => ({ ...now, view: null }));
      toast(t('people-view-deleted', { name: view.name }), () => {
        call('view_save', { ...view, id: null }).then(({ id }) => onChange((now) => ({ ...now, view: id })), refuse);
      });
    }, refuse);

  return (
    <>
      <Menu
        trigger={
          <Button icon={Bookmark} trailingIcon={ChevronDown}>
            {changed ? t('people-view-changed', { name }) : t('people-view', { name })}
          </Button>
        }
        selectionMode="none"
      >
        <MenuSection title={t('people-views')}>
          <MenuItem id="all" icon={Users} label={t('people-view-all')} onAction={() => onChange(() => FRESH)} />
          {views.map((view) => (
            <MenuItem key={view.id} id={`view ${view.id}`} icon={Bookmark} label={view.name} onAction={() => onChange(() => openView(view))} />
          ))}
          <MenuItem id="bin" icon={Trash2} label={t('people-view-bin')} href="/bin" />
        </MenuSection>
        <MenuSeparator />
        <MenuItem id="save" icon={Save} label={t('people-view-save-as')} onAction={() => setNaming({ act: 'save' })} />
        {current !== undefined && changed && (
          <MenuItem id="update" icon={Save} label={t('people-view-update', { name })} onAction={() => void save(current.name, current.id, t('people-view-updated', { name }))} />
        )}
        {current !== undefined && <MenuItem id="rename" icon={Pencil} label={t('people-view-rename', { name })} onAction={() => setNaming({ act: 'rename', view: current })} />}
        {current !== undefined && <MenuItem id="delete" icon={Trash2} label={t('people-view-delete', { name })} onAction={() => void remove(current)} />}
      </Menu>
      {naming !== null && (
        <NameDialog
          title={t(naming.act === 'save' ? 'people-view-save-title' : 'people-view-rename-title')}
          initial={naming.act === 'rename' ? naming.view.name : ''}
          taken={views.filter((view) => naming.act === 'save' || view.id !== naming.view.id).map((view) => view.name)}
          onClose={() => setNaming(null)}
          onName={(title) => {
            setNaming(null);
            void (naming.act === 'save' ? save(title, null, t('people-view-saved', { name: title })) : rename(naming.view, title));
          }}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  title: string;
  initial: string;
  taken: readonly string[];
  onName(name: string): void;
  onClose(): void;
}

function NameDialog({ title, initial, taken, onName, onClose }: NameDialogProps) {
  const { t } = useI18n();
  const [name, setName] = useState(initial);
  const clean = name.trim();
  const isTaken = taken.some((other) => other.toLocaleLowerCase() === clean.toLocaleLowerCase());
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Bookmark}
      title={title}
      lead={t('people-view-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="view-name" isDisabled={clean === '' || isTaken}>
            {t('people-view-save')}
          </Button>
        </>
      }
    >
      <form
        id="view-name"
        onSubmit={(event) => {
          event.preventDefault();
          if (clean !== '' && !isTaken) onName(clean);
        }}
      >
        <TextField label={t('people-view-name')} value={name} onChange={setName} autoFocus autoComplete="off" errorMessage={isTaken ? t('people-view-taken') : undefined} />
      </form>
    </Dialog>
  );
}
