import { BadgeCheck, CircleHelp, MailQuestion } from 'lucide-react';
import { useState } from 'react';
import type { IdentityMethod } from '@/api';
import { Banner, Button, ButtonLink, CancelButton, DatePicker, Dialog, Form, Select, TextArea, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { standing } from '@/lib/standing';
import { Step, type Acting } from './RequestPage';

const METHODS: readonly IdentityMethod[] = ['known', 'contact_point', 'document', 'digital', 'question'];

/** Step 1: who asks. Only a reasonable doubt asks for more, and it stops the clock (GDPR 12(6)). */
export function IdentifyStep(acting: Acting) {
  const { t, say, date } = useI18n();
  const { view, closed } = acting;
  const [open, setOpen] = useState<'sure' | 'ask' | null>(null);
  const waiting = view.steps.identify === 'waiting';
  const identity = view.identity;
  return (
    <Step
      number={1}
      title={t('requests-identify')}
      state={view.steps.identify}
      lead={view.steps.identify === 'unneeded' ? t('requests-identify-unneeded') : t('requests-identify-lead')}
    >
      {waiting && (
        <Banner
          tone="warning"
          title={t('requests-identity-waiting', { date: date(view.clock.pausedSince) })}
          actions={
            <ButtonLink icon={MailQuestion} href={`/requests/${view.id}/letter/identity`}>
              {t('requests-identity-letter')}
            </ButtonLink>
          }
        >
          {t('requests-identity-waiting-text')}
        </Banner>
      )}
      {identity !== null && !waiting && (
        <p>
          {t(identity.verified ? 'requests-identity-sure' : 'requests-identity-failed', {
            date: date(identity.on),
            how: say(`requests-method-${identity.method.replaceAll('_', '-')}`),
          })}
          {identity.note !== null && <span className="text-2"> · {identity.note}</span>}
        </p>
      )}
      {!closed && (
        <div className="row">
          <Button
            icon={BadgeCheck}
            variant={waiting || (identity === null && view.steps.identify === 'open') ? 'primary' : identity === null ? 'secondary' : 'quiet'}
            onPress={() => setOpen('sure')}
          >
            {t(waiting ? 'requests-identity-answered' : identity === null ? 'requests-identity-settle' : 'requests-identity-again')}
          </Button>
          {!waiting && (
            <Button icon={CircleHelp} variant="quiet" onPress={() => setOpen('ask')}>
              {t('requests-identity-ask')}
            </Button>
          )}
        </div>
      )}
      {open === 'sure' && <SureDialog {...acting} onClose={() => setOpen(null)} />}
      {open === 'ask' && <AskDialog {...acting} onClose={() => setOpen(null)} />}
    </Step>
  );
}

function SureDialog({ view, today, act, busy, onClose }: Acting & { onClose(): void }) {
  const { t, say } = useI18n();
  const [method, setMethod] = useState<IdentityMethod>('known');
  const [verified, setVerified] = useState<'yes' | 'no'>('yes');
  const [on, setOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={BadgeCheck}
      title={t('requests-identity-title')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="identity" isPending={busy}>
            {t('requests-record')}
          </Button>
        </>
      }
    >
      <Form
        id="identity"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (on !== null) act({ what: 'settle_identity', on, method, verified: verified === 'yes', note: note.trim() === '' ? null : note.trim() }, onClose);
        }}
      >
        <Select<'yes' | 'no'>
          label={t('requests-identity-result')}
          options={[
            { id: 'yes', label: t('requests-identity-yes') },
            { id: 'no', label: t('requests-identity-no') },
          ]}
          value={verified}
          onChange={setVerified}
        />
        <Select<IdentityMethod>
          label={t('requests-identity-how')}
          description={say(`requests-identity-help-${method.replaceAll('_', '-')}`)}
          options={METHODS.map((id) => ({ id, label: standing(say(`requests-method-${id.replaceAll('_', '-')}`)) }))}
          value={method}
          onChange={setMethod}
        />
        <DatePicker label={t('requests-on')} min={view.receivedOn} max={today} value={on} onChange={setOn} />
        <TextField label={t('requests-note')} optional value={note} onChange={setNote} autoComplete="off" />
      </Form>
    </Dialog>
  );
}

function AskDialog({ view, today, act, busy, onClose }: Acting & { onClose(): void }) {
  const { t } = useI18n();
  const [doubt, setDoubt] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={CircleHelp}
      tone="warning"
      title={t('requests-identity-ask')}
      lead={t('requests-identity-ask-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="ask-identity" isPending={busy}>
            {t('requests-identity-pause')}
          </Button>
        </>
      }
    >
      <Form
        id="ask-identity"
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (doubt.trim() !== '' && on !== null) act({ what: 'ask_identity', on, doubt: doubt.trim() }, onClose);
        }}
      >
        <TextArea
          label={t('requests-doubt')}
          rows={3}
          placeholder={t('requests-doubt-hint')}
          value={doubt}
          onChange={setDoubt}
          errorMessage={asked && doubt.trim() === '' ? t('requests-words-missing') : undefined}
        />
        <DatePicker label={t('requests-on')} min={view.receivedOn} max={today} value={on} onChange={setOn} />
      </Form>
    </Dialog>
  );
}
