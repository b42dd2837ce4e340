import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { ToastRegion } from '@/components';
import { makeRouter } from './router';

/** The open archive. A router of its own, so that another archive starts at its first screen. */
export function Desk() {
  const [router] = useState(makeRouter);
  return (
    <>
      <RouterProvider router={router} />
      <ToastRegion />
    </>
  );
}
