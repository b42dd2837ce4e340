import { Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useToday, useFieldErrors, useRead, type CaseId, type CommandError, type CommunicationId, type ContactId, type HoldKind, type HoldView } from '@/api';
import { Button, DatePicker, Dialog, Form, RadioGroup, StatusStamp, TextField } from '@/components';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';

export interface HoldOn {
  contact: ContactId | null;
  communication: CommunicationId | null;
  case?: CaseId | null;
}

/** The holds of a card, a communication or a case: what stands, a new one, lifting. Nothing that is held is erased (F41). */
export function HoldsDialog({ on, onClose }: { on: HoldOn; onClose(): void }) {
  const { t } = useI18n();
  const list = useRead('hold_list', on);
  const holds = list.data?.holds ?? [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Lock}
      tone="warning"
      title={t(on.contact !== null ? 'hold-title' : on.communication !== null ? 'hold-title-communication' : 'hold-title-case')}
      lead={t(on.contact !== null ? 'hold-lead' : on.communication !== null ? 'hold-lead-communication' : 'hold-lead-case')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-close')}
          </Button>
          <Button variant="primary" type="submit" form="new-hold" icon={Lock}>
            {t('hold-set')}
          </Button>
        </>
      }
    >
      {holds.length > 0 && (
        <ul className="ruled">
          {holds.map((hold) => (
            <Line key={hold.id} hold={hold} />
          ))}
        </ul>
      )}
      <NewHold on={on} />
    </Dialog>
  );
}

function Line({ hold }: { hold: HoldView }) {
  const { t, date } = useI18n();
  const change = useChange();
  return (
    <li className="stack gap-2">
      <div className="row row-between">
        <StatusStamp tone={hold.stands ? 'warning' : 'none'} icon={hold.stands ? Lock : LockOpen}>
          {t(hold.kind === 'dispute' ? 'hold-kind-dispute' : 'hold-kind-hold')}
        </StatusStamp>
        {hold.stands && (
          <Button size="small" icon={LockOpen} onPress={() => void change('hold_lift', { id: hold.id }, t('hold-lifted'))}>
            {t(hold.kind === 'dispute' ? 'hold-close' : 'hold-lift')}
          </Button>
        )}
      </div>
      <p className="wrap-anywhere">{hold.reason}</p>
      <p className="caption">
        {t('hold-since', { on: date(hold.setAt), by: hold.by })}
        {hold.until !== null && ` · ${t('hold-until-is', { on: date(hold.until) })}`}
        {hold.lifted !== null && ` · ${t('hold-lifted-on', { on: date(hold.lifted) })}`}
      </p>
    </li>
  );
}

function NewHold({ on }: { on: HoldOn }) {
  const { t } = useI18n();
  const today = useToday();
  const change = useChange();
  const [kind, setKind] = useState<HoldKind>('hold');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [error, setError] = useState<CommandError | null>(null);
  const faults = useFieldErrors(error);
  const submit = async () => {
    setError(null);
    const done = await change('hold_set', { ...on, kind, reason, until }, t('hold-set-done'), setError);
    if (done === null) return;
    setReason('');
    setUntil(null);
  };
  return (
    <Form
      id="new-hold"
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <RadioGroup<HoldKind>
        label={t('hold-kind')}
        value={kind}
        onChange={setKind}
        options={[
          { id: 'hold', label: t('hold-kind-hold'), detail: t('hold-kind-hold-detail') },
          { id: 'dispute', label: t('hold-kind-dispute'), detail: t('hold-kind-dispute-detail') },
        ]}
      />
      <div className="form-parts">
        <TextField label={t('hold-reason')} isRequired value={reason} onChange={setReason} autoComplete="off" errorMessage={faults['reason']} />
        <DatePicker label={t('hold-until')} optional min={today} value={until} onChange={setUntil} errorMessage={faults['until']} />
      </div>
    </Form>
  );
}
