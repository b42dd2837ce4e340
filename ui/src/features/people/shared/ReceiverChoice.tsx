import { useRead, type DataReceiver, type RecipientId } from '@/api';
import { Select, TextField } from '@/components';
import { useI18n } from '@/i18n';

const OTHER = 'other';
const STAYS = 'stays';

/** Who gets data: nobody chosen yet, an entry of the register, or another name. */
export type Receiver = { kind: 'none' } | { kind: 'registered'; id: RecipientId } | { kind: 'named'; name: string };

export const NOBODY: Receiver = { kind: 'none' };

/** As the command asks for it. */
export function receiverOf(value: Receiver): DataReceiver {
  return value.kind === 'registered' ? { recipient: value.id, name: '' } : { recipient: null, name: value.kind === 'named' ? value.name.trim() : '' };
}

/** Somebody of the register of recipients or another name; with `stays`, nobody is a choice too. */
export function ReceiverChoice({
  label,
  description,
  stays,
  value,
  onChange,
  errorMessage,
}: {
  label: string;
  description?: string;
  stays?: string;
  value: Receiver;
  onChange(value: Receiver): void;
  errorMessage?: string | undefined;
}) {
  const { t } = useI18n();
  const recipients = (useRead('recipient_list', {}).data?.recipients ?? []).filter((one) => !one.archived);
  const options = [
    ...(stays === undefined ? [] : [{ id: STAYS, label: stays }]),
    ...recipients.map((one) => ({ id: one.id as string, label: one.name, detail: one.service })),
    { id: OTHER, label: t('disclosures-to-other') },
  ];
  const chosen = value.kind === 'registered' ? value.id : value.kind === 'named' ? OTHER : stays === undefined ? null : STAYS;
  const choose = (id: string) => {
    const known = recipients.find((one) => one.id === id);
    onChange(known !== undefined ? { kind: 'registered', id: known.id } : id === OTHER ? { kind: 'named', name: '' } : NOBODY);
  };
  return (
    <>
      <Select<string>
        label={label}
        {...(description === undefined ? {} : { description })}
        placeholder={t('disclosures-to-choose')}
        options={options}
        value={chosen}
        onChange={choose}
        errorMessage={value.kind === 'named' ? undefined : errorMessage}
      />
      {value.kind === 'named' && (
        <TextField
          label={t('disclosures-to-name')}
          value={value.name}
          onChange={(name) => onChange({ kind: 'named', name })}
          autoComplete="off"
          autoFocus
          errorMessage={errorMessage}
        />
      )}
    </>
  );
}
