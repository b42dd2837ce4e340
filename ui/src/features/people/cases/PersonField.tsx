import { X } from 'lucide-react';
import { useState } from 'react';
import { useRead, type ContactId } from '@/api';
import { ComboBox, IconButton, type Option } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';

export interface Chosen {
  id: ContactId;
  name: string;
}

export interface PersonFieldProps {
  label: string;
  chosen: Chosen | null;
  onChange(chosen: Chosen | null): void;
  errorMessage?: string;
}

/** One person of the register, found by typing. */
export function PersonField({ label, chosen, onChange, errorMessage }: PersonFieldProps) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), 150);
  const hits = useRead('contact_search', { text: wanted, limit: 12 }, { enabled: wanted.length > 1, keepPrevious: true });
  const options: Option<ContactId>[] = (hits.data?.hits ?? []).map((hit) => ({ id: hit.id, label: hit.name, detail: hit.detail ?? undefined }));
  if (chosen !== null) {
    return (
      <p className="link-chosen">
        <span className="wrap-anywhere">
          <strong>{chosen.name}</strong>
        </span>
        <IconButton size="small" icon={X} label={t('card-link-other')} onPress={() => onChange(null)} />
      </p>
    );
  }
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
        const found = options.find((option) => option.id === id);
        onChange(found === undefined ? null : { id: found.id, name: found.label });
      }}
      onInputChange={setText}
      errorMessage={errorMessage}
    />
  );
}
