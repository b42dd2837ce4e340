import { X } from 'lucide-react';
import { useState } from 'react';
import { useRead, type ContactId } from '@/api';
import { ComboBox, IconButton, type Option } from '@/components';
import { useI18n } from '@/i18n';
import { useSettled } from '@/lib/useSettled';

export interface PickedPerson {
  id: ContactId;
  name: string;
  detail: string | null;
}

/** Finds a card by name, address or number; each hit says what tells it from a homonym. */
export function PersonPicker({
  value,
  onChange,
  label,
  description,
}: {
  value: PickedPerson | null;
  onChange(person: PickedPerson | null): void;
  label: string;
  description?: string;
}) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  // What was pressed goes with the choice: the focus stays with what takes its place.
  const [moved, setMoved] = useState(false);
  const choose = (person: PickedPerson | null) => {
    setMoved(true);
    onChange(person);
  };
  const wanted = useSettled(text.trim(), 150);
  const hits = useRead('contact_search', { text: wanted, limit: 12 }, { enabled: wanted.length > 1, keepPrevious: true });
  const options: Option<ContactId>[] = (hits.data?.hits ?? []).map((hit) => ({
    id: hit.id,
    label: hit.name,
    detail: hit.detail ?? t('requests-person-no-detail'),
  }));
  if (value !== null) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <p className="picked-person">
          <span className="wrap-anywhere">
            <strong>{value.name}</strong>
            {value.detail !== null && <span className="text-2"> · {value.detail}</span>}
          </span>
          <IconButton size="small" icon={X} label={t('requests-person-other')} autoFocus={moved} onPress={() => choose(null)} />
        </p>
      </div>
    );
  }
  const twins = options.filter((option) => options.some((other) => other.id !== option.id && other.label === option.label)).length;
  return (
    <ComboBox<ContactId>
      label={label}
      autoFocus={moved}
      placeholder={t('requests-person-hint')}
      description={twins > 0 ? t('requests-person-twins') : description}
      items={options}
      options={options}
      defaultFilter={() => true}
      menuTrigger="input"
      value={null}
      onChange={(id) => {
        const option = options.find((one) => one.id === id);
        if (option !== undefined) choose({ id: option.id, name: option.label, detail: option.detail ?? null });
      }}
      onInputChange={setText}
    />
  );
}
