import { useEffect } from 'react';
import { useRead, useSay, type ConsentTypeId, type ContactCard, type PointId } from '@/api';
import { useI18n } from '@/i18n';
import { ReachDialog } from './ReachDialog';

export interface AskDialogProps {
  card: Pick<ContactCard, 'id' | 'name'>;
  type: ConsentTypeId;
  onClose(): void;
  onRecord(type: ConsentTypeId | null): void;
  onFix(point: PointId | null): void;
}

/** Asks for a consent, or for its renewal, by e-mail: the firm's words are filled in, the gate decides as for any message (S74). */
export function AskDialog({ card, type, onClose, onRecord, onFix }: AskDialogProps) {
  const { language } = useI18n();
  const say = useSay();
  const draft = useRead('ask_draft', { contact: card.id, type, way: 'email', language });
  const refused = draft.error;
  useEffect(() => {
    if (refused === null) return;
    say(refused);
    onClose();
  }, [refused, say, onClose]);
  if (draft.data === undefined) return null;
  return <ReachDialog card={card} reach={{ channel: 'email', point: null }} asks={type} draft={draft.data} onClose={onClose} onRecord={onRecord} onFix={onFix} />;
}
