import { CalendarX2, CreditCard, Eye, FileOutput, Hash, IdCard, Phone, UserX, Users, type LucideIcon } from 'lucide-react';
import type { AnomalySort } from '@/api';
import type { MessageKey } from '@/i18n';

export interface SortWords {
  icon: LucideIcon;
  label: MessageKey;
  /** Says in words what looks wrong. */
  reason: MessageKey;
}

/** Every sort, in the order of the page. */
export const SORTS: Record<AnomalySort, SortWords> = {
  iban: { icon: CreditCard, label: 'anomaly-sort-iban', reason: 'anomaly-why-iban' },
  phone: { icon: Phone, label: 'anomaly-sort-phone', reason: 'anomaly-why-phone' },
  vat_number: { icon: Hash, label: 'anomaly-sort-vat-number', reason: 'anomaly-why-vat-number' },
  tax_code: { icon: IdCard, label: 'anomaly-sort-tax-code', reason: 'anomaly-why-tax-code' },
  code_name: { icon: UserX, label: 'anomaly-sort-code-name', reason: 'anomaly-why-code-name' },
  code_birth: { icon: CalendarX2, label: 'anomaly-sort-code-birth', reason: 'anomaly-why-code-birth' },
  many_reveals: { icon: Eye, label: 'anomaly-sort-many-reveals', reason: 'anomaly-why-many-reveals' },
  many_reads: { icon: Users, label: 'anomaly-sort-many-reads', reason: 'anomaly-why-many-reads' },
  many_exports: { icon: FileOutput, label: 'anomaly-sort-many-exports', reason: 'anomaly-why-many-exports' },
};
