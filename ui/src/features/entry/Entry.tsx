import { useEffect, useState } from 'react';
import { asCommandError, call, useSay, type AppInfo, type RecoveryKit } from '@/api';
import { CreateScreen } from './CreateScreen';
import './entry.css';
import { EntryFrame } from './EntryFrame';
import { LanguageScreen } from './LanguageScreen';
import { RecoverScreen } from './RecoverScreen';
import { RecoverySheet } from './RecoverySheet';
import { UnlockScreen } from './UnlockScreen';

type Place = 'language' | 'create' | 'unlock' | 'recover';

/** The way in: first run, unlock, unlock by recovery code. Nothing of the archive is known here. */
export function Entry({ info }: { info: AppInfo }) {
  const [kit, setKit] = useState<RecoveryKit | null>(null);
  const [asked, setAsked] = useState<Place | null>(null);
  const say = useSay();
  const waits = info.stage === 'recovery_pending';
  useEffect(() => {
    // The sheet waits in the core: the window was loaded again, or the archive was never confirmed.
    if (waits && kit === null) call('recovery_get', {}).then(setKit, (error: unknown) => say(asCommandError(error)));
  }, [waits, kit, say]);
  const place = asked ?? (info.stage === 'locked' ? 'unlock' : 'language');
  if (kit) {
    return (
      <EntryFrame step={kit.kitNo === 1 ? 1 : undefined}>
        <RecoverySheet kit={kit} />
      </EntryFrame>
    );
  }
  if (waits) return <EntryFrame>{null}</EntryFrame>;
  switch (place) {
    case 'language':
      return (
        <EntryFrame step={0}>
          <LanguageScreen info={info} onNext={() => setAsked('create')} onOpened={() => setAsked('unlock')} />
        </EntryFrame>
      );
    case 'create':
      return (
        <EntryFrame step={1}>
          <CreateScreen onBack={() => setAsked(null)} onCreated={setKit} />
        </EntryFrame>
      );
    case 'recover':
      return (
        <EntryFrame>
          <RecoverScreen info={info} onBack={() => setAsked('unlock')} onRecovered={setKit} />
        </EntryFrame>
      );
    case 'unlock':
      return (
        <EntryFrame>
          <UnlockScreen key={info.archive?.token ?? ''} info={info} onRecover={() => setAsked('recover')} onCreate={() => setAsked('create')} />
        </EntryFrame>
      );
  }
}
