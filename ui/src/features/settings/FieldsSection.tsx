import { Archive, ArchiveRestore, EyeOff, Pencil, Plus, Tags } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, useRead, useSay, useUndoable, type CustomFieldView } from '@/api';
import { Banner, Button, CustomFieldDialog, EmptyState, IconButton, Panel, Skeleton, StatusStamp, toast } from '@/components';
import { useI18n } from '@/i18n';

/** Campi (S50): what the firm adds to its cards, each with what it is for. */
export function FieldsSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { data, error } = useRead('custom_field_list', {});
  const [edited, setEdited] = useState<CustomFieldView | 'new' | null>(null);
  const inUse = data?.fields.filter((field) => !field.archived) ?? [];
  const archived = data?.fields.filter((field) => field.archived) ?? [];
  const add = (
    <Button variant="primary" icon={Plus} onPress={() => setEdited('new')}>
      {t('settings-field-add')}
    </Button>
  );
  return (
    <div className="stack">
      {data?.fields.length === 0 ? (
        <EmptyState icon={Tags} title={t('settings-fields-empty')} actions={add}>
          {t('settings-fields-empty-text')}
        </EmptyState>
      ) : (
        <div className="section-head">
          <p className="text-2 measure">{t('settings-fields-lead')}</p>
          {data !== undefined && add}
        </div>
      )}
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {inUse.length > 0 && <Fields fields={inUse} onEdit={setEdited} />}
      {archived.length > 0 && (
        <Panel title={t('settings-archived')} flush>
          <Fields fields={archived} onEdit={setEdited} />
        </Panel>
      )}
      {edited !== null && <FieldDialog field={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function Fields({ fields, onEdit }: { fields: readonly CustomFieldView[]; onEdit(field: CustomFieldView): void }) {
  const { t } = useI18n();
  const say = useSay();
  const undoable = useUndoable();
  const save = useAct('custom_field_save');
  return (
    <ul className="records">
      {fields.map((field) => {
        const archive = (archived: boolean) =>
          save.mutateAsync({ id: field.id, title: field.title, purpose: field.purpose, sensitivity: field.sensitivity, archived });
        return (
          <li key={field.id} className="settings-entry" data-line data-archived={field.archived || undefined}>
            <div className="settings-entry-main">
              <div className="settings-entry-title">
                <h2 className="wrap-anywhere">{field.title}</h2>
                <code>{field.code}</code>
              </div>
              <p className="caption">
                {field.purposeTitle} · {t('settings-field-usage', { count: field.usage })}
              </p>
            </div>
            {field.sensitivity === 'delicate' && (
              <StatusStamp tone="warning" icon={EyeOff}>
                {t('custom-field-delicate')}
              </StatusStamp>
            )}
            <div className="settings-entry-actions">
              <IconButton icon={Pencil} label={t('settings-edit-of', { title: field.title })} onPress={() => onEdit(field)} />
              <IconButton
                icon={field.archived ? ArchiveRestore : Archive}
                label={t(field.archived ? 'settings-restore-of' : 'settings-archive-of', { title: field.title })}
                onPress={() => {
                  archive(!field.archived).then(
                    () =>
                      undoable(t(field.archived ? 'settings-field-restored' : 'settings-field-archived', { title: field.title }), {
                        back: () => archive(field.archived),
                        forth: () => archive(!field.archived),
                      }),
                    say,
                  );
                }}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function FieldDialog({ field, onClose }: { field: CustomFieldView | null; onClose(): void }) {
  const { t } = useI18n();
  const save = useAct('custom_field_save');
  const errors = useFieldErrors(save.error);
  const purposes = useRead('purpose_list', {}).data?.purposes.filter((purpose) => !purpose.archived || purpose.id === field?.purpose) ?? [];
  return (
    <CustomFieldDialog
      heading={t(field === null ? 'settings-field-new' : 'settings-field-edit')}
      draft={{ title: field?.title ?? '', purpose: field?.purpose ?? null, sensitivity: field?.sensitivity ?? 'ordinary' }}
      purposes={purposes.map((purpose) => ({ id: purpose.id, label: purpose.title }))}
      errors={errors}
      isPending={save.isPending}
      onClose={onClose}
      onSave={(draft) =>
        save.mutate(
          { id: field?.id ?? null, archived: field?.archived ?? false, ...draft },
          {
            onSuccess: () => {
              toast(t('settings-field-saved', { title: draft.title }));
              onClose();
            },
          },
        )
      }
    />
  );
}
