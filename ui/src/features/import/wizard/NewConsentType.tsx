import { useAct, useFieldErrors, useKept, useRead, useSay, type PurposeId } from '@/api';
import { toast } from '@/components';
import { ConsentTypeDialog } from '@/components/domain/ConsentTypeForm';
import { codeFrom, NEW_TYPE, typeRequest, type TypeDraft } from '@/components/domain/consentType';
import { useI18n } from '@/i18n';

/** Makes a consent type for a column whose answers fit none, and gives the column to it. */
export function NewConsentType({ title, onMade, onClose }: { title: string; onMade(field: string): void; onClose(): void }) {
  const { t } = useI18n();
  const say = useSay();
  const save = useAct('consent_type_save');
  const types = useRead('consent_type_list', {}).data?.types ?? [];
  const purposes = useRead('purpose_list', {}).data?.purposes ?? [];
  const errors = useFieldErrors(save.error);
  const kept = useKept<TypeDraft<PurposeId>>(null, () => ({ ...NEW_TYPE, title, code: codeFrom(title) }));
  return (
    <ConsentTypeDialog
      type={null}
      others={types}
      purposes={purposes}
      kept={kept}
      errors={errors}
      isPending={save.isPending}
      onClose={onClose}
      onSave={(draft) =>
        save.mutate(typeRequest(draft, null), {
          onSuccess: () => {
            kept.done();
            toast(t('consent-type-saved', { title: draft.title.trim() }));
            onMade(`consent:${draft.code.trim()}`);
            onClose();
          },
          onError: (error) => error.code !== 'validation' && say(error),
        })
      }
    />
  );
}
