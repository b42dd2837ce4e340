import type { Facet, Permission, RoleView, ShippedRole } from '@/api';
import { useI18n, type MessageKey } from '@/i18n';

const SHIPPED = {
  owner: 'role-owner',
  lead: 'role-lead',
  operator: 'role-operator',
  agent: 'role-agent',
  reader: 'role-reader',
} as const satisfies Record<ShippedRole, MessageKey>;

/** What a role is called: its own name, else that of the shipped one. */
export function useRoleTitle(): (role: Pick<RoleView, 'title' | 'shipped'>) => string {
  const { t } = useI18n();
  return ({ title, shipped }) => (title !== '' || shipped === null ? title : t(SHIPPED[shipped]));
}

/** The functions in the order of the matrix, in groups. */
export const FUNCTIONS = [
  { group: 'may-group-daily', may: ['people', 'people_write', 'people_merge', 'bin', 'consents', 'communications', 'campaigns'] },
  { group: 'may-group-care', may: ['rights', 'documents', 'reveal', 'quality'] },
  { group: 'may-group-files', may: ['import', 'export', 'backups'] },
  { group: 'may-group-lead', may: ['rules', 'firm', 'journal', 'erase', 'users'] },
] as const satisfies readonly { group: MessageKey; may: readonly Permission[] }[];

export const MAY = {
  people: 'may-people',
  people_write: 'may-people-write',
  people_merge: 'may-people-merge',
  bin: 'may-bin',
  consents: 'may-consents',
  communications: 'may-communications',
  campaigns: 'may-campaigns',
  rights: 'may-rights',
  documents: 'may-documents',
  reveal: 'may-reveal',
  export: 'may-export',
  import: 'may-import',
  quality: 'may-quality',
  erase: 'may-erase',
  rules: 'may-rules',
  firm: 'may-firm',
  journal: 'may-journal',
  backups: 'may-backups',
  users: 'may-users',
} as const satisfies Record<Permission, MessageKey>;

export const HIDES = {
  tax_code: 'hides-tax-code',
  iban: 'hides-iban',
  sealed_notes: 'hides-sealed-notes',
  birth: 'hides-birth',
  vat_number: 'hides-vat-number',
  email: 'hides-email',
  phone: 'hides-phone',
  address: 'hides-address',
  notes: 'hides-notes',
  own_fields: 'hides-own-fields',
} as const satisfies Record<Facet, MessageKey>;

export const FACETS = Object.keys(HIDES) as readonly Facet[];
