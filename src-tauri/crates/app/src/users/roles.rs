//! Roles: the shipped ones, changed ones, and those that the firm made.

use super::people::{count_by_role, leads_under, settle};
use crate::{AppError, FieldFault, Work};
use custode_domain::{
    ids::RoleId,
    journal::Body,
    role::{NewRole, Role, RoleInvalid, ShippedRole, standing},
};

/// A role with what the list shows.
#[derive(Debug, Clone)]
pub struct RoleLine {
    /// Identity.
    pub id: RoleId,
    /// Which shipped one.
    pub shipped: Option<ShippedRole>,
    /// What it says today.
    pub role: Role,
    /// No longer given.
    pub archived: bool,
    /// People who have it.
    pub users: usize,
}

/// A role as typed.
#[derive(Debug)]
pub struct RoleDraft {
    /// `None` for a new one.
    pub id: Option<RoleId>,
    /// What it says.
    pub role: NewRole,
}

/// Every role: the shipped ones in their order, then those of the firm by title.
///
/// # Errors
/// Those of the database.
pub async fn list(work: &Work) -> Result<Vec<RoleLine>, AppError> {
    let written = work.archive().reader().roles().await?;
    let given = count_by_role(work).await?;
    let users = |id: RoleId| given.iter().filter(|one| **one == id).count();
    let mut lines: Vec<RoleLine> = ShippedRole::ALL
        .iter()
        .map(|shipped| {
            let id = shipped.id();
            let row = written.iter().find(|row| row.id == id);
            RoleLine {
                id,
                shipped: Some(*shipped),
                role: standing(id, row.map(|row| &row.role)),
                archived: false,
                users: users(id),
            }
        })
        .collect();
    lines.extend(written.into_iter().filter(|row| ShippedRole::of(row.id).is_none()).map(|row| RoleLine {
        id: row.id,
        shipped: None,
        role: row.role,
        archived: row.archived,
        users: users(row.id),
    }));
    Ok(lines)
}

/// Adds or changes a role; who has it, has it so from their next act on.
///
/// # Errors
/// Field faults; [`AppError::NotFound`]; [`AppError::Forbidden`] for the Titolare, and when nobody would be left who may set
/// users.
pub async fn save(work: &Work, draft: RoleDraft) -> Result<RoleId, AppError> {
    let lines = list(work).await?;
    if draft.id.is_some_and(|id| !lines.iter().any(|line| line.id == id)) {
        return Err(AppError::NotFound("role"));
    }
    let others: Vec<&Role> = lines.iter().filter(|line| Some(line.id) != draft.id).map(|line| &line.role).collect();
    let role = draft.role.parse(draft.id, &others).map_err(fault)?;
    let id = draft.id.unwrap_or_else(|| RoleId::from_uuid(work.new_id()));
    if draft.id.is_some() && !leads_under(work, id, &role).await? {
        return Err(AppError::Forbidden("last-admin"));
    }
    work.transact(async |tx| {
        tx.write(id, Body::RoleSet(role));
        Ok(())
    })
    .await?;
    settle(work).await?;
    work.archive().read_access().await?;
    Ok(id)
}

fn fault(invalid: RoleInvalid) -> AppError {
    let (field, reason) = match invalid {
        RoleInvalid::Missing => ("title", "missing"),
        RoleInvalid::TooLong => ("title", "too-long"),
        RoleInvalid::Taken => ("title", "taken"),
        RoleInvalid::Nothing => ("may", "missing"),
        RoleInvalid::Fixed => return AppError::Forbidden("fixed-role"),
        RoleInvalid::NeedsEverything(permission) => {
            let mut fault = FieldFault::new("may", "needs-everything");
            fault.params.insert("permission".to_owned(), permission.code().to_owned());
            return AppError::Invalid(vec![fault]);
        }
    };
    AppError::field(field, reason)
}

/// Gives a role of the firm no longer, or again.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Forbidden`] for a shipped role; [`AppError::Precondition`] while somebody has it.
pub async fn archive(work: &Work, id: RoleId, archived: bool) -> Result<(), AppError> {
    let lines = list(work).await?;
    let line = lines.iter().find(|line| line.id == id).ok_or(AppError::NotFound("role"))?;
    if line.shipped.is_some() {
        return Err(AppError::Forbidden("fixed-role"));
    }
    if archived && line.users > 0 {
        return Err(AppError::Precondition("role-in-use"));
    }
    work.transact(async |tx| {
        tx.write(id, if archived { Body::RoleArchived } else { Body::RoleRestored });
        Ok(())
    })
    .await?;
    Ok(())
}
