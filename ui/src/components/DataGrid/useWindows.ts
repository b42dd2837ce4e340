import { useCallback, useEffect, useRef, useState } from 'react';
import { WINDOW_ROWS, type DataGridProps } from './types';

/** Windows kept at once: what is in view, and a little on either side. */
const KEPT = 8;

type Source<R> = Pick<DataGridProps<R>, 'fetchWindow' | 'source' | 'revision' | 'onTotal' | 'onError'>;

interface Windows<R> {
  /** Hits in all; null until the first window arrives. */
  total: number | null;
  rowAt(index: number): R | undefined;
  /** Asks for the windows of the rows in view. */
  see(first: number, last: number): void;
  /** Rows `first` to `last`, loaded where they are not. */
  collect(first: number, last: number): Promise<R[]>;
}

/** Pages of rows by window number. Old rows stay on screen until the new ones are there, so that nothing flickers. */
export function useWindows<R>({ fetchWindow, source, revision = 0, onTotal, onError }: Source<R>): Windows<R> {
  const era = `${source}\u0000${revision}`;
  const pages = useRef(new Map<number, { rows: readonly R[]; era: string }>());
  const loading = useRef(new Map<string, Promise<readonly R[]>>());
  const view = useRef<[number, number]>([0, 0]);
  const latest = useRef({ fetchWindow, era, onTotal, onError });
  latest.current = { fetchWindow, era, onTotal, onError };
  const [total, setTotal] = useState<number | null>(null);
  const [, redraw] = useState(0);

  const load = useCallback((page: number): Promise<readonly R[]> => {
    const asked = latest.current.era;
    const held = pages.current.get(page);
    if (held?.era === asked) {
      // Touched pages move to the end: the front of the map is what is dropped first.
      pages.current.delete(page);
      pages.current.set(page, held);
      return Promise.resolve(held.rows);
    }
    const key = `${asked}\u0000${page}`;
    const running = loading.current.get(key);
    if (running) return running;
    const request = latest.current.fetchWindow(page * WINDOW_ROWS, WINDOW_ROWS).then(
      (answer) => {
        loading.current.delete(key);
        if (latest.current.era !== asked) return answer.rows;
        pages.current.delete(page);
        pages.current.set(page, { rows: answer.rows, era: asked });
        for (const [old, content] of pages.current) {
          if (content.era !== asked && old >= Math.ceil(answer.total / WINDOW_ROWS)) pages.current.delete(old);
        }
        while (pages.current.size > KEPT) {
          const oldest = pages.current.keys().next().value;
          if (oldest === undefined) break;
          pages.current.delete(oldest);
        }
        setTotal(answer.total);
        latest.current.onTotal?.(answer.total);
        redraw((n) => n + 1);
        return answer.rows;
      },
      (error: unknown) => {
        loading.current.delete(key);
        if (latest.current.era === asked) latest.current.onError?.(error);
        throw error;
      },
    );
    loading.current.set(key, request);
    return request;
  }, []);

  const ask = useCallback(
    (page: number) => {
      // The failure has been handed to onError.
      load(page).catch(() => undefined);
    },
    [load],
  );

  const see = useCallback(
    (first: number, last: number) => {
      view.current = [first, last];
      for (let page = Math.floor(first / WINDOW_ROWS); page <= Math.floor(last / WINDOW_ROWS); page += 1) ask(page);
    },
    [ask],
  );

  useEffect(() => {
    see(...view.current);
  }, [era, see]);

  const rowAt = useCallback((index: number) => pages.current.get(Math.floor(index / WINDOW_ROWS))?.rows[index % WINDOW_ROWS], []);

  const collect = useCallback(
    async (first: number, last: number) => {
      const rows: R[] = [];
      for (let page = Math.floor(first / WINDOW_ROWS); page <= Math.floor(last / WINDOW_ROWS); page += 1) {
        const from = page * WINDOW_ROWS;
        const loaded = await load(page);
        rows.push(...loaded.slice(Math.max(0, first - from), last - from + 1));
      }
      return rows;
    },
    [load],
  );

  return { total, rowAt, see, collect };
}
