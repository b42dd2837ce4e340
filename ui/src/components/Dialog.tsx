import type { LucideIcon } from 'lucide-react';
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components';
import { useI18n } from '@/i18n';
import { mayLeave } from '@/lib/unsaved';
import { Button } from './Button';
import { TextField } from './fields/TextField';
import './overlays.css';
import './forms.css';
import { holdToasts } from './Toasts';

export type Tone = 'accent' | 'info' | 'warning' | 'danger';

export interface DialogProps {
  isOpen: boolean;
  onClose(): void;
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  icon?: LucideIcon;
  tone?: Tone;
  size?: 'medium' | 'large' | 'full';
  /** Buttons of the foot: the way back first (it goes left), the strongest last. */
  actions?: ReactNode;
  /** A press outside closes it; false where typed work would be lost. */
  isDismissable?: boolean;
  /** Only its buttons close it: what it shows is shown once. */
  isOnce?: boolean;
  role?: 'dialog' | 'alertdialog';
  children?: ReactNode;
}

const Dismiss = createContext<(() => Promise<void>) | null>(null);

/** The way back out of a dialog: like Escape, it asks before it takes with it what was typed. */
export function CancelButton() {
  const { t } = useI18n();
  const dismiss = use(Dismiss);
  return (
    <Button variant="quiet" onPress={() => void dismiss?.()}>
      {t('ui-cancel')}
    </Button>
  );
}

/** A modal dialog under the caller's control. Escape does not take with it what was typed: it asks first. */
export function Dialog({
  isOpen,
  onClose,
  title,
  lead,
  icon: Icon,
  tone = 'accent',
  size = 'medium',
  actions,
  isDismissable = false,
  isOnce = false,
  role = 'dialog',
  children,
}: DialogProps) {
  const modal = useRef<HTMLDivElement>(null);
  useEffect(() => (isOpen ? holdToasts() : undefined), [isOpen]);
  const dismiss = async () => {
    if (await mayLeave(modal.current)) onClose();
  };
  return (
    <ModalOverlay
      className="modal-backdrop"
      isOpen={isOpen}
      onOpenChange={(open) => !open && void dismiss()}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={isOnce}
    >
      <Modal className="modal" data-size={size} ref={modal}>
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            {Icon && (
              <span className="dialog-icon" data-tone={tone}>
                <Icon aria-hidden="true" />
              </span>
            )}
            <div className="grow">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {lead !== undefined && <p>{lead}</p>}
            </div>
          </div>
          <Dismiss value={dismiss}>
            {children}
            {actions !== undefined && <div className="dialog-foot">{actions}</div>}
          </Dismiss>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmTypedProps extends Omit<DialogProps, 'actions' | 'role'> {
  /** The word that must be typed before the action opens. */
  word: string;
  actionLabel: string;
  onConfirm(): void;
  isPending?: boolean;
}

/** The typed confirmation: only for erasure, key change and mail-outs. */
export function ConfirmTyped({ word, actionLabel, onConfirm, isPending, children, ...dialog }: ConfirmTypedProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const same = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  return (
    <Dialog
      tone="danger"
      {...dialog}
      role="alertdialog"
      actions={
        <>
          <Button variant="quiet" onPress={dialog.onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="danger" isDisabled={!same} isPending={isPending} onPress={onConfirm}>
            {actionLabel}
          </Button>
        </>
      }
    >
      {children}
      <TextField label={t('ui-confirm-type', { word })} value={typed} onChange={setTyped} autoComplete="off" spellCheck="false" />
    </Dialog>
  );
}

export interface PopoverProps extends Omit<AriaPopoverProps, 'className' | 'children' | 'style' | 'trigger'> {
  /** The button that opens it. */
  trigger: ReactNode;
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small surface beside its button. */
export function Popover({ trigger, label, children, ...rest }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover {...rest} className="popover" offset={6}>
        <AriaDialog className="popover-body" aria-label={label}>
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
