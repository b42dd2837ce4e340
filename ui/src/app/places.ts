import {
  BadgeAlert,
  Ban,
  CalendarClock,
  CalendarDays,
  FileInput,
  FileOutput,
  FileText,
  FolderKanban,
  Gauge,
  Inbox,
  ListChecks,
  MailCheck,
  MailPlus,
  PhoneCall,
  PhoneOff,
  Save,
  ScanSearch,
  Send,
  Settings,
  ShieldCheck,
  TableProperties,
  TextQuote,
  TriangleAlert,
  Upload,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '@/api';
import { SETTINGS } from '@/features/settings';
import type { MessageKey } from '@/i18n';

/** A screen inside a section, for those who look for it by its name. */
export interface Place {
  path: string;
  label: MessageKey;
  /** The section or list that it stands in. */
  inside: MessageKey;
  icon: LucideIcon;
  /** Found by roles with one of these functions; by everybody without. */
  needs?: readonly Permission[];
}

/** The screens that have no entry of their own in the sidebar. A test compares their paths with the routes. */
export const PLACES: readonly Place[] = [
  { path: '/people/duplicates', label: 'merge-title', inside: 'shell-people', icon: UsersRound, needs: ['people_merge'] },
  { path: '/people/verify', label: 'verify-title', inside: 'shell-people', icon: ListChecks, needs: ['people'] },
  { path: '/people/notices', label: 'notices-title', inside: 'shell-people', icon: MailCheck, needs: ['people'] },
  { path: '/people/stops', label: 'stops-title', inside: 'shell-people', icon: Ban, needs: ['people'] },
  { path: '/consents/renewals', label: 'renewals-title', inside: 'shell-consents', icon: CalendarClock, needs: ['consents'] },
  { path: '/consents/weak', label: 'weak-title', inside: 'shell-consents', icon: BadgeAlert, needs: ['quality'] },
  { path: '/consents/documents', label: 'papers-title', inside: 'shell-consents', icon: FileText },
  { path: '/consents/texts', label: 'texts-title', inside: 'shell-consents', icon: TextQuote },
  { path: '/communications/agenda', label: 'register-nav-agenda', inside: 'shell-communications', icon: CalendarDays, needs: ['people'] },
  { path: '/communications/cases', label: 'case-list-title', inside: 'shell-communications', icon: FolderKanban, needs: ['people'] },
  { path: '/anomalies', label: 'anomaly-title', inside: 'shell-today', icon: TriangleAlert, needs: ['quality'] },
  { path: '/exchange/inventory', label: 'legacy-title', inside: 'shell-exchange', icon: TableProperties, needs: ['quality'] },
  { path: '/exchange/quality', label: 'quality-title', inside: 'shell-exchange', icon: Gauge, needs: ['quality'] },
  { path: '/exchange/minimisation', label: 'unjustified-title', inside: 'shell-exchange', icon: ScanSearch, needs: ['quality'] },
  { path: '/exchange/rpo', label: 'rpo-title', inside: 'shell-exchange', icon: PhoneOff, needs: ['people'] },
  ...SETTINGS.map(({ id, label, needs }): Place => ({
    path: `/settings/${id}`,
    label,
    inside: 'shell-settings',
    icon: Settings,
    needs: needs === null ? undefined : [needs],
  })),
];

/** What can be begun from anywhere. */
export const ERRANDS: readonly Place[] = [
  { path: '/people/call', label: 'call-title', inside: 'shell-people', icon: PhoneCall, needs: ['consents'] },
  { path: '/consents/record', label: 'sheet-record', inside: 'shell-consents', icon: FileInput, needs: ['consents'] },
  { path: '/communications/mail', label: 'mail-title', inside: 'shell-communications', icon: MailPlus, needs: ['communications'] },
  { path: '/exchange/import', label: 'import-start', inside: 'shell-exchange', icon: Upload, needs: ['import'] },
  { path: '/exchange', label: 'export-title', inside: 'shell-exchange', icon: FileOutput, needs: ['export'] },
  { path: '/requests/new', label: 'requests-new', inside: 'shell-requests', icon: Inbox, needs: ['rights'] },
  { path: '/sending/campaign', label: 'campaign-new', inside: 'shell-sending', icon: Send, needs: ['campaigns'] },
  { path: '/settings/backups', label: 'shell-backup-now', inside: 'shell-settings', icon: Save, needs: ['backups'] },
  { path: '/settings/security', label: 'shell-verify', inside: 'shell-settings', icon: ShieldCheck },
];
