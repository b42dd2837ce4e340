import { useEffect, useRef } from 'react';

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
export function useSaveOnLeave(typed: string | null, save: () => Promise<void>): () => Promise<void> {
  // What was sent and not answered yet is not sent again; who asks for it meanwhile waits for that answer.
  const sent = useRef<{ typed: string | null; answer: Promise<void> } | null>(null);
  const leave = () => {
    if (sent.current !== null && sent.current.typed === typed) return sent.current.answer;
    const mine = { typed, answer: save() };
    sent.current = mine;
    const answered = () => {
      if (sent.current === mine) sent.current = null;
    };
    void mine.answer.then(answered, answered);
    return mine.answer;
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
  useEffect(() => {
    const timer = window.setTimeout(() => void latest.current(), REST_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return leave;
}
