import type { MessageKey } from '@/i18n';

/** What keeps a record in its place although its date is over, in words. */
export const KEEPER_LABEL: Record<'hold' | 'request' | 'restriction' | 'case' | 'grace', MessageKey> = {
  hold: 'run-fate-hold',
  request: 'run-fate-request',
  restriction: 'run-fate-restriction',
  case: 'run-fate-case',
  grace: 'run-fate-grace',
};
