import { useRouterState } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useState } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { Hinted, IconButton } from '@/components';
import { useI18n } from '@/i18n';
import { useCounts, type Waiting } from './useCounts';
import { useSections, type OpenSection } from './useSections';

/** Whether a place is in a section; the anomalies are read from the activity. */
function isIn(section: string, path: string): boolean {
  return path === section || path.startsWith(`${section}/`) || (section === '/activity' && path.startsWith('/anomalies'));
}

/** How many wait in a section; a dot while only the icons are shown. */
function Count({ count, told, id }: Waiting & { id: string }) {
  const { number } = useI18n();
  return (
    <span className="nav-count">
      <span aria-hidden="true">{number(count)}</span>
      <span id={id} hidden>
        {told}
      </span>
    </span>
  );
}

/** The sections; it shrinks to its icons. */
export function Sidebar() {
  const { t, number } = useI18n();
  const [collapsed, setCollapsed] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = useSections();
  const counts = useCounts();
  const item = (section: OpenSection) => {
    const label = t(section.label);
    const waiting = counts[section.path];
    return (
      <li key={section.path}>
        <Hinted text={label} shortcut={section.shortcut}>
          <AriaLink
            className="nav-item"
            href={section.path}
            // Its name holds what is seen of it: the number too.
            aria-label={waiting === undefined ? label : `${label} ${number(waiting.count)}`}
            aria-describedby={waiting && `waiting-${section.path}`}
            aria-current={isIn(section.path, path) ? 'page' : undefined}
          >
            <section.icon aria-hidden="true" />
            <span>{label}</span> {waiting !== undefined && <Count {...waiting} id={`waiting-${section.path}`} />}
          </AriaLink>
        </Hinted>
      </li>
    );
  };
  return (
    <nav className="sidebar" data-pane="" tabIndex={-1} data-collapsed={collapsed || undefined} aria-label={t('shell-sections')}>
      <ul className="nav-list">{shown.filter((section) => !section.low).map(item)}</ul>
      <ul className="nav-list">
        {shown.filter((section) => section.low).map(item)}
        <li className="collapse">
          <IconButton
            size="small"
            icon={collapsed ? PanelLeftOpen : PanelLeftClose}
            label={t(collapsed ? 'shell-expand' : 'shell-collapse')}
            onPress={() => setCollapsed(!collapsed)}
          />
        </li>
      </ul>
    </nav>
  );
}
