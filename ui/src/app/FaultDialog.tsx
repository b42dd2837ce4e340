import { CircleAlert, Copy } from 'lucide-react';
import type { CommandError } from '@/api';
import { Button, Dialog, toast } from '@/components';
import { useI18n } from '@/i18n';

/** A fault of ours: what is safe, and a code to copy that holds nothing personal. */
export function FaultDialog({ error, onClose }: { error: CommandError | null; onClose(): void }) {
  const { t } = useI18n();
  const trace = error?.trace ?? '';
  return (
    <Dialog
      isOpen={error !== null}
      onClose={onClose}
      role="alertdialog"
      tone="danger"
      icon={CircleAlert}
      title={t('error-internal-title')}
      lead={t('error-internal')}
      actions={
        <>
          <Button
            icon={Copy}
            variant="quiet"
            onPress={() => {
              void navigator.clipboard.writeText(`${error?.code ?? ''} ${trace}`).then(() => toast(t('shell-copied')));
            }}
          >
            {t('shell-copy-details')}
          </Button>
          <Button variant="primary" onPress={onClose} autoFocus>
            {t('ui-close')}
          </Button>
        </>
      }
    >
      {trace !== '' && <p className="caption mono">{t('error-trace', { trace })}</p>}
    </Dialog>
  );
}
