import { MessageCircleQuestion } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useRead, useSay, type Channel, type ConsentTypeId, type ContactCard, type PointId } from '@/api';
import { Button, Dialog, RadioGroup } from '@/components';
import { CHANNEL_ICON, CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { ReachDialog } from './ReachDialog';
import { askChannels } from './reach';

export interface AskDialogProps {
  card: Pick<ContactCard, 'id' | 'name'>;
  type: ConsentTypeId;
  onClose(): void;
  onRecord(type: ConsentTypeId | null): void;
  onFix(point: PointId | null): void;
}

/** Asks for a consent, or for its renewal, in writing: by e-mail, SMS or message, as far as the card has where to (S74). */
export function AskDialog(props: AskDialogProps) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<Channel | null>(null);
  const [picked, setPicked] = useState<Channel | null>(null);
  const card = useRead('contact_get', { id: props.card.id }).data;
  if (card === undefined) return null;
  const channels = askChannels(card.points);
  const channel = chosen ?? (channels.length > 1 ? null : (channels[0] ?? 'email'));
  if (channel !== null) return <Asking {...props} channel={channel} />;
  const going = picked ?? channels[0] ?? null;
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      icon={MessageCircleQuestion}
      title={t('ask-how-title', { name: props.card.name })}
      lead={t('ask-how-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={props.onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" onPress={() => setChosen(going)}>
            {t('ask-how-go')}
          </Button>
        </>
      }
    >
      <RadioGroup<Channel>
        label={t('ask-how')}
        cards
        value={going}
        onChange={setPicked}
        options={channels.map((id) => ({
          id,
          label: t(CHANNEL_LABEL[id]),
          detail: t(id === 'email' ? 'ask-how-email' : 'ask-how-copied'),
          icon: CHANNEL_ICON[id],
        }))}
      />
    </Dialog>
  );
}

/** The firm's words are filled in, the gate decides as for any message. */
function Asking({ card, type, channel, onClose, onRecord, onFix }: AskDialogProps & { channel: Channel }) {
  const { language } = useI18n();
  const say = useSay();
  const draft = useRead('ask_draft', { contact: card.id, type, way: channel === 'email' ? 'email' : 'message', language });
  const refused = draft.error;
  useEffect(() => {
    if (refused === null) return;
    say(refused);
    onClose();
  }, [refused, say, onClose]);
  if (draft.data === undefined) return null;
  return <ReachDialog card={card} reach={{ channel, point: null }} asks={type} draft={draft.data} onClose={onClose} onRecord={onRecord} onFix={onFix} />;
}
