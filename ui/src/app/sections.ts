import {
  ArrowDownUp,
  BadgeCheck,
  CalendarCheck,
  CircleHelp,
  Inbox,
  MessagesSquare,
  ScrollText,
  Send,
  Settings,
  Trash2,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '@/api';
import type { MessageKey } from '@/i18n';

export interface Section {
  path: string;
  label: MessageKey;
  icon: LucideIcon;
  /** The page of the manual about it. */
  help: string;
  /** Stands at the foot of the sidebar. */
  low?: boolean;
  /** Shown to roles with one of these functions; to everybody without. */
  needs?: readonly Permission[];
}

/** Sections of the sidebar in order; one is shown only if a feature has a screen at its path. */
export const SECTIONS: readonly Section[] = [
  { path: '/today', label: 'shell-today', icon: CalendarCheck, help: 'today' },
  { path: '/people', label: 'shell-people', icon: Users, help: 'people' },
  { path: '/consents', label: 'shell-consents', icon: BadgeCheck, help: 'consents' },
  { path: '/communications', label: 'shell-communications', icon: MessagesSquare, help: 'communications' },
  { path: '/sending', label: 'shell-sending', icon: Send, help: 'sending' },
  { path: '/requests', label: 'shell-requests', icon: Inbox, help: 'requests', needs: ['rights'] },
  { path: '/exchange', label: 'shell-exchange', icon: ArrowDownUp, help: 'import', low: true, needs: ['import', 'export', 'quality'] },
  { path: '/bin', label: 'shell-bin', icon: Trash2, help: 'bin', low: true, needs: ['bin'] },
  { path: '/activity', label: 'shell-activity', icon: ScrollText, help: 'activity', low: true, needs: ['journal'] },
  { path: '/settings', label: 'shell-settings', icon: Settings, help: 'settings', low: true },
  { path: '/help', label: 'shell-help', icon: CircleHelp, help: 'start', low: true },
];

/** The page of the manual for a place: of a screen that has its own, else of the section that it stands in. */
export function helpFor(path: string): string {
  const own = HELP.find(([begins]) => path.startsWith(begins));
  return own?.[1] ?? SECTIONS.find((section) => path === section.path || path.startsWith(`${section.path}/`))?.help ?? 'start';
}

/** Screens with a page of their own, the narrower path first. */
const HELP: readonly (readonly [string, string])[] = [
  ['/settings/users', 'users'],
  ['/settings/security', 'security'],
  ['/settings/backups', 'security'],
  ['/settings/safety', 'security'],
  ['/settings/runs', 'erasure'],
  ['/settings/erasures', 'erasure'],
  ['/settings/retention', 'erasure'],
];
