import { useState } from 'react';
import { useRead, type ContactId } from '@/api';
import { ComboBox, type Option } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';

/** Finds a card by typing: name, address or number. */
export function PersonPick({ label, onChoose }: { label: string; onChoose(id: ContactId): void }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), 150);
  const { data } = useRead('contact_search', { text: wanted, limit: 12 }, { enabled: wanted.length > 1, keepPrevious: true });
  const options: Option<ContactId>[] = (data?.hits ?? []).map(({ id, name, detail }) => ({ id, label: name, detail: detail ?? undefined }));
  return (
    <ComboBox<ContactId>
      label={label}
      placeholder={t('log-party-find')}
      items={options}
      options={options}
      defaultFilter={() => true}
      menuTrigger="input"
      value={null}
      onChange={(id) => id !== null && onChoose(id)}
      onInputChange={setText}
    />
  );
}
