import { ClipboardPaste, FileCheck2, FileDown, FileSpreadsheet, FolderOpen, Lock, ShieldCheck, Undo2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  asCommandError,
  call,
  onDropped,
  useRead,
  type CommandError,
  type FileToken,
  type ImportId,
  type ImportMode,
  type ImportStarted,
  type ProfileId,
  type ProfileView,
} from '@/api';
import { Button, Panel, toast } from '@/components';
import { useI18n } from '@/i18n';
import { onWish } from '@/lib/requests';
import { RefusalPanel } from '../RefusalPanel';
import { SuspendedImports } from '../SuspendedImports';
import { rememberReading } from './FirstReading';
import { Frame } from './Frame';
import { PasteDialog } from './PasteDialog';

/** Somewhere in which a paste already means something. */
const takesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;

/** Which rows: a file from the native dialog or dropped on the window, whose path is never seen here, or copied rows. */
export function ChooseStep({ mode, onStarted, onBack }: { mode?: ImportMode; onStarted(id: ImportId): void; onBack(): void }) {
  const isLog = mode === 'log';
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [refused, setRefused] = useState<{ file: string; error: CommandError } | null>(null);
  const { data } = useRead('import_list', {});

  const begin = async (name: string, start: () => Promise<ImportStarted>, profile?: ProfileId) => {
    setBusy(true);
    setRefused(null);
    try {
      const started = await start();
      rememberReading(started.import, { job: started.job, file: name, profile, mode });
      onStarted(started.import);
    } catch (thrown) {
      setRefused({ file: name, error: asCommandError(thrown) });
    } finally {
      setBusy(false);
    }
  };
  const read = (token: FileToken, name: string, profile?: ProfileId) =>
    begin(name, () => call('import_start', mode === undefined ? { file: token } : { file: token, mode }), profile);
  const paste = (text: string) => {
    const name = t('import-paste-name');
    setPasting(false);
    return begin(name, () => call('import_paste', { name, text }));
  };
  const pick = async (profile?: ProfileId) => {
    setBusy(true);
    try {
      const { file } = await call('import_pick', {});
      if (file !== null) await read(file.token, file.name, profile);
    } catch (thrown) {
      setRefused({ file: '', error: asCommandError(thrown) });
    } finally {
      setBusy(false);
    }
  };

  const onDrop = useEffectEvent(({ over: held, count, file }: Parameters<Parameters<typeof onDropped>[0]>[0]) => {
    setOver(held);
    if (busy || pasting) return;
    if (file !== null) void read(file.token as FileToken, file.name);
    else if (count > 1) toast(t('import-drop-one'));
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (busy || text.trim() === '' || takesText(event.target)) return;
    event.preventDefault();
    void paste(text);
  });
  // A file that was refused: the next one is picked with the same press.
  const onWished = useEffectEvent(() => {
    if (!busy) void pick();
  });
  useEffect(() => onWish('import-pick', () => onWished()), []);
  useEffect(() => onDropped((dropped) => onDrop(dropped)), []);
  useEffect(() => {
    const hear = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, []);

  const again = (
    <Button variant="primary" icon={FolderOpen} isPending={busy} onPress={() => void pick()}>
      {t('import-choose-other')}
    </Button>
  );

  return (
    <Frame
      step="choose"
      heading={t(isLog ? 'log-choose-heading' : 'import-choose-heading')}
      lead={t(isLog ? 'log-choose-lead' : 'import-choose-lead')}
      onBack={onBack}
      summary={t('import-choose-summary')}
    >
      {refused !== null && !over ? (
        <RefusalPanel file={refused.file} error={refused.error} actions={again} />
      ) : (
        <section className="choose-card" data-over={over || undefined}>
          <span className="choose-icon" aria-hidden="true">
            {over ? <FileDown /> : <FileSpreadsheet />}
          </span>
          <div className="stack gap-2">
            <h2>{t(over ? 'import-drop-here' : 'import-choose-card')}</h2>
            <p className="text-2">{t(isLog ? 'log-choose-formats' : 'import-choose-formats')}</p>
          </div>
          <div className="row gap-3">
            <Button variant="primary" icon={FolderOpen} isPending={busy} onPress={() => void pick()}>
              {t('import-choose-file')}
            </Button>
            <Button icon={ClipboardPaste} isDisabled={busy} onPress={() => setPasting(true)}>
              {t('import-paste')}
            </Button>
          </div>
          <p className="caption">{t('import-choose-ways')}</p>
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
      {!isLog && <RecentProfiles isBusy={busy} onUse={(profile) => void pick(profile)} />}
      {data !== undefined && data.suspended.length > 0 && <SuspendedImports imports={data.suspended} />}
      {pasting && <PasteDialog onPaste={(text) => void paste(text)} onClose={() => setPasting(false)} />}
    </Frame>
  );
}

const RECENT = 3;

/** The sources that were imported last: their next file is read the same way. */
function RecentProfiles({ isBusy, onUse }: { isBusy: boolean; onUse(profile: ProfileId): void }) {
  const { t, date } = useI18n();
  const profiles = useRead('profile_list', {}).data?.profiles ?? [];
  const lastUsed = (profile: ProfileView) => profile.usedAt ?? '';
  const recent = [...profiles].sort((a, b) => lastUsed(b).localeCompare(lastUsed(a))).slice(0, RECENT);
  if (recent.length === 0) return null;
  return (
    <Panel title={t('profile-recent')} lead={t('profile-recent-lead')}>
      <ul className="ruled">
        {recent.map((profile) => (
          <li key={profile.profile} className="exchange-row">
            <div className="grow">
              <p className="strong wrap-anywhere">{profile.name}</p>
              <p className="caption">
                {[
                  t('profile-columns', { count: profile.columns }),
                  ...(profile.usedAt === null ? [] : [t('profile-used', { date: date(profile.usedAt) })]),
                ].join(' · ')}
              </p>
            </div>
            <Button
              size="small"
              icon={FileCheck2}
              isDisabled={isBusy}
              onPress={() => onUse(profile.profile)}
              aria-label={t('profile-recent-use-of', { name: profile.name })}
            >
              {t('profile-recent-use')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
