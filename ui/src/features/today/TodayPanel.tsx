import type { ReactNode } from 'react';
import { Link, Panel, Skeleton } from '@/components';

export interface TodayPanelProps {
  title: string;
  /** Where everything of this sort is, and what opens there. */
  all: { href: string; label: string; onPress?: (() => void) | undefined };
  /** What is said when nothing is due. */
  none: string;
  /** Lines; null while they are read. */
  lines: readonly ReactNode[] | null;
  /** Said under the lines when there are more. */
  more?: string;
}

/** One part of the page: a title, a few lines, and the way to the rest. */
export function TodayPanel({ title, all, none, lines, more }: TodayPanelProps) {
  return (
    <Panel
      title={title}
      actions={
        <Link href={all.href} onPress={all.onPress}>
          {all.label}
        </Link>
      }
    >
      {lines === null ? (
        <Skeleton lines={3} />
      ) : lines.length === 0 ? (
        <p className="text-2">{none}</p>
      ) : (
        <ul className="ruled today-lines" data-open="">
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      {more !== undefined && <p className="caption">{more}</p>}
    </Panel>
  );
}
