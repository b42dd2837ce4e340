import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useToday, Allowed, useAct, useFieldErrors, useRead, type ContactCard, type DisclosureView } from '@/api';
import { Button, CancelButton, DatePicker, Dialog, Form, Panel, TextField, toast } from '@/components';
import { useI18n, type I18n } from '@/i18n';
import { MistakeDialog } from './MistakeDialog';
import { NOBODY, ReceiverChoice, receiverOf, type Receiver } from '../shared/ReceiverChoice';

/** To whom the data of the person went (art. 15(1)(c), 19). */
export function DisclosuresPanel({ card }: { card: ContactCard }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const data = useRead('disclosure_list', { contact: card.id }).data;
  const [adding, setAdding] = useState(false);
  const [striking, setStriking] = useState<DisclosureView | null>(null);
  if (data === undefined) return null;
  return (
    <Panel
      title={t('disclosures')}
      lead={t('disclosures-lead')}
      actions={
        <Allowed may="people_write">
          <Button size="small" variant="quiet" icon={Plus} onPress={() => setAdding(true)}>
            {t('disclosures-add')}
          </Button>
        </Allowed>
      }
    >
      {data.disclosures.length === 0 ? (
        <p className="text-2">{t('disclosures-none')}</p>
      ) : (
        <ul className="ruled disclosures">
          {data.disclosures.map((one, at) => (
            <li key={one.id ?? `${one.name} ${at}`}>
              <div className="grow">
                <p className="strong wrap-anywhere">{one.name}</p>
                <p className="caption">
                  {[
                    t('disclosures-line', { date: date(one.on), what: wayWords(i18n, one) }),
                    one.why,
                    one.by === '' ? null : t('disclosures-by', { by: one.by }),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </p>
              </div>
              {one.way === 'by_hand' && (
                <Allowed may="people_write">
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('disclosures-strike-of', { name: one.name, date: date(one.on) })}
                    onPress={() => setStriking(one)}
                  >
                    {t('disclosures-strike')}
                  </Button>
                </Allowed>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <RecordDialog card={card} onClose={() => setAdding(false)} />}
      {striking !== null && striking.id !== null && <StrikeDialog card={card} id={striking.id} onClose={() => setStriking(null)} />}
    </Panel>
  );
}

/** Which data went, and how. */
function wayWords({ t }: Pick<I18n, 't'>, one: DisclosureView): string {
  if (one.way === 'by_hand') return one.what;
  if (one.way === 'notice') return t('disclosures-way-notice', { what: one.what });
  return t(one.way === 'list' ? 'disclosures-way-list' : 'disclosures-way-export', { what: one.what.toUpperCase() });
}

function RecordDialog({ card, onClose }: { card: ContactCard; onClose(): void }) {
  const { t } = useI18n();
  const today = useToday();
  const record = useAct('disclosure_record');
  const errors = useFieldErrors(record.error);
  const [to, setTo] = useState<Receiver>(NOBODY);
  const [on, setOn] = useState<string | null>(today);
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('disclosures-add-title', { name: card.name })}
      lead={t('disclosures-add-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="disclosure" isPending={record.isPending}>
            {t('disclosures-record')}
          </Button>
        </>
      }
    >
      <Form
        id="disclosure"
        className="stack tall-form"
        validationErrors={errors}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (on === null) return;
          record.mutate(
            { contact: card.id, to: receiverOf(to), on, what, why: why.trim() === '' ? null : why.trim() },
            {
              onSuccess: () => {
                toast(t('disclosures-recorded'));
                onClose();
              },
            },
          );
        }}
      >
        <ReceiverChoice label={t('disclosures-to')} value={to} onChange={setTo} errorMessage={errors['to']} />
        <DatePicker
          label={t('disclosures-on')}
          isRequired
          max={today}
          value={on}
          onChange={setOn}
          errorMessage={asked && on === null ? t('consent-missing-date') : errors['on']}
        />
        <TextField
          label={t('disclosures-what')}
          description={t('disclosures-what-help')}
          value={what}
          onChange={setWhat}
          autoComplete="off"
          errorMessage={errors['what']}
        />
        <TextField label={t('disclosures-why')} optional value={why} onChange={setWhy} autoComplete="off" errorMessage={errors['why']} />
      </Form>
    </Dialog>
  );
}

function StrikeDialog({ card, id, onClose }: { card: ContactCard; id: NonNullable<DisclosureView['id']>; onClose(): void }) {
  const { t } = useI18n();
  const strike = useAct('disclosure_strike');
  const errors = useFieldErrors(strike.error);
  const done = () => {
    toast(t('disclosures-struck'));
    onClose();
  };
  return (
    <MistakeDialog
      title={t('disclosures-strike-title')}
      lead={t('disclosures-strike-lead')}
      reason={t('disclosures-strike-reason')}
      go={t('disclosures-strike-go')}
      errors={errors}
      isPending={strike.isPending}
      onGo={(reason) => strike.mutate({ contact: card.id, id, reason }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
