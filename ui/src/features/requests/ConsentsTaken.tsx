import { CheckboxGroup } from 'react-aria-components';
import type { ConsentTypeId } from '@/api';
import { Checkbox } from '@/components';
import { useI18n, type MessageKey } from '@/i18n';

/** Which consents the person takes back, among those that the card has. */
export function ConsentsTaken({
  consents,
  value,
  onChange,
  nothing,
  errorMessage,
}: {
  consents: readonly { type: ConsentTypeId; title: string }[];
  value: readonly ConsentTypeId[];
  onChange(next: ConsentTypeId[]): void;
  /** What stands there when the card has none. */
  nothing: MessageKey;
  errorMessage?: string;
}) {
  const { say, t } = useI18n();
  if (consents.length === 0) return <p className="caption">{say(nothing)}</p>;
  return (
    <CheckboxGroup
      className="field"
      aria-label={t('requests-consents')}
      value={[...value]}
      onChange={(next) => onChange(next as ConsentTypeId[])}
      isInvalid={errorMessage !== undefined}
    >
      <span className="field-label">{t('requests-consents')}</span>
      <div className="kind-choice">
        {consents.map((one) => (
          <Checkbox key={one.type} value={one.type}>
            {one.title}
          </Checkbox>
        ))}
      </div>
      {errorMessage !== undefined && <p className="field-error">{errorMessage}</p>}
    </CheckboxGroup>
  );
}
