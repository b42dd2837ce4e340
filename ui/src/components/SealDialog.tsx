import { KeyRound } from 'lucide-react';
import { useI18n } from '@/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Banner } from './Status';

/** The passphrase of a closed file: shown once, to be told by another way than the file. */
export function SealDialog({ place, passphrase, onClose }: { place: string; passphrase: string; onClose(): void }) {
  const { t } = useI18n();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={KeyRound}
      title={t('seal-title')}
      lead={t('seal-lead', { place })}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('seal-noted')}
        </Button>
      }
    >
      <div className="stack">
        <p className="seal-code mono">{passphrase}</p>
        <Banner tone="warning">{t('seal-once')}</Banner>
        <p className="text-2">{t('seal-how')}</p>
      </div>
    </Dialog>
  );
}
