import { KeyRound, UserCog, UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useAct, useErrorText, useFieldErrors, type CommandError, type RoleId, type RoleView, type UserView } from '@/api';
import { Banner, Button, CancelButton, Dialog, Form, PassphraseField, Select, TextField, toast } from '@/components';
import { useI18n } from '@/i18n';
import { PassphraseDialog } from './PassphraseDialog';
import { ChangingKeys } from './KeysPanel';
import { useRoleTitle } from './roles';

/** Adds somebody. The code is shown once, to be handed over; the passphrase is theirs to choose. */
export function AddUserDialog({ roles, onClose }: { roles: readonly RoleView[]; onClose(): void }) {
  const { t } = useI18n();
  const given = useGiven(roles);
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<RoleId | ''>(roles.find((one) => one.shipped === 'operator')?.id ?? '');
  const [passphrase, setPassphrase] = useState('');
  const add = useAct('user_add', { quiet: true });
  const errors = useFieldErrors(add.error);
  if (add.data !== undefined) return <CodeDialog name={login.trim()} code={add.data.code} endsAt={add.data.endsAt} onClose={onClose} />;
  const ready = login.trim() !== '' && role !== '' && passphrase !== '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={UserPlus}
      title={t('users-add')}
      lead={t('users-add-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="user" isDisabled={!ready} isPending={add.isPending}>
            {t('users-add-go')}
          </Button>
        </>
      }
    >
      <Form
        id="user"
        className="stack"
        validationErrors={errors}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) add.mutate({ login, role, passphrase });
        }}
      >
        <TextField
          label={t('users-name')}
          name="login"
          description={t('users-name-help')}
          isRequired
          autoFocus
          value={login}
          onChange={setLogin}
          autoComplete="off"
        />
        <Select label={t('users-role')} options={given} value={role === '' ? null : role} onChange={(id) => setRole(id as RoleId)} />
        <OwnPassphrase value={passphrase} error={add.error} onChange={setPassphrase} onRetype={() => add.reset()} />
      </Form>
    </Dialog>
  );
}

/** The roles that can be given, with what they are for. */
function useGiven(roles: readonly RoleView[]): { id: string; label: string }[] {
  const title = useRoleTitle();
  return roles.filter((role) => !role.archived).map((role) => ({ id: role.id, label: title(role) }));
}

function OwnPassphrase({ value, error, onChange, onRetype }: { value: string; error: CommandError | null; onChange(text: string): void; onRetype(): void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  return (
    <>
      <PassphraseField
        label={t('users-own-passphrase')}
        value={value}
        onChange={(text) => {
          onChange(text);
          onRetype();
        }}
        errorMessage={error?.code === 'wrong-key' ? errorText(error) : undefined}
      />
      {error !== null && error.code !== 'wrong-key' && error.fields.length === 0 && (
        <Banner tone="danger" live>
          {errorText(error)}
        </Banner>
      )}
    </>
  );
}

function CodeDialog({ name, code, endsAt, onClose }: { name: string; code: string; endsAt: string; onClose(): void }) {
  const { t, dateTime } = useI18n();
  return (
    <Dialog
      isOpen
      isOnce
      onClose={onClose}
      icon={KeyRound}
      title={t('users-code', { name })}
      lead={t('users-code-lead', { name })}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('users-code-done')}
        </Button>
      }
    >
      <p className="join-code" aria-label={t('users-code', { name })}>
        {code}
      </p>
      <p className="text-2">{t('users-code-once', { at: dateTime(endsAt) })}</p>
    </Dialog>
  );
}

/** Another role for somebody who is there. */
export function UserRoleDialog({ user, roles, onClose }: { user: UserView; roles: readonly RoleView[]; onClose(): void }) {
  const { t } = useI18n();
  const given = useGiven(roles);
  const [role, setRole] = useState<RoleId>(user.role);
  const [passphrase, setPassphrase] = useState('');
  const set = useAct('user_role_set', { quiet: true });
  const ready = role !== user.role && passphrase !== '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={UserCog}
      title={t('users-role-of', { name: user.name })}
      lead={t('users-role-lead')}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" type="submit" form="user-role" isDisabled={!ready} isPending={set.isPending}>
            {t('users-role-go')}
          </Button>
        </>
      }
    >
      <Form
        id="user-role"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          set.mutate(
            { id: user.id, role, passphrase },
            {
              onSuccess: () => {
                toast(t('users-role-done', { name: user.name }));
                onClose();
              },
            },
          );
        }}
      >
        <Select label={t('users-role')} options={given} value={role} onChange={(id) => setRole(id as RoleId)} />
        <OwnPassphrase value={passphrase} error={set.error} onChange={setPassphrase} onRetype={() => set.reset()} />
      </Form>
    </Dialog>
  );
}

/** A new code for somebody who lost the passphrase or the first code. */
export function ResetUserDialog({ user, onClose }: { user: UserView; onClose(): void }) {
  const { t } = useI18n();
  const reset = useAct('user_reset', { quiet: true });
  if (reset.data !== undefined) return <CodeDialog name={user.name} code={reset.data.code} endsAt={reset.data.endsAt} onClose={onClose} />;
  return (
    <PassphraseDialog
      icon={KeyRound}
      title={t('users-reset-of', { name: user.name })}
      lead={t('users-reset-lead', { name: user.name })}
      go={t('users-reset-go')}
      isPending={reset.isPending}
      error={reset.error}
      onConfirm={(passphrase) => reset.mutate({ id: user.id, passphrase })}
      onRetype={() => reset.reset()}
      onClose={onClose}
    />
  );
}

/** Takes somebody out, changes the keys that they had, and says what that does not do. */
export function RemoveUserDialog({ user, onClose }: { user: UserView; onClose(): void }) {
  const { t } = useI18n();
  const remove = useAct('user_remove', { quiet: true });
  if (remove.data !== undefined) return <ChangingKeys job={remove.data.job} removed={user.name} onClose={onClose} />;
  return (
    <PassphraseDialog
      icon={UserMinus}
      title={t('users-remove-of', { name: user.name })}
      lead={t('users-remove-lead', { name: user.name })}
      go={t('users-remove-go')}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={(passphrase) => remove.mutate({ id: user.id, passphrase })}
      onRetype={() => remove.reset()}
      onClose={onClose}
    />
  );
}
