//! People who use the program: added with a one-time code, given another one, another role, or taken out.

use super::access::role_of;
use crate::{
    AppError, Work,
    archive::{DUE_SETTING, OpenArchive},
    desk::locked,
    drafts::forget_drafts_of,
};
use chrono::{DateTime, Duration, Utc};
use custode_domain::{
    controller::Operator,
    ids::{ActorId, RoleId},
    journal::Body,
    records::AuditNote,
    role::{Permission, Role, ShippedRole, standing},
};
use custode_store::read::{OperatorRow, RoleRow};
use custode_vault::{KdfParams, Passphrase, UserKeys, UserStanding, VaultError};
use zeroize::Zeroizing;

/// Days for which a one-time code opens (ASVS 6.4.6).
pub const CODE_DAYS: i64 = 7;

/// How somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Comes in with a passphrase.
    Active,
    /// Was given a one-time code.
    Invited,
    /// Was taken out; the name stays beside what they wrote.
    Removed,
}

/// One person.
#[derive(Clone)]
pub struct UserLine {
    /// Pseudonym in the journal.
    pub id: ActorId,
    /// Name, also that of signing in.
    pub name: String,
    /// Role.
    pub role: RoleId,
    /// How they stand.
    pub standing: Standing,
    /// The person at the desk.
    pub you: bool,
    /// When they last opened the archive.
    pub last_opened_at: Option<DateTime<Utc>>,
    /// Until when their one-time code opens.
    pub code_ends_at: Option<DateTime<Utc>>,
}

custode_domain::redacted!(UserLine);

/// A one-time code, shown once.
pub struct Invitation {
    /// Whose it is.
    pub id: ActorId,
    /// The code in four groups.
    pub code: Zeroizing<String>,
    /// Until when it opens.
    pub ends_at: DateTime<Utc>,
}

custode_domain::redacted!(Invitation);

/// What journal and header say of everybody.
pub(super) struct Known {
    operators: Vec<OperatorRow>,
    roles: Vec<RoleRow>,
    keys: Vec<UserKeys>,
}

impl Known {
    async fn read(work: &Work) -> Result<Self, AppError> {
        Self::of(work.archive()).await
    }

    pub(super) async fn of(archive: &OpenArchive) -> Result<Self, AppError> {
        let reader = archive.reader();
        let keys = locked(archive.vault()).users();
        Ok(Self { operators: reader.operators().await?, roles: reader.roles().await?, keys })
    }

    fn operator(&self, id: ActorId) -> Option<&OperatorRow> {
        self.operators.iter().find(|row| row.id == id)
    }

    /// The role of somebody who is at the desk. Who holds every key is the Titolare where nobody can come in who may set
    /// users, as when the records of them are lost with a damaged page: nobody could set that right.
    pub(super) fn role(&self, id: ActorId) -> (RoleId, Role) {
        let written = |id: ActorId| role_of(self.operator(id), &self.roles);
        let is_out = self.operator(id).is_some_and(|row| row.operator.removed);
        let alone = || self.holds_sealed(id) && !is_out && self.leads(|id| written(id).1) == 0;
        if self.operators.is_empty() || alone() {
            return (ShippedRole::Owner.id(), ShippedRole::Owner.role());
        }
        written(id)
    }

    /// Whether somebody's way in holds the key of sealed values.
    fn holds_sealed(&self, id: ActorId) -> bool {
        self.keys.iter().any(|user| user.user_id == id.as_uuid() && user.holds_sealed)
    }

    /// Who may set users and can come in today, under roles as they would be.
    fn leads(&self, role: impl Fn(ActorId) -> Role) -> usize {
        let comes_in = |user: &&UserKeys| user.standing == UserStanding::Active;
        let ids = self.keys.iter().filter(comes_in).map(|user| ActorId::from_uuid(user.user_id));
        ids.filter(|id| !self.operator(*id).is_some_and(|row| row.operator.removed))
            .filter(|id| role(*id).may(Permission::Users))
            .count()
    }
}

