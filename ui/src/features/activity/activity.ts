import type { ActivityFilter, ActivityGroup, ContactId, OperatorId } from '@/api';
import type { MessageKey } from '@/i18n';

export const GROUPS = ['people', 'decisions', 'contacts', 'imports', 'out', 'access', 'rules', 'erasure'] as const satisfies readonly ActivityGroup[];

export const GROUP_LABEL = {
  people: 'activity-group-people',
  decisions: 'activity-group-decisions',
  contacts: 'activity-group-contacts',
  imports: 'activity-group-imports',
  out: 'activity-group-out',
  access: 'activity-group-access',
  rules: 'activity-group-rules',
  erasure: 'activity-group-erasure',
} as const satisfies Record<ActivityGroup, MessageKey>;

/** What the page is narrowed to. */
export interface Filters {
  operator: OperatorId | 'all';
  person: { id: ContactId; name: string } | null;
  group: ActivityGroup | 'all';
  since: string | null;
  until: string | null;
}

export const ALL: Filters = { operator: 'all', person: null, group: 'all', since: null, until: null };

/** The filters as the core asks for them. */
export function asked({ operator, person, group, since, until }: Filters): ActivityFilter {
  return { operator: operator === 'all' ? null : operator, contact: person?.id ?? null, group: group === 'all' ? null : group, since, until };
}

/** Acts that somebody who looks after the archive should not overlook. */
export const LOUD: readonly string[] = ['unlock-failed', 'refused'];

/** Things of the settings: an act is about one of them. */
const ONE: readonly string[] = [
  'consent-type',
  'purpose',
  'source',
  'retention-class',
  'channel',
  'controller',
  'saved-view',
  'custom-field',
  'reason',
  'privacy',
];

/** Deeds whose count is worth saying: of the others there is one. */
export function counts(deed: string, count: number): boolean {
  return (
    count > 1 &&
    !deed.startsWith('request-') &&
    ![...ONE, 'opened', 'keys', 'verified', 'role', 'settings', 'backup', 'restored', 'restore-tested'].includes(deed)
  );
}
