/** How long after a form was sent an error that shows up is still its answer. */
const ANSWER_MS = 15_000;

const WRONG = '[data-invalid], .field-error';
const REACHABLE = 'input:not([type="hidden"]), textarea, button, [role="spinbutton"], [tabindex="0"]';

function isOut(element: Element): boolean {
  return (
    element.closest('[aria-hidden="true"], [hidden], [inert]') !== null ||
    (element instanceof HTMLButtonElement && element.disabled) ||
    (element instanceof HTMLInputElement && element.disabled)
  );
}

/** The control that an error belongs to. */
function controlOf(wrong: Element): HTMLElement | null {
  const field = wrong.closest('.field') ?? wrong.parentElement ?? wrong;
  for (const place of [wrong, field]) {
    if (place.matches(REACHABLE) && !isOut(place)) return place as HTMLElement;
    const chosen = place.querySelector<HTMLElement>('input[type="radio"]:checked');
    const first = [...place.querySelectorAll<HTMLElement>(REACHABLE)].find((one) => !isOut(one));
    if (chosen !== null || first !== undefined) return chosen ?? first ?? null;
  }
  return null;
}

/** Takes the eye and the keyboard to the first thing that is wrong in a form; says whether there is one. */
export function showFirstError(form: Element): boolean {
  const wrong = [...form.querySelectorAll(WRONG)].find((one) => !isOut(one));
  if (wrong === undefined) return false;
  const control = controlOf(wrong);
  const calm = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
  (wrong.closest('.field') ?? wrong).scrollIntoView?.({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  control?.focus({ preventScroll: true });
  return true;
}

/** After a form was sent: shows the first error, its own at once, or that of the core when it answers. Gives back how to stop. */
export function watchForError(form: Element, found: () => void): () => void {
  const stop = () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
  const look = () => {
    if (!showFirstError(form)) return;
    stop();
    found();
  };
  const observer = new MutationObserver(look);
  const timer = window.setTimeout(stop, ANSWER_MS);
  // Two frames: what an earlier answer left has gone by then.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      observer.observe(form, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-invalid'] });
      look();
    });
  });
  return stop;
}
