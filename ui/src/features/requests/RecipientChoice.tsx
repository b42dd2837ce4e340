import { useRead, type RequestView } from '@/api';
import { Link, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';

const OTHER = '-';

/** Who is to be told: who has data of the person by the record; where nothing is recorded, who the register says gets data. */
export function useToTell(view: Pick<RequestView, 'holders' | 'notified'>): { names: string[]; recorded: boolean } {
  const { t, date } = useI18n();
  const { data } = useRead('recipient_list', {});
  const told = (name: string) => view.notified.includes(name);
  if (view.holders.length > 0)
    return {
      recorded: true,
      names: view.holders.filter((one) => !told(one.name)).map((one) => t('requests-to-tell-since', { name: one.name, date: date(one.on) })),
    };
  return { recorded: false, names: (data?.recipients ?? []).filter((one) => !one.archived && !told(one.name)).map((one) => one.name) };
}

/** Who is to be told (art. 19): first who has data of the person, then the register, or another name. */
export function RecipientChoice({
  view,
  name,
  onChange,
  errorMessage,
}: {
  view: Pick<RequestView, 'holders' | 'notified'>;
  name: string;
  onChange(name: string): void;
  errorMessage?: string;
}) {
  const { t, date } = useI18n();
  const { data } = useRead('recipient_list', {});
  if (data === undefined) return null;
  const holders = view.holders.filter((one) => !view.notified.includes(one.name));
  const others = data.recipients.filter((one) => !one.archived && !view.notified.includes(one.name) && !holders.some((held) => held.name === one.name));
  const left = [
    ...holders.map((one) => ({ id: one.name, label: one.name, detail: t('requests-to-tell-detail', { date: date(one.on) }) })),
    ...others.map((one) => ({ id: one.name, label: one.name, detail: one.service })),
  ];
  if (left.length === 0) {
    return (
      <>
        <TextField label={t('requests-recipient')} value={name} onChange={onChange} autoComplete="off" errorMessage={errorMessage} />
        {data.recipients.length === 0 && (
          <p className="caption">
            {t('requests-recipient-none')} <Link href="/settings/recipients">{t('settings-recipients')}</Link>
          </p>
        )}
      </>
    );
  }
  const chosen = left.some((one) => one.id === name) ? name : name === '' ? null : OTHER;
  return (
    <>
      <Select
        label={t('requests-recipient')}
        placeholder={t('requests-recipient-choose')}
        options={[...left, { id: OTHER, label: t('requests-recipient-other') }]}
        value={chosen}
        onChange={(id) => onChange(id === OTHER ? ' ' : id)}
        errorMessage={chosen === OTHER ? undefined : errorMessage}
      />
      {chosen === OTHER && (
        <TextField
          label={t('requests-recipient-other')}
          value={name.trimStart()}
          onChange={(text) => onChange(text === '' ? ' ' : text)}
          autoComplete="off"
          autoFocus
          errorMessage={errorMessage}
        />
      )}
    </>
  );
}
