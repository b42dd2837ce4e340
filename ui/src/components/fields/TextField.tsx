import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  Group,
  Input,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type SearchFieldProps as AriaSearchFieldProps,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { useI18n } from '@/i18n';
import { IconButton } from '../Button';
import { FieldFoot, FieldLabel, splitTexts, type FieldTexts } from './parts';

export interface TextFieldProps extends FieldTexts, Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | keyof FieldTexts> {
  placeholder?: string;
  /** Codes: tax code, IBAN, reference numbers. */
  mono?: boolean;
  /** A number of a few digits: as wide as those, not as its column. */
  short?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const [texts, { placeholder, mono, short, inputRef, ...rest }] = splitTexts(props);
  return (
    <AriaTextField {...rest} isInvalid={rest.isInvalid ?? (texts.errorMessage !== undefined || undefined)} className="field">
      <FieldLabel {...texts} />
      <Input ref={inputRef} className="input" placeholder={placeholder} data-mono={mono || undefined} data-short={short || undefined} />
      <FieldFoot {...texts} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldTexts, Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'type' | keyof FieldTexts> {
  placeholder?: string;
  rows?: number;
}

export function TextArea(props: TextAreaProps) {
  const [texts, { placeholder, rows = 4, ...rest }] = splitTexts(props);
  return (
    <AriaTextField {...rest} isInvalid={rest.isInvalid ?? (texts.errorMessage !== undefined || undefined)} className="field">
      <FieldLabel {...texts} />
      <AriaTextArea className="input" placeholder={placeholder} rows={rows} />
      <FieldFoot {...texts} />
    </AriaTextField>
  );
}

export interface SearchFieldProps extends FieldTexts, Omit<AriaSearchFieldProps, 'className' | 'style' | 'children' | keyof FieldTexts> {
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
}

export function SearchField(props: SearchFieldProps) {
  const { t } = useI18n();
  const [texts, { placeholder, inputRef, ...rest }] = splitTexts({ hideLabel: true, ...props });
  return (
    <AriaSearchField {...rest} className="field">
      <FieldLabel {...texts} />
      <Group className="field-group">
        <Search aria-hidden="true" />
        <Input ref={inputRef} placeholder={placeholder} />
        <span className="clear-search">
          <IconButton icon={X} label={t('ui-clear')} size="small" />
        </span>
      </Group>
      <FieldFoot {...texts} />
    </AriaSearchField>
  );
}
