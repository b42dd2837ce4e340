import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useSay, type PickedFile } from '@/api';
import { Banner, Button, CancelButton, Dialog } from '@/components';
import { useI18n } from '@/i18n';

/** Without the ledger of erasures an older copy would bring back who was erased: it is given, or somebody decides. */
export function LedgerDialog({
  madeAt,
  problem,
  onGo,
  onClose,
}: {
  madeAt: string;
  /** What was wrong with the file that was given. */
  problem: string | null;
  onGo(ledger: PickedFile | null, without: boolean): void;
  onClose(): void;
}) {
  const { t, dateTime } = useI18n();
  const say = useSay();
  const [ledger, setLedger] = useState<PickedFile | null>(null);
  const pick = () => {
    call('backup_ledger_pick', {}).then(
      ({ file }) => file && setLedger(file),
      (thrown: unknown) => say(asCommandError(thrown)),
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={ScrollText}
      tone="warning"
      title={t('entry-restore-ledger-title')}
      lead={t('entry-restore-ledger-text', { at: dateTime(madeAt) })}
      actions={
        <>
          <CancelButton />
          <Button onPress={() => onGo(null, true)}>{t('entry-restore-ledger-without')}</Button>
          {ledger === null ? (
            <Button variant="primary" onPress={pick}>
              {t('entry-restore-ledger-pick')}
            </Button>
          ) : (
            <Button variant="primary" onPress={() => onGo(ledger, false)}>
              {t('entry-restore-go')}
            </Button>
          )}
        </>
      }
    >
      {problem !== null && ledger === null && (
        <Banner tone="danger" live>
          {problem}
        </Banner>
      )}
      {ledger !== null && <p className="caption">{t('entry-restore-ledger-chosen', { name: ledger.name })}</p>}
    </Dialog>
  );
}
