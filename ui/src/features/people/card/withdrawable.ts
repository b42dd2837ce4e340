import type { ConsentTypeId, ConsentView, ContactCard } from '@/api';

/** A yes that can be taken back. */
export function isGiven(consent: Pick<ConsentView, 'state'>): boolean {
  return (
    consent.state === 'given' || consent.state === 'renewed' || consent.state === 'weak_evidence' || consent.state === 'declared' || consent.state === 'expired'
  );
}

/** The one consent that a withdrawal can mean; null when there are several or none, and the person must choose. */
export function withdrawable(card: Pick<ContactCard, 'consents'>): ConsentTypeId | null {
  const given = card.consents.filter(isGiven);
  return given.length === 1 ? (given[0]?.type ?? null) : null;
}
