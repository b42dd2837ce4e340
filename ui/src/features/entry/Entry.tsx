import { lazy, startTransition, useEffect, useRef, useState } from 'react';
import { asCommandError, call, useSay, type AppInfo, type RecoveryKit } from '@/api';
import './entry.css';
import { EntryFrame } from './EntryFrame';
import { LanguageScreen } from './LanguageScreen';
import { UnlockScreen } from './UnlockScreen';

// The first screens are drawn by themselves; those behind a button are fetched while one reads.
const loadDamaged = () => import('./DamagedScreen');
const loadCreate = () => import('./CreateScreen');
const loadJoin = () => import('./JoinScreen');
const loadRecover = () => import('./RecoverScreen');
const loadRestore = () => import('./RestoreScreen');
const loadSheet = () => import('./RecoverySheet');
const CreateScreen = lazy(() => loadCreate().then((module) => ({ default: module.CreateScreen })));
const DamagedScreen = lazy(() => loadDamaged().then((module) => ({ default: module.DamagedScreen })));
const JoinScreen = lazy(() => loadJoin().then((module) => ({ default: module.JoinScreen })));
const RecoverScreen = lazy(() => loadRecover().then((module) => ({ default: module.RecoverScreen })));
const RestoreScreen = lazy(() => loadRestore().then((module) => ({ default: module.RestoreScreen })));
const RecoverySheet = lazy(() => loadSheet().then((module) => ({ default: module.RecoverySheet })));
const AFTER_FIRST_PAINT_MS = 500;

type Place = 'language' | 'create' | 'unlock' | 'recover' | 'restore' | 'restore-newest' | 'join' | 'damaged';

/** The way in: first run, unlock, unlock by recovery code or one-time code, restore of a backup. Nothing of the archive is known here. */
export function Entry({ info }: { info: AppInfo }) {
  const [kit, keepKit] = useState<RecoveryKit | null>(null);
  const [asked, ask] = useState<Place | null>(null);
  // The screen that stands stays until the next one is there.
  const setKit = (next: RecoveryKit) => startTransition(() => keepKit(next));
  const setAsked = (next: Place | null) => startTransition(() => ask(next));
  const [opens, setOpens] = useState(true);
  const say = useSay();
  const waits = info.stage === 'recovery_pending';
  const waited = useRef(false);
  useEffect(() => {
    // Put away by the core: its code goes from the screen too.
    if (waited.current && info.stage === 'locked') keepKit(null);
    waited.current = waits;
  }, [waits, info.stage]);
  useEffect(() => {
    // The sheet waits in the core: the window was loaded again, or the archive was never confirmed.
    if (waits && kit === null) call('recovery_get', {}).then(keepKit, (error: unknown) => say(asCommandError(error)));
  }, [waits, kit, say]);
  useEffect(() => {
    const timer = window.setTimeout(() => void Promise.all([loadCreate(), loadRecover(), loadRestore(), loadSheet()]), AFTER_FIRST_PAINT_MS);
    return () => window.clearTimeout(timer);
  }, []);
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
          <LanguageScreen info={info} onNext={() => setAsked('create')} onOpened={() => setAsked('unlock')} onRestore={() => setAsked('restore')} />
        </EntryFrame>
      );
    case 'create':
      return (
        <EntryFrame step={1}>
          <CreateScreen onBack={() => setAsked(null)} onCreated={setKit} />
        </EntryFrame>
      );
    case 'join':
      return (
        <EntryFrame>
          <JoinScreen info={info} onBack={() => setAsked('unlock')} />
        </EntryFrame>
      );
    case 'recover':
      return (
        <EntryFrame>
          <RecoverScreen info={info} onBack={() => setAsked('unlock')} onRecovered={setKit} />
        </EntryFrame>
      );
    case 'damaged':
      return (
        <EntryFrame>
          <DamagedScreen
            info={info}
            opens={opens}
            onBack={() => setAsked('unlock')}
            onRestore={() => setAsked('restore-newest')}
            onOpened={() => setAsked('unlock')}
          />
        </EntryFrame>
      );
    case 'restore':
    case 'restore-newest':
      return (
        <EntryFrame>
          <RestoreScreen fromNewest={place === 'restore-newest'} onBack={() => setAsked(null)} onKit={setKit} />
        </EntryFrame>
      );
    case 'unlock':
      return (
        <EntryFrame>
          <UnlockScreen
            key={info.archive?.token ?? ''}
            info={info}
            onJoin={() => setAsked('join')}
            onRecover={() => setAsked('recover')}
            onCreate={() => setAsked('create')}
            onRestore={() => setAsked('restore')}
            onDamaged={(still) => {
              setOpens(still);
              setAsked('damaged');
            }}
          />
        </EntryFrame>
      );
  }
}
