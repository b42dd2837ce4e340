import { useEffect, useRef } from 'react';
import { useSettled } from './useSettled';

/** How long the hands must rest before a field saves by itself: a lock that nobody asked for loses nothing. */
const REST_MS = 15_000;

const fields = new Set<() => Promise<void>>();

/** Saves what stands in fields that save on leave, and waits for it: before the archive is locked or a document is made. */
export async function settleFields(): Promise<void> {
  await Promise.all([...fields].map((save) => save()));
}

/**
 * A field that saves on leave: it is also saved when its panel goes away, which sends no blur, before a lock and once the hands
 * rest. `save` does nothing where nothing differs; `typed` is what stands in the field. Gives what to call on leave.
 */
export function useSaving(typed: string | null, save: () => Promise<void>): () => Promise<void> {
  // What was sent and not answered yet is not sent again when the panel goes away.
  const sent = useRef<{ typed: string | null } | null>(null);
  const leave = async () => {
    if (sent.current !== null && sent.current.typed === typed) return;
    const mine = { typed };
    sent.current = mine;
    try {
      await save();
    } finally {
      if (sent.current === mine) sent.current = null;
    }
  };
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const run = () => latest.current();
    fields.add(run);
    return () => {
      fields.delete(run);
      void run();
    };
  }, []);
  const rested = useSettled(typed, REST_MS);
  useEffect(() => {
    if (rested === typed) void latest.current();
    // Only the rest of the hands saves here, not each key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rested]);
  return leave;
}
