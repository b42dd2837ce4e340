//! Holds on cards, communications and cases: nothing that is held is erased (DOMAIN 4.7, F41).

use crate::{AppError, Work, cases, contacts::Names};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    hold::{Hold, HoldInvalid, HoldKind},
    ids::{CaseId, CommunicationId, ContactId, HoldId, TxnId, UnitId},
    journal::Body,
    unit::UnitState,
};
use custode_store::read::HoldRow;

/// What a hold is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoldOn {
    /// A card, and every communication with its person.
    Contact(ContactId),
    /// One communication.
    Communication(CommunicationId),
    /// A case, its communications, and the card of its person.
    Case(CaseId),
}

impl HoldOn {
    /// The unit.
    #[must_use]
    pub fn unit(self) -> UnitId {
        match self {
            Self::Contact(id) => id.into(),
            Self::Communication(id) => id.into(),
            Self::Case(id) => id.into(),
        }
    }
}

/// A hold with the words behind its ids.
#[derive(Clone)]
pub struct HoldItem {
    /// Its id.
    pub id: HoldId,
    /// Sort.
    pub kind: HoldKind,
    /// Why.
    pub reason: String,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// When it was set.
    pub set_at: DateTime<Utc>,
    /// Who set it.
    pub by: String,
    /// When it was lifted.
    pub lifted: Option<DateTime<Utc>>,
    /// It keeps what it is on now.
    pub stands: bool,
}

impl std::fmt::Debug for HoldItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HoldItem").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A hold as somebody typed it.
#[derive(Clone)]
pub struct HoldDraft {
    /// What it is on.
    pub on: HoldOn,
    /// Sort.
    pub kind: HoldKind,
    /// Why.
    pub reason: String,
    /// Last day.
    pub until: Option<NaiveDate>,
}

impl std::fmt::Debug for HoldDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HoldDraft").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// The holds that were put on something, those that stand first.
///
/// # Errors
/// [`AppError::NotFound`] for what the person at the desk does not reach.
pub async fn of(work: &Work, on: HoldOn) -> Result<Vec<HoldItem>, AppError> {
    match on {
        HoldOn::Contact(id) if work.reader().reached(vec![id]).await?.is_empty() => {
            return Err(AppError::NotFound("contact"));
        }
        HoldOn::Contact(_) => {}
        HoldOn::Communication(id) => work.require_communication(id).await?,
        HoldOn::Case(id) => cases::require(work, id).await?,
    }
    let names = Names::read(work).await?;
    let (unit, today) = (on.unit(), work.today());
    let rows = work.reader().holds().await?.into_iter();
    let mut items: Vec<HoldItem> =
        rows.filter(|row| row.target == unit || row.stays == unit).map(|row| item(&names, row, today)).collect();
    items.sort_by_key(|item| !item.stands);
    Ok(items)
}

fn item(names: &Names, row: HoldRow, today: NaiveDate) -> HoldItem {
    HoldItem {
        id: row.id,
        kind: row.kind,
        stands: row.stands_on(today),
        until: row.until,
        set_at: row.set_at,
        by: names.operator(row.actor),
        lifted: row.lifted,
        reason: row.reason,
    }
}

/// Puts a hold on something.
///
/// # Errors
/// Field faults: no reason, too long, a day that is over; [`AppError::NotFound`].
pub async fn set(work: &Work, draft: HoldDraft) -> Result<(HoldId, TxnId), AppError> {
    let (contact, communication, case) = match draft.on {
        HoldOn::Contact(id) => (Some(id), None, None),
        HoldOn::Communication(id) => (None, Some(id), None),
        HoldOn::Case(id) => (None, None, Some(id)),
    };
    let reason = draft.reason.trim().to_owned();
    let hold = Hold { kind: draft.kind, contact, communication, reason, until: draft.until, case };
    hold.check(work.today()).map_err(|invalid| match invalid {
        HoldInvalid::NoReason => AppError::field("reason", "missing"),
        HoldInvalid::TooLong => AppError::field("reason", "too-long"),
        HoldInvalid::Over => AppError::field("until", "in-past"),
    })?;
    if let HoldOn::Case(id) = draft.on {
        cases::require(work, id).await?;
    }
    let id = HoldId::from_uuid(work.new_id());
    let outcome = work
        .transact(async |tx| {
            let known = match draft.on {
                HoldOn::Contact(id) => tx.contact(id).await?.is_some(),
                HoldOn::Communication(id) => matches!(tx.state(id).await?, Some(UnitState::Communication(_))),
                HoldOn::Case(id) => {
                    matches!(tx.state(id).await?, Some(UnitState::Case(record)) if !record.is_archived())
                }
            };
            if !known {
                return Err(AppError::NotFound(match draft.on {
                    HoldOn::Contact(_) => "contact",
                    HoldOn::Communication(_) => "communication",
                    HoldOn::Case(_) => "case",
                }));
            }
            tx.write_new(id, Body::HoldSet(hold));
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}

/// Lifts a hold: what it was on goes back to its terms.
///
/// # Errors
/// [`AppError::NotFound`] for a hold that does not stand (any more).
pub async fn lift(work: &Work, id: HoldId) -> Result<TxnId, AppError> {
    let outcome = work
        .transact(async |tx| {
            match tx.state(id).await? {
                Some(UnitState::Hold(record)) if record.get().is_some() && !record.is_archived() => {}
                _ => return Err(AppError::NotFound("hold")),
            }
            tx.write(id, Body::HoldLifted);
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
