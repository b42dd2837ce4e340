import { useState } from 'react';
import type { ConsentDecision, ConsentTypeId, ContactCard, PointId } from '@/api';
import type { Reach } from '../reach/reach';
import { DataPanel } from './DataPanel';
import { DuplicatesPanel } from './DuplicatesPanel';
import { GatePanel } from './GatePanel';
import { KeepingPanel } from './KeepingPanel';
import { LinksPanel } from './LinksPanel';
import { OriginPanel } from './OriginPanel';
import { PointsPanel } from './PointsPanel';
import { RegisterPage } from './RegisterPage';
import { SalesPanel } from './SalesPanel';
import { TagsPanel } from './TagsPanel';
import { withdrawable } from './withdrawable';

export interface OverviewProps {
  card: ContactCard;
  origins: boolean;
  onOrigins(open: boolean): void;
  onRecord(type: ConsentTypeId | null, decision: ConsentDecision | null): void;
  onReach(reach: Reach): void;
  /** The point to correct now; `new` adds one. */
  fix: PointId | 'new' | null;
  onFixed(): void;
}

/** What happened and what is held, with the answer that matters beside it. */
export function Overview({ card, origins, onOrigins, onRecord, onReach, fix, onFixed }: OverviewProps) {
  const [isTyping, setTyping] = useState(false);
  return (
    <div className="stack">
      <DuplicatesPanel card={card} />
      <div className="with-inspector">
        <div className="stack gap-5">
          <RegisterPage card={card} isHeld={isTyping} />
          {/* Each field saves as it is left: the register grows once all of them are left, or the next one would move away. */}
          <div onFocus={() => setTyping(true)} onBlur={(event) => setTyping(event.currentTarget.contains(event.relatedTarget))}>
            <DataPanel card={card} />
          </div>
          <OriginPanel card={card} isOpen={origins} onOpenChange={onOrigins} />
        </div>
        <div className="stack">
          <GatePanel card={card} onRecord={() => onRecord(null, null)} onWithdraw={() => onRecord(withdrawable(card), 'withdrawn')} />
          <PointsPanel card={card} fix={fix} onFixed={onFixed} onReach={onReach} />
          <SalesPanel card={card} />
          <TagsPanel card={card} />
          <LinksPanel card={card} />
          <KeepingPanel card={card} />
        </div>
      </div>
    </div>
  );
}
