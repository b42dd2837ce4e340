import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useFieldErrors, useSay, useUndoable, type Channel, type CommandError, type ReasonBasis, type ReasonView } from '@/api';
import { Banner, Button, CancelButton, Checkbox, Dialog, Form, Select, TextField } from '@/components';
import { CHANNEL_LABEL, CHANNELS } from '@/components/domain/channels';
import { useI18n } from '@/i18n';
import { BASES_OF_MOTIVE, BASIS_OF_MOTIVE } from './motives';

/** A reason, new or known. */
export function MotiveDialog({ reason, onClose }: { reason: ReasonView | null; onClose(): void }) {
  const { t } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const [title, setTitle] = useState(reason?.title ?? '');
  const [basis, setBasis] = useState<ReasonBasis>(reason?.basis ?? 'contract');
  const [channels, setChannels] = useState<readonly Channel[]>(reason?.channels ?? []);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = useFieldErrors(refused);
  const fixed = reason?.rightsAnswers === true;
  const submit = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const { txn } = await call('reason_save', { id: reason?.id ?? null, title, basis, channels: [...channels] });
      undoable(t('motive-saved', { title: title.trim() }), txn);
      onClose();
    } catch (thrown) {
      const error = asCommandError(thrown);
      if (error.code === 'validation') setRefused(error);
      else say(error);
    }
    setBusy(false);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={ListChecks}
      title={t(reason === null ? 'motive-new' : 'motive-edit')}
      lead={t('motive-dialog-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="motive" isDisabled={title.trim() === ''} isPending={busy}>
            {t('settings-save')}
          </Button>
        </>
      }
    >
      <Form
        id="motive"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('motive-title')}
          name="title"
          isRequired
          autoFocus
          placeholder={t('motive-title-hint')}
          value={title}
          onChange={setTitle}
          autoComplete="off"
        />
        {fixed ? (
          <Banner tone="info">{t('motive-always-help')}</Banner>
        ) : (
          <>
            <Select<ReasonBasis>
              label={t('motive-basis')}
              options={BASES_OF_MOTIVE.map((id) => ({ id, label: t(BASIS_OF_MOTIVE[id].label), detail: t(BASIS_OF_MOTIVE[id].detail) }))}
              value={basis}
              onChange={setBasis}
            />
            <fieldset className="motive-channels">
              <legend className="field-label">{t('motive-channels')}</legend>
              <p className="caption">{t('motive-channels-help')}</p>
              <div className="motive-channel-choice">
                {CHANNELS.filter((channel) => channel !== 'other').map((channel) => (
                  <Checkbox
                    key={channel}
                    isSelected={channels.includes(channel)}
                    onChange={(on) => setChannels((now) => (on ? [...now, channel] : now.filter((other) => other !== channel)))}
                  >
                    {t(CHANNEL_LABEL[channel])}
                  </Checkbox>
                ))}
              </div>
            </fieldset>
          </>
        )}
      </Form>
    </Dialog>
  );
}
