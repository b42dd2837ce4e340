import { Check, CircleAlert, Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { useI18n, type MessageKey } from '@/i18n';
import { IconButton } from '../Button';
import { FieldFoot, FieldLabel, splitTexts, type FieldTexts } from './parts';

export interface PassphraseFieldProps extends FieldTexts {
  value: string;
  onChange(value: string): void;
  name?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  /** New passphrases are announced to password stores as such. */
  isNew?: boolean;
  /** What stands under the field, such as `<PassphraseStrength/>`. */
  children?: ReactNode;
}

/** A passphrase: it may be pasted and shown, and it has no puzzles (WCAG 3.3.8). */
export function PassphraseField(props: PassphraseFieldProps) {
  const { t } = useI18n();
  const [texts, { children, isNew, ...rest }] = splitTexts(props);
  const [shown, setShown] = useState(false);
  return (
    <AriaTextField
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      spellCheck="false"
      isInvalid={texts.errorMessage !== undefined || undefined}
      className="field"
    >
      <FieldLabel {...texts} />
      <Group className="field-group">
        <Input />
        <IconButton icon={shown ? EyeOff : Eye} label={t(shown ? 'ui-hide-passphrase' : 'ui-show-passphrase')} size="small" onPress={() => setShown(!shown)} />
      </Group>
      {children}
      <FieldFoot {...texts} />
    </AriaTextField>
  );
}

const WORDS: readonly MessageKey[] = ['ui-strength-0', 'ui-strength-1', 'ui-strength-2', 'ui-strength-3', 'ui-strength-4'];

/** How strong a passphrase is: four bars, a word and an icon. `score` is 0 to 4. */
export function PassphraseStrength({ score, acceptable, reasons }: { score: number; acceptable: boolean; reasons: string[] }) {
  const { t } = useI18n();
  // Long or odd enough to score well, and refused all the same: the word must not praise it.
  const scored = Math.max(0, Math.min(4, Math.round(score)));
  const step = acceptable ? Math.max(2, scored) : Math.min(1, scored);
  const tone = acceptable ? 'ok' : scored >= 2 ? 'warning' : 'danger';
  return (
    <div className="strength" data-tone={tone} aria-live="polite">
      <div className="strength-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} data-on={bar <= Math.max(1, step) || undefined} />
        ))}
      </div>
      <span className="strength-word">
        {acceptable ? <Check aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
        {t(!acceptable && scored >= 2 ? 'ui-strength-refused' : (WORDS[step] ?? 'ui-strength-0'))}
      </span>
      {reasons.length > 0 && <span className="field-note">{reasons.join(' ')}</span>}
    </div>
  );
}
