import type { LucideIcon } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button, CancelButton, Dialog, Form, TextArea } from '@/components';
import { useI18n } from '@/i18n';

export interface ReasonDialogProps {
  icon: LucideIcon;
  title: string;
  lead: string;
  /** What is asked, and an example of an answer. */
  label: string;
  placeholder?: string;
  /** The act as its button says it. */
  go: string;
  /** Writes it with the reason and says so; false when it was refused, which has been said by then. */
  act(reason: string): Promise<boolean>;
  onClose(): void;
  /** What the act is about. */
  children?: ReactNode;
}

/** An act that needs a written reason, because both the act and what it ends stay in the register. */
export function ReasonDialog({ icon, title, lead, label, placeholder, go, act, onClose, children }: ReasonDialogProps) {
  const { t } = useI18n();
  const form = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const missing = reason.trim() === '';
  const submit = async () => {
    setAsked(true);
    if (missing || busy) return;
    setBusy(true);
    const written = await act(reason.trim());
    setBusy(false);
    if (!written) return;
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={icon}
      tone="warning"
      title={title}
      lead={lead}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form={form} isPending={busy}>
            {go}
          </Button>
        </>
      }
    >
      {children}
      <Form
        id={form}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextArea
          label={label}
          placeholder={placeholder}
          isRequired
          autoFocus
          rows={2}
          value={reason}
          onChange={setReason}
          errorMessage={asked && missing ? t('people-write-reason') : undefined}
        />
      </Form>
    </Dialog>
  );
}