/// Everybody, those who were taken out last.
///
/// # Errors
/// Those of the database.
pub async fn list(work: &Work) -> Result<Vec<UserLine>, AppError> {
    let known = Known::read(work).await?;
    let opened = work.archive().reader().last_openings().await?;
    let line = |id: ActorId, name: String, how, code_ends_at| UserLine {
        id,
        name,
        role: role_of(known.operator(id), &known.roles).0,
        standing: how,
        you: id == work.archive().actor(),
        last_opened_at: opened.get(&id).copied(),
        code_ends_at,
    };
    let mut lines: Vec<UserLine> = Vec::with_capacity(known.operators.len());
    for user in &known.keys {
        let how = match user.standing {
            UserStanding::Active => Standing::Active,
            UserStanding::Invited => Standing::Invited,
        };
        let ends = user.code_ends.and_then(|at| DateTime::from_timestamp(at, 0));
        lines.push(line(ActorId::from_uuid(user.user_id), user.login.expose().clone(), how, ends));
    }
    for row in &known.operators {
        if !lines.iter().any(|line| line.id == row.id) {
            lines.push(line(row.id, row.operator.name.clone(), Standing::Removed, None));
        }
    }
    lines.sort_by_key(|line| (line.standing == Standing::Removed, line.name.to_lowercase()));
    Ok(lines)
}

/// Asks for the passphrase of the person at the desk again, before key work (SECURITY 1, T3).
async fn confirm(work: &Work, passphrase: Passphrase) -> Result<(), AppError> {
    super::confirm(work, passphrase).await
}

/// Until when a code that is given out now opens.
fn code_ends(work: &Work) -> DateTime<Utc> {
    work.now() + Duration::days(CODE_DAYS)
}

fn role_that_is_given(known: &Known, id: RoleId) -> Result<Role, AppError> {
    let written = known.roles.iter().find(|row| row.id == id);
    if written.is_some_and(|row| row.archived) || written.is_none() && ShippedRole::of(id).is_none() {
        return Err(AppError::field("role", "missing"));
    }
    Ok(standing(id, written.map(|row| &row.role)))
}

/// Adds somebody: they come in with the code and choose a passphrase, which nobody else ever knows.
///
/// # Errors
/// `WrongPassphrase`; field faults for name and role.
pub async fn add(work: &Work, name: String, role: RoleId, passphrase: Passphrase) -> Result<Invitation, AppError> {
    let known = Known::read(work).await?;
    let sealed = role_that_is_given(&known, role)?.holds_sealed();
    confirm(work, passphrase).await?;
    let id = ActorId::from_uuid(work.new_id());
    let (kdf, ends_at) = (work.desk().kdf(), code_ends(work));
    let (archive, login) = (work.archive_handle(), name.clone());
    let add = move || locked(archive.vault()).add_user(id.as_uuid(), &login, sealed, kdf, ends_at.timestamp());
    let code = tokio::task::spawn_blocking(add).await??;
    let name = locked(work.archive().vault()).users().into_iter().find(|user| user.user_id == id.as_uuid());
    let name = name.map(|user| user.login.into_inner()).unwrap_or_default();
    let written = write(work, id, Operator { name, lead: false, role: Some(role), removed: false }, "user-added").await;
    if let Err(error) = written {
        // A way in of which the journal knows nothing must not stay.
        let _ = locked(work.archive().vault()).remove_user(id.as_uuid());
        return Err(error);
    }
    Ok(Invitation { id, code: code.expose_text(), ends_at })
}

