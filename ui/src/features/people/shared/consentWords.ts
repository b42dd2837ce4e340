import type { ConsentDecision, ConsentEventView, ConsentMethod, StopAuthor, StopView } from '@/api';
import { CHANNEL_LABEL } from '@/components/domain/channels';
import type { I18n, MessageKey } from '@/i18n';

/** What was decided, after the title of the consent: "Consenso Newsletter **dato**". */
const DECISION_DONE: Record<ConsentDecision, MessageKey> = {
  given: 'consent-done-given',
  refused: 'consent-done-refused',
  requested: 'consent-done-requested',
  deferred: 'consent-done-deferred',
  withdrawn: 'consent-done-withdrawn',
  revoked_by_controller: 'consent-done-revoked',
  invalidated: 'consent-done-invalidated',
};

export const METHOD_LABEL: Record<ConsentMethod, MessageKey> = {
  paper_form: 'consent-method-paper-form',
  voice: 'consent-method-voice',
  email: 'consent-method-email',
  message: 'consent-method-message',
  double_opt_in: 'consent-method-double-opt-in',
  pec: 'consent-method-pec',
  e_signature: 'consent-method-e-signature',
  import: 'consent-method-import',
};

export const AUTHOR_LABEL: Record<StopAuthor, MessageKey> = {
  subject: 'stop-author-subject',
  controller: 'stop-author-controller',
  law: 'stop-author-law',
};

/** The key of what an event did; a yes after a yes is a renewal, one without a day or any proof is only said to be one (I8). */
export function doneKey(event: Pick<ConsentEventView, 'decision' | 'declared' | 'decidedOn'> & { renewed?: boolean }): MessageKey {
  if (event.declared) return event.decidedOn === null ? 'consent-done-declared' : 'consent-done-declared-dated';
  return event.decision === 'given' && event.renewed === true ? 'consent-done-renewed' : DECISION_DONE[event.decision];
}

/** How, with which wording, with which proof, recorded when and by whom. */
export function proofText(i18n: Pick<I18n, 't' | 'date'>, event: ConsentEventView): string {
  const { t, date } = i18n;
  const parts = [t(METHOD_LABEL[event.method])];
  if (event.wording !== null) parts.push(t('consent-proof-wording', { version: event.wording.version }));
  if (event.decision === 'given') parts.push(t('consent-proof-level', { level: event.evidenceLevel }));
  if (event.evidenceNote !== null) parts.push(event.evidenceNote);
  if (event.file !== null) parts.push(event.row === null ? event.file : t('card-origin-place', { file: event.file, row: event.row }));
  if (event.decidedOn === null) parts.push(t('consent-proof-no-date'));
  parts.push(t('consent-proof-recorded', { on: date(event.recordedAt), by: event.recordedBy }));
  if (event.note !== null) parts.push(t('consent-proof-note', { note: event.note }));
  return parts.join(' · ');
}

/** What a stop covers, in a sentence: "email e telefono", "Newsletter (email)", or every contact for marketing (F21). */
export function stopScope({ t, list }: Pick<I18n, 't' | 'list'>, stop: Pick<StopView, 'channels' | 'purposes'>): string {
  const channels = list(stop.channels.map((channel) => inSentence(t(CHANNEL_LABEL[channel]))));
  if (stop.purposes.length === 0) return stop.channels.length === 0 ? t('stop-every-channel') : channels;
  const purposes = list(stop.purposes);
  return t('stop-purposes', { purposes, channels: stop.channels.length === 0 ? t('stop-by-every-channel') : channels });
}

/** A label inside a sentence; abbreviations keep their capitals. */
export function inSentence(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase() + label.slice(1);
}
