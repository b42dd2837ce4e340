import type { ReasonBasis, ReasonId } from '@/api';
import type { MessageKey } from '@/i18n';

/** What a reason rests on, in words. Marketing is not among them. */
export const BASIS_OF_MOTIVE = {
  contract: { label: 'motive-basis-contract', detail: 'motive-basis-contract-detail' },
  persons_request: { label: 'motive-basis-request', detail: 'motive-basis-request-detail' },
  legal_obligation: { label: 'motive-basis-legal', detail: 'motive-basis-legal-detail' },
  defence: { label: 'motive-basis-defence', detail: 'motive-basis-defence-detail' },
  vital_interest: { label: 'motive-basis-vital', detail: 'motive-basis-vital-detail' },
} as const satisfies Record<ReasonBasis, { label: MessageKey; detail: MessageKey }>;

/** The bases in the order in which the form offers them. */
export const BASES_OF_MOTIVE = Object.keys(BASIS_OF_MOTIVE) as ReasonBasis[];

/** The order after one reason moved a place up or down. */
export function moved(reasons: readonly { id: ReasonId }[], reason: { id: ReasonId }, by: -1 | 1): ReasonId[] {
  const ids = reasons.map(({ id }) => id);
  const from = ids.indexOf(reason.id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= ids.length) return ids;
  ids.splice(to, 0, ...ids.splice(from, 1));
  return ids;
}
