import type { MessageKey } from '@/i18n';

/** The particulars of the firm by wire name, as the settings, documents and reports call them. */
export const CONTROLLER_FIELD = {
  name: 'settings-controller-name',
  street: 'settings-controller-street',
  postcode: 'field-postcode',
  city: 'field-city',
  province: 'field-province',
  country: 'field-country',
  vatNumber: 'field-vat-number',
  taxCode: 'field-tax-code',
  email: 'settings-controller-email',
  phone: 'field-phone',
  pec: 'field-pec',
  dpo: 'settings-controller-dpo',
  nothingAutomated: 'settings-controller-automated-part',
  logo: 'settings-logo',
} as const satisfies Record<string, MessageKey>;

/** The name of a particular; none for what no setting holds. */
export const controllerField = (name: string): MessageKey | undefined => (CONTROLLER_FIELD as Record<string, MessageKey>)[name];
