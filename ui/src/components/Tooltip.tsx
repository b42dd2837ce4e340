import type { ReactElement, ReactNode } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { KeyHint } from './KeyHint';
import './overlays.css';

/** Puts a tooltip on a React Aria control (button, link). */
export function Hinted({ text, shortcut, children }: { text: ReactNode; shortcut?: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        <span>{text}</span>
        {shortcut !== undefined && <KeyHint keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

/** Puts a tooltip on a plain element, which becomes focusable: for a cut name or a legal term. */
export function TextWithHint({ hint, children }: { hint: ReactNode; children: ReactNode }) {
  return (
    <Hinted text={hint}>
      <Focusable>
        <span role="note">{children}</span>
      </Focusable>
    </Hinted>
  );
}
