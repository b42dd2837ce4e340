import { useNavigate } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useSay, type CommandError, type ImportId, type ImportMode, type JobId, type ProfileId } from '@/api';
import { useJob } from '@/api/jobs';
import { Banner, Button } from '@/components';
import { useI18n } from '@/i18n';
import { wish } from '@/lib/requests';
import { JobProgress } from '../JobProgress';
import { RefusalPanel } from '../RefusalPanel';
import { Frame } from './Frame';

/** A reading at work, and the name of its file. */
export interface Begun {
  job: JobId;
  file: string;
  /** The profile that the person wants the file to be read with. */
  profile?: ProfileId;
  /** What its rows are, where they are no people. */
  mode?: ImportMode;
}

/** Readings that this window began; a file that is refused leaves nothing in the core to ask about. */
const begun = new Map<ImportId, Begun>();

export function rememberReading(id: ImportId, reading: Begun): void {
  begun.set(id, reading);
}

export function beganReading(id: ImportId): Begun | undefined {
  return begun.get(id);
}

/** The first reading of a picked file: its progress, then the wizard, or the reason why not. */
export function FirstReading({ id, reading, onRead }: { id: ImportId; reading: Begun; onRead(): void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const say = useSay();
  const [failure, setFailure] = useState<CommandError | 'cancelled' | null>(null);
  const read = async () => {
    try {
      if (reading.profile !== undefined) await call('import_profile_use', { import: id, profile: reading.profile });
    } catch (thrown) {
      say(asCommandError(thrown));
    }
    onRead();
  };
  const running = useJob(reading.job, (end) => {
    begun.delete(id);
    if (end.state === 'done') void read();
    else setFailure(end.state === 'failed' ? asCommandError(end.error) : 'cancelled');
  });
  const wrong = failure ?? running.error;
  const choose = () => void navigate({ to: reading.mode === 'log' ? '/exchange/calls' : '/exchange/import', replace: true });
  const again = (
    <Button
      variant="primary"
      icon={FolderOpen}
      onPress={() => {
        wish('import-pick');
        choose();
      }}
    >
      {t('import-choose-other')}
    </Button>
  );
  if (wrong === null) {
    return (
      <Frame step="read" heading={t('import-read-working')} lead={t('ui-quoted', { text: reading.file })} summary={t('import-nothing-written')}>
        <JobProgress job={reading.job} view={running.view} />
      </Frame>
    );
  }
  const isStopped = wrong === 'cancelled' || wrong.code === 'cancelled';
  return (
    <Frame
      step="read"
      heading={t(isStopped ? 'import-read-stopped' : 'import-read-refused')}
      onGoTo={choose}
      onBack={choose}
      summary={t('import-nothing-written')}
    >
      {wrong === 'cancelled' || wrong.code === 'cancelled' ? (
        <Banner live title={t('import-read-stopped-title', { file: reading.file })} actions={again}>
          {t('import-read-stopped-text')}
        </Banner>
      ) : (
        <RefusalPanel file={reading.file} error={wrong} actions={again} />
      )}
    </Frame>
  );
}
