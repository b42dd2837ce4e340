import { MessageCircleQuestion } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useRead, useSay, type Channel, type ConsentTypeId, type ContactCard, type PointId } from '@/api';
import { Banner, Button, CancelButton, Dialog, RadioGroup, Skeleton } from '@/components';
import { CHANNEL_ICON, CHANNEL_LABEL } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { SpokenWords } from '../shared/SpokenWords';
import { ReachDialog } from './ReachDialog';
import { askChannels } from './reach';

export interface AskDialogProps {
  card: Pick<ContactCard, 'id' | 'name'>;
  type: ConsentTypeId;
  onClose(): void;
  /** Records the answer; `spoken` says what was read to the person. */
  onRecord(type: ConsentTypeId | null, spoken?: string): void;
  onFix(point: PointId | null): void;
}

/** Asks for a consent, or for its renewal: by voice, with the firm's script, or in writing as far as the card has where to (S42, S74). */
export function AskDialog(props: AskDialogProps) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<Channel | null>(null);
  const [picked, setPicked] = useState<Channel | null>(null);
  const card = useRead('contact_get', { id: props.card.id }).data;
  if (card === undefined) return null;
  const channels = askChannels(card.points);
  const channel = chosen ?? (channels.length > 1 ? null : (channels[0] ?? 'phone'));
  if (channel === 'phone') return <Script {...props} />;
  if (channel !== null) return <Asking {...props} channel={channel} />;
  const going = picked ?? channels[0] ?? null;
  // To ask in writing for a consent to marketing may be marketing itself; a yes that ends may be asked to be renewed.
  const isNew = card.consents.find((consent) => consent.type === props.type)?.counts !== true;
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
          detail: t(id === 'phone' ? 'ask-how-spoken' : id === 'email' ? 'ask-how-email' : 'ask-how-copied'),
          icon: CHANNEL_ICON[id],
        }))}
      />
      {isNew && going !== 'phone' && (
        <Banner tone="info" title={t('ask-written')}>
          {t('ask-written-text')}
        </Banner>
      )}
    </Dialog>
  );
}

/** What is read to the person on the telephone or at the counter, and the words that they say yes or no to. */
function Script({ card, type, onClose, onRecord }: AskDialogProps) {
  const { t, date, language } = useI18n();
  const script = useRead('ask_draft', { contact: card.id, type, way: 'phone', language }).data;
  const known = useRead('consent_type_list', {}).data?.types.find((one) => one.id === type);
  const version = script?.version ?? 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      icon={MessageCircleQuestion}
      title={t('ask-how-title', { name: card.name })}
      lead={version === 0 ? t('call-read-shipped') : t('call-read-version', { version })}
      actions={
        <>
          <CancelButton />
          <Button
            variant="primary"
            onPress={() => onRecord(type, version === 0 ? t('ask-spoken-shipped') : t('ask-spoken', { version }))}
            isDisabled={script === undefined}
          >
            {t('ask-spoken-go')}
          </Button>
        </>
      }
    >
      {script === undefined || known === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <div className="stack">
          <section className="stack gap-2">
            <h3 className="field-label">{t('call-read')}</h3>
            <SpokenWords text={script.text} />
          </section>
          {known.wording === null ? (
            <p className="text-2">{t('consent-no-wording')}</p>
          ) : (
            <section className="stack gap-2">
              <h3 className="field-label">{t('consent-wording-version', { version: known.wording.version, since: date(known.wording.since) })}</h3>
              <blockquote className="wording" tabIndex={0}>
                {known.wording.text}
              </blockquote>
            </section>
          )}
          <p className="caption">{t('call-proof')}</p>
        </div>
      )}
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
