import { i18nFor, LANGUAGES, type I18n, type MessageKey } from '@/i18n';

/** How a call can end. */
export const CALL_OUTCOMES = [
  { id: 'answered', label: 'reach-outcome-answered', done: true },
  { id: 'no-answer', label: 'reach-outcome-no-answer', done: true },
  { id: 'call-back', label: 'reach-outcome-call-back', done: true },
  { id: 'no-more', label: 'reach-outcome-no-more', done: true },
  { id: 'not-called', label: 'reach-outcome-not-called', done: false },
] as const satisfies readonly { id: string; label: MessageKey; done: boolean }[];

/** An outcome as it was written down, with its first words in the language of the window where Custode gave them. */
export function outcomeText({ t }: Pick<I18n, 't'>, written: string): string {
  for (const { label } of CALL_OUTCOMES) {
    for (const language of LANGUAGES) {
      const words = i18nFor(language).t(label);
      if (written === words || written.startsWith(`${words}. `)) return t(label) + written.slice(words.length);
    }
  }
  return written;
}
