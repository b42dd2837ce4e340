import type { PassphraseReason, PassphraseStrength as Strength } from '@/api';
import { PassphraseField, PassphraseStrength } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

const REASON: Record<PassphraseReason, MessageKey> = {
  too_short: 'entry-passphrase-too-short',
  common: 'entry-passphrase-common',
  personal: 'reason-personal',
  repeated: 'reason-repeated',
  sequence: 'reason-sequence',
  guessable: 'entry-passphrase-guessable',
};

export interface NewPassphraseProps {
  /** What it is called where it takes the place of another one. */
  label?: string;
  /** Wire name, for what the core finds wrong with it. */
  name: string;
  value: string;
  onChange(value: string): void;
  repeated: string;
  onRepeatedChange(value: string): void;
  strength: Strength | null;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

/** A new passphrase, its strength, and once more against slips. */
export function NewPassphrase({ label, name, value, onChange, repeated, onRepeatedChange, strength, isDisabled, autoFocus }: NewPassphraseProps) {
  const { t } = useI18n();
  // Said as soon as what is typed cannot become the same.
  const differs = !value.startsWith(repeated);
  return (
    <>
      <PassphraseField
        name={name}
        label={label ?? t('entry-passphrase')}
        description={t('entry-passphrase-advice')}
        isNew
        value={value}
        onChange={onChange}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
      >
        {strength && value !== '' && (
          <PassphraseStrength score={strength.score} acceptable={strength.acceptable} reasons={strength.reasons.map((reason) => t(REASON[reason]))} />
        )}
      </PassphraseField>
      <PassphraseField
        label={t('entry-passphrase-again')}
        isNew
        value={repeated}
        onChange={onRepeatedChange}
        isDisabled={isDisabled}
        errorMessage={repeated !== '' && differs ? t('entry-passphrase-differs') : undefined}
      />
    </>
  );
}
