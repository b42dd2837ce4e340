import { UserCog } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, type Facet, type Permission, type RoleList, type RoleView } from '@/api';
import { Banner, Button, CancelButton, Checkbox, Dialog, Form, Switch, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { FACETS, FUNCTIONS, HIDES, MAY, useRoleTitle } from './roles';

/** A role, new or known: functions, hidden fields, reach. What contradicts itself cannot be ticked. */
export function RoleDialog({ role, list, onClose }: { role: RoleView | null; list: RoleList; onClose(): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const named = useRoleTitle();
  const [title, setTitle] = useState(role === null ? '' : named(role));
  const [may, setMay] = useState<readonly Permission[]>(role?.may ?? ['people']);
  const [hides, setHides] = useState<readonly Facet[]>(role?.hides ?? []);
  const [ownCards, setOwnCards] = useState(role?.ownCards ?? false);
  const save = useAct('role_save', { quiet: true });
  const errors = useFieldErrors(save.error);
  const barred = (permission: Permission) =>
    (hides.length > 0 && list.needAllFields.includes(permission)) || (ownCards && list.needAllCards.includes(permission));
  const wanted = may.filter((permission) => !barred(permission));
  const lost = may.filter(barred);
  const toggle = <T,>(now: readonly T[], one: T, on: boolean) => (on ? [...now, one] : now.filter((other) => other !== one));
  const submit = () => {
    // A shipped role keeps its own name in both languages unless somebody gave it another.
    const kept = role !== null && role.shipped !== null && title.trim() === named({ ...role, title: '' }) ? '' : title;
    save.mutate(
      { id: role?.id ?? null, title: kept, may: [...wanted], hides: [...hides], ownCards },
      {
        onSuccess: () => {
          toast(t('roles-saved', { title: title.trim() }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      size="large"
      onClose={onClose}
      icon={UserCog}
      title={t(role === null ? 'roles-new' : 'roles-edit')}
      lead={t('roles-dialog-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="role" isDisabled={title.trim() === ''} isPending={save.isPending}>
            {t('settings-save')}
          </Button>
        </>
      }
    >
      <Form
        id="role"
        className="stack tall-form"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField label={t('roles-title')} name="title" isRequired autoFocus value={title} onChange={setTitle} autoComplete="off" />
        <div className="role-functions">
          {FUNCTIONS.map(({ group, may: functions }) => (
            <fieldset key={group} className="motive-channels">
              <legend className="field-label">{t(group)}</legend>
              {functions.map((permission: Permission) => (
                <Checkbox
                  key={permission}
                  isSelected={wanted.includes(permission)}
                  isDisabled={permission === 'people' || barred(permission)}
                  onChange={(on) => setMay((now) => toggle(now, permission, on))}
                >
                  {t(MAY[permission])}
                </Checkbox>
              ))}
            </fieldset>
          ))}
        </div>
        <fieldset className="motive-channels">
          <legend className="field-label">{t('roles-hides')}</legend>
          <p className="caption">{t('roles-hides-help')}</p>
          <div className="motive-channel-choice">
            {FACETS.map((facet) => (
              <Checkbox key={facet} isSelected={hides.includes(facet)} onChange={(on) => setHides((now) => toggle(now, facet, on))}>
                {t(HIDES[facet])}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <Banner tone="info" title={t('roles-honest-title')}>
          <p>{t('roles-honest-key')}</p>
          <p>{t('roles-honest-texts')}</p>
          {wanted.includes('users') && <p>{t('roles-honest-users')}</p>}
        </Banner>
        <Switch isSelected={ownCards} onChange={setOwnCards} description={t('roles-cards-help')}>
          {t('roles-cards-switch')}
        </Switch>
        {lost.length > 0 && (
          <Banner tone="warning" live>
            {t('roles-lost')}
          </Banner>
        )}
        {save.error !== null && (save.error.code !== 'validation' || save.error.fields.some((fault) => fault.field !== 'title')) && (
          <Banner tone="danger" live>
            {errorText(save.error)}
          </Banner>
        )}
      </Form>
    </Dialog>
  );
}
