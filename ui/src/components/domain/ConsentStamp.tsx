import { Ban, CalendarX, Check, CircleSlash, Clock, Hourglass, MessageCircleQuestion, Minus, RotateCw, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import { useI18n, type MessageKey } from '@/i18n';
import { StatusStamp, type StampTone } from '../Status';

/** What a consent looks like today (DOMAIN 4.2), with the two weak forms of a yes and the objection that outranks it. */
export type ConsentState =
  | 'never_asked'
  | 'requested'
  | 'deferred'
  | 'refused'
  | 'given'
  | 'renewed'
  | 'expired'
  | 'withdrawn'
  | 'revoked_by_controller'
  | 'invalidated'
  | 'weak_evidence'
  | 'declared'
  | 'objection';

interface Look {
  tone: StampTone;
  icon: LucideIcon;
  /** The word on the stamp. */
  word: MessageKey;
  /** One sentence for who wants to know more. */
  meaning: MessageKey;
}

export const CONSENT_LOOK: Record<ConsentState, Look> = {
  never_asked: { tone: 'none', icon: Minus, word: 'consent-state-never-asked', meaning: 'consent-meaning-never-asked' },
  requested: { tone: 'info', icon: MessageCircleQuestion, word: 'consent-state-requested', meaning: 'consent-meaning-requested' },
  deferred: { tone: 'info', icon: Hourglass, word: 'consent-state-deferred', meaning: 'consent-meaning-deferred' },
  refused: { tone: 'danger', icon: X, word: 'consent-state-refused', meaning: 'consent-meaning-refused' },
  given: { tone: 'ok', icon: Check, word: 'consent-state-given', meaning: 'consent-meaning-given' },
  renewed: { tone: 'ok', icon: RotateCw, word: 'consent-state-renewed', meaning: 'consent-meaning-renewed' },
  expired: { tone: 'warning', icon: Clock, word: 'consent-state-expired', meaning: 'consent-meaning-expired' },
  withdrawn: { tone: 'danger', icon: X, word: 'consent-state-withdrawn', meaning: 'consent-meaning-withdrawn' },
  revoked_by_controller: { tone: 'danger', icon: CalendarX, word: 'consent-state-revoked', meaning: 'consent-meaning-revoked' },
  invalidated: { tone: 'danger', icon: CircleSlash, word: 'consent-state-invalidated', meaning: 'consent-meaning-invalidated' },
  weak_evidence: { tone: 'warning', icon: TriangleAlert, word: 'consent-state-weak', meaning: 'consent-meaning-weak' },
  declared: { tone: 'warning', icon: TriangleAlert, word: 'consent-state-declared', meaning: 'consent-meaning-declared' },
  objection: { tone: 'danger', icon: Ban, word: 'consent-state-objection', meaning: 'consent-meaning-objection' },
};

/** The states in the order in which a filter offers them. */
export const CONSENT_STATES = Object.keys(CONSENT_LOOK) as ConsentState[];

/** A consent as an ink stamp: icon, word and colour. */
export function ConsentStamp({ state }: { state: ConsentState }) {
  const { t } = useI18n();
  const { tone, icon, word } = CONSENT_LOOK[state];
  return (
    <StatusStamp tone={tone} icon={icon}>
      {t(word)}
    </StatusStamp>
  );
}
