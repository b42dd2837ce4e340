import { useState } from 'react';
import { useRead, type ContactId } from '@/api';
import { ComboBox, type Option } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';

/** Finds the card that an address belongs to. */
export function CardPicker({ label, onChange }: { label: string; onChange(contact: ContactId): void }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), 150);
  const hits = useRead('contact_search', { text: wanted, limit: 12 }, { enabled: wanted.length > 1, keepPrevious: true });
  const options: Option<ContactId>[] = (hits.data?.hits ?? []).map((hit) => ({ id: hit.id, label: hit.name, detail: hit.detail ?? undefined }));
  return (
    <ComboBox<ContactId>
      label={label}
      placeholder={t('card-link-who-hint')}
      items={options}
      options={options}
      defaultFilter={() => true}
      menuTrigger="input"
      value={null}
      onChange={(id) => {
        const option = options.find((one) => one.id === id);
        if (option !== undefined) onChange(option.id);
      }}
      onInputChange={setText}
    />
  );
}
