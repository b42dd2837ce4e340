import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import {
  Allowed,
  useFieldErrors,
  useRead,
  useToday,
  type Channel,
  type CommandError,
  type ContactId,
  type PurposeId,
  type ReasonId,
  type ReturnView,
} from '@/api';
import { Banner, Button, CancelButton, Checkbox, DatePicker, Dialog, Form, RadioGroup, TextField } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { EVIDENCE_DETAIL, evidenceLabel } from '@/components/domain/evidence';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';

/** Says that an address of the card is one of somebody erased on request, and records their own later act (DOMAIN 4.3). */
export function ReturnBanner({ contact }: { contact: ContactId }) {
  const { t, date } = useI18n();
  const read = useRead('return_get', { id: contact });
  const [open, setOpen] = useState(false);
  const points = read.data?.points ?? [];
  const waiting = points.filter((point) => !point.back);
  const first = waiting[0];
  return (
    <>
      {first !== undefined && (
        <Banner
          tone="warning"
          title={t('return-title')}
          actions={
            <Allowed may="rights">
              <Button onPress={() => setOpen(true)}>{t('return-record')}</Button>
            </Allowed>
          }
        >
          {t('return-text', { address: waiting.map((point) => point.display).join(', '), on: date(first.since) })}
        </Banner>
      )}
      {open && read.data !== undefined && <ReturnDialog contact={contact} view={read.data} onClose={() => setOpen(false)} />}
    </>
  );
}

const LEVELS = [2, 3] as const;

/** The act: which day, what it was, what proves it, and what it names. Marketing is not among what it may name. */
function ReturnDialog({ contact, view, onClose }: { contact: ContactId; view: ReturnView; onClose(): void }) {
  const { t } = useI18n();
  const today = useToday();
  const change = useChange();
  const [on, setOn] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [level, setLevel] = useState<string | null>(null);
  const [opens, setOpens] = useState<string[]>([]);
  const [channels, setChannels] = useState<Channel[]>([]);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const server = useFieldErrors(refused);
  const lacks = on === null || words.trim() === '' || level === null || opens.length === 0 || channels.length === 0;
  const missing = (is: boolean) => (asked && is ? t('return-missing') : undefined);
  const submit = async () => {
    setAsked(true);
    if (lacks || on === null || level === null) return;
    setBusy(true);
    setRefused(null);
    const act = {
      contact,
      on,
      level: Number(level),
      words: words.trim(),
      reasons: view.reasons.map(({ id }) => id).filter((id) => opens.includes(id)) as ReasonId[],
      purposes: view.purposes.map(({ id }) => id).filter((id) => opens.includes(id)) as PurposeId[],
      channels,
    };
    const done = await change('return_record', act, t('return-recorded'), setRefused);
    setBusy(false);
    if (done !== null) onClose();
  };
  const opensWrong = missing(opens.length === 0) ?? server.opens;
  const channelsWrong = missing(channels.length === 0) ?? server.channels;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={UserCheck}
      title={t('return-record')}
      lead={t('return-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="record-return" isPending={busy}>
            {t('return-go')}
          </Button>
        </>
      }
    >
      <Form
        id="record-return"
        className="stack tall-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DatePicker label={t('return-on')} isRequired max={today} value={on} onChange={setOn} errorMessage={missing(on === null) ?? server.on} />
        <TextField
          label={t('return-words')}
          placeholder={t('return-words-hint')}
          value={words}
          onChange={setWords}
          autoComplete="off"
          errorMessage={missing(words.trim() === '') ?? server.words}
        />
        <RadioGroup<string>
          label={t('return-proof')}
          value={level}
          onChange={setLevel}
          options={LEVELS.map((one) => ({ id: String(one), label: t(evidenceLabel(one)), detail: t(EVIDENCE_DETAIL[one] ?? 'evidence-0-detail') }))}
          errorMessage={missing(level === null) ?? server.level}
        />
        <CheckboxGroup className="field" value={opens} onChange={setOpens} isInvalid={opensWrong !== undefined}>
          <Label className="field-label">{t('return-opens')}</Label>
          <div className="channel-choice">
            {[...view.reasons, ...view.purposes].map((one) => (
              <Checkbox key={one.id} value={one.id}>
                {one.title}
              </Checkbox>
            ))}
          </div>
          <p className="caption">{t('return-opens-help')}</p>
          {opensWrong !== undefined && <p className="field-error">{opensWrong}</p>}
        </CheckboxGroup>
        <CheckboxGroup className="field" value={channels} onChange={(next) => setChannels(next as Channel[])} isInvalid={channelsWrong !== undefined}>
          <Label className="field-label">{t('return-channels')}</Label>
          <div className="channel-choice">
            {CHANNELS.filter((channel) => channel !== 'other').map((channel) => (
              <Checkbox key={channel} value={channel}>
                {t(CHANNEL_LABEL[channel])}
              </Checkbox>
            ))}
          </div>
          {channelsWrong !== undefined && <p className="field-error">{channelsWrong}</p>}
        </CheckboxGroup>
      </Form>
    </Dialog>
  );
}
