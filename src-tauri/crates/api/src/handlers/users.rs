//! Who uses the program, and their roles.

use super::Answer;
use crate::wire::{Done, Nothing, file::Started, ids, users as wire, users::*};
use crate::words::{facet_of, facet_view, permission_of, permission_view};
use custode_app::{
    Work,
    archive::{self, KeysStanding},
    domain::{
        ids::{ActorId, RoleId},
        role::{NewRole, Permission as May, Role, ShippedRole as Shipped},
    },
    users::{self, Access, RoleDraft, Standing},
    vault::Passphrase,
};

const fn shipped_view(role: Shipped) -> wire::ShippedRole {
    match role {
        Shipped::Owner => wire::ShippedRole::Owner,
        Shipped::Lead => wire::ShippedRole::Lead,
        Shipped::Operator => wire::ShippedRole::Operator,
        Shipped::Agent => wire::ShippedRole::Agent,
        Shipped::Reader => wire::ShippedRole::Reader,
    }
}

fn may_view(role: &Role) -> Vec<wire::Permission> {
    role.permissions().into_iter().map(permission_view).collect()
}

fn hides_view(role: &Role) -> Vec<wire::Facet> {
    role.hidden().into_iter().map(facet_view).collect()
}

pub(crate) fn access_view(access: &Access) -> AccessView {
    AccessView {
        role: access.role.title.clone(),
        shipped: Shipped::of(access.role_id).map(shipped_view),
        may: may_view(&access.role),
        hides: hides_view(&access.role),
        own_cards: access.role.own_cards,
    }
}

fn actor(id: ids::OperatorId) -> ActorId {
    ActorId::from_uuid(id.0)
}

fn role(id: ids::RoleId) -> RoleId {
    RoleId::from_uuid(id.0)
}

pub(crate) async fn user_list(work: &Work, _: Nothing) -> Answer<UserList> {
    let lines = users::list(work).await?;
    let users = lines.into_iter().map(|line| UserView {
        id: ids::OperatorId(line.id.as_uuid()),
        name: line.name,
        role: ids::RoleId(line.role.as_uuid()),
        standing: match line.standing {
            Standing::Active => UserStanding::Active,
            Standing::Invited => UserStanding::Invited,
            Standing::Removed => UserStanding::Removed,
        },
        you: line.you,
        last_opened_at: line.last_opened_at,
        code_ends_at: line.code_ends_at,
    });
    Ok(UserList { users: users.collect() })
}

fn invitation(made: &users::Invitation) -> Invitation {
    Invitation { id: ids::OperatorId(made.id.as_uuid()), code: made.code.to_string(), ends_at: made.ends_at }
}

pub(crate) async fn user_add(work: &Work, request: UserAdd) -> Answer<Invitation> {
    let passphrase = Passphrase::new(request.passphrase);
    Ok(invitation(&users::add(work, request.login, role(request.role), passphrase).await?))
}

pub(crate) async fn user_reset(work: &Work, request: UserReset) -> Answer<Invitation> {
    Ok(invitation(&users::reset(work, actor(request.id), Passphrase::new(request.passphrase)).await?))
}

pub(crate) async fn user_role_set(work: &Work, request: UserRoleSet) -> Answer<Done> {
    let passphrase = Passphrase::new(request.passphrase);
    users::set_role(work, actor(request.id), role(request.role), passphrase).await?;
    Ok(Done {})
}

/// The way in goes at once; the keys that the person had are changed behind it, as a long act.
pub(crate) async fn user_remove(work: &Work, request: UserRemove) -> Answer<Started> {
    users::remove(work, actor(request.id), Passphrase::new(request.passphrase)).await?;
    Ok(Started { job: ids::JobId(archive::begin_rotation(work, archive::Reason::Removed)) })
}

pub(crate) async fn keys_get(work: &Work, _: Nothing) -> Answer<KeysView> {
    let KeysStanding { generation, changed_at, due, codes_only, backed_up } = archive::keys_standing(work).await?;
    Ok(KeysView { generation, changed_at, due, codes_only, backed_up })
}

pub(crate) async fn keys_change(work: &Work, request: KeysChange) -> Answer<Started> {
    let job = archive::start_rotation(work, Passphrase::new(request.passphrase)).await?;
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn role_list(work: &Work, _: Nothing) -> Answer<RoleList> {
    let lines = users::list_roles(work).await?;
    let roles = lines.into_iter().map(|line| RoleView {
        id: ids::RoleId(line.id.as_uuid()),
        shipped: line.shipped.map(shipped_view),
        may: may_view(&line.role),
        hides: hides_view(&line.role),
        own_cards: line.role.own_cards,
        title: line.role.title,
        archived: line.archived,
        users: u32::try_from(line.users).unwrap_or(u32::MAX),
    });
    let those = |test: fn(May) -> bool| {
        May::ALL.iter().copied().filter(|may| test(*may)).map(permission_view).collect::<Vec<_>>()
    };
    Ok(RoleList {
        roles: roles.collect(),
        need_all_fields: those(May::needs_everything),
        need_all_cards: those(May::needs_all_cards),
    })
}

pub(crate) async fn role_save(work: &Work, request: RoleSave) -> Answer<RoleSaved> {
    let draft = RoleDraft {
        id: request.id.map(role),
        role: NewRole {
            title: request.title,
            may: request.may.into_iter().map(permission_of).collect(),
            hides: request.hides.into_iter().map(facet_of).collect(),
            own_cards: request.own_cards,
        },
    };
    let id = users::save_role(work, draft).await?;
    Ok(RoleSaved { id: ids::RoleId(id.as_uuid()) })
}

pub(crate) async fn role_archive(work: &Work, request: RoleArchive) -> Answer<Done> {
    users::archive_role(work, role(request.id), request.archived).await?;
    Ok(Done {})
}
