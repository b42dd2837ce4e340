import { BookOpenText, FileText, FolderDown, MailCheck, PenLine, Send } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, type DocumentId, type ExtensionGround, type LetterKind, type RequestCreate, type RequestId, type RequestLetter } from '@/api';
import { Banner, Button, CancelButton, DatePicker, Dialog, Form, Menu, MenuItem, Select, StatusStamp, TextArea, TextField, toast } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n, type MessageKey } from '@/i18n';
import { dropPaper, heldPaper } from './keptPapers';
import { RecipientChoice, useToTell } from './RecipientChoice';
import { Step, type Acting } from './RequestPage';
import { LETTERS, letterTitle, letterWords } from './words';

/** Step 4: the letters, and the proof that each went out. */
export function AnswerStep(acting: Acting) {
  const i18n = useI18n();
  const { t, date, list } = i18n;
  const navigate = useNavigate();
  const { view, closed } = acting;
  const [sending, setSending] = useState<RequestLetter | null>(null);
  const [notifying, setNotifying] = useState(false);
  const [reading, setReading] = useState<RequestLetter | null>(null);
  const write = (kind: LetterKind) => void navigate({ to: '/requests/$request/letter/$letter', params: { request: view.id, letter: kind } });
  const next = view.nextLetter;
  // Once the answer is out, more time has nothing left to lengthen.
  const answered = view.steps.answer === 'done';
  const toTell = useToTell(view);
  const tells = view.kinds.some((kind) => kind === 'rectification' || kind === 'erasure' || kind === 'restriction');
  return (
    <Step number={4} title={t('requests-answer')} state={view.steps.answer} lead={t('requests-answer-lead')}>
      {view.letters.length > 0 && (
        <ul className="ruled request-letters">
          {view.letters.map((letter) => (
            <li key={letter.code}>
              <div className="grow">
                <p className="strong">
                  {letterTitle(i18n, view, letter.kind)} <span className="mono caption">{letter.code}</span>
                </p>
                <p className="caption">
                  {letter.sentOn === null
                    ? t('requests-letter-set', { date: date(letter.on) })
                    : t('requests-letter-sent', {
                        date: date(letter.sentOn),
                        how: letter.sentHow === null ? '' : t(CHANNEL_LABEL[letter.sentHow]),
                        proof: letter.proof ?? '',
                      })}
                </p>
                <p className="caption mono">
                  <abbr className="hash" title={letter.sha256}>
                    {t('requests-hash', { hash: letter.sha256.slice(0, 16) })}
                  </abbr>
                </p>
              </div>
              {letter.text !== null && (
                <Button
                  size="small"
                  variant="quiet"
                  icon={BookOpenText}
                  aria-label={t('requests-letter-words-one', { code: letter.code })}
                  onPress={() => setReading(letter)}
                >
                  {t('requests-letter-words')}
                </Button>
              )}
              <ReadAgain request={view.id} letter={letter} />
              <SaveAgain code={letter.code} />
              {letter.sentOn !== null ? (
                <StatusStamp tone="ok" icon={MailCheck}>
                  {t('requests-sent')}
                </StatusStamp>
              ) : (
                !closed && (
                  <Button size="small" icon={Send} onPress={() => setSending(letter)}>
                    {t('requests-send')}
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {!closed && !answered && view.clock.extendedOn === null && view.letters.some((letter) => letter.kind === 'extension' && letter.sentOn === null) && (
        <Banner tone="warning">{t('requests-extension-unsent')}</Banner>
      )}
      {view.notified.length > 0 && <p className="caption">{t('requests-notified-list', { names: view.notified.join(', ') })}</p>}
      {tells && !closed && toTell.names.length > 0 && (
        <p className="caption">
          {t(toTell.recorded ? 'requests-holders-to-tell' : 'requests-recipients-to-tell', { count: toTell.names.length, names: list(toTell.names) })}
        </p>
      )}
      {!closed && (
        <div className="row">
          <Button icon={PenLine} variant={view.steps.execute === 'done' && view.steps.answer === 'open' ? 'primary' : 'secondary'} onPress={() => write(next)}>
            {t('requests-write', { letter: letterTitle(i18n, view, next) })}
          </Button>
          <Menu trigger={<Button variant="quiet">{t('requests-other-letters')}</Button>}>
            {LETTERS.filter((kind) => kind !== next).map((kind) => (
              <MenuItem key={kind} id={kind} label={letterWords(i18n, kind)} onAction={() => write(kind)} />
            ))}
          </Menu>
          {tells && (
            <Button variant="quiet" onPress={() => setNotifying(true)}>
              {t('requests-notified')}
            </Button>
          )}
        </div>
      )}
      {sending !== null && <SentDialog {...acting} letter={sending} onClose={() => setSending(null)} />}
      {reading !== null && <ReadDialog letter={reading} title={letterTitle(i18n, view, reading.kind)} onClose={() => setReading(null)} />}
      {notifying && <NotifiedDialog {...acting} onClose={() => setNotifying(false)} />}
    </Step>
  );
}

/** The paper as it was set, however long ago; opening it is written down, and asks where to put it. */
function ReadAgain({ request, letter }: { request: RequestId; letter: RequestLetter }) {
  const { t } = useI18n();
  const open = useAct('request_document_open');
  const { code, papers } = letter;
  return Array.from({ length: papers }, (_, at) => at + 1).map((part) => (
    <Button
      key={part}
      size="small"
      variant="quiet"
      icon={FileText}
      aria-label={papers === 1 ? t('requests-letter-read-one', { code }) : t('requests-letter-part-one', { code, part })}
      isPending={open.isPending}
      onPress={() => open.mutate({ request, code, part }, { onSuccess: ({ saved }) => void (saved && toast(t('requests-letter-opened'))) })}
    >
      {papers === 1 ? t('requests-letter-read') : t('requests-letter-part', { part })}
    </Button>
  ));
}

/** Saves a confirmed paper once more, while the core still holds its pages. */
function SaveAgain({ code }: { code: string }) {
  const { t } = useI18n();
  const save = useAct('report_save', { quiet: true });
  const [document, setDocument] = useState<DocumentId | null>(() => heldPaper(code));
  if (document === null) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      icon={FolderDown}
      aria-label={t('requests-letter-save-one', { code })}
      isPending={save.isPending}
      onPress={() =>
        save.mutate(
          { document },
          {
            onSuccess: ({ place }) => place !== null && toast(t('requests-saved', { place })),
            onError: (error) => {
              if (error.code === 'cancelled') return;
              if (error.code !== 'not-found') return void toast(error.reason === 'folder-gone' ? t('reason-folder-gone') : t('requests-letter-not-saved'));
              dropPaper(code);
              setDocument(null);
              toast(t('requests-letter-gone'));
            },
          },
        )
      }
    >
      {t('requests-letter-save')}
    </Button>
  );
}

/** The words of a confirmed letter, as the request keeps them. */
function ReadDialog({ letter, title, onClose }: { letter: RequestLetter; title: string; onClose(): void }) {
  const { t, date } = useI18n();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={BookOpenText}
      size="large"
      title={`${title} · ${letter.code}`}
      lead={t('requests-letter-set-on', { date: date(letter.on) })}
      actions={<Button onPress={onClose}>{t('ui-close')}</Button>}
    >
      <div className="stack">
        {letter.recipient !== null && <p>{letter.recipient}</p>}
        {letter.subject !== null && <p className="strong">{letter.subject}</p>}
        <p className="request-words">{letter.text}</p>
      </div>
    </Dialog>
  );
}

/** What proves that a letter went out this way. */
const PROOF_HELP: Partial<Record<string, MessageKey>> = {
  email: 'requests-proof-help-message',
  sms: 'requests-proof-help-message',
  chat: 'requests-proof-help-message',
  pec: 'requests-proof-help-pec',
  post: 'requests-proof-help-post',
  phone: 'requests-proof-help-phone',
  in_person: 'requests-proof-help-in-person',
};

const isMessage = (how: RequestCreate['channel']) => PROOF_HELP[how as string] === 'requests-proof-help-message';

const SENT_BY = CHANNELS.filter((id) => id !== 'other' && id !== 'social');

function ways(t: ReturnType<typeof useI18n>['t']) {
  return SENT_BY.map((id) => ({ id, label: t(CHANNEL_LABEL[id]) }));
}

/** The proof of sending; for the letter about more time also why, because the term changes with it. */
function SentDialog({ view, today, act, busy, letter, onClose }: Acting & { letter: RequestLetter; onClose(): void }) {
  const { t, say } = useI18n();
  const [on, setOn] = useState<string | null>(today);
  const [how, setHow] = useState<RequestCreate['channel']>(view.channel === 'phone' || view.channel === 'other' ? 'email' : view.channel);
  const [proof, setProof] = useState('');
  // The letter says why; whoever records that it went out does not write it again.
  const [ground, setGround] = useState<ExtensionGround>(letter.ground ?? 'complexity');
  const [reason, setReason] = useState(letter.reason ?? '');
  const told = letter.ground !== null && letter.reason !== null;
  const [asked, setAsked] = useState(false);
  const extends_ = letter.kind === 'extension';
  const lacks = on === null || proof.trim() === '' || (extends_ && reason.trim() === '');
  const send = () => {
    setAsked(true);
    if (lacks || on === null) return;
    const sent = { on, code: letter.code, how, proof: proof.trim() };
    act(extends_ ? { what: 'extend', ...sent, ground, reason: reason.trim() } : { what: 'sent', ...sent }, onClose);
  };
  const missing = (value: string) => (asked && value.trim() === '' ? t('requests-words-missing') : undefined);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Send}
      title={t('requests-send')}
      lead={t('requests-send-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="sent" isPending={busy}>
            {t('requests-record')}
          </Button>
        </>
      }
    >
      <Form
        id="sent"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="grid-2">
          <DatePicker label={t('requests-sent-on')} min={letter.on} max={today} value={on} onChange={setOn} />
          <Select<RequestCreate['channel']> label={t('requests-sent-how')} options={ways(t)} value={how} onChange={setHow} />
        </div>
        <TextField
          label={t('requests-proof')}
          description={t(PROOF_HELP[how as string] ?? 'requests-proof-help-other')}
          value={proof}
          onChange={setProof}
          autoComplete="off"
          errorMessage={asked && proof.trim() === '' ? t(isMessage(how) ? 'requests-proof-missing-message' : 'requests-proof-missing-other') : undefined}
        />
        {extends_ && told && (
          <p className="caption">
            {say(`requests-extend-${ground}`)} · {reason}
          </p>
        )}
        {extends_ && !told && (
          <>
            <Select<ExtensionGround>
              label={t('requests-extend-ground')}
              options={(['complexity', 'number'] as const).map((id) => ({ id, label: say(`requests-extend-${id}`) }))}
              value={ground}
              onChange={setGround}
            />
            <TextArea label={t('requests-extend-reason')} rows={2} value={reason} onChange={setReason} errorMessage={missing(reason)} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** A recipient of the data was told of the change (art. 19). */
function NotifiedDialog({ view, today, act, busy, onClose }: Acting & { onClose(): void }) {
  const { t } = useI18n();
  const [name, setName] = useState('');
  const [how, setHow] = useState<RequestCreate['channel']>('email');
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('requests-notified')}
      lead={t('requests-notified-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="notified" isPending={busy}>
            {t('requests-record')}
          </Button>
        </>
      }
    >
      <Form
        id="notified"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (name.trim() !== '') act({ what: 'notified', on: today, recipient: name.trim(), how }, onClose);
        }}
      >
        <RecipientChoice view={view} name={name} onChange={setName} errorMessage={asked && name.trim() === '' ? t('requests-words-missing') : undefined} />
        <Select<RequestCreate['channel']> label={t('requests-sent-how')} options={ways(t)} value={how} onChange={setHow} />
      </Form>
    </Dialog>
  );
}
