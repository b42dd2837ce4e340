import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { ToastRegion } from '@/components';
import { ReadingScreen } from '@/features/training';
import { addWords } from '@/i18n';
import { rest } from '@/i18n/rest';
import { ConfirmDialog } from './ConfirmDialog';
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
  // Whoever owes the instructions sees nothing else; the core would refuse it.
  return (
    <>
      {session?.owesReading === true ? (
        <ReadingScreen />
      ) : (
        <UndoProvider>
          <RouterProvider router={router} />
        </UndoProvider>
      )}
      <ConfirmDialog />
      <ToastRegion />
    </>
  );
}
