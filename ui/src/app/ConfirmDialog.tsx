import { useEffect, useRef, useState } from 'react';
import { UserRoundCheck } from 'lucide-react';
import { onConfirm, useAct, useErrorText } from '@/api';
import { Button, Dialog, PassphraseField } from '@/components';
import { useI18n } from '@/i18n';

/** Asks for the passphrase when a command waits for it, and lets that go on (SECURITY 1, T3). */
export function ConfirmDialog() {
  const [asked, setAsked] = useState(false);
  const answer = useRef<((confirmed: boolean) => void) | null>(null);
  useEffect(() => {
    const stop = onConfirm(
      () =>
        new Promise((resolve) => {
          // Of two commands that wait, the earlier one is told no: it can be said again.
          answer.current?.(false);
          answer.current = resolve;
          setAsked(true);
        }),
    );
    return () => {
      stop();
      // The window locks: a command that waits would wait for ever.
      answer.current?.(false);
      answer.current = null;
    };
  }, []);
  const close = (confirmed: boolean) => {
    answer.current?.(confirmed);
    answer.current = null;
    setAsked(false);
  };
  return asked ? <AskPassphrase onClose={close} /> : null;
}

function AskPassphrase({ onClose }: { onClose(confirmed: boolean): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [passphrase, setPassphrase] = useState('');
  const confirm = useAct('session_confirm', { quiet: true });
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      icon={UserRoundCheck}
      title={t('confirm-title')}
      lead={t('confirm-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={() => onClose(false)}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="confirm" isDisabled={passphrase === ''} isPending={confirm.isPending}>
            {t('confirm-go')}
          </Button>
        </>
      }
    >
      <form
        id="confirm"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          confirm.mutate({ passphrase }, { onSuccess: () => onClose(true) });
        }}
      >
        <PassphraseField
          label={t('confirm-passphrase')}
          autoFocus
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text);
            confirm.reset();
          }}
          errorMessage={confirm.error === null ? undefined : errorText(confirm.error)}
        />
      </form>
    </Dialog>
  );
}
