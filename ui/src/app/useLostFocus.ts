import { useEffect } from 'react';
import { hasModal } from '@/lib/modal';

const FOCUSABLE = 'button:not([disabled]), a[href], input:not([disabled]), textarea:not([disabled]), [tabindex="0"], h1[tabindex], h2[tabindex]';

/** How long a dialog may take to give the focus back itself, in milliseconds. */
const GRACE = 120;

interface Place {
  element: HTMLElement;
  /** What was around it, from the inside out. */
  around: readonly Element[];
}

function placeOf(element: HTMLElement): Place {
  const around: Element[] = [];
  for (let up = element.parentElement; up !== null; up = up.parentElement) around.push(up);
  return { element, around };
}

/** Where the focus goes on: the element itself, or the first thing that takes it in what is left of its surroundings. */
export function nextTo({ element, around }: Place): HTMLElement | null {
  if (element.isConnected) return element;
  for (const each of around) {
    if (!each.isConnected) continue;
    const found = each.querySelector<HTMLElement>(FOCUSABLE);
    if (found !== null) return found;
    if (each.tagName === 'MAIN') return each as HTMLElement;
  }
  return null;
}

/**
 * An act often takes its own button with it, or closes a dialog whose opener is gone: the focus would fall to the page and whoever
 * works with keys would begin again from the top. It goes on beside where it was.
 */
export function useLostFocus(): void {
  useEffect(() => {
    let last: Place | null = null;
    let wasModal = false;
    let byHand = false;
    let timer = 0;
    const inDialog = (element: Element) => element.closest('[role="dialog"], [role="alertdialog"], .popover') !== null;
    const onFocusIn = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement) || event.target === document.body) return;
      byHand = false;
      wasModal = inDialog(event.target);
      if (!wasModal) last = placeOf(event.target);
    };
    // Who presses where nothing takes the focus means to leave it.
    const onPointerDown = (event: PointerEvent) => {
      byHand = event.target instanceof Element && event.target.closest(FOCUSABLE) === null && !inDialog(event.target);
    };
    const isLost = () =>
      last !== null &&
      !byHand &&
      !hasModal() &&
      (document.activeElement === null || document.activeElement === document.body) &&
      (wasModal || !last.element.isConnected);
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (last !== null && isLost()) nextTo(last)?.focus({ preventScroll: true });
      }, GRACE);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, []);
}
