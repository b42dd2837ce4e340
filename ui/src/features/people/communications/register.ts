import type { Category, Channel, CommunicationRegister, Direction, PurposeId } from '@/api';
import type { MessageKey } from '@/i18n';

/** What a communication is about (S34), in the order of the form. */
export const CATEGORY_LABEL = {
  commercial: 'category-commercial',
  support: 'category-support',
  complaint: 'category-complaint',
  maintenance: 'category-maintenance',
  administrative: 'category-administrative',
  privacy: 'category-privacy',
} as const satisfies Record<Category, MessageKey>;

export const CATEGORIES = Object.keys(CATEGORY_LABEL) as Category[];

/** What is chosen above the register; `all` leaves a part open. */
export interface RegisterFilters {
  text: string;
  channel: Channel | 'all';
  direction: Direction | 'all';
  category: Category | 'all';
  purpose: PurposeId | 'all';
  state: 'all' | 'open' | 'follow-up';
  since: string | null;
  until: string | null;
}

export const NO_FILTERS: RegisterFilters = { text: '', channel: 'all', direction: 'all', category: 'all', purpose: 'all', state: 'all', since: null, until: null };

const chosen = <T extends string>(value: T | 'all'): T | null => (value === 'all' ? null : value);

/** The question to the register. */
export function registerRequest(filters: RegisterFilters, offset: number, limit: number): CommunicationRegister {
  return {
    text: filters.text.trim(),
    channel: chosen(filters.channel),
    direction: chosen(filters.direction),
    category: chosen(filters.category),
    purpose: chosen(filters.purpose),
    delivery: filters.state === 'open' ? 'open' : null,
    campaign: null,
    followUp: filters.state === 'follow-up',
    since: filters.since,
    until: filters.until,
    offset,
    limit,
  };
}

/** Whether anything is chosen. */
export function isFiltered(filters: RegisterFilters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof RegisterFilters)[]).some((key) => (key === 'text' ? filters.text.trim() !== '' : filters[key] !== NO_FILTERS[key]));
}
