import type { ContactField, GateAct, HistoryItem } from '@/api';
import type { I18n, MessageKey } from '@/i18n';
import { doneKey } from '../shared/consentWords';
import { FIELD_LABEL } from '../shared/fields';
import { POINT_LABEL } from '../shared/points';

const WHAT: Record<
  Exclude<
    HistoryItem['what'],
    | 'merged'
    | 'split'
    | 'decided'
    | 'printed'
    | 'given'
    | 'attached'
    | 'detached'
    | 'renewal_asked'
    | 'returned'
    | 'masked'
    | 'notice_waived'
    | 'retracted'
    | 'relation_ended'
    | 'basis_ceased'
    | 'term_over'
    | 'disclosed'
    | 'disclosure_struck'
  >,
  MessageKey
> = {
  created: 'card-history-created',
  unmasked: 'card-history-unmasked',
  field: 'card-history-field',
  verified: 'card-history-verified',
  point_added: 'card-history-point-added',
  point_changed: 'card-history-point-changed',
  point_removed: 'card-history-point-removed',
  custom: 'card-history-custom',
  tag_added: 'card-history-tag-added',
  tag_removed: 'card-history-tag-removed',
  link_added: 'card-history-link-added',
  link_removed: 'card-history-link-removed',
  consent: 'card-history-consent',
  consent_corrected: 'card-history-consent-corrected',
  consent_reinstated: 'card-history-consent-reinstated',
  sale_noted: 'card-history-sale-noted',
  sale_removed: 'card-history-sale-removed',
  stop_set: 'card-history-stop-set',
  stop_lifted: 'card-history-stop-lifted',
  binned: 'card-history-binned',
  restored: 'card-history-restored',
  term_returned: 'card-history-term-returned',
  revealed: 'card-history-revealed',
  reported: 'card-history-reported',
  exported: 'card-history-exported',
  duplicate: 'card-history-duplicate',
};

const GIVEN: Record<string, MessageKey> = { notice: 'paper-notice', retention: 'paper-retention', rights: 'paper-rights' };

const MASKED: Record<string, MessageKey> = {
  third_party: 'card-history-mask-third-party',
  confidence: 'card-history-mask-confidence',
  trade_secret: 'card-history-mask-trade-secret',
  safety: 'card-history-mask-safety',
};

const ACT: Record<GateAct, MessageKey> = {
  message: 'card-history-gate-message',
  call: 'card-history-gate-call',
  logged: 'card-history-gate-logged',
  export: 'card-history-gate-export',
  dispatch: 'card-history-gate-dispatch',
  campaign: 'card-history-gate-campaign',
};

/** The field that was shown in full, where the entry names it by its code. */
function revealedField(code: string | null): ContactField | null {
  if (code === 'sealed_notes') return 'sensitive_notes';
  return code !== null && code in FIELD_LABEL ? (code as ContactField) : null;
}

/** Entries whose value is a code that the title has said already. */
export function saysItAll(item: Pick<HistoryItem, 'what'>): boolean {
  return (
    item.what === 'consent' ||
    item.what === 'revealed' ||
    item.what === 'reported' ||
    item.what === 'exported' ||
    item.what === 'merged' ||
    item.what === 'split' ||
    item.what === 'printed' ||
    item.what === 'given' ||
    item.what === 'attached' ||
    item.what === 'detached' ||
    item.what === 'renewal_asked' ||
    item.what === 'returned' ||
    item.what === 'masked' ||
    item.what === 'retracted' ||
    item.what === 'relation_ended' ||
    item.what === 'basis_ceased' ||
    item.what === 'term_over' ||
    item.what === 'disclosed' ||
    item.what === 'disclosure_struck'
  );
}

/** What an entry did, in words: "Codice fiscale", "Recapito aggiunto: email", "Consenso Newsletter revocato". */
export function historyTitle(
  { t, say, date }: Pick<I18n, 't' | 'say' | 'date'>,
  item: Pick<HistoryItem, 'what' | 'field' | 'title' | 'point' | 'decision' | 'declared' | 'after' | 'gate'>,
): string {
  if (item.what === 'decided')
    return item.gate === null ? '' : t('card-history-gate', { act: say(ACT[item.gate.act]), answer: t(item.gate.allowed ? 'card-gate-yes' : 'card-gate-no') });
  if (item.what === 'printed') return t('card-history-printed', { code: item.after ?? '' });
  if (item.what === 'attached') return t('card-history-attached', { name: item.after === null || item.after === '' ? t('evidence-unnamed') : item.after });
  if (item.what === 'renewal_asked') return t('card-history-renewal-asked', { title: item.after ?? '' });
  if (item.what === 'returned') return t('card-history-returned', { words: item.after ?? '' });
  if (item.what === 'masked')
    return item.after === null
      ? t('card-history-mask-shown')
      : t('card-history-masked', { reason: say(MASKED[item.after] ?? 'card-history-mask-third-party') });
  if (item.what === 'notice_waived')
    return item.title === null ? t('card-history-notice-owed') : t('card-history-notice-waived', { ground: say(`notices-ground-${item.title}`) });
  if (item.what === 'retracted') return t('card-history-retracted', { title: say(GIVEN[item.title ?? ''] ?? 'paper-notice'), reason: item.after ?? '' });
  if (item.what === 'relation_ended') return item.after === null ? t('card-history-relation-on') : t('card-history-relation-ended', { on: date(item.after) });
  if (item.what === 'basis_ceased') return t('card-history-basis-ceased', { on: date(item.after ?? '') });
  if (item.what === 'term_over') return t('card-history-term-over', { on: date(item.after ?? '') });
  if (item.what === 'disclosed') return t('card-history-disclosed', { name: item.after ?? '' });
  if (item.what === 'disclosure_struck') return t('card-history-disclosure-struck', { reason: item.after ?? '' });
  if (item.what === 'detached') return t('card-history-detached', { reason: item.after === 'undo' ? t('ui-undone') : (item.after ?? '') });
  if (item.what === 'given') return t('card-history-given', { title: say(GIVEN[item.title ?? ''] ?? 'paper-notice'), version: item.after ?? '' });
  if (item.what === 'consent' && item.decision !== null)
    return t(doneKey({ decision: item.decision, declared: item.declared, decidedOn: null }), { title: item.after ?? '' });
  if (item.what === 'field' && item.field !== null) return t(FIELD_LABEL[item.field]);
  if (item.what === 'custom' && item.title !== null) return item.title;
  if (item.what === 'revealed') {
    const field = item.field ?? revealedField(item.after);
    if (field !== null) return t('card-history-revealed-field', { field: t(FIELD_LABEL[field]) });
  }
  if (item.what === 'merged' || item.what === 'split')
    return t(item.what === 'merged' ? 'card-history-merged-with' : 'card-history-split-from', { name: item.after ?? '' });
  const title = t(WHAT[item.what]);
  return item.point === null ? title : t('card-history-of', { what: title, of: t(POINT_LABEL[item.point]) });
}
