import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { forgetDrafts, readDrafts } from '@/api';
import { ToastRegion } from '@/components';
import { ReadingScreen } from '@/features/training';
import { addWords } from '@/i18n';
import { rest } from '@/i18n/rest';
import { ConfirmDialog } from './ConfirmDialog';
import { LeaveDialog } from './LeaveDialog';
import { makeRouter } from './router';
import { UndoProvider } from './Undo';
import { useIdleTouch } from './useIdleTouch';
import { useSession } from './useSession';

addWords(rest);

/** The open archive. A router of its own, so that another archive starts at its first screen. */
export function Desk() {
  const [router] = useState(makeRouter);
  const session = useSession();
  // Here and not in the shell: reading the instructions is being at the desk.
  useIdleTouch();
  const isReady = useDrafts();
  // Whoever owes the instructions sees nothing else; the core would refuse it.
  return (
    <>
      {session?.owesReading === true ? <ReadingScreen /> : <UndoProvider>{isReady && <RouterProvider router={router} />}</UndoProvider>}
      <ConfirmDialog />
      <LeaveDialog />
      <ToastRegion />
    </>
  );
}

/** What was left half written is known before a form is shown; where it cannot be read, the desk opens without it. */
function useDrafts(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isHere = true;
    const ready = () => isHere && setReady(true);
    readDrafts().then(ready, ready);
    return () => {
      isHere = false;
      forgetDrafts();
    };
  }, []);
  return isReady;
}
