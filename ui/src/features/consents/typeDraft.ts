import type { ConsentTypeView, PurposeId } from '@/api';
import type { TypeDraft as Draft } from '@/components/domain/consentType';

export * from '@/components/domain/consentType';

/** What is typed in the form of a consent type. */
export type TypeDraft = Draft<PurposeId>;

export function draftOfType(type: ConsentTypeView): TypeDraft {
  return {
    title: type.title,
    code: type.code,
    codeTyped: true,
    description: type.description ?? '',
    validityDays: type.validityDays === null ? '' : String(type.validityDays),
    allowMass: type.allowMass,
    allowSingle: type.allowSingle,
    allowContact: type.allowContact,
    channels: type.channels,
    minEvidence: type.minEvidence,
    purpose: type.purpose,
    wording: type.wording?.text ?? '',
  };
}
