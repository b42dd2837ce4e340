import { useState } from 'react';
import { useToday, call, type Channel, type CommunicationId, type ContactCard, type ContactId, type FirmPaper } from '@/api';
import { Button, DatePicker, Dialog, Form, Select } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n, type MessageKey } from '@/i18n';
import { useChange } from '../shared/change';

export const PAPER: Record<FirmPaper, MessageKey> = { notice: 'paper-notice', retention: 'paper-retention', rights: 'paper-rights' };

/** The version of the rights sheet that a person should have and has not (S69); null when they have it, or none was issued. */
export async function rightsOwed(contact: ContactId): Promise<number | null> {
  const { papers } = await call('paper_checklist', { id: contact });
  const sheet = papers.find((told) => told.paper === 'rights');
  if (sheet === undefined || sheet.inForce === null) return null;
  return sheet.given !== null && sheet.given >= sheet.inForce ? null : sheet.inForce;
}

export interface GiveDialogProps {
  card: Pick<ContactCard, 'id' | 'name'>;
  paper: FirmPaper;
  version: number;
  /** Why it is asked now, where nobody pressed a button for it. */
  lead?: string;
  /** The communication that it goes with. */
  communication?: CommunicationId;
  /** The channel of what was just logged. */
  proposed?: Channel | null;
  onClose(): void;
}

/** Writes down that the person was given the version in force. */
export function GiveDialog({ card, paper, version, lead, communication, proposed = null, onClose }: GiveDialogProps) {
  const { t, say } = useI18n();
  const today = useToday();
  const change = useChange();
  const [on, setOn] = useState<string | null>(today);
  const [channel, setChannel] = useState<Channel | null>(proposed);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const title = say(PAPER[paper]);
  const submit = async () => {
    setAsked(true);
    if (on === null || on > today || channel === null) return;
    setBusy(true);
    const done = await change('paper_give', { contact: card.id, paper, version, on, channel, communication: communication ?? null }, null);
    setBusy(false);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('checklist-give-title', { title, version })}
      lead={lead ?? t('checklist-give-lead', { name: card.name })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t(lead === undefined ? 'ui-cancel' : 'checklist-give-later')}
          </Button>
          <Button variant="primary" type="submit" form="give-paper" isPending={busy}>
            {t('checklist-give-go')}
          </Button>
        </>
      }
    >
      <Form
        id="give-paper"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="form-parts">
          <DatePicker
            label={t('checklist-on')}
            isRequired
            max={today}
            value={on}
            onChange={setOn}
            errorMessage={asked && on === null ? t('consent-missing-date') : on !== null && on > today ? t('people-date-future') : undefined}
          />
          <Select<Channel>
            label={t('checklist-how')}
            isRequired
            options={CHANNELS.filter((one) => one !== 'other').map((one) => ({ id: one, label: t(CHANNEL_LABEL[one]) }))}
            value={channel}
            onChange={setChannel}
            errorMessage={asked && channel === null ? t('checklist-how-missing') : undefined}
          />
        </div>
      </Form>
    </Dialog>
  );
}
