import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { useAccess, useAct, useFieldErrors, useRead, useUndoable, type DeviceKind, type DeviceState, type DeviceView, type DiskAnswer } from '@/api';
import { Banner, Button, CancelButton, DatePicker, Dialog, Form, RadioGroup, Select, TextField, toast } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

export const DISK: Record<DiskAnswer, MessageKey> = { unknown: 'devices-disk-unknown', encrypted: 'devices-disk-encrypted', open: 'devices-disk-open' };
const KINDS: readonly { id: DeviceKind; label: MessageKey }[] = [
  { id: 'desktop', label: 'devices-kind-desktop' },
  { id: 'laptop', label: 'devices-kind-laptop' },
  { id: 'tablet', label: 'devices-kind-tablet' },
  { id: 'phone', label: 'devices-kind-phone' },
  { id: 'disk', label: 'devices-kind-disk' },
];
const STATES: readonly { id: DeviceState; label: MessageKey }[] = [
  { id: 'in_use', label: 'devices-state-in-use' },
  { id: 'lost', label: 'devices-state-lost' },
  { id: 'retired', label: 'devices-state-retired' },
];

/** A device of the register; the one that the person sits at comes with the name that the system gives it. */
export function DeviceDialog({ device, own, suggested, onClose }: { device: DeviceView | null; own: boolean; suggested: string; onClose(): void }) {
  const { t } = useI18n();
  const today = useRead('app_info', {}).data?.today ?? '';
  const operator = useRead('session_get', {}).data?.operator ?? '';
  const [name, setName] = useState(device?.name ?? (own ? suggested : ''));
  const [kind, setKind] = useState<DeviceKind>(device?.kind ?? 'laptop');
  const [holder, setHolder] = useState(device?.holder ?? (own ? operator : ''));
  const [since, setSince] = useState<string | null>(device?.since ?? today);
  const [disk, setDisk] = useState<DiskAnswer>(device?.disk ?? 'unknown');
  const [state, setState] = useState<DeviceState>(device?.state ?? 'in_use');
  const [endedOn, setEndedOn] = useState<string | null>(device?.endedOn ?? null);
  const save = useAct('device_save');
  const undoable = useUndoable();
  const { may } = useAccess();
  const errors = useFieldErrors(save.error);
  const ready = name.trim() !== '' && holder.trim() !== '' && since !== null;
  const submit = () => {
    if (!ready || since === null) return;
    save.mutate(
      { id: device?.id ?? null, own: own || device?.own === true, name, kind, holder, since, disk, state, endedOn: state === 'in_use' ? null : endedOn },
      {
        onSuccess: ({ txn }) => {
          const done = t('devices-saved', { name: name.trim() });
          if (device === null || !may('firm')) toast(done);
          else undoable(done, txn);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={MonitorSmartphone}
      title={t(device !== null ? 'devices-edit' : own ? 'devices-new-own' : 'devices-new')}
      lead={t('devices-dialog-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="device" isDisabled={!ready} isPending={save.isPending}>
            {t('devices-save')}
          </Button>
        </>
      }
    >
      <Form
        id="device"
        className="stack tall-form"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('devices-name')}
          name="name"
          isRequired
          autoFocus
          maxLength={80}
          placeholder={t('devices-name-hint')}
          value={name}
          onChange={setName}
          autoComplete="off"
        />
        <div className="halves">
          <Select<DeviceKind> label={t('devices-kind')} options={KINDS.map(({ id, label }) => ({ id, label: t(label) }))} value={kind} onChange={setKind} />
          <TextField label={t('devices-holder')} name="holder" isRequired maxLength={80} value={holder} onChange={setHolder} autoComplete="off" />
          <DatePicker label={t('devices-from')} max={today} value={since} onChange={setSince} errorMessage={errors.since} />
        </div>
        <RadioGroup<DiskAnswer>
          label={t('devices-disk')}
          description={t('devices-disk-help')}
          orientation="horizontal"
          value={disk}
          onChange={setDisk}
          options={[
            { id: 'encrypted', label: t('devices-answer-encrypted') },
            { id: 'open', label: t('devices-answer-open') },
            { id: 'unknown', label: t('devices-answer-unknown') },
          ]}
        />
        {device !== null && (
          <div className="halves">
            <Select<DeviceState>
              label={t('devices-state')}
              options={STATES.map(({ id, label }) => ({ id, label: t(label) }))}
              value={state}
              onChange={setState}
            />
            {state !== 'in_use' && (
              <DatePicker label={t('devices-ended')} max={today} value={endedOn ?? today} onChange={setEndedOn} errorMessage={errors.endedOn} />
            )}
          </div>
        )}
        {state === 'lost' && <Banner tone="warning">{t('devices-lost-text')}</Banner>}
      </Form>
    </Dialog>
  );
}
