import type { LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import { useErrorText, type CommandError } from '@/api';
import { Button, CancelButton, Dialog, PassphraseField } from '@/components';
import { useI18n } from '@/i18n';

export interface PassphraseDialogProps {
  icon: LucideIcon;
  title: string;
  lead: string;
  /** The act as its button says it. */
  go: string;
  isPending: boolean;
  error: CommandError | null;
  onConfirm(passphrase: string): void;
  /** Another passphrase is being typed: the error is no longer about it, and would keep the form closed. */
  onRetype(): void;
  onClose(): void;
}

/** Asks for the passphrase once more, before the way into the archive changes. */
export function PassphraseDialog({ icon, title, lead, go, isPending, error, onConfirm, onRetype, onClose }: PassphraseDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const form = useId();
  const [passphrase, setPassphrase] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={icon}
      title={title}
      lead={lead}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form={form} isDisabled={passphrase === ''} isPending={isPending}>
            {go}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(passphrase);
        }}
      >
        <PassphraseField
          label={t('settings-passphrase-current')}
          autoFocus
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text);
            onRetype();
          }}
          errorMessage={error === null ? undefined : errorText(error)}
        />
      </form>
    </Dialog>
  );
}