/// Gives somebody else a new one-time code; what they came in with before opens nothing from now on.
///
/// # Errors
/// `WrongPassphrase`; [`AppError::NotFound`]; `OwnSlot` for one's own.
pub async fn reset(work: &Work, id: ActorId, passphrase: Passphrase) -> Result<Invitation, AppError> {
    let known = Known::read(work).await?;
    let (_, role) = role_of(known.operator(id), &known.roles);
    refuse_the_last(&known, id, &role, false)?;
    confirm(work, passphrase).await?;
    let (archive, kdf, ends_at) = (work.archive_handle(), work.desk().kdf(), code_ends(work));
    let reset = move || locked(archive.vault()).reset_user(id.as_uuid(), kdf, ends_at.timestamp());
    let made = tokio::task::spawn_blocking(reset).await?;
    let code = made.map_err(nobody)?;
    note(work, id, "user-reset").await?;
    Ok(Invitation { id, code: code.expose_text(), ends_at })
}

/// Gives somebody another role.
///
/// # Errors
/// `WrongPassphrase`; a field fault for the role; [`AppError::NotFound`]; [`AppError::Forbidden`] when nobody would be left
/// who may set users; `ClassKeyMissing` for a role that sees sealed values, by somebody who has no key of them to give.
pub async fn set_role(work: &Work, id: ActorId, role: RoleId, passphrase: Passphrase) -> Result<(), AppError> {
    let known = Known::read(work).await?;
    let user = known.keys.iter().find(|user| user.user_id == id.as_uuid()).ok_or(AppError::NotFound("user"))?;
    let new = role_that_is_given(&known, role)?;
    refuse_the_last(&known, id, &new, new.may(Permission::Users))?;
    if new.holds_sealed() && !user.holds_sealed && !known.holds_sealed(work.archive().actor()) {
        return Err(VaultError::ClassKeyMissing.into());
    }
    confirm(work, passphrase).await?;
    let name = user.login.expose().clone();
    let operator = Operator { name, lead: role == ShippedRole::Owner.id(), role: Some(role), removed: false };
    write(work, id, operator, "user-role").await?;
    settle(work).await?;
    work.archive().read_access().await
}

/// Takes somebody else out. What they wrote stays under their name. Their passphrase no longer opens this archive; what they
/// kept of the key header gives nothing any more once the keys are changed, which is due from now on.
///
/// # Errors
/// `WrongPassphrase`; [`AppError::NotFound`]; `OwnSlot` for oneself; [`AppError::Forbidden`] for the last who may set users.
pub async fn remove(work: &Work, id: ActorId, passphrase: Passphrase) -> Result<(), AppError> {
    let known = Known::read(work).await?;
    let user = known.keys.iter().find(|user| user.user_id == id.as_uuid()).ok_or(AppError::NotFound("user"))?;
    if id == work.archive().actor() {
        return Err(VaultError::OwnSlot.into());
    }
    let (_, role) = role_of(known.operator(id), &known.roles);
    refuse_the_last(&known, id, &role, false)?;
    confirm(work, passphrase).await?;
    let before = known.operator(id).map(|row| row.operator.clone()).unwrap_or_default();
    let operator = Operator { name: user.login.expose().clone(), removed: true, ..before };
    let (note, now) = (AuditNote { what: "user-removed".to_owned(), ..AuditNote::default() }, work.now().to_rfc3339());
    work.transact(async |tx| {
        tx.write(id, Body::OperatorSet(operator));
        tx.write(id, Body::AuditKeysChanged(note));
        tx.set_setting(DUE_SETTING, &now).await?;
        forget_drafts_of(work, tx, id).await
    })
    .await?;
    settle(work).await
}

/// Refuses what would leave nobody who may set users. `stays`: the person themselves still may, and comes in.
fn refuse_the_last(known: &Known, id: ActorId, new: &Role, stays: bool) -> Result<(), AppError> {
    let role = |other: ActorId| {
        if other == id && stays { new.clone() } else { role_of(known.operator(other), &known.roles).1 }
    };
    let leads = known.leads(|other| if other == id && !stays { Role::default() } else { role(other) });
    if leads == 0 { Err(AppError::Forbidden("last-admin")) } else { Ok(()) }
}

/// Whether somebody who may set users would be left under changed roles.
pub(super) async fn leads_under(work: &Work, changed: RoleId, new: &Role) -> Result<bool, AppError> {
    let known = Known::read(work).await?;
    let role = |id: ActorId| {
        let (role_id, role) = role_of(known.operator(id), &known.roles);
        if role_id == changed { new.clone() } else { role }
    };
    Ok(known.leads(role) > 0)
}

