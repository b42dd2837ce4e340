import { MailCheck, MailX } from 'lucide-react';
import { useState } from 'react';
import { useToday, useAct, useFieldErrors, type ContactId, type NoticeGive, type NoticeGround } from '@/api';
import { Button, Checkbox, DatePicker, Dialog, Form, RadioGroup, Select, TextArea, toast } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { inPortions } from './confirm';

/** When and how the notice was given to these people. It stays in their journal for good, so it is confirmed first. */
export function GiveDialog({ ids, onClose }: { ids: readonly ContactId[]; onClose(given: boolean): void }) {
  const { t } = useI18n();
  const today = useToday();
  const give = useAct('notice_give');
  const errors = useFieldErrors(give.error);
  const [on, setOn] = useState<string | null>(today);
  const [how, setHow] = useState<NoticeGive['channel']>('email');
  const [sure, setSure] = useState(false);
  const send = async () => {
    if (on === null) return;
    try {
      await inPortions(ids, (some) => give.mutateAsync({ ids: some, on, channel: how }));
      toast(t('notices-given', { count: ids.length }));
      onClose(true);
    } catch {
      // useAct says why, or a field does.
    }
  };
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      icon={MailCheck}
      title={t('notices-give-some', { count: ids.length })}
      lead={t('notices-give-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={() => onClose(false)}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="notice" isDisabled={on === null || !sure} isPending={give.isPending}>
            {t('notices-give')}
          </Button>
        </>
      }
    >
      <Form
        id="notice"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="halves">
          <DatePicker label={t('notices-on')} name="on" max={today} value={on} onChange={setOn} errorMessage={errors.on} />
          <Select<NoticeGive['channel']>
            label={t('notices-how')}
            options={CHANNELS.filter((id) => id !== 'other' && id !== 'social').map((id) => ({ id, label: t(CHANNEL_LABEL[id]) }))}
            value={how}
            onChange={setHow}
          />
        </div>
        <Checkbox isSelected={sure} onChange={setSure}>
          {t('notices-sure', { count: ids.length })}
        </Checkbox>
      </Form>
    </Dialog>
  );
}

const GROUNDS: readonly NoticeGround[] = ['known', 'disproportionate', 'law', 'secrecy'];

/** Why no notice is due to these people (art. 14(5)): it can be taken back. */
export function WaiveDialog({ ids, onClose }: { ids: readonly ContactId[]; onClose(done: boolean): void }) {
  const { t, say } = useI18n();
  const waive = useAct('notice_waive');
  const errors = useFieldErrors(waive.error);
  const [ground, setGround] = useState<NoticeGround>('known');
  const [note, setNote] = useState('');
  const send = async () => {
    try {
      await inPortions(ids, (some) => waive.mutateAsync({ ids: some, ground, note: note.trim() === '' ? null : note }));
      toast(t('notices-waived-done', { count: ids.length }));
      onClose(true);
    } catch {
      // useAct says why, or a field does.
    }
  };
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      icon={MailX}
      title={t('notices-waive-some', { count: ids.length })}
      lead={t('notices-waive-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={() => onClose(false)}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="waive" isPending={waive.isPending}>
            {t('notices-waive')}
          </Button>
        </>
      }
    >
      <Form
        id="waive"
        className="stack"
        validationErrors={errors}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <RadioGroup<NoticeGround>
          label={t('notices-ground')}
          options={GROUNDS.map((id) => ({ id, label: say(`notices-ground-${id}`), detail: say(`notices-ground-help-${id}`) }))}
          value={ground}
          onChange={setGround}
        />
        <TextArea
          label={t('notices-note')}
          optional={ground === 'known'}
          description={t('notices-note-help')}
          rows={2}
          value={note}
          onChange={setNote}
          errorMessage={errors.note}
        />
      </Form>
    </Dialog>
  );
}
