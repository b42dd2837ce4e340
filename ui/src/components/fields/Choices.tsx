import { Check, Minus, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  type CheckboxProps as AriaCheckboxProps,
  type RadioGroupProps as AriaRadioGroupProps,
  type SwitchProps as AriaSwitchProps,
} from 'react-aria-components';
import { FieldFoot, FieldLabel, splitTexts, type FieldTexts } from './parts';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  /** Leave it out only where `aria-label` names the box. */
  children?: ReactNode;
  description?: ReactNode;
}

export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="choice">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="choice-box">{isIndeterminate ? <Minus aria-hidden="true" /> : isSelected && <Check aria-hidden="true" />}</span>
          {children !== undefined && (
            <span className="choice-text">
              {children}
              {description !== undefined && <small>{description}</small>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}

export interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  description?: ReactNode;
}

export function Switch({ children, description, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className="choice">
      <span className="switch-track" />
      <span className="choice-text">
        {children}
        {description !== undefined && <small>{description}</small>}
      </span>
    </AriaSwitch>
  );
}

export interface RadioOption<V extends string> {
  id: V;
  label: string;
  detail?: ReactNode;
  icon?: LucideIcon;
  isDisabled?: boolean;
}

export interface RadioGroupProps<V extends string>
  extends FieldTexts, Omit<AriaRadioGroupProps, 'className' | 'style' | 'children' | 'value' | 'defaultValue' | 'onChange' | keyof FieldTexts> {
  options: readonly RadioOption<V>[];
  value: V | null;
  onChange(value: V): void;
  /** Draws each choice as a card with its icon; `small` ones stand in a row, and the detail of the chosen one below them. */
  cards?: boolean | 'small';
}

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const [texts, { options, value, onChange, cards, ...rest }] = splitTexts(props);
  const isSmall = cards === 'small';
  return (
    <AriaRadioGroup
      {...rest}
      className="field"
      isInvalid={rest.isInvalid ?? (texts.errorMessage !== undefined || undefined)}
      value={value}
      onChange={(next) => onChange(next as V)}
    >
      <FieldLabel {...texts} />
      <div className="radios" data-orientation={rest.orientation ?? (isSmall ? 'horizontal' : 'vertical')}>
        {options.map(({ id, label, detail, icon: Icon, isDisabled }) => (
          <Radio key={id} value={id} isDisabled={isDisabled} className={cards ? 'radio-card' : 'choice'} data-small={isSmall || undefined}>
            {cards ? Icon && <Icon aria-hidden="true" /> : <span className="choice-box" data-round="" />}
            <span className="choice-text">
              {label}
              {detail !== undefined && !isSmall && <small>{detail}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldFoot {...texts} description={texts.description ?? (isSmall ? options.find(({ id }) => id === value)?.detail : undefined)} />
    </AriaRadioGroup>
  );
}
