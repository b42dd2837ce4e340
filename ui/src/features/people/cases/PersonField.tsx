import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components';
import { useI18n } from '@/i18n';
import { PersonCombo, type Chosen } from '../shared/PersonCombo';

export interface PersonFieldProps {
  label: string;
  chosen: Chosen | null;
  onChange(chosen: Chosen | null): void;
  errorMessage?: string;
}

/** One person of the register, found by typing, who can be taken back. */
export function PersonField({ label, chosen, onChange, errorMessage }: PersonFieldProps) {
  const { t } = useI18n();
  // What was pressed goes with the choice: the focus stays with what takes its place.
  const [moved, setMoved] = useState(false);
  const choose = (next: Chosen | null) => {
    setMoved(true);
    onChange(next);
  };
  if (chosen === null) return <PersonCombo label={label} autoFocus={moved} errorMessage={errorMessage} onChoose={choose} />;
  return (
    <p className="link-chosen">
      <span className="wrap-anywhere">
        <strong>{chosen.name}</strong>
      </span>
      <IconButton size="small" icon={X} label={t('card-link-other')} autoFocus={moved} onPress={() => choose(null)} />
    </p>
  );
}
