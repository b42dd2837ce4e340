import { Copy, Mail, MessageSquare, Phone, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useToday, useAccess, type Channel, type CommunicationId, type ContactId } from '@/api';
import { Banner, Button, DatePicker, Dialog, Form, RadioGroup, TextArea, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { CALL_OUTCOMES } from '../shared/outcomes';
import { isCall, isCopied } from './reach';

type Outcome = (typeof CALL_OUTCOMES)[number]['id'];

export interface SettleDialogProps {
  id: CommunicationId;
  /** Whose objection a call may bring; null where several took part. */
  contact: ContactId | null;
  name: string;
  channel: Channel;
  /** The number or address, where no program took it. */
  place: string;
  /** What was written, where it has to be copied into another device or program. */
  text?: string;
  /** A program of the system took the number or address. */
  opened: boolean;
  /** Custode itself handed it over, and no answer came. */
  uncertain?: boolean;
  onClose(): void;
}

/** How it ended in the telephone or mail program: only the person at the desk knows. */
export function SettleDialog(props: SettleDialogProps) {
  if (!props.opened) return <Nothing {...props} />;
  return isCall(props.channel) ? <AfterCall {...props} /> : <AfterMail {...props} />;
}

function AfterCall({ id, contact, name, onClose }: SettleDialogProps) {
  const { t } = useI18n();
  const { may } = useAccess();
  const change = useChange();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [note, setNote] = useState('');
  const [minutes, setMinutes] = useState('');
  const today = useToday();
  const [followUpOn, setFollowUpOn] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const chosen = CALL_OUTCOMES.find((candidate) => candidate.id === outcome);
  // Only who is to be called back, or did not answer, comes back on the agenda (S16).
  const returns = outcome === 'call-back' || outcome === 'no-answer';
  const isOver = returns && followUpOn !== null && followUpOn < today;
  const lacks = outcome === 'call-back' && followUpOn === null;
  const wrong = minutes.trim() !== '' && !/^\d{1,4}$/.test(minutes.trim());
  const submit = async () => {
    setAsked(true);
    if (chosen === undefined || wrong || isOver || lacks || busy) return;
    setBusy(true);
    const words = [t(chosen.label), note.trim()].filter((part) => part !== '').join('. ');
    const lasted = (outcome === 'answered' || outcome === 'no-more') && minutes.trim() !== '' ? Number(minutes) : null;
    const done = await change(
      'communication_settle',
      { id, done: chosen.done, outcome: words, minutes: lasted, followUpOn: returns ? followUpOn : null, noMoreCalls: outcome === 'no-more' },
      t(outcome === 'no-more' ? 'stop-recorded' : 'reach-settled'),
    );
    setBusy(false);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Phone}
      title={t('reach-call-title')}
      lead={t('reach-call-lead', { name })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('reach-later')}
          </Button>
          <Button variant="primary" type="submit" form="settle" isDisabled={chosen === undefined} isPending={busy}>
            {t('reach-outcome-save')}
          </Button>
        </>
      }
    >
      <Form
        id="settle"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <RadioGroup<Outcome>
          label={t('reach-outcome')}
          options={CALL_OUTCOMES.filter(({ id: key }) => key !== 'no-more' || (contact !== null && may('consents'))).map(({ id: key, label }) => ({
            id: key,
            label: t(label),
          }))}
          value={outcome}
          onChange={setOutcome}
        />
        {outcome === 'no-more' && <Banner tone="info">{t('reach-outcome-no-more-text')}</Banner>}
        {(outcome === 'answered' || outcome === 'no-more') && (
          <TextField
            label={t('communication-length')}
            optional
            inputMode="numeric"
            short
            value={minutes}
            onChange={setMinutes}
            errorMessage={wrong ? t('communication-missing-minutes') : undefined}
          />
        )}
        {returns && (
          <DatePicker
            label={t('reach-call-back-on')}
            optional={outcome === 'no-answer'}
            min={today}
            value={followUpOn}
            onChange={setFollowUpOn}
            errorMessage={isOver ? t('reach-call-back-over') : asked && lacks ? t('reach-call-back-missing') : undefined}
          />
        )}
        <TextArea label={t('reach-outcome-note')} optional rows={2} value={note} onChange={setNote} />
      </Form>
    </Dialog>
  );
}

function AfterMail({ id, name, channel, place, text, uncertain, onClose }: SettleDialogProps) {
  const { t } = useI18n();
  const change = useChange();
  const copied = isCopied(channel);
  const settle = async (done: boolean) => {
    if ((await change('communication_settle', { id, done, outcome: null, minutes: null, followUpOn: null, noMoreCalls: false }, t('reach-settled'))) !== null)
      onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={copied ? 'large' : undefined}
      icon={copied ? MessageSquare : Mail}
      title={t(uncertain ? 'reach-uncertain-title' : copied ? 'reach-copy-title' : 'reach-mail-title')}
      lead={copied && !uncertain ? t('reach-copy-lead', { place }) : t(uncertain ? 'reach-uncertain-lead' : 'reach-mail-lead', { name })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('reach-later')}
          </Button>
          <Button onPress={() => void settle(false)}>{t(uncertain ? 'sending-uncertain-lost' : 'reach-not-sent')}</Button>
          <Button variant="primary" onPress={() => void settle(true)}>
            {t(uncertain ? 'sending-uncertain-arrived' : 'reach-sent')}
          </Button>
        </>
      }
    >
      {copied && text !== undefined && text !== '' && (
        <div className="stack gap-3">
          <p className="wording wrap-anywhere">{text}</p>
          <div className="row">
            <Button size="small" icon={Copy} onPress={() => void navigator.clipboard.writeText(text).then(() => toast(t('reach-copied')))}>
              {t('reach-copy')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** The gate said yes, but this computer has no program for it. */
function Nothing({ channel, place, onClose }: SettleDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={TriangleAlert}
      tone="warning"
      title={t('reach-nothing-title')}
      lead={t(isCall(channel) ? 'reach-nothing-call' : 'reach-nothing-write', { place })}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {t('ui-close')}
        </Button>
      }
    />
  );
}
