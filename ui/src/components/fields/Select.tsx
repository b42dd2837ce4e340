import { Check, ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  type ComboBoxProps as AriaComboBoxProps,
  type SelectProps as AriaSelectProps,
} from 'react-aria-components';
import { useI18n } from '@/i18n';
import '../overlays.css';
import { IconButton } from '../Button';
import { FieldFoot, FieldLabel, splitTexts, type FieldTexts } from './parts';

export interface Option<V extends string = string> {
  id: V;
  label: string;
  /** A second line in the list. */
  detail?: string;
  isDisabled?: boolean;
}

function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} isDisabled={option.isDisabled} className="listbox-item">
      {({ isSelected }) => (
        <>
          <span className="menu-text">
            {option.label}
            {option.detail !== undefined && <small>{option.detail}</small>}
          </span>
          {isSelected && <Check className="menu-check" aria-hidden="true" />}
        </>
      )}
    </ListBoxItem>
  );
}

export interface SelectProps<V extends string>
  extends
    FieldTexts,
    Omit<
      AriaSelectProps<Option<V>>,
      'className' | 'style' | 'children' | 'value' | 'defaultValue' | 'onChange' | 'selectedKey' | 'onSelectionChange' | 'defaultSelectedKey' | keyof FieldTexts
    > {
  options: readonly Option<V>[];
  value: V | null;
  onChange(value: V): void;
}

/** How long a list that opened takes no pointer: the press that opened it ends in this time, wherever the page has moved. */
const OPENING_MS = 300;

/** One choice from a short list. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { t } = useI18n();
  const [isOpening, setOpening] = useState(false);
  useEffect(() => {
    if (!isOpening) return;
    const timer = window.setTimeout(() => setOpening(false), OPENING_MS);
    return () => window.clearTimeout(timer);
  }, [isOpening]);
  const [texts, { options, value, onChange, placeholder, ...rest }] = splitTexts(props);
  return (
    <AriaSelect
      {...(rest as object)}
      className="field"
      placeholder={placeholder ?? t('ui-choose')}
      isInvalid={rest.isInvalid ?? (texts.errorMessage !== undefined || undefined)}
      value={value}
      onChange={(key) => key !== null && onChange(String(key) as V)}
      onOpenChange={setOpening}
    >
      <FieldLabel {...texts} />
      <Button className="select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldFoot {...texts} />
      <Popover className="popover" offset={4}>
        <ListBox className="listbox" items={options} data-opening={isOpening || undefined}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export interface ComboBoxProps<V extends string>
  extends
    FieldTexts,
    Omit<
      AriaComboBoxProps<Option<V>>,
      'className' | 'style' | 'children' | 'value' | 'defaultValue' | 'onChange' | 'selectedKey' | 'onSelectionChange' | 'defaultSelectedKey' | keyof FieldTexts
    > {
  options: readonly Option<V>[];
  value: V | null;
  onChange(value: V | null): void;
  placeholder?: string;
}

/** One choice from a long list, found by typing. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const { t } = useI18n();
  const [texts, { options, value, onChange, placeholder, ...rest }] = splitTexts(props);
  return (
    <AriaComboBox
      {...(rest as object)}
      className="field"
      menuTrigger="focus"
      defaultItems={options}
      isInvalid={rest.isInvalid ?? (texts.errorMessage !== undefined || undefined)}
      value={value}
      onChange={(key) => onChange(key === null ? null : (String(key) as V))}
    >
      <FieldLabel {...texts} />
      <Group className="field-group">
        <Input placeholder={placeholder} />
        <IconButton icon={ChevronDown} label={t('ui-show-options')} size="small" />
      </Group>
      <FieldFoot {...texts} />
      <Popover className="popover" offset={4}>
        <ListBox<Option<V>> className="listbox" renderEmptyState={() => <p className="menu-header">{t('ui-no-match')}</p>}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
