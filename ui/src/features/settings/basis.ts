import type { LegalBasis } from '@/api';
import type { MessageKey } from '@/i18n';

/** Legal bases with their article, the usual ones of a small firm first. */
export const BASES: readonly LegalBasis[] = ['contract', 'legal_obligation', 'consent', 'soft_spam', 'legitimate_interest', 'vital_interest', 'public_task'];

export const BASIS_LABEL: Record<LegalBasis, MessageKey> = {
  consent: 'basis-consent',
  contract: 'basis-contract',
  legal_obligation: 'basis-legal-obligation',
  vital_interest: 'basis-vital-interest',
  public_task: 'basis-public-task',
  legitimate_interest: 'basis-legitimate-interest',
  soft_spam: 'basis-soft-spam',
};

export const BASIS_MEANING: Record<LegalBasis, MessageKey> = {
  consent: 'basis-consent-meaning',
  contract: 'basis-contract-meaning',
  legal_obligation: 'basis-legal-obligation-meaning',
  vital_interest: 'basis-vital-interest-meaning',
  public_task: 'basis-public-task-meaning',
  legitimate_interest: 'basis-legitimate-interest-meaning',
  soft_spam: 'basis-soft-spam-meaning',
};

/** A code from a title: "Invio del catalogo" gives "INVIO-DEL-CATALOGO". */
export function codeFrom(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
}
