import { FileDown, FileUp, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { asCommandError, call, useAct, useErrorText, useFieldErrors, useRead, type ProfileView } from '@/api';
import { Button, CancelButton, Dialog, Form, IconButton, Panel, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';

/** How the files of each source are matched: kept by itself, handed on as a file. */
export function ProfilesPanel() {
  const { t, date } = useI18n();
  const errorText = useErrorText();
  const { data } = useRead('profile_list', {});
  const remove = useAct('profile_delete');
  const save = useAct('profile_save');
  const [named, setNamed] = useState<ProfileView | null>(null);
  const [asked, setAsked] = useState<ProfileView | null>(null);
  const [busy, setBusy] = useState(false);
  if (data === undefined) return null;
  const take = async () => {
    setBusy(true);
    try {
      const { file } = await call('profile_pick', {});
      if (file === null) return;
      await call('profile_take', { file: file.token });
      toast(t('profile-taken'));
    } catch (thrown) {
      const error = asCommandError(thrown);
      // A file that is no profile is no fault of a field: there is none on the screen.
      if (error.fields.length > 0) toast(t('profile-not'));
      else toast(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={t('profile-title')} lead={t('profile-lead')}>
      {data.profiles.length === 0 ? (
        <p className="caption">{t('profile-none')}</p>
      ) : (
        <ul className="ruled">
          {data.profiles.map((profile) => (
            <li key={profile.profile} className="exchange-row">
              <div className="grow">
                <p className="strong wrap-anywhere">{profile.name}</p>
                <p className="caption">
                  {[
                    t('profile-columns', { count: profile.columns }),
                    ...(profile.corrections > 0 ? [t('profile-corrections', { count: profile.corrections })] : []),
                    ...(profile.usedAt === null ? [] : [t('profile-used', { date: date(profile.usedAt) })]),
                  ].join(' · ')}
                </p>
              </div>
              <IconButton icon={Pencil} label={t('profile-rename-of', { name: profile.name })} onPress={() => setNamed(profile)} />
              <IconButton
                icon={FileDown}
                label={t('profile-save-of', { name: profile.name })}
                onPress={() => save.mutate({ profile: profile.profile }, { onSuccess: ({ file }) => file !== null && toast(t('profile-saved', { file })) })}
              />
              <IconButton icon={Trash2} label={t('profile-delete-of', { name: profile.name })} onPress={() => setAsked(profile)} />
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button size="small" icon={FileUp} isPending={busy} onPress={() => void take()}>
          {t('profile-take')}
        </Button>
      </div>
      {named !== null && <ProfileName profile={named} onClose={() => setNamed(null)} />}
      <Dialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        icon={Trash2}
        tone="warning"
        title={t('profile-delete-title', { name: asked?.name ?? '' })}
        lead={t('profile-delete-text')}
        isDismissable
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsked(null)}>
              {t('ui-cancel')}
            </Button>
            <Button
              variant="primary"
              isPending={remove.isPending}
              onPress={() => asked !== null && remove.mutate({ profile: asked.profile }, { onSettled: () => setAsked(null) })}
            >
              {t('profile-delete')}
            </Button>
          </>
        }
      />
    </Panel>
  );
}

/** Another name for a profile. */
export function ProfileName({ profile, onClose }: { profile: Pick<ProfileView, 'profile' | 'name'>; onClose(): void }) {
  const { t } = useI18n();
  const rename = useAct('profile_rename');
  const errors = useFieldErrors(rename.error);
  const [name, setName] = useState(profile.name);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('profile-rename')}
      lead={t('profile-rename-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="profile-name" isDisabled={name.trim() === ''} isPending={rename.isPending}>
            {t('profile-rename-go')}
          </Button>
        </>
      }
    >
      <Form
        id="profile-name"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ profile: profile.profile, name: name.trim() }, { onSuccess: onClose });
        }}
      >
        <TextField label={t('profile-name')} name="name" isRequired autoFocus value={name} onChange={setName} />
      </Form>
    </Dialog>
  );
}
