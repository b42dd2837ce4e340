//! The facts of the law as the firm has them (DOMAIN 4.0): changed with a reason, and back to the package.

use super::take_back;
use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::{
    ids::{LegalFactId, TxnId},
    journal::Body,
    legal::{LegalChange, LegalFacts, LegalField, LegalInvalid, LegalSaying},
};

/// The package with the firm's changes.
///
/// # Errors
/// Those of the database.
pub async fn legal_facts(work: &Work) -> Result<LegalFacts, AppError> {
    let rows = work.reader().legal_facts().await?;
    Ok(LegalFacts::new(rows.into_iter().map(|row| row.change).collect()))
}

/// Changes a fact. Terms that run already stay as they were counted.
///
/// # Errors
/// [`AppError::NotFound`] for a fact that the package does not have; field faults.
pub async fn set_legal(
    work: &Work,
    key: &str,
    saying: LegalSaying,
    said: (&str, NaiveDate),
    reason: &str,
) -> Result<TxnId, AppError> {
    let change = LegalChange::parse(key, saying, said, reason).map_err(fault)?;
    let known = work.reader().legal_facts().await?;
    let facts = LegalFacts::new(known.iter().map(|row| row.change.clone()).collect());
    facts.accept(&change, work.today()).map_err(fault)?;
    let id = known.iter().find(|row| row.change.key == key).map(|row| row.id);
    let id = id.unwrap_or_else(|| LegalFactId::from_uuid(work.new_id()));
    let outcome = work
        .transact(async |tx| {
            tx.write(id, Body::LegalFactSet(change));
            Ok(())
        })
        .await?;
    // What lies in the bin comes back where a changed norm keeps it longer.
    take_back(work, None).await?;
    Ok(outcome.txn)
}

fn fault(invalid: LegalInvalid) -> AppError {
    let field = |field| match field {
        LegalField::Value => "value",
        LegalField::Source => "source",
        LegalField::Reason => "reason",
    };
    match invalid {
        LegalInvalid::Unknown => AppError::NotFound("legal-fact"),
        LegalInvalid::InWords => AppError::field("value", "unknown"),
        LegalInvalid::InForce => AppError::field("validFrom", "change-in-force"),
        LegalInvalid::OutOfRange => AppError::field("value", "out-of-range"),
        LegalInvalid::Missing(one) => AppError::field(field(one), "missing"),
        LegalInvalid::TooLong(one) => AppError::field(field(one), "too-long"),
    }
}

/// Lets a fact say again what the package says.
///
/// # Errors
/// [`AppError::NotFound`] for one that was not changed.
pub async fn reset_legal(work: &Work, key: &str) -> Result<TxnId, AppError> {
    let known = work.reader().legal_facts().await?;
    let ids: Vec<LegalFactId> = known.iter().filter(|row| row.change.key == key).map(|row| row.id).collect();
    if ids.is_empty() {
        return Err(AppError::NotFound("legal-fact"));
    }
    let outcome = work
        .transact(async |tx| {
            for id in ids {
                tx.write(id, Body::LegalFactReset);
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
