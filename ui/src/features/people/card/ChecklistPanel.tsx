import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Allowed, useRead, type Channel, type ContactCard, type FirmPaper, type ToldView } from '@/api';
import { Button, DatePicker, Dialog, Form, Link, Panel, Select } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n, type MessageKey } from '@/i18n';
import { useChange } from '../shared/change';
import { useToday } from '../shared/clock';
import { inSentence } from '../shared/consentWords';

const PAPER: Record<FirmPaper, MessageKey> = { notice: 'paper-notice', retention: 'paper-retention', rights: 'paper-rights' };

/** What the person was told, and what is missing (S15, S68, S69). */
export function ChecklistPanel({ card }: { card: ContactCard }) {
  const { t, list } = useI18n();
  const data = useRead('paper_checklist', { id: card.id }).data;
  const [giving, setGiving] = useState<ToldView | null>(null);
  if (data === undefined) return null;
  return (
    <Panel title={t('checklist')} lead={t('checklist-lead')}>
      <ul className="ruled checklist">
        {data.papers.map((told) => (
          <Told key={told.paper} told={told} onGive={() => setGiving(told)} />
        ))}
        <li>
          {data.withoutWording.length > 0 ? <TriangleAlert className="checklist-late" aria-hidden="true" /> : data.standing > 0 ? <CircleCheck className="checklist-done" aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
          <div className="grow">
            <p className="strong">{t('checklist-wordings')}</p>
            <p className="caption">
              {data.withoutWording.length > 0 ? t('checklist-wordings-missing', { titles: list(data.withoutWording) }) : data.standing > 0 ? t('checklist-wordings-known') : t('checklist-wordings-none')}
            </p>
          </div>
        </li>
      </ul>
      {giving !== null && giving.inForce !== null && <GiveDialog card={card} paper={giving.paper} version={giving.inForce} onClose={() => setGiving(null)} />}
    </Panel>
  );
}

function Told({ told, onGive }: { told: ToldView; onGive(): void }) {
  const { t, say, date } = useI18n();
  const title = say(PAPER[told.paper]);
  const isOld = told.given !== null && told.inForce !== null && told.given < told.inForce;
  return (
    <li>
      {told.given === null ? <CircleDashed aria-hidden="true" /> : isOld ? <TriangleAlert className="checklist-late" aria-hidden="true" /> : <CircleCheck className="checklist-done" aria-hidden="true" />}
      <div className="grow">
        <p className="strong">{title}</p>
        <p className="caption">
          {told.given === null || told.on === null || told.channel === null
            ? t('checklist-not-given')
            : t('checklist-given', { version: told.given, on: date(told.on), channel: inSentence(say(CHANNEL_LABEL[told.channel])) })}{' '}
          {isOld && t('checklist-newer', { version: told.inForce ?? 0 })}
        </p>
      </div>
      {told.inForce === null ? (
        <Link href="/consents/documents">{t('checklist-issue')}</Link>
      ) : (
        <Allowed may="consents">
          <Button size="small" variant="quiet" aria-label={t('checklist-give-of', { title })} onPress={onGive}>
            {t('checklist-give')}
          </Button>
        </Allowed>
      )}
    </li>
  );
}

/** Writes down that the person was given the version in force. */
function GiveDialog({ card, paper, version, onClose }: { card: Pick<ContactCard, 'id' | 'name'>; paper: FirmPaper; version: number; onClose(): void }) {
  const { t, say } = useI18n();
  const today = useToday();
  const change = useChange();
  const [on, setOn] = useState<string | null>(today);
  const [channel, setChannel] = useState<Channel | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const title = say(PAPER[paper]);
  const submit = async () => {
    setAsked(true);
    if (on === null || on > today || channel === null) return;
    setBusy(true);
    const done = await change('paper_give', { contact: card.id, paper, version, on, channel }, null);
    setBusy(false);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('checklist-give-title', { title, version })}
      lead={t('checklist-give-lead', { name: card.name })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
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
          <DatePicker label={t('checklist-on')} isRequired max={today} value={on} onChange={setOn} errorMessage={asked && on === null ? t('consent-missing-date') : on !== null && on > today ? t('people-date-future') : undefined} />
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
