import type { ReactNode } from 'react';
import { BinPart } from './BinPart';
import { FollowUpPart } from './FollowUpPart';
import { ImportPart } from './ImportPart';
import { RequestsPart } from './RequestsPart';

/** A part of the page. Another one is added here: it reads what is due and draws a `TodayPanel`. */
export interface TodaySection {
  id: string;
  part: () => ReactNode;
}

export const SECTIONS: readonly TodaySection[] = [
  { id: 'requests', part: RequestsPart },
  { id: 'follow-ups', part: FollowUpPart },
  { id: 'imports', part: ImportPart },
  { id: 'bin', part: BinPart },
];
