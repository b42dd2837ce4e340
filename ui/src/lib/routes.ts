import type { ReactNode } from 'react';

/** A screen of a feature. `features/<f>/routes.tsx` exports `routes: FeatureRoute[]`; the shell finds them there. */
export interface FeatureRoute {
  /** In the router's words: `/people/$id`. */
  path: string;
  page: () => ReactNode;
  /** The page fills the window and scrolls inside (a grid, the wizard); otherwise the content pane scrolls. */
  fill?: boolean;
}