/// How many people who were not taken out have each role.
pub(super) async fn count_by_role(work: &Work) -> Result<Vec<RoleId>, AppError> {
    let known = Known::read(work).await?;
    let there = known.keys.iter().map(|user| ActorId::from_uuid(user.user_id));
    Ok(there.map(|id| role_of(known.operator(id), &known.roles).0).collect())
}

async fn write(work: &Work, id: ActorId, operator: Operator, what: &str) -> Result<(), AppError> {
    let note = AuditNote { what: what.to_owned(), ..AuditNote::default() };
    work.transact(async |tx| {
        tx.write(id, Body::OperatorSet(operator));
        tx.write(id, Body::AuditKeysChanged(note));
        Ok(())
    })
    .await?;
    Ok(())
}

async fn note(work: &Work, id: ActorId, what: &str) -> Result<(), AppError> {
    let note = AuditNote { what: what.to_owned(), ..AuditNote::default() };
    work.transact(async |tx| {
        tx.write(id, Body::AuditKeysChanged(note));
        Ok(())
    })
    .await?;
    Ok(())
}

fn nobody(error: VaultError) -> AppError {
    match error {
        VaultError::UnknownLogin => AppError::NotFound("user"),
        other => other.into(),
    }
}

/// Brings the header behind what the journal says: who was taken out has no way in, and the key of sealed values is with
/// those whose role sees some. Does nothing where it stands so already, and nothing for somebody who may not set users.
pub(super) async fn settle(work: &Work) -> Result<(), AppError> {
    settle_removed(work).await?;
    settle_sealed(work).await
}

/// The first half of [`settle`]: the ways in of those who were taken out.
pub(crate) async fn settle_removed(work: &Work) -> Result<(), AppError> {
    if !work.may(Permission::Users) {
        return Ok(());
    }
    let known = Known::read(work).await?;
    for row in known.operators.iter().filter(|row| row.operator.removed && row.id != work.archive().actor()) {
        if known.keys.iter().any(|user| user.user_id == row.id.as_uuid()) {
            locked(work.archive().vault()).remove_user(row.id.as_uuid())?;
        }
    }
    Ok(())
}

/// The second half of [`settle`]: the key of sealed values. Who has none takes it back only, and whose own role sees none any
/// more gives it up.
pub(crate) async fn settle_sealed(work: &Work) -> Result<(), AppError> {
    let (mut known, own) = (Known::read(work).await?, work.archive().actor());
    if known.holds_sealed(own) && !known.role(own).1.holds_sealed() {
        locked(work.archive().vault()).give_up_sealed()?;
        known = Known::read(work).await?;
    }
    if !work.may(Permission::Users) {
        return Ok(());
    }
    let gives = known.holds_sealed(own);
    for user in known.keys.iter().filter(|user| user.user_id != own.as_uuid()) {
        let (_, role) = role_of(known.operator(ActorId::from_uuid(user.user_id)), &known.roles);
        if role.holds_sealed() != user.holds_sealed && (gives || user.holds_sealed) {
            locked(work.archive().vault()).set_sealed(user.user_id, role.holds_sealed())?;
        }
    }
    Ok(())
}

/// Nobody comes in who was taken out, also when the header did not follow yet.
pub(crate) async fn refuse_removed(work: &Work) -> Result<(), AppError> {
    let operators = work.archive().reader().operators().await?;
    let own = operators.iter().find(|row| row.id == work.archive().actor());
    if own.is_some_and(|row| row.operator.removed) {
        return Err(VaultError::UnknownLogin.into());
    }
    Ok(())
}

impl crate::Desk {
    /// Cost of new passphrases and codes.
    pub(crate) fn kdf(&self) -> KdfParams {
        self.ports.kdf.unwrap_or(KdfParams::DEFAULT)
    }
}
