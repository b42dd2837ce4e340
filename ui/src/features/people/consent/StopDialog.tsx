import { Ban } from 'lucide-react';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { Channel, ContactId, StopAuthor } from '@/api';
import { Button, Checkbox, DatePicker, Dialog, Form, RadioGroup, TextField } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { useToday } from '../shared/clock';

/** Records an objection to marketing: who, which channels, since when, how it reached us (S23). It needs no identity check. */
export function StopDialog({ contact, onClose }: { contact: ContactId; onClose(): void }) {
  const { t } = useI18n();
  const today = useToday();
  const change = useChange();
  const [author, setAuthor] = useState<StopAuthor>('subject');
  const [scope, setScope] = useState<'all' | 'some' | null>(null);
  const [channels, setChannels] = useState<Channel[]>([]);
  const [since, setSince] = useState<string | null>(null);
  const [ground, setGround] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const noScope = scope === null || (scope === 'some' && channels.length === 0);
  const noGround = author !== 'subject' && ground.trim() === '';
  const badDate = since === null || since > today;
  const submit = async () => {
    setAsked(true);
    if (noScope || noGround || since === null || badDate) return;
    setBusy(true);
    const done = await change('stop_record', { contact, author, channels: scope === 'all' ? [] : channels, since, ground: ground.trim() === '' ? null : ground.trim() }, t('stop-recorded'));
    setBusy(false);
    if (done !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={Ban}
      tone="danger"
      title={t('stop-record-title')}
      lead={t('stop-record-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="record-stop" isPending={busy}>
            {t('stop-record-go')}
          </Button>
        </>
      }
    >
      <Form
        id="record-stop"
        className="stack tall-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <RadioGroup<StopAuthor>
          label={t('stop-author')}
          value={author}
          onChange={setAuthor}
          options={[
            { id: 'subject', label: t('stop-author-subject'), detail: t('stop-author-subject-detail') },
            { id: 'controller', label: t('stop-author-controller'), detail: t('stop-author-controller-detail') },
            { id: 'law', label: t('stop-author-law'), detail: t('stop-author-law-detail') },
          ]}
        />
        <RadioGroup<'all' | 'some'>
          label={t('stop-scope')}
          value={scope}
          onChange={setScope}
          options={[
            { id: 'all', label: t('stop-scope-all') },
            { id: 'some', label: t('stop-scope-some') },
          ]}
          errorMessage={asked && noScope ? t('stop-missing-scope') : undefined}
        />
        {scope === 'some' && (
          <CheckboxGroup className="field" value={channels} onChange={(next) => setChannels(next as Channel[])}>
            <Label className="field-label">{t('stop-channels')}</Label>
            <div className="channel-choice">
              {CHANNELS.map((channel) => (
                <Checkbox key={channel} value={channel}>
                  {t(CHANNEL_LABEL[channel])}
                </Checkbox>
              ))}
            </div>
          </CheckboxGroup>
        )}
        <div className="form-parts">
          <DatePicker
            label={t('stop-since-label')}
            isRequired
            max={today}
            value={since}
            onChange={setSince}
            errorMessage={asked && since === null ? t('stop-missing-date') : since !== null && badDate ? t('people-date-future') : undefined}
          />
          <TextField
            label={t(author === 'subject' ? 'stop-ground' : 'stop-reason')}
            placeholder={author === 'subject' ? t('stop-ground-hint') : undefined}
            optional={author === 'subject'}
            value={ground}
            onChange={setGround}
            autoComplete="off"
            errorMessage={asked && noGround ? t('people-write-reason') : undefined}
          />
        </div>
      </Form>
    </Dialog>
  );
}
