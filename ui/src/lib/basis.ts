/** Legal bases with their article, the usual ones of a small firm first. */
export const BASES = ['contract', 'legal_obligation', 'consent', 'soft_spam', 'legitimate_interest', 'vital_interest', 'public_task'] as const;

export const BASIS_LABEL = {
  consent: 'basis-consent',
  contract: 'basis-contract',
  legal_obligation: 'basis-legal-obligation',
  vital_interest: 'basis-vital-interest',
  public_task: 'basis-public-task',
  legitimate_interest: 'basis-legitimate-interest',
  soft_spam: 'basis-soft-spam',
} as const;

export const BASIS_MEANING = {
  consent: 'basis-consent-meaning',
  contract: 'basis-contract-meaning',
  legal_obligation: 'basis-legal-obligation-meaning',
  vital_interest: 'basis-vital-interest-meaning',
  public_task: 'basis-public-task-meaning',
  legitimate_interest: 'basis-legitimate-interest-meaning',
  soft_spam: 'basis-soft-spam-meaning',
} as const;

/** Whether the service or the law needs a purpose on this basis: nobody is asked a consent for it, and nobody can refuse it (S22). */
export function isNecessary(basis: (typeof BASES)[number]): boolean {
  return basis === 'contract' || basis === 'legal_obligation' || basis === 'vital_interest' || basis === 'public_task';
}
