import { useCallback } from 'react';
import { useRead, type ContactField, type ContactId, type DataField, type PointKind } from '@/api';
import { useI18n } from '@/i18n';

const LINE: Partial<Record<ContactField, DataField>> = {
  first_name: 'name',
  last_name: 'name',
  organisation: 'name',
  tax_code: 'tax_code',
  vat_number: 'vat_number',
  sdi_code: 'sdi_code',
  iban: 'iban',
  birth_on: 'birth_on',
  birth_place: 'birth_place',
  sex: 'sex',
  language: 'language',
  role: 'role',
  website: 'website',
  notes: 'notes',
  sensitive_notes: 'sealed_notes',
};

const POINT: Record<PointKind, DataField> = {
  email: 'email',
  pec: 'email',
  mobile: 'phone',
  landline: 'phone',
  fax: 'phone',
  post: 'address',
  messaging: 'messaging',
};

/** The line of the table of purposes that a field belongs to; none for what says how the card is handled. */
export function lineOf(field: ContactField): DataField | undefined {
  return LINE[field];
}

/** The same of a contact point. */
export function lineOfPoint(kind: PointKind): DataField {
  return POINT[kind];
}

/** S24: what to say beside a field that no purpose in force for the card asks for; null = a card that is about to be made. */
export function useLacking(contact: ContactId | null): (line: DataField | undefined) => string | undefined {
  const { t, list } = useI18n();
  const fields = useRead('field_lacking', { contact }).data?.fields;
  return useCallback(
    (line) => {
      const found = fields?.find((one) => one.field === line);
      if (found === undefined) return undefined;
      return found.purposes.length === 0 ? t('lacking-none') : t('lacking-some', { purposes: list(found.purposes) });
    },
    [fields, t, list],
  );
}

/** The same beside a field of the firm, by its code. */
export function useLackingOwn(contact: ContactId): (code: string) => string | undefined {
  const { t, list } = useI18n();
  const customs = useRead('field_lacking', { contact }).data?.customs;
  return useCallback(
    (code) => {
      const found = customs?.find((one) => one.code === code);
      return found === undefined ? undefined : t('lacking-some', { purposes: list([found.purpose]) });
    },
    [customs, t, list],
  );
}
