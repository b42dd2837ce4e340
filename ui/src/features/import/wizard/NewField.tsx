import { useAct, useFieldErrors, useRead } from '@/api';
import { CustomFieldDialog, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Makes a field of the firm for a column that fits no field, and gives the column to it. */
export function NewField({
  title,
  isDelicate,
  onMade,
  onClose,
}: {
  title: string;
  /** What stands in the column is to be sealed, unless the person says otherwise. */
  isDelicate: boolean;
  onMade(field: string): void;
  onClose(): void;
}) {
  const { t } = useI18n();
  const save = useAct('custom_field_save');
  const errors = useFieldErrors(save.error);
  const purposes = useRead('purpose_list', {}).data?.purposes.filter((purpose) => !purpose.archived) ?? [];
  return (
    <CustomFieldDialog
      heading={t('import-field-new')}
      draft={{ title, purpose: null, sensitivity: isDelicate ? 'delicate' : 'ordinary' }}
      purposes={purposes.map((purpose) => ({ id: purpose.id, label: purpose.title }))}
      errors={errors}
      isPending={save.isPending}
      onClose={onClose}
      onSave={(draft) =>
        save.mutate(
          { id: null, archived: false, ...draft },
          {
            onSuccess: ({ code }) => {
              toast(t('import-field-made', { title: draft.title }));
              onMade(`custom:${code}`);
              onClose();
            },
          },
        )
      }
    />
  );
}
