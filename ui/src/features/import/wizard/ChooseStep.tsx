import { FileSpreadsheet, FolderOpen, Lock, ShieldCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useRead, type CommandError, type ImportId } from '@/api';
import { Button } from '@/components';
import { useI18n } from '@/i18n';
import { RefusalPanel } from '../RefusalPanel';
import { SuspendedImports } from '../SuspendedImports';
import { rememberReading } from './FirstReading';
import { Frame } from './Frame';

/** Which file: the native dialog opens it, the window never sees its path. */
export function ChooseStep({ onStarted, onBack }: { onStarted(id: ImportId): void; onBack(): void }) {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ file: string; error: CommandError } | null>(null);
  const { data } = useRead('import_list', {});

  const pick = async () => {
    setBusy(true);
    let name = '';
    try {
      const { file } = await call('import_pick', {});
      if (file === null) return;
      name = file.name;
      setRefused(null);
      const started = await call('import_start', { file: file.token });
      rememberReading(started.import, { job: started.job, file: file.name });
      onStarted(started.import);
    } catch (thrown) {
      setRefused({ file: name, error: asCommandError(thrown) });
    } finally {
      setBusy(false);
    }
  };

  const again = (
    <Button variant="primary" icon={FolderOpen} isPending={busy} onPress={() => void pick()}>
      {t('import-choose-other')}
    </Button>
  );

  return (
    <Frame step="choose" heading={t('import-choose-heading')} lead={t('import-choose-lead')} onBack={onBack} summary={t('import-choose-summary')}>
      {refused !== null ? (
        <RefusalPanel file={refused.file} error={refused.error} actions={again} />
      ) : (
        <section className="choose-card">
          <span className="choose-icon" aria-hidden="true">
            <FileSpreadsheet />
          </span>
          <div className="stack gap-2">
            <h2>{t('import-choose-card')}</h2>
            <p className="text-2">{t('import-choose-formats')}</p>
          </div>
          <Button variant="primary" icon={FolderOpen} autoFocus isPending={busy} onPress={() => void pick()}>
            {t('import-choose-file')}
          </Button>
        </section>
      )}
      <ul className="promises">
        <li>
          <FileSpreadsheet aria-hidden="true" />
          {t('import-promise-file')}
        </li>
        <li>
          <ShieldCheck aria-hidden="true" />
          {t('import-promise-apart')}
        </li>
        <li>
          <Undo2 aria-hidden="true" />
          {t('import-promise-undo')}
        </li>
        <li>
          <Lock aria-hidden="true" />
          {t('import-promise-password')}
        </li>
      </ul>
      {data !== undefined && data.suspended.length > 0 && <SuspendedImports imports={data.suspended} />}
    </Frame>
  );
}
