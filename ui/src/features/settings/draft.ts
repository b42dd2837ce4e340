import { useEffect, useRef, useState } from 'react';
import { beginDraft, dropDraft, keepDraft } from '@/api';
import { watchTyping } from '@/lib/unsaved';

/**
 * What is typed over a saved value, and whether it differs; a new saved value replaces an untouched draft. What differs is
 * asked about before the screen is left; under the name of a form it outlives a lock too.
 */
export function useDraft<T extends object>(
  saved: T,
  form: string | null = null,
): { draft: T; set(change: Partial<T>): void; isChanged: boolean; reset(): void } {
  const [base, setBase] = useState(saved);
  const [draft, setDraft] = useState(() => beginDraft(form, saved).value);
  const isChanged = (Object.keys(draft) as (keyof T)[]).some((key) => draft[key] !== base[key]);
  const latest = useRef(isChanged);
  useEffect(() => {
    latest.current = isChanged;
    if (form === null) return;
    if (isChanged) keepDraft(form, JSON.stringify(changedIn(base, draft)));
    else dropDraft(form);
  }, [form, base, draft, isChanged]);
  useEffect(() => watchTyping({ isUnsaved: () => latest.current, isKept: form !== null, letGo: () => form !== null && dropDraft(form) }), [form]);
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
