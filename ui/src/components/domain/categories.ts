import type { MessageKey } from '@/i18n';

/** What a communication is about, in words. */
export const CATEGORY_LABEL = {
  commercial: 'category-commercial',
  support: 'category-support',
  complaint: 'category-complaint',
  maintenance: 'category-maintenance',
  administrative: 'category-administrative',
  privacy: 'category-privacy',
} as const satisfies Record<string, MessageKey>;
