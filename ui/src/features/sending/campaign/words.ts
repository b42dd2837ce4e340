import type { CampaignState, GateCode } from '@/api';
import type { MessageKey } from '@/i18n';

/** How far a campaign got. */
export const STATE_TEXT = {
  draft: 'campaign-state-draft',
  running: 'campaign-state-running',
  paused: 'campaign-state-paused',
  stopped: 'campaign-state-stopped',
} as const satisfies Record<CampaignState, MessageKey>;

/** Why somebody is left out, in few words. */
export const LEFT_OUT_TEXT = {
  ok: 'campaign-left-same-address',
  erased: 'card-gate-erased',
  suppressed: 'card-gate-suppressed',
  restricted: 'card-gate-restricted',
  objection: 'card-gate-objection',
  withdrawn: 'card-gate-withdrawn',
  not_usable: 'card-gate-not-usable',
  invalid_point: 'card-gate-invalid-point',
  rpo_missing: 'card-gate-rpo',
  rpo_listed: 'card-gate-rpo-listed',
  consent_absent: 'card-gate-absent',
  consent_refused: 'card-gate-refused',
  consent_expired: 'card-gate-expired',
  consent_weak: 'card-gate-weak',
  channel_not_covered: 'card-gate-not-covered',
  soft_spam: 'card-gate-soft-spam',
  soft_spam_unused: 'card-gate-soft-spam-unused',
  soft_spam_no_email: 'card-gate-soft-spam-no-email',
  soft_spam_no_goods: 'card-gate-soft-spam-no-goods',
  soft_spam_no_line: 'card-gate-soft-spam-no-line',
  soft_spam_no_sale: 'card-gate-soft-spam-no-sale',
  soft_spam_other_goods: 'card-gate-soft-spam-other-goods',
  soft_spam_other_address: 'card-gate-soft-spam-other-address',
  soft_spam_not_informed: 'card-gate-soft-spam-not-informed',
  soft_spam_too_old: 'card-gate-soft-spam-too-old',
  soft_spam_refused: 'card-gate-soft-spam-refused',
  lia_missing: 'card-gate-lia',
  basis_ended: 'card-gate-basis-ended',
} as const satisfies Record<GateCode, MessageKey>;
