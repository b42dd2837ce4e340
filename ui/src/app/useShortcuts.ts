import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call, useAccess } from '@/api';
import { applyAppearance, appearance, ZOOM_STEPS } from '@/lib/appearance';
import { matches } from '@/lib/keys';
import { hasModal } from '@/lib/modal';
import { wish } from '@/lib/requests';
import { lock } from './lock';
import { useSections } from './useSections';
import { useSession } from './useSession';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'spinbutton')
  );
}

function zoomTo(step: 1 | -1 | 0): void {
  const look = appearance();
  const at = ZOOM_STEPS.findIndex((zoom) => zoom >= look.zoom);
  const zoom = step === 0 ? 100 : (ZOOM_STEPS[Math.max(0, Math.min(ZOOM_STEPS.length - 1, at + step))] ?? 100);
  const next = { ...look, zoom };
  applyAppearance(next);
  call('appearance_set', next).catch(() => undefined);
}

/** F6 goes round the panes: bar, sections, content, status. */
function nextPane(back: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + (back ? -1 : 1) + panes.length) % panes.length];
  const inside = next?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"], [aria-current="page"], h1[tabindex]');
  (inside ?? next)?.focus();
}

/** Ctrl+F goes to the search of the screen; one without asks the palette, which finds everything. */
function find(): boolean {
  const field = document.querySelector<HTMLInputElement>('#content input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}

/** The keys that work everywhere. */
export function useShortcuts(open: { openPalette(): void; openSheet(): void }): void {
  const router = useRouter();
  const session = useSession();
  const mayCreate = useAccess().may('people_write');
  // Before the role is known the key is not lost: the core would refuse the rest.
  const creates = session === undefined || mayCreate;
  const sections = useSections();
  const latest = useRef({ ...open, sections, creates });
  useEffect(() => {
    latest.current = { ...open, sections, creates };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const act = (action: () => void) => {
        event.preventDefault();
        action();
      };
      if (matches(event, 'Ctrl+k')) return act(() => latest.current.openPalette());
      if (matches(event, 'Ctrl+l')) return act(() => void lock());
      if (hasModal()) return;
      if (matches(event, 'Ctrl+f')) return act(() => void (find() || latest.current.openPalette()));
      // The web view would print itself; what is printed is a document (UX, decision 9).
      if (matches(event, 'Ctrl+p')) return event.preventDefault();
      if (matches(event, 'Ctrl+n') && latest.current.creates) {
        return act(() => {
          wish('new-person');
          void router.navigate({ to: '/people' });
        });
      }
      if (matches(event, 'Alt+ArrowLeft')) return act(() => router.history.back());
      if (matches(event, 'Alt+ArrowRight')) return act(() => router.history.forward());
      if (event.key === 'F6') return act(() => nextPane(event.shiftKey));
      if (matches(event, 'Ctrl++') || matches(event, 'Ctrl+=')) return act(() => zoomTo(1));
      if (matches(event, 'Ctrl+-')) return act(() => zoomTo(-1));
      if (matches(event, 'Ctrl+0')) return act(() => zoomTo(0));
      const section = latest.current.sections.find(({ shortcut }) => shortcut !== undefined && matches(event, shortcut));
      if (section) return act(() => void router.navigate({ to: section.path }));
      if (event.key === '?' && !isTyping(event.target)) return act(() => latest.current.openSheet());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [router]);
}
