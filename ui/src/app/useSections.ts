import { useMemo } from 'react';
import { useAccess, useRead } from '@/api';
import { PRIVACY } from '@/features/settings';
import { sections } from './featureRoutes';
import { ERRANDS, PLACES, type Place } from './places';
import type { Section } from './sections';

export interface OpenSection extends Section {
  /** The key that opens it, counted as the person sees the sections; there are nine digits. */
  shortcut: string | undefined;
}

/** The sections that the role of the person at the desk opens. */
export function useSections(): readonly OpenSection[] {
  const { may } = useAccess();
  const shown = sections.filter(({ needs }) => needs === undefined || needs.some(may));
  const paths = shown.map(({ path }) => path).join();
  return useMemo(() => {
    const kept = new Set(paths.split(','));
    return sections.filter(({ path }) => kept.has(path)).map((section, at) => ({ ...section, shortcut: at < 9 ? `Ctrl+${at + 1}` : undefined }));
  }, [paths]);
}

/** The inner screens and errands that the role opens; those of the module Privacy GDPR once it is active (S78). */
export function usePlaces(enabled: boolean): { places: readonly Place[]; errands: readonly Place[] } {
  const { may } = useAccess();
  const active = useRead('privacy_get', {}, { enabled }).data?.active ?? false;
  const open = ({ path, needs }: Place) => (needs === undefined || needs.some(may)) && (active || !PRIVACY.some((id) => path === `/settings/${id}`));
  const key = [...PLACES, ...ERRANDS].map((place) => Number(open(place))).join('');
  return useMemo(() => ({ places: PLACES.filter((_, at) => key[at] === '1'), errands: ERRANDS.filter((_, at) => key[PLACES.length + at] === '1') }), [key]);
}
