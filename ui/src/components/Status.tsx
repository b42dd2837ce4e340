import { CircleAlert, CircleCheck, Info, TriangleAlert, Plus, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, ProgressBar, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useI18n } from '@/i18n';
import { Button, IconButton } from './Button';
import './status.css';

export type StampTone = 'ok' | 'warning' | 'danger' | 'info' | 'accent' | 'none';

/** A state as an ink stamp. `none` is the dashed outline of "never asked". */
export function StatusStamp({ tone, icon: Icon, children }: { tone: StampTone; icon: LucideIcon; children: ReactNode }) {
  return (
    <span className="stamp" data-tone={tone}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}

/** A small count beside a word. */
export function Badge({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <span className="badge">
      <span aria-hidden={label !== undefined || undefined}>{children}</span>
      {label !== undefined && <span className="visually-hidden">{label}</span>}
    </span>
  );
}

/** A deadline that counts in words: "fra 4 giorni", "oggi", "3 giorni fa". */
export function DeadlineStamp({ days }: { days: number }) {
  const i18n = useI18n();
  const tone: StampTone = days < 0 ? 'danger' : days <= 7 ? 'warning' : 'info';
  return (
    <StatusStamp tone={tone} icon={days <= 7 ? TriangleAlert : Info}>
      {i18n.days(days)}
    </StatusStamp>
  );
}

/** A line of filters that reads as a sentence: words, chips, and the count at the end. */
export function FilterSentence({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className="filter-sentence">
      {children}
      {end !== undefined && <span className="filter-end tabular">{end}</span>}
    </div>
  );
}

/** One filter in force; `removeLabel` names what its cross takes away. */
export function FilterChip({ children, onRemove, removeLabel }: { children: ReactNode; onRemove(): void; removeLabel: string }) {
  return (
    <span className="filter-chip">
      <span>{children}</span>
      <IconButton icon={X} size="small" label={removeLabel} onPress={onRemove} />
    </span>
  );
}

/** The dashed chip that adds a filter; a menu or popover trigger. */
export function FilterAdd({ children, ...rest }: Omit<AriaButtonProps, 'className' | 'style' | 'children'> & { children: ReactNode }) {
  return (
    <AriaButton {...rest} className="filter-chip filter-add">
      <Plus aria-hidden="true" />
      {children}
    </AriaButton>
  );
}

export type BannerTone = 'info' | 'ok' | 'warning' | 'danger';

const BANNER_ICON: Record<BannerTone, LucideIcon> = { info: Info, ok: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** Something that stays true while it is shown: reason and way out. `live` announces it when it appears. */
export function Banner({
  tone = 'info',
  title,
  children,
  actions,
  live,
}: {
  tone?: BannerTone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  live?: boolean;
}) {
  const Icon = BANNER_ICON[tone];
  return (
    <div className="banner" data-tone={tone} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon aria-hidden="true" />
      <div className="banner-text">
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {actions !== undefined && <div className="banner-actions">{actions}</div>}
    </div>
  );
}

/** What an empty screen is for, and the one thing to do first. */
export function EmptyState({ icon: Icon, title, children, actions }: { icon: LucideIcon; title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon aria-hidden="true" />
      </span>
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}

/** Placeholder lines; unseen for the first 150 ms. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useI18n();
  return (
    <div className="skeleton-lines" role="status">
      <span className="visually-hidden">{t('ui-loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton" style={{ inlineSize: `${92 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

export interface ProgressProps {
  label: string;
  /** 0 to 1; leave it out while the length is unknown. */
  value?: number;
  /** "1.204 di 2.314 · ancora 8 secondi" */
  detail?: string;
  onCancel?: () => void;
  cancelLabel?: string;
}

export function Progress({ label, value, detail, onCancel, cancelLabel }: ProgressProps) {
  const { t } = useI18n();
  return (
    <div className="progress">
      <div className="progress-head">
        <span className="strong">{label}</span>
        {detail !== undefined && <span className="text-2">{detail}</span>}
      </div>
      <div className="progress-line">
        <ProgressBar aria-label={label} value={(value ?? 0) * 100} isIndeterminate={value === undefined} className="grow">
          <div className="progress-bar">
            <div
              className="progress-fill"
              data-unknown={value === undefined || undefined}
              style={value === undefined ? undefined : { inlineSize: `${Math.min(1, value) * 100}%` }}
            />
          </div>
        </ProgressBar>
        {onCancel && (
          <Button size="small" onPress={onCancel}>
            {cancelLabel ?? t('ui-cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
