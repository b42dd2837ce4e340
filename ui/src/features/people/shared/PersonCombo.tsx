import { useState } from 'react';
import { useRead, type ContactId } from '@/api';
import { ComboBox, type Option } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';

export interface Chosen {
  id: ContactId;
  name: string;
  /** What tells this person from a homonym. */
  detail?: string;
}

export interface PersonComboProps {
  label: string;
  description?: string;
  errorMessage?: string;
  autoFocus?: boolean;
  /** Who is not offered. */
  except?: ContactId;
  onChoose(person: Chosen): void;
}

/** Finds a person of the register by typing: name, address or number. */
export function PersonCombo({ onChoose, except, ...field }: PersonComboProps) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), 150);
  const hits = useRead('contact_search', { text: wanted, limit: 12 }, { enabled: wanted.length > 1, keepPrevious: true });
  const options: Option<ContactId>[] = (hits.data?.hits ?? [])
    .filter((hit) => hit.id !== except)
    .map((hit) => ({ id: hit.id, label: hit.name, detail: hit.detail ?? undefined }));
  return (
    <ComboBox<ContactId>
      {...field}
      placeholder={t('card-link-who-hint')}
      items={options}
      options={options}
      defaultFilter={() => true}
      menuTrigger="input"
      value={null}
      onChange={(id) => {
        const found = options.find((option) => option.id === id);
        if (found !== undefined) onChoose({ id: found.id, name: found.label, detail: found.detail });
      }}
      onInputChange={setText}
    />
  );
}
