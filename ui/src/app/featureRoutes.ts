import type { FeatureRoute } from '@/lib/routes';
import { SECTIONS } from './sections';

const found = import.meta.glob<{ routes: FeatureRoute[] }>('../features/*/routes.tsx', { eager: true });
/** The screens of all features. */
export const features = Object.values(found).flatMap((module) => module.routes);

/** Sections that have a screen. */
export const sections = SECTIONS.filter((section) => features.some((route) => route.path === section.path));

const fillPaths = new Set(features.filter((route) => route.fill).map((route) => route.path));

/** Whether the screen of a route scrolls by itself. */
export function fills(routeId: string): boolean {
  return fillPaths.has(routeId.replace(/\/$/, ''));
}
