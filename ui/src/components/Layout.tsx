import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Tab as AriaTab, TabList, TabPanel, Tabs as AriaTabs, type Key } from 'react-aria-components';
import { useI18n } from '@/i18n';
import { IconButton } from './Button';
import './layout.css';

export interface PageHeaderProps {
  title: string;
  /** A person's name is set in the serif. */
  serif?: boolean;
  /** Number beside the title, already formatted. */
  count?: string;
  /** Stamps beside the title. */
  stamps?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  onBack?: () => void;
}

/** Title, count and actions of a screen. The title takes the focus when the screen opens, so that it is read out. */
export function PageHeader({ title, serif, count, stamps, lead, actions, onBack }: PageHeaderProps) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="page-header">
      <div className="page-back">
        {onBack && <IconButton icon={ArrowLeft} label={t('ui-back')} shortcut="Alt+←" onPress={onBack} />}
        <div className="grow">
          <div className="page-title">
            <h1 ref={heading} tabIndex={-1} data-serif={serif || undefined}>
              {title}
            </h1>
            {count !== undefined && <span className="page-count">{count}</span>}
            {stamps}
          </div>
          {lead !== undefined && <p className="page-lead">{lead}</p>}
        </div>
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  );
}

export interface PanelProps {
  title?: string;
  lead?: ReactNode;
  /** Links or buttons at the right of the title. */
  actions?: ReactNode;
  /** The one panel of a screen that matters most: title in the serif. */
  feature?: boolean;
  /** No padding: the content draws its own rows. */
  flush?: boolean;
  level?: 2 | 3;
  children: ReactNode;
}

export function Panel({ title, lead, actions, feature, flush, level = 2, children }: PanelProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="panel" data-feature={feature || undefined} data-flush={flush || undefined}>
      {title !== undefined && (
        <div className="panel-head">
          <Heading>{title}</Heading>
          {actions}
        </div>
      )}
      {lead !== undefined && <p className="panel-lead">{lead}</p>}
      {children}
    </section>
  );
}

export interface TabSpec {
  id: string;
  label: string;
  count?: string;
  /** Heading of the group that begins with this tab, for the eye: a list of tabs holds nothing but tabs. */
  begins?: string;
  content: ReactNode;
}

export interface TabsProps {
  label: string;
  tabs: readonly TabSpec[];
  selected?: string;
  onSelect?: (id: string) => void;
  orientation?: 'horizontal' | 'vertical';
}

function keepInside(list: HTMLElement, tab: HTMLElement): void {
  const [seen, wanted] = [list.getBoundingClientRect(), tab.getBoundingClientRect()];
  if (wanted.top < seen.top) list.scrollTop -= seen.top - wanted.top;
  else if (wanted.bottom > seen.bottom) list.scrollTop += wanted.bottom - seen.bottom;
}

export function Tabs({ label, tabs, selected, onSelect, orientation = 'horizontal' }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  // A long list of tabs scrolls by itself, and the page beside it stays: the one that is open is in it. A frame later,
  // because the tabs themselves hear of the choice after this component does.
  useEffect(() => {
    const show = () => {
      const tab = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
      if (list.current && tab) keepInside(list.current, tab);
    };
    const frame = requestAnimationFrame(show);
    // A smaller window hides what was in view.
    const observer = new ResizeObserver(show);
    if (list.current) observer.observe(list.current);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [selected, tabs.length]);
  return (
    <AriaTabs className="tabs" orientation={orientation} selectedKey={selected} onSelectionChange={(key: Key) => onSelect?.(String(key))}>
      <TabList ref={list} className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <AriaTab key={tab.id} id={tab.id} className="tab" data-begins={tab.begins}>
            <span>{tab.label}</span>
            {tab.count !== undefined && <span className="tabular">{tab.count}</span>}
          </AriaTab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

export type TimelineTone = 'plain' | 'accent' | 'ok' | 'warning' | 'danger' | 'info';

/** The register page of a person: `<Timeline><TimelineRow …/></Timeline>`. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

/** One line of the register: when, what, and its proof. */
export function TimelineRow({ at, what, proof, tone = 'plain' }: { at: string; what: ReactNode; proof?: ReactNode; tone?: TimelineTone }) {
  const { date } = useI18n();
  return (
    <li className="timeline-row" data-tone={tone}>
      <time dateTime={at}>{date(at)}</time>
      <span className="timeline-dot" aria-hidden="true" />
      <div>
        <div className="timeline-what">{what}</div>
        {proof !== undefined && <div className="timeline-proof">{proof}</div>}
      </div>
    </li>
  );
}
