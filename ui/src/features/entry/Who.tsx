import { Select } from '@/components';
import { useI18n } from '@/i18n';

/** Who opens the archive, where several people may. */
export function Who({ logins, value, onChange }: { logins: readonly string[]; value: string; onChange(login: string): void }) {
  const { t } = useI18n();
  return <Select label={t('entry-who')} options={logins.map((name) => ({ id: name, label: name }))} value={value} onChange={onChange} />;
}
