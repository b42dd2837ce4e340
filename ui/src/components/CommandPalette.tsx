import type { LucideIcon } from 'lucide-react';
import { Autocomplete, Collection, Dialog, Header, Menu, MenuItem, MenuSection, Modal, ModalOverlay } from 'react-aria-components';
import { useI18n } from '@/i18n';
import { SearchField } from './fields/TextField';
import { KeyHint } from './KeyHint';
import './overlays.css';
import './palette.css';

export interface PaletteItem {
  id: string;
  label: string;
  detail?: string;
  icon?: LucideIcon;
  shortcut?: string;
  onAction(): void;
}

export interface PaletteGroup {
  id: string;
  title: string;
  items: PaletteItem[];
}

export interface CommandPaletteProps {
  isOpen: boolean;
  onClose(): void;
  /** What is typed. The caller filters: people come from the core, actions from a list. */
  text: string;
  onTextChange(text: string): void;
  groups: readonly PaletteGroup[];
  isBusy?: boolean;
}

/** One field for people, screens, actions and help. */
export function CommandPalette({ isOpen, onClose, text, onTextChange, groups, isBusy }: CommandPaletteProps) {
  const { t } = useI18n();
  const shown = groups.filter((group) => group.items.length > 0);
  return (
    <ModalOverlay className="palette-backdrop" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={t('ui-palette')}>
          {/* The field would only empty itself at the first Esc. */}
          <div
            className="palette-body"
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              onClose();
            }}
          >
            <Autocomplete inputValue={text} onInputChange={onTextChange}>
              <div className="palette-field">
                <SearchField label={t('ui-palette')} placeholder={t('ui-palette-placeholder')} autoFocus />
              </div>
              <Menu
                className="menu"
                aria-label={t('ui-palette')}
                items={shown}
                dependencies={[shown]}
                onAction={(key) => {
                  const item = shown.flatMap((group) => group.items).find((candidate) => candidate.id === key);
                  onClose();
                  item?.onAction();
                }}
                renderEmptyState={() => <p className="menu-header">{isBusy ? t('ui-loading') : t('ui-no-match')}</p>}
              >
                {(group) => (
                  <MenuSection id={group.id}>
                    <Header className="menu-header">{group.title}</Header>
                    <Collection items={group.items}>
                      {({ id, label, detail, icon: Icon, shortcut }) => (
                        <MenuItem id={id} textValue={label} className="menu-item">
                          {Icon && <Icon aria-hidden="true" />}
                          <span className="menu-text">
                            {label}
                            {detail !== undefined && <small>{detail}</small>}
                          </span>
                          {shortcut !== undefined && <KeyHint keys={shortcut} />}
                        </MenuItem>
                      )}
                    </Collection>
                  </MenuSection>
                )}
              </Menu>
            </Autocomplete>
          </div>
          <div className="palette-foot" aria-hidden="true">
            <span>
              <KeyHint keys="↑+↓" /> {t('ui-palette-move')}
            </span>
            <span>
              <KeyHint keys={t('ui-key-enter')} /> {t('ui-palette-open')}
            </span>
            <span>
              <KeyHint keys="Esc" /> {t('ui-palette-leave')}
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
