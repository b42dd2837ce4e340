//! Opening, changing, closing and removing a case.

use super::require;
use crate::{AppError, Work, contacts::Names};
use chrono::{DateTime, Utc};
use custode_domain::{
    case::{Case, CaseClosing, CaseInvalid},
    communication::Category,
    ids::{CaseId, CommunicationId, ContactId, TxnId},
    journal::Body,
    unit::UnitState,
};
use custode_store::Tx;

/// A case as somebody typed it.
#[derive(Clone)]
pub struct CaseDraft {
    /// `None` for a new one.
    pub id: Option<CaseId>,
    /// What it is about.
    pub title: String,
    /// Sort.
    pub category: Category,
    /// Whose it is.
    pub contact: ContactId,
    /// Who works on it, by name.
    pub assignee: Option<String>,
    /// Since when the person waits.
    pub opened_at: DateTime<Utc>,
    /// Communications that a new one begins with.
    pub items: Vec<CommunicationId>,
}

impl std::fmt::Debug for CaseDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CaseDraft").field("id", &self.id).finish_non_exhaustive()
    }
}

fn fault(invalid: CaseInvalid) -> AppError {
    match invalid {
        CaseInvalid::NoTitle => AppError::field("title", "missing"),
        CaseInvalid::TooLong => AppError::field("title", "too-long"),
        CaseInvalid::InFuture => AppError::field("openedAt", "in-future"),
        CaseInvalid::EndedWrong => AppError::field("closedAt", "out-of-range"),
        CaseInvalid::NoOutcome => AppError::field("outcome", "missing"),
        CaseInvalid::TooMany => AppError::field("items", "case-full"),
    }
}

