import { useEffect } from 'react';
import { call, markStale } from '@/api';

/** At most one touch in this time. */
const TOUCH_EVERY_MS = 20_000;

/** Tells the core that somebody is at the desk; the core locks by its own clock. Watches for the lock too. */
export function useIdleTouch(): void {
  useEffect(() => {
    let last = 0;
    const touch = () => {
      const now = performance.now();
      if (now - last < TOUCH_EVERY_MS) return;
      last = now;
      // A refusal means that the archive is locked, and the client has said so already.
      call('session_touch', {}).catch(() => undefined);
    };
    const look = window.setInterval(() => markStale(['app']), TOUCH_EVERY_MS);
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, touch, { passive: true, capture: true });
    return () => {
      window.clearInterval(look);
      for (const event of events) window.removeEventListener(event, touch, { capture: true });
    };
  }, []);
}
