import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { ToastRegion } from '@/components';
import { addWords } from '@/i18n';
import { rest } from '@/i18n/rest';
import { ConfirmDialog } from './ConfirmDialog';
import { makeRouter } from './router';

addWords(rest);

/** The open archive. A router of its own, so that another archive starts at its first screen. */
export function Desk() {
  const [router] = useState(makeRouter);
  return (
    <>
      <RouterProvider router={router} />
      <ConfirmDialog />
      <ToastRegion />
    </>
  );
}
