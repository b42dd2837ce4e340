import { FileDown, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useI18n } from '@/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextField } from './fields/TextField';

export interface TakeOutButtonProps {
  /** What the button says, and the title of the question. */
  label: string;
  /** One sentence about what is in the file. */
  lead?: string;
  icon?: LucideIcon;
  isDisabled?: boolean;
  isPending?: boolean;
  /** Faults of the last try, by field. */
  errors?: Record<string, string>;
  /** Takes it out with this reason; `close` once the file is there. */
  onTakeOut(reason: string, close: () => void): void;
}

/** Something leaves the archive: whoever takes it out says why, and that stays in the register (S47). */
export function TakeOutButton({ label, lead, icon = FileDown, isDisabled, isPending, errors, onTakeOut }: TakeOutButtonProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const close = () => {
    setOpen(false);
    setReason('');
    setAsked(false);
  };
  return (
    <>
      <Button icon={icon} isDisabled={isDisabled} isPending={isPending} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        isOpen={open}
        onClose={close}
        icon={icon}
        title={label.replace(/…$/u, '')}
        lead={lead ?? t('export-lists-lead')}
        actions={
          <>
            <Button variant="quiet" onPress={close}>
              {t('ui-cancel')}
            </Button>
            <Button variant="primary" type="submit" form="take-out" isPending={isPending}>
              {t('export-choose')}
            </Button>
          </>
        }
      >
        <Form
          id="take-out"
          validationErrors={errors}
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            if (!missing) onTakeOut(reason.trim(), close);
          }}
        >
          <TextField
            label={t('export-reason')}
            name="reason"
            description={t('export-reason-help')}
            placeholder={t('export-lists-hint')}
            errorMessage={asked && missing ? t('export-reason-missing') : undefined}
            value={reason}
            onChange={setReason}
            isRequired
            autoFocus
            autoComplete="off"
            maxLength={300}
            validationBehavior="aria"
          />
        </Form>
      </Dialog>
    </>
  );
}
