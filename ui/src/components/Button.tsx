import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  Link as AriaLink,
  ProgressBar,
  type ButtonProps as AriaButtonProps,
  type LinkProps as AriaLinkProps,
} from 'react-aria-components';
import { useI18n } from '@/i18n';
import './buttons.css';
import { Hinted } from './Tooltip';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** One primary action a screen; `danger` only for what cannot be undone. */
  variant?: ButtonVariant;
  size?: 'medium' | 'small';
  icon?: LucideIcon;
  trailingIcon?: LucideIcon;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

export function Button({ variant = 'secondary', size = 'medium', icon: Icon, trailingIcon: Trailing, children, ...rest }: ButtonProps) {
  const { t } = useI18n();
  return (
    <AriaButton {...rest} className="button" data-variant={variant} data-size={size}>
      {({ isPending }) => (
        <>
          {/* React Aria announces the wait by the name of this bar. */}
          {isPending ? <ProgressBar isIndeterminate aria-label={t('ui-loading')} className="spinner" /> : Icon && <Icon aria-hidden="true" />}
          {children}
          {Trailing && <Trailing aria-hidden="true" />}
        </>
      )}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  icon: LucideIcon;
  /** Spoken name and tooltip. */
  label: string;
  /** Keys shown in the tooltip, such as `Ctrl+L`. */
  shortcut?: string;
  bordered?: boolean;
  size?: 'medium' | 'small';
}

export function IconButton({ icon: Icon, label, shortcut, bordered, size = 'medium', ...rest }: IconButtonProps) {
  return (
    <Hinted text={label} shortcut={shortcut}>
      <AriaButton {...rest} aria-label={label} className="icon-button" data-size={size} data-bordered={bordered || undefined}>
        <Icon aria-hidden="true" />
      </AriaButton>
    </Hinted>
  );
}

export interface LinkProps extends Omit<AriaLinkProps, 'className' | 'style'> {
  children: ReactNode;
}

/** A link in running text; with `href` it goes through the router, with `onPress` it acts. */
export function Link(props: LinkProps) {
  return <AriaLink {...props} className="link" />;
}

/** A link that looks like a button. */
export function ButtonLink({
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  children,
  ...rest
}: Omit<AriaLinkProps, 'className' | 'style' | 'children'> & { variant?: ButtonVariant; size?: 'medium' | 'small'; icon?: LucideIcon; children: ReactNode }) {
  return (
    <AriaLink {...rest} className="button" data-variant={variant} data-size={size}>
      {Icon && <Icon aria-hidden="true" />}
      {children}
    </AriaLink>
  );
}
