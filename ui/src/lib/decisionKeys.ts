import { useEffect, useRef } from 'react';
import { hasModal } from './modal';

/** For so long after something appears a key decides nothing about it, in milliseconds: it was meant for what stood there before, or bounced. */
export const SEEN_AFTER = 600;

/** Decides about the thing on screen by a single key, once it has been before the eyes for a moment. */
export function useDecisionKeys(thing: string, acts: Readonly<Record<string, (() => void) | null>>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    let isSeen = false;
    const seen = setTimeout(() => {
      isSeen = true;
    }, SEEN_AFTER);
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLElement && event.target.closest('input:not([type="radio"]), textarea, [contenteditable]') !== null;
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isText || hasModal()) return;
      const act = latest.current[event.key] ?? null;
      if (act === null) return;
      event.preventDefault();
      if (isSeen) act();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(seen);
      window.removeEventListener('keydown', onKey);
    };
  }, [thing]);
}
