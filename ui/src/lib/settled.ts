import { useEffect, useRef } from 'react';

/** How long the hands must rest before a field saves by itself: a lock that nobody asked for loses nothing. */
const REST_MS = 15_000;

const fields = new Set<() => Promise<unknown>>();

/** Saves what stands in fields that save on leave, and waits for it: before the archive is locked or a document is made. */
export async function settleFields(): Promise<void> {
  await Promise.all([...fields].map((save) => save()));
}

/**
 * A field that saves on leave: it is also saved when its panel goes away, which sends no blur, before a lock and once the hands
 * rest. `save` does nothing where nothing differs; `typed` is what stands in the field.
 */
export function useSettled(typed: string | null, save: () => Promise<unknown>): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const run = () => latest.current();
    fields.add(run);
    return () => {
      fields.delete(run);
      void run();
    };
  }, []);
  useEffect(() => {
    const timer = window.setTimeout(() => void latest.current(), REST_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
}
