import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useI18n } from '@/i18n';
import './fields.css';

export interface FieldTexts {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  /** A line of help under the field. */
  description?: ReactNode;
  /** A rule finds fault with the value, which is kept all the same. */
  warning?: string;
  /** What is wrong, where and how to mend it; the server's field errors come through `Form validationErrors`. */
  errorMessage?: string;
  /** Says "facoltativo" beside the label. */
  optional?: boolean;
}

export function FieldLabel({ label, hideLabel, optional }: FieldTexts) {
  const { t } = useI18n();
  return (
    <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>
      {label}
      {optional && <span className="field-optional">{t('ui-optional')}</span>}
    </Label>
  );
}

/** `outside` says in our words what the control itself finds wrong with a value. */
export function FieldFoot({ description, warning, errorMessage, outside }: FieldTexts & { outside?: string }) {
  return (
    <>
      {(description !== undefined || warning !== undefined) && (
        <Text slot="description" className="field-note">
          {warning !== undefined && (
            <span className="field-warning">
              <TriangleAlert aria-hidden="true" />
              {warning}
            </span>
          )}
          {description}
        </Text>
      )}
      <FieldError className="field-error">
        {({ validationErrors }) => (
          <>
            <CircleAlert aria-hidden="true" />
            <span>{errorMessage ?? outside ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
}

/** Splits the texts of a field from what goes to the React Aria control. */
export function splitTexts<P extends FieldTexts>(props: P): [FieldTexts, Omit<P, keyof FieldTexts>] {
  const { label, hideLabel, description, warning, errorMessage, optional, ...rest } = props;
  return [{ label, hideLabel, description, warning, errorMessage, optional }, rest];
}
