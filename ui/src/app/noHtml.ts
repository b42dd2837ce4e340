/** What an engine with Trusted Types offers; others have none. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

/**
 * No text becomes HTML in these pages (SECURITY part 5). The announcer of the components empties itself by setting no HTML at all, and that alone is
 * let through; scripts made from text are refused by the engine, because no rule here speaks of them.
 */
export function refuseHtml(engine: { trustedTypes?: TrustedTypes } = globalThis as { trustedTypes?: TrustedTypes }): void {
  engine.trustedTypes?.createPolicy('default', { createHTML: onlyNothing });
}

/** Nothing stays nothing; anything else is a fault of the program. */
export function onlyNothing(text: string): string {
  if (text !== '') throw new TypeError('text is never HTML here');
  return '';
}
