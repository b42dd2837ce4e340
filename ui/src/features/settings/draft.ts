import { useEffect, useState } from 'react';

/** What is typed over a saved value, and whether it differs; a new saved value replaces an untouched draft. */
export function useDraft<T extends object>(saved: T): { draft: T; set(change: Partial<T>): void; isChanged: boolean; reset(): void } {
  const [base, setBase] = useState(saved);
  const [draft, setDraft] = useState(saved);
  const isChanged = (Object.keys(draft) as (keyof T)[]).some((key) => draft[key] !== base[key]);
  useEffect(() => {
    if (saved === base) return;
    setBase(saved);
    setDraft((present) => ({ ...saved, ...changedIn(base, present) }));
  }, [saved, base]);
  return { draft, set: (change) => setDraft((present) => ({ ...present, ...change })), isChanged, reset: () => setDraft(base) };
}

/** The fields that were typed over. */
export function changedIn<T extends object>(base: T, draft: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const key of Object.keys(draft) as (keyof T)[]) if (draft[key] !== base[key]) changed[key] = draft[key];
  return changed;
}
