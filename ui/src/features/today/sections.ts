import type { ReactNode } from 'react';
import type { Permission } from '@/api';
import { AnomalyPart } from './AnomalyPart';
import { BinPart } from './BinPart';
import { CopyAgePart, CopyPart } from './CopyPart';
import { DraftsPart } from './DraftsPart';
import { DuplicatesPart } from './DuplicatesPart';
import { FollowUpPart } from './FollowUpPart';
import { ImportPart } from './ImportPart';
import { KeepingPart } from './KeepingPart';
import { NoticesPart } from './NoticesPart';
import { RenewalsPart } from './RenewalsPart';
import { RequestsPart } from './RequestsPart';
import { SendingPart } from './SendingPart';
import { SheetPart } from './SheetPart';

/** A part of the page. Another one is added here: it reads what is due and draws a `TodayPanel`. */
export interface TodaySection {
  id: string;
  part: () => ReactNode;
  /** Shown to roles with this function; to everybody without. */
  needs?: Permission;
}

export const SECTIONS: readonly TodaySection[] = [
  { id: 'drafts', part: DraftsPart },
  { id: 'copy', part: CopyPart, needs: 'backups' },
  { id: 'requests', part: RequestsPart, needs: 'rights' },
  { id: 'follow-ups', part: FollowUpPart },
  { id: 'renewals', part: RenewalsPart, needs: 'consents' },
  { id: 'notices', part: NoticesPart, needs: 'consents' },
  { id: 'sending', part: SendingPart, needs: 'communications' },
  { id: 'keeping', part: KeepingPart, needs: 'erase' },
  { id: 'sheet', part: SheetPart, needs: 'users' },
  { id: 'imports', part: ImportPart, needs: 'import' },
  { id: 'duplicates', part: DuplicatesPart, needs: 'people_merge' },
  { id: 'anomalies', part: AnomalyPart, needs: 'quality' },
  { id: 'bin', part: BinPart, needs: 'bin' },
  { id: 'copy-age', part: CopyAgePart, needs: 'backups' },
];
