import { Bookmark, ChevronDown, Pencil, Save, Trash2, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useAccess, type ViewId } from '@/api';
import { Button, CancelButton, Dialog, Menu, MenuItem, MenuSection, MenuSeparator, TextField } from '@/components';
import { useI18n } from '@/i18n';

interface Named {
  id: ViewId;
  name: string;
}

/** Another place that stands among the views. */
export interface FixedView {
  id: string;
  icon: LucideIcon;
  label: string;
  href?: string;
  onOpen?(): void;
}

export interface SavedViewsProps<V extends Named> {
  views: readonly V[];
  /** The view that is shown, if it is a saved one. */
  current: V | undefined;
  /** What is shown differs from it. */
  changed: boolean;
  /** Name of what is shown, where it is no saved view. */
  fallback: string;
  /** What stands before and after the saved ones. */
  before: FixedView;
  after?: FixedView;
  /** Said in the dialog that asks for a name. */
  lead: string;
  onOpen(view: V): void;
  onSave(name: string): void;
  onUpdate(view: V): void;
  onRename(view: V, name: string): void;
  onRemove(view: V): void;
}

type Naming<V> = { act: 'save' } | { act: 'rename'; view: V };

/** Saved views: open, save, write over, rename, delete. */
export function SavedViews<V extends Named>({
  views,
  current,
  changed,
  fallback,
  before,
  after,
  lead,
  onOpen,
  onSave,
  onUpdate,
  onRename,
  onRemove,
}: SavedViewsProps<V>) {
  const { t } = useI18n();
  // Views belong to everybody: whoever may only look opens them.
  const keeps = useAccess().may('people_write');
  const [naming, setNaming] = useState<Naming<V> | null>(null);
  const name = current?.name ?? fallback;
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
          <MenuItem id={before.id} icon={before.icon} label={before.label} onAction={before.onOpen} />
          {views.map((view) => (
            <MenuItem key={view.id} id={`view ${view.id}`} icon={Bookmark} label={view.name} onAction={() => onOpen(view)} />
          ))}
          {after !== undefined && <MenuItem id={after.id} icon={after.icon} label={after.label} href={after.href} />}
        </MenuSection>
        {keeps && <MenuSeparator />}
        {keeps && <MenuItem id="save" icon={Save} label={t('people-view-save-as')} onAction={() => setNaming({ act: 'save' })} />}
        {keeps && current !== undefined && changed && (
          <MenuItem id="update" icon={Save} label={t('people-view-update', { name })} onAction={() => onUpdate(current)} />
        )}
        {keeps && current !== undefined && (
          <MenuItem id="rename" icon={Pencil} label={t('people-view-rename', { name })} onAction={() => setNaming({ act: 'rename', view: current })} />
        )}
        {keeps && current !== undefined && <MenuItem id="delete" icon={Trash2} label={t('people-view-delete', { name })} onAction={() => onRemove(current)} />}
      </Menu>
      {naming !== null && (
        <NameDialog
          title={t(naming.act === 'save' ? 'people-view-save-title' : 'people-view-rename-title')}
          lead={lead}
          initial={naming.act === 'rename' ? naming.view.name : ''}
          taken={views.filter((view) => naming.act === 'save' || view.id !== naming.view.id).map((view) => view.name)}
          onClose={() => setNaming(null)}
          onName={(title) => {
            setNaming(null);
            if (naming.act === 'save') onSave(title);
            else onRename(naming.view, title);
          }}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  title: string;
  lead: string;
  initial: string;
  taken: readonly string[];
  onName(name: string): void;
  onClose(): void;
}

function NameDialog({ title, lead, initial, taken, onName, onClose }: NameDialogProps) {
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
      lead={lead}
      actions={
        <>
          <CancelButton />
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
        <TextField
          label={t('people-view-name')}
          value={name}
          onChange={setName}
          autoFocus
          autoComplete="off"
          errorMessage={isTaken ? t('people-view-taken') : undefined}
        />
      </form>
    </Dialog>
  );
}
