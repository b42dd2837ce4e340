//! An anomaly that was looked at: in order, with a reason, or a question again.

use super::latest;
use crate::{AppError, Work};
use custode_domain::{
    anomaly::{AnomalyDismissal, AnomalySort, DismissalInvalid},
    ids::{AnomalyId, TxnId},
    journal::Body,
    role::Permission,
    unit::UnitState,
};

/// Dismisses an anomaly of the latest look.
///
/// # Errors
/// Field faults of the reason; [`AppError::NotFound`] for one that no look found, or that is dismissed already;
/// [`AppError::Forbidden`] for what operators did, without the function that reads the journal.
pub async fn dismiss(work: &Work, id: AnomalyId, reason: &str) -> Result<TxnId, AppError> {
    let survey = latest(work).ok_or(AppError::Precondition("not-looked"))?;
    let found = survey.found.iter().find(|finding| finding.id == id).ok_or(AppError::NotFound("anomaly"))?;
    require(work, found.sort).await?;
    let dismissal = AnomalyDismissal {
        sort: found.sort,
        contacts: found.cards.clone(),
        operator: found.operator.map(|(operator, ..)| operator),
        reason: reason.trim().to_owned(),
    };
    dismissal.check().map_err(|invalid| match invalid {
        DismissalInvalid::NoReason => AppError::field("reason", "missing"),
        DismissalInvalid::TooLong => AppError::field("reason", "too-long"),
    })?;
    let outcome = work
        .transact(async |tx| {
            match tx.state(id).await? {
                None => {}
                Some(UnitState::Anomaly(record)) if record.is_archived() => tx.write(id, Body::AnomalyKept),
                Some(_) => return Err(AppError::NotFound("anomaly")),
            }
            tx.write(id, Body::AnomalyDismissed(dismissal));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Makes a dismissed anomaly a question again.
///
/// # Errors
/// [`AppError::NotFound`] for one that is not dismissed; [`AppError::Forbidden`] as for [`dismiss`].
pub async fn reopen(work: &Work, id: AnomalyId) -> Result<TxnId, AppError> {
    let rows = work.reader().dismissals().await?;
    let row = rows.iter().find(|row| row.id == id && !row.reopened).ok_or(AppError::NotFound("anomaly"))?;
    require(work, row.sort).await?;
    let outcome = work
        .transact(async |tx| {
            tx.write(id, Body::AnomalyReopened);
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

async fn require(work: &Work, sort: AnomalySort) -> Result<(), AppError> {
    work.require(if sort.is_of_operator() { Permission::Journal } else { Permission::Quality }).await
}
