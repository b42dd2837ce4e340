import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useI18n } from '@/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { RadioGroup } from './fields/Choices';
import { Select } from './fields/Select';
import { TextField } from './fields/TextField';

export interface CustomFieldDraft<Purpose extends string> {
  title: string;
  purpose: Purpose;
  sensitivity: 'ordinary' | 'delicate';
}

export interface CustomFieldDialogProps<Purpose extends string> {
  heading: string;
  /** What the form starts with. */
  draft: { title: string; purpose: Purpose | null; sensitivity: 'ordinary' | 'delicate' };
  purposes: readonly { id: Purpose; label: string }[];
  errors: Record<string, string | string[]>;
  isPending: boolean;
  onSave(draft: CustomFieldDraft<Purpose>): void;
  onClose(): void;
}

/** A field that the firm adds to its cards: its name, what it is for, how delicate it is. */
export function CustomFieldDialog<Purpose extends string>({ heading, draft, purposes, errors, isPending, onSave, onClose }: CustomFieldDialogProps<Purpose>) {
  const { t } = useI18n();
  const [title, setTitle] = useState(draft.title);
  const [purpose, setPurpose] = useState(draft.purpose);
  const [sensitivity, setSensitivity] = useState(draft.sensitivity);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={heading}
      lead={t('custom-field-lead')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui-cancel')}
          </Button>
          <Button variant="primary" type="submit" form="custom-field" isDisabled={title.trim() === '' || purpose === null} isPending={isPending}>
            {t('custom-field-save')}
          </Button>
        </>
      }
    >
      <Form
        id="custom-field"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          if (purpose !== null) onSave({ title: title.trim(), purpose, sensitivity });
        }}
      >
        <TextField label={t('custom-field-title')} name="title" isRequired autoFocus value={title} onChange={setTitle} />
        <Select<Purpose>
          label={t('custom-field-purpose')}
          placeholder={t('custom-field-purpose-choose')}
          options={purposes}
          value={purpose}
          onChange={setPurpose}
        />
        <RadioGroup<'ordinary' | 'delicate'>
          label={t('custom-field-sensitivity')}
          options={[
            { id: 'ordinary', label: t('custom-field-ordinary'), detail: t('custom-field-ordinary-detail') },
            { id: 'delicate', label: t('custom-field-delicate'), detail: t('custom-field-delicate-detail') },
          ]}
          value={sensitivity}
          onChange={setSensitivity}
        />
      </Form>
    </Dialog>
  );
}
