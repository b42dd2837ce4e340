import { useRead } from '@/api';
import { Link, Select, TextField } from '@/components';
import { useI18n } from '@/i18n';

const OTHER = '-';

/** Who the register says gets data, without those that were told already. */
export function useToTell(told: readonly string[]): string[] {
  const { data } = useRead('recipient_list', {});
  return (data?.recipients ?? []).filter((one) => !one.archived && !told.includes(one.name)).map((one) => one.name);
}

/** Who is to be told (art. 19): somebody of the register, or another name. */
export function RecipientChoice({ told, name, onChange, errorMessage }: { told: readonly string[]; name: string; onChange(name: string): void; errorMessage?: string }) {
  const { t } = useI18n();
  const left = useToTell(told);
  const { data } = useRead('recipient_list', {});
  if (data === undefined) return null;
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
  const chosen = left.includes(name) ? name : name === '' ? null : OTHER;
  return (
    <>
      <Select
        label={t('requests-recipient')}
        placeholder={t('requests-recipient-choose')}
        options={[...left.map((one) => ({ id: one, label: one })), { id: OTHER, label: t('requests-recipient-other') }]}
        value={chosen}
        onChange={(id) => onChange(id === OTHER ? ' ' : id)}
        errorMessage={chosen === OTHER ? undefined : errorMessage}
      />
      {chosen === OTHER && <TextField label={t('requests-recipient-other')} value={name.trimStart()} onChange={(text) => onChange(text === '' ? ' ' : text)} autoComplete="off" autoFocus errorMessage={errorMessage} />}
    </>
  );
}
