import { X } from 'lucide-react';
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
  if (chosen === null) return <PersonCombo label={label} errorMessage={errorMessage} onChoose={onChange} />;
  return (
    <p className="link-chosen">
      <span className="wrap-anywhere">
        <strong>{chosen.name}</strong>
      </span>
      <IconButton size="small" icon={X} label={t('card-link-other')} onPress={() => onChange(null)} />
    </p>
  );
}
