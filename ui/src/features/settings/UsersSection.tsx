import { KeyRound, Plus, User as Person, UserCog, UserMinus, UserX } from 'lucide-react';
import { useState } from 'react';
import { useErrorText, useRead, type RoleView, type UserView } from '@/api';
import { Banner, Button, IconButton, Skeleton, StatusStamp } from '@/components';
import { useI18n } from '@/i18n';
import { KeysPanel } from './KeysPanel';
import { RolesPanel } from './RolesPanel';
import { useRoleTitle } from './roles';
import { AddUserDialog, RemoveUserDialog, ResetUserDialog, UserRoleDialog } from './UserDialogs';

type Asked = { act: 'add' } | { act: 'role' | 'reset' | 'remove'; user: UserView };

/** Utenti e ruoli: who comes in, as what, and what each role may do and see (S19, S20, S40). */
export function UsersSection() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const users = useRead('user_list', {});
  const roles = useRead('role_list', {});
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const known = roles.data?.roles ?? [];
  const error = users.error ?? roles.error;
  return (
    <div className="stack">
      <div className="section-head">
        <p className="text-2 measure">{t('users-lead')}</p>
        {roles.data !== undefined && (
          <Button variant="primary" icon={Plus} onPress={() => setAsked({ act: 'add' })}>
            {t('users-add')}
          </Button>
        )}
      </div>
      {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
      {users.data === undefined && error === null && <Skeleton lines={4} />}
      {users.data !== undefined && (
        <ul className="records" aria-label={t('users-list')}>
          {users.data.users.map((user) => (
            <User key={user.id} user={user} role={known.find((role) => role.id === user.role)} onAsk={(act) => setAsked({ act, user })} />
          ))}
        </ul>
      )}
      {users.data !== undefined && <KeysPanel />}
      {roles.data !== undefined && <RolesPanel list={roles.data} />}
      <Banner tone="info" title={t('users-limits')}>
        {t('users-limits-text')}
      </Banner>
      {asked?.act === 'add' && <AddUserDialog roles={known} onClose={close} />}
      {asked?.act === 'role' && <UserRoleDialog user={asked.user} roles={known} onClose={close} />}
      {asked?.act === 'reset' && <ResetUserDialog user={asked.user} onClose={close} />}
      {asked?.act === 'remove' && <RemoveUserDialog user={asked.user} onClose={close} />}
    </div>
  );
}

function User({ user, role, onAsk }: { user: UserView; role: RoleView | undefined; onAsk(act: 'role' | 'reset' | 'remove'): void }) {
  const { t, dateTime } = useI18n();
  const title = useRoleTitle();
  const name = user.name;
  const there = user.standing !== 'removed';
  return (
    <li className="settings-entry" data-line data-archived={!there || undefined}>
      <div className="settings-entry-main">
        <div className="settings-entry-title">
          <h2 className="wrap-anywhere">{name}</h2>
          {user.you && (
            <StatusStamp tone="info" icon={Person}>
              {t('users-you')}
            </StatusStamp>
          )}
          {user.standing === 'invited' && (
            <StatusStamp tone="warning" icon={KeyRound}>
              {user.codeEndsAt !== null && Date.parse(user.codeEndsAt) < Date.now() ? t('users-code-over') : t('users-invited')}
            </StatusStamp>
          )}
          {!there && (
            <StatusStamp tone="info" icon={UserX}>
              {t('users-removed')}
            </StatusStamp>
          )}
        </div>
        <p className="caption">
          {[
            there && role !== undefined ? title(role) : null,
            user.you ? null : user.lastOpenedAt === null ? t('users-never') : t('users-last', { at: dateTime(user.lastOpenedAt) }),
            user.standing === 'invited' && user.codeEndsAt !== null ? t('users-code-until', { at: dateTime(user.codeEndsAt) }) : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </div>
      {there && (
        <div className="settings-entry-actions">
          <IconButton icon={UserCog} label={t('users-role-of', { name })} onPress={() => onAsk('role')} />
          {!user.you && (
            <>
              <IconButton icon={KeyRound} label={t('users-reset-of', { name })} onPress={() => onAsk('reset')} />
              <IconButton icon={UserMinus} label={t('users-remove-of', { name })} onPress={() => onAsk('remove')} />
            </>
          )}
        </div>
      )}
    </li>
  );
}
