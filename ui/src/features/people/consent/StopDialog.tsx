import { Ban } from 'lucide-react';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { useToday, useFieldErrors, useRead, type Channel, type CommandError, type ContactId, type PickedFile, type PurposeId, type StopAuthor } from '@/api';
import { Button, CancelButton, Checkbox, DatePicker, Dialog, Form, RadioGroup, Select, TextField } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { useChange } from '../shared/change';
import { ProofPicker } from './ProofPicker';

/** Records an objection to marketing: who, which purposes and channels (F21), since when, how it reached us, with its proof (S23). It needs no identity check. */
export function StopDialog({ contact, onClose }: { contact: ContactId; onClose(): void }) {
  const { t } = useI18n();
  const today = useToday();
  const change = useChange();
  const [author, setAuthor] = useState<StopAuthor>('subject');
  const [scope, setScope] = useState<'all' | 'some' | null>(null);
  const [channels, setChannels] = useState<Channel[]>([]);
  const [purposes, setPurposes] = useState<PurposeId[]>([]);
  const [arrivedBy, setArrivedBy] = useState<Channel | 'unsaid'>('unsaid');
  const [file, setFile] = useState<PickedFile | null>(null);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const server = useFieldErrors(refused);
  // Nobody objects to a contract: they end it.
  const stoppable = (useRead('purpose_list', {}).data?.purposes ?? []).filter((one) => !one.archived && one.stoppable);
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
    setRefused(null);
    const said = {
      since,
      ground: ground.trim() === '' ? null : ground.trim(),
      arrivedBy: author !== 'subject' || arrivedBy === 'unsaid' ? null : arrivedBy,
      file: file?.token ?? null,
    };
    const done = await change('stop_record', { contact, author, purposes, channels: scope === 'all' ? [] : channels, ...said }, t('stop-recorded'), setRefused);
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
          <CancelButton />
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
        {(stoppable.length > 1 || stoppable.some((one) => !one.marketing)) && (
          <CheckboxGroup className="field" value={purposes} onChange={(next) => setPurposes(next as PurposeId[])}>
            <Label className="field-label">{t('stop-which-purposes')}</Label>
            <div className="channel-choice">
              {stoppable.map((one) => (
                <Checkbox key={one.id} value={one.id}>
                  {one.title}
                </Checkbox>
              ))}
            </div>
            <p className="caption">{t('stop-which-purposes-help')}</p>
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
          {author === 'subject' && (
            <Select<Channel | 'unsaid'>
              label={t('stop-arrived-by')}
              options={[{ id: 'unsaid', label: t('stop-arrived-unsaid') }, ...CHANNELS.map((id) => ({ id, label: t(CHANNEL_LABEL[id]) }))]}
              value={arrivedBy}
              onChange={setArrivedBy}
            />
          )}
        </div>
        <ProofPicker file={file} onChange={setFile} errorMessage={server.file} />
      </Form>
    </Dialog>
  );
}
