import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type MenuProps as AriaMenuProps,
  type Placement,
} from 'react-aria-components';
import { KeyHint } from './KeyHint';
import './overlays.css';

export interface MenuProps<T extends object> extends Omit<AriaMenuProps<T>, 'className' | 'style'> {
  /** The button that opens it. */
  trigger: ReactNode;
  placement?: Placement;
}

/** A menu on a button: `<Menu trigger={<Button…/>} onAction={…}><MenuItem id=…/></Menu>`. */
export function Menu<T extends object>({ trigger, placement = 'bottom end', ...rest }: MenuProps<T>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement={placement} offset={6}>
        <AriaMenu {...rest} className="menu" />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  id: string;
  label: string;
  detail?: string;
  icon?: LucideIcon;
  shortcut?: string;
  danger?: boolean;
  isDisabled?: boolean;
  href?: string;
  onAction?: () => void;
}

export function MenuItem({ label, detail, icon: Icon, shortcut, danger, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem {...rest} className="menu-item" textValue={label} data-danger={danger || undefined}>
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && <span className="menu-check">{isSelected && <Check aria-hidden="true" />}</span>}
          {Icon && <Icon aria-hidden="true" />}
          <span className="menu-text">
            {label}
            {detail !== undefined && <small>{detail}</small>}
          </span>
          {shortcut !== undefined && <KeyHint keys={shortcut} />}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="menu-header">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="menu-separator" />;
}
