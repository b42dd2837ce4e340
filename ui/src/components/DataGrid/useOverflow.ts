import { useEffect, type RefObject } from 'react';

/**
 * Marks a scroller with what lies outside its view on either side, so that it can be drawn: `data-more-start`, `data-more-end`; and
 * whether its bar takes room at the end: `data-bar`.
 */
export function useOverflow(scroller: RefObject<HTMLElement | null>, layout: unknown): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const past = Math.abs(element.scrollLeft);
      element.toggleAttribute('data-bar', element.offsetWidth - element.clientWidth > 1);
      element.toggleAttribute('data-more-start', past > 1);
      element.toggleAttribute('data-more-end', element.scrollWidth - element.clientWidth - past > 1);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, layout]);
}
