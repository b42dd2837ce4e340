import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** WebKit clamps an element at 33,554,428 px; above this the scrollbar is scaled. */
export const MAX_HEIGHT = 28_800_000;

type Grid = Virtualizer<HTMLDivElement, HTMLDivElement>;

export interface GridScroll {
  /** Height of the scrolled content in real pixels. */
  height: number;
  rows: { index: number; top: number }[];
  /** First and last row in view. */
  first: number;
  last: number;
  /** Rows that fit in the view. */
  page: number;
  reveal(index: number): void;
}

/** Which rows are in view. Up to 800,000 rows of 36 px a scrolled pixel is a pixel; beyond, it stands for a little more. */
export function useGridScroll(scroller: RefObject<HTMLDivElement | null>, count: number, rowSize: number, headSize: number, active: number): GridScroll {
  const virtualHeight = count * rowSize;
  const height = Math.min(virtualHeight, MAX_HEIGHT);

  // The virtualizer keeps the observers of its first run: they read the scale of the latest one.
  const sizes = useRef({ height, virtualHeight, headSize });
  sizes.current = { height, virtualHeight, headSize };
  const scale = useCallback((element: HTMLElement) => {
    const now = sizes.current;
    const view = element.clientHeight - now.headSize;
    return now.height < now.virtualHeight ? (now.virtualHeight - view) / Math.max(1, now.height - view) : 1;
  }, []);

  const rangeExtractor = useCallback(
    (range: Range) => {
      // The focused row stays in the page while it is scrolled away, or the focus would be lost.
      const shown = defaultRangeExtractor(range);
      return active < 0 || active >= count || shown.includes(active) ? shown : [...shown, active].sort((a, b) => a - b);
    },
    [active, count],
  );

  const virtualizer: Grid = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowSize,
    overscan: 6,
    rangeExtractor,
    observeElementRect: (instance, report) => {
      const element = instance.scrollElement;
      if (!element) return;
      const measure = () => report({ width: element.clientWidth, height: Math.max(0, element.clientHeight - sizes.current.headSize) });
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => observer.disconnect();
    },
    observeElementOffset: (instance, report) => {
      const element = instance.scrollElement;
      if (!element) return;
      const onScroll = () => report(element.scrollTop * scale(element), false);
      onScroll();
      element.addEventListener('scroll', onScroll, { passive: true });
      return () => element.removeEventListener('scroll', onScroll);
    },
    scrollToFn: (offset, _options, instance) => {
      const element = instance.scrollElement;
      if (element) element.scrollTop = offset / scale(element);
    },
  });

  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowSize]);

  const offset = virtualizer.scrollOffset ?? 0;
  const element = scroller.current;
  const shift = element && height < virtualHeight ? element.scrollTop - offset : 0;
  const rows = virtualizer.getVirtualItems().map((item) => ({ index: item.index, top: item.start + shift }));
  const viewHeight = virtualizer.scrollRect?.height ?? 0;
  const first = Math.min(Math.max(0, count - 1), Math.floor(offset / rowSize));
  const last = Math.min(Math.max(0, count - 1), Math.floor((offset + viewHeight) / rowSize));

  return {
    height,
    rows,
    first,
    last,
    page: Math.max(1, Math.floor(viewHeight / rowSize) - 1),
    reveal: (index) => {
      const element = scroller.current;
      if (!element) return;
      const view = element.clientHeight - headSize;
      const top = index * rowSize;
      const at = virtualizer.scrollOffset ?? 0;
      // Set by hand: the virtualizer would clamp to the real height, which is less where the scrollbar is scaled.
      if (top < at) element.scrollTop = top / scale(element);
      else if (top + rowSize > at + view) element.scrollTop = (top + rowSize - view) / scale(element);
    },
  };
}
