import { useAct, useFieldErrors, useKept, useRead, useSay, type ConsentTypeView } from '@/api';
import { toast } from '@/components';
import { ConsentTypeDialog } from '@/components/domain/ConsentTypeForm';
import { useI18n } from '@/i18n';
import { draftOfType, NEW_TYPE, typeRequest, type TypeDraft } from './typeDraft';

export interface TypeDialogProps {
  /** The type to change; null for a new one. */
  type: ConsentTypeView | null;
  others: readonly ConsentTypeView[];
  onClose(): void;
}

/** Makes or changes a consent type. */
export function TypeDialog({ type, others, onClose }: TypeDialogProps) {
  const { t } = useI18n();
  const say = useSay();
  const save = useAct('consent_type_save');
  const purposes = useRead('purpose_list', {}).data?.purposes ?? [];
  const errors = useFieldErrors(save.error);
  const kept = useKept<TypeDraft>(`type/${type?.id ?? ''}`, () => (type === null ? NEW_TYPE : draftOfType(type)));
  const close = () => {
    kept.done();
    onClose();
  };
  return (
    <ConsentTypeDialog
      type={type}
      others={others}
      purposes={purposes}
      kept={kept}
      errors={errors}
      isPending={save.isPending}
      onClose={close}
      onSave={(draft) =>
        save.mutate(typeRequest(draft, type), {
          onSuccess: () => {
            toast(t('consent-type-saved', { title: draft.title.trim() }));
            close();
          },
          // Wrong fields are marked where they are.
          onError: (error) => error.code !== 'validation' && say(error),
        })
      }
    />
  );
}