/// Opens a case, or changes its particulars.
///
/// # Errors
/// Field faults: no title, too long, opened in the future or after it was closed, an operator of another name;
/// [`AppError::NotFound`].
pub async fn save(work: &Work, draft: CaseDraft) -> Result<(CaseId, TxnId), AppError> {
    if let Some(id) = draft.id {
        require(work, id).await?;
    }
    let names = Names::read(work).await?;
    let assignee = match draft.assignee.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        Some(name) => Some(names.operator_named(name).ok_or_else(|| AppError::field("assignee", "unknown"))?),
        None => None,
    };
    for item in &draft.items {
        work.require_communication(*item).await?;
    }
    let id = draft.id.unwrap_or_else(|| CaseId::from_uuid(work.new_id()));
    let outcome = work
        .transact(async |tx| {
            let mut case = Case {
                title: draft.title.split_whitespace().collect::<Vec<_>>().join(" "),
                category: draft.category,
                contact: draft.contact,
                assignee,
                opened_at: draft.opened_at,
                items: Vec::new(),
                closed: None,
            };
            tx.contact(draft.contact).await?.ok_or(AppError::NotFound("contact"))?;
            if draft.id.is_some() {
                let known = standing(tx, id).await?;
                if known.contact != case.contact {
                    free(work, tx, id).await?;
                }
                (case.items, case.closed) = (known.items, known.closed);
                case.check(work.now()).map_err(fault)?;
                tx.write(id, Body::CaseSet(case));
                return Ok(());
            }
            take_in(work, tx, id, &mut case, &draft.items, true).await?;
            case.check(work.now()).map_err(fault)?;
            tx.write_new(id, Body::CaseSet(case));
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}

/// A case that was not removed.
async fn standing(tx: &mut Tx, id: CaseId) -> Result<Case, AppError> {
    match tx.state(id).await? {
        Some(UnitState::Case(record)) if !record.is_archived() => {
            record.get().cloned().ok_or(AppError::NotFound("case"))
        }
        _ => Err(AppError::NotFound("case")),
    }
}

/// A hold on a case keeps what is in it, and whose it is.
async fn free(work: &Work, tx: &mut Tx, id: CaseId) -> Result<(), AppError> {
    if tx.held_units(work.today()).await?.contains(&id.into()) {
        return Err(AppError::Precondition("held"));
    }
    Ok(())
}

/// Links or unlinks communications; one that was in another case leaves that.
async fn take_in(
    work: &Work,
    tx: &mut Tx,
    id: CaseId,
    case: &mut Case,
    items: &[CommunicationId],
    linked: bool,
) -> Result<bool, AppError> {
    let mut changed = false;
    if !linked {
        free(work, tx, id).await?;
    }
    for item in items {
        match tx.state(*item).await? {
            Some(UnitState::Communication(record)) if !linked || !record.is_archived() => {}
            _ => return Err(AppError::NotFound("communication")),
        }
        if linked {
            for other in tx.cases_with(*item).await?.into_iter().filter(|other| *other != id) {
                let mut left = standing(tx, other).await?;
                free(work, tx, other).await?;
                left.link(*item, false);
                tx.write(other, Body::CaseSet(left));
            }
        }
        changed |= case.link(*item, linked);
    }
    Ok(changed)
}

/// Puts communications into a case or takes them out. Each is in one case at most.
///
/// # Errors
/// [`AppError::NotFound`]; a field fault `items` with none or too many; [`AppError::Precondition`] `held` when something would
/// leave a case that is held.
pub async fn link(work: &Work, id: CaseId, items: &[CommunicationId], linked: bool) -> Result<TxnId, AppError> {
    require(work, id).await?;
    if items.is_empty() {
        return Err(AppError::field("items", "missing"));
    }
    for item in items {
        work.require_communication(*item).await?;
    }
    let outcome = work
        .transact(async |tx| {
            let mut case = standing(tx, id).await?;
            if take_in(work, tx, id, &mut case, items, linked).await? {
                case.check(work.now()).map_err(fault)?;
                tx.write(id, Body::CaseSet(case));
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Closes a case with a word on how it ended.
///
/// # Errors
/// A field fault without an outcome; [`AppError::Precondition`] `case-closed`; [`AppError::NotFound`].
pub async fn close(work: &Work, id: CaseId, outcome: &str) -> Result<TxnId, AppError> {
    let row = work.reader().case(id).await?.ok_or(AppError::NotFound("case"))?;
    let answered_at = row.answered_at.map(|at| at.timestamp_millis());
    let done = work
        .transact(async |tx| {
            let mut case = standing(tx, id).await?;
            if case.closed.is_some() {
                return Err(AppError::Precondition("case-closed"));
            }
            case.closed = Some(CaseClosing { at: work.now(), outcome: outcome.trim().to_owned(), answered_at });
            case.check(work.now()).map_err(fault)?;
            tx.write(id, Body::CaseSet(case));
            Ok(())
        })
        .await?;
    Ok(done.txn)
}

/// Opens a closed case again.
///
/// # Errors
/// [`AppError::Precondition`] `case-open`; [`AppError::NotFound`].
pub async fn reopen(work: &Work, id: CaseId) -> Result<TxnId, AppError> {
    require(work, id).await?;
    let done = work
        .transact(async |tx| {
            let mut case = standing(tx, id).await?;
            if case.closed.take().is_none() {
                return Err(AppError::Precondition("case-open"));
            }
            tx.write(id, Body::CaseSet(case));
            Ok(())
        })
        .await?;
    Ok(done.txn)
}

/// Removes a case that was opened by mistake; its communications stay in the log.
///
/// # Errors
/// [`AppError::Precondition`] `held` while a hold stands on it; [`AppError::NotFound`].
pub async fn remove(work: &Work, id: CaseId) -> Result<TxnId, AppError> {
    require(work, id).await?;
    let done = work
        .transact(async |tx| {
            standing(tx, id).await?;
            free(work, tx, id).await?;
            tx.write(id, Body::CaseRemoved);
            Ok(())
        })
        .await?;
    Ok(done.txn)
}
