import {
  BookUser,
  FileQuestion,
  FileSpreadsheet,
  Files,
  Flame,
  FolderInput,
  FolderCheck,
  Mails,
  Monitor,
  Smartphone,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { LegacyKind, LegacyState } from '@/api';
import type { StampTone } from '@/components';
import type { MessageKey } from '@/i18n';

export const KINDS: readonly LegacyKind[] = ['spreadsheet', 'address_book', 'paper', 'software', 'phone', 'mailing', 'other'];
export const STATES: readonly LegacyState[] = ['to_import', 'imported', 'to_destroy', 'destroyed'];

export const KIND_NAME: Record<LegacyKind, MessageKey> = {
  spreadsheet: 'legacy-kind-spreadsheet',
  address_book: 'legacy-kind-address-book',
  paper: 'legacy-kind-paper',
  software: 'legacy-kind-software',
  phone: 'legacy-kind-phone',
  mailing: 'legacy-kind-mailing',
  other: 'legacy-kind-other',
};

export const KIND_ICON: Record<LegacyKind, LucideIcon> = {
  spreadsheet: FileSpreadsheet,
  address_book: BookUser,
  paper: Files,
  software: Monitor,
  phone: Smartphone,
  mailing: Mails,
  other: FileQuestion,
};

export const STATE_NAME: Record<LegacyState, MessageKey> = {
  to_import: 'legacy-state-to-import',
  imported: 'legacy-state-imported',
  to_destroy: 'legacy-state-to-destroy',
  destroyed: 'legacy-state-destroyed',
};

export const STATE_TONE: Record<LegacyState, StampTone> = { to_import: 'info', imported: 'ok', to_destroy: 'warning', destroyed: 'none' };

export const STATE_ICON: Record<LegacyState, LucideIcon> = { to_import: FolderInput, imported: FolderCheck, to_destroy: Flame, destroyed: Trash2 };
