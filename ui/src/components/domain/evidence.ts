import type { MessageKey } from '@/i18n';

/** Levels of proof (DOMAIN 4.2): 0 declared, 1 operator witness, 2 signed or recorded, 3 double opt-in, PEC or e-signature. */
export const EVIDENCE_LEVELS = [0, 1, 2, 3] as const;

export const EVIDENCE_LABEL: readonly MessageKey[] = ['evidence-0', 'evidence-1', 'evidence-2', 'evidence-3'];
export const EVIDENCE_DETAIL: readonly MessageKey[] = ['evidence-0-detail', 'evidence-1-detail', 'evidence-2-detail', 'evidence-3-detail'];

/** The words of a level; a level of a newer program reads as the strongest known. */
export function evidenceLabel(level: number): MessageKey {
  return EVIDENCE_LABEL[Math.max(0, Math.min(EVIDENCE_LABEL.length - 1, Math.trunc(level)))] ?? 'evidence-0';
}
