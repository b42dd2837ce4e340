import { ArrowDownUp, BadgeCheck, CalendarCheck, CircleHelp, Inbox, MessagesSquare, ScrollText, Send, Settings, Trash2, Users, type LucideIcon } from 'lucide-react';
import type { Permission } from '@/api';
import type { MessageKey } from '@/i18n';

export interface Section {
  path: string;
  label: MessageKey;
  icon: LucideIcon;
  /** Stands at the foot of the sidebar. */
  low?: boolean;
  /** Shown to roles with one of these functions; to everybody without. */
  needs?: readonly Permission[];
}

/** Sections of the sidebar in order; one is shown only if a feature has a screen at its path. */
export const SECTIONS: readonly Section[] = [
  { path: '/today', label: 'shell-today', icon: CalendarCheck },
  { path: '/people', label: 'shell-people', icon: Users },
  { path: '/consents', label: 'shell-consents', icon: BadgeCheck },
  { path: '/communications', label: 'shell-communications', icon: MessagesSquare },
  { path: '/sending', label: 'shell-sending', icon: Send },
  { path: '/requests', label: 'shell-requests', icon: Inbox, needs: ['rights'] },
  { path: '/exchange', label: 'shell-exchange', icon: ArrowDownUp, low: true, needs: ['import', 'export', 'quality'] },
  { path: '/bin', label: 'shell-bin', icon: Trash2, low: true, needs: ['bin'] },
  { path: '/activity', label: 'shell-activity', icon: ScrollText, low: true, needs: ['journal'] },
  { path: '/settings', label: 'shell-settings', icon: Settings, low: true },
  { path: '/help', label: 'shell-help', icon: CircleHelp, low: true },
];
