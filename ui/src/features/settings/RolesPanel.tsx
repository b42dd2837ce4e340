import { Archive, Check, EyeOff, Pencil, Plus, RotateCcw, UserCheck } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useAct, type Permission, type RoleList, type RoleView } from '@/api';
import { Button, IconButton, Panel } from '@/components';
import { useI18n } from '@/i18n';
import { FUNCTIONS, HIDES, MAY, useRoleTitle } from './roles';
import { RoleDialog } from './RoleDialog';

/** What each role may do, as a matrix: one column for each role, one line for each function. */
export function RolesPanel({ list }: { list: RoleList }) {
  const { t } = useI18n();
  const title = useRoleTitle();
  const archive = useAct('role_archive');
  const [edited, setEdited] = useState<RoleView | 'new' | null>(null);
  const given = list.roles.filter((role) => !role.archived);
  const away = list.roles.filter((role) => role.archived);
  return (
    <Panel
      title={t('roles')}
      lead={t('roles-lead')}
      actions={
        <Button icon={Plus} onPress={() => setEdited('new')}>
          {t('roles-add')}
        </Button>
      }
    >
      <div className="role-matrix" role="region" aria-label={t('roles')} tabIndex={0}>
        <table style={{ minInlineSize: `${13 + 5.5 * given.length}rem` }}>
          <thead>
            <tr>
              <td />
              {given.map((role) => (
                <th key={role.id} scope="col">
                  <span className="wrap-anywhere">{title(role)}</span>
                  <span className="role-acts">
                    {role.shipped !== 'owner' && (
                      <IconButton size="small" icon={Pencil} label={t('settings-edit-of', { title: title(role) })} onPress={() => setEdited(role)} />
                    )}
                    {role.shipped === null && (
                      <IconButton
                        size="small"
                        icon={Archive}
                        isDisabled={role.users > 0}
                        label={t('settings-archive-of', { title: title(role) })}
                        onPress={() => archive.mutate({ id: role.id, archived: true })}
                      />
                    )}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FUNCTIONS.map(({ group, may }) => (
              <Fragment key={group}>
                <tr className="role-group">
                  <th colSpan={given.length + 1} scope="rowgroup">
                    {t(group)}
                  </th>
                </tr>
                {may.map((permission: Permission) => (
                  <tr key={permission}>
                    <th scope="row">{t(MAY[permission])}</th>
                    {given.map((role) => (
                      <td key={role.id}>{role.may.includes(permission) ? <Yes /> : <span className="visually-hidden">{t('roles-no')}</span>}</td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
            <tr className="role-group">
              <th colSpan={given.length + 1} scope="rowgroup">
                {t('roles-limits')}
              </th>
            </tr>
            <tr>
              <th scope="row">{t('roles-hides')}</th>
              {given.map((role) => (
                <td key={role.id}>{role.hides.length === 0 ? t('roles-hides-none') : <Hidden role={role} />}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('roles-cards')}</th>
              {given.map((role) => (
                <td key={role.id}>
                  {role.ownCards ? (
                    <span className="role-hidden">
                      <UserCheck aria-hidden="true" />
                      {t('roles-cards-own')}
                    </span>
                  ) : (
                    t('roles-cards-all')
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {away.map((role) => (
        <div key={role.id} className="settings-entry" data-line data-archived>
          <span className="grow wrap-anywhere">{title(role)}</span>
          <IconButton
            icon={RotateCcw}
            label={t('settings-restore-of', { title: title(role) })}
            onPress={() => archive.mutate({ id: role.id, archived: false })}
          />
        </div>
      ))}
      {edited !== null && <RoleDialog role={edited === 'new' ? null : edited} list={list} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

function Yes() {
  const { t } = useI18n();
  return (
    <>
      <Check aria-hidden="true" className="role-yes" />
      <span className="visually-hidden">{t('roles-yes')}</span>
    </>
  );
}

function Hidden({ role }: { role: RoleView }) {
  const { t, list } = useI18n();
  return (
    <span className="role-hidden">
      <EyeOff aria-hidden="true" />
      {list(role.hides.map((facet) => t(HIDES[facet])))}
    </span>
  );
}
