//! Discarding what the report found, with a reason: rows stay out of the import, cards go to the bin.

use super::{Report, Scope, Subject, Wanted, words_of};
use crate::{AppError, Work, imports};
use custode_domain::{
    contact::{BinReason, ContactBin, ContactStatus},
    ids::{ContactId, TxnId},
    journal::Body,
    quality::{DiscardReason, Discarded},
};

/// What is to be discarded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// All of a kind.
    All(Wanted),
    /// These.
    These(Vec<Subject>),
}

/// Discards findings of a report. Gives back how many, and the act for undo where cards were put into the bin. The reason
/// stays in the journal: with the import for rows, with the act for cards. Only what the report names can be picked.
///
/// # Errors
/// A field fault for words that are missing or too many, and for nothing picked; [`AppError::Conflict`] when the import was
/// committed meanwhile.
pub async fn discard(
    work: &Work,
    report: &Report,
    picked: &Picked,
    reason: DiscardReason,
    note: &str,
) -> Result<(u64, Option<TxnId>), AppError> {
    let words = words_of(reason, note)?;
    let meant = report.flawed.iter().filter(|found| match picked {
        Picked::All(wanted) => wanted.means(found),
        Picked::These(these) => these.contains(&found.subject),
    });
    let (mut rows, mut cards) = (Vec::new(), Vec::new());
    for found in meant {
        match found.subject {
            Subject::Row(row) => rows.push(row),
            Subject::Card(card) => cards.push(card),
        }
    }
    if rows.is_empty() && cards.is_empty() {
        return Err(AppError::field("picked", "missing"));
    }
    if let Scope::Import(id) = report.scope {
        imports::leave_out(work, id, &rows, Some((reason, note))).await?;
        return Ok((rows.len() as u64, None));
    }
    let (count, txn) = bin_all(work, &cards, reason, words).await?;
    Ok((count, Some(txn)))
}

/// Puts cards into the bin in one act; those that are there already, or gone, are left alone.
async fn bin_all(
    work: &Work,
    cards: &[ContactId],
    reason: DiscardReason,
    note: Option<String>,
) -> Result<(u64, TxnId), AppError> {
    let outcome = work
        .transact(async |tx| {
            let mut count = 0;
            for card in cards {
                let there = tx.contact(*card).await?.is_some_and(|unit| unit.status() != ContactStatus::Binned);
                if there {
                    let body = ContactBin { reason: Some(BinReason::Operator), ..ContactBin::default() };
                    tx.write(*card, Body::ContactBinned(body));
                    count += 1;
                    tx.pace().await?;
                }
            }
            if count == 0 {
                return Err(AppError::Conflict("already-done"));
            }
            tx.write(tx.archive_unit(), Body::CardsDiscarded(Discarded { reason, note, count }));
            Ok(count)
        })
        .await?;
    Ok((outcome.value, outcome.txn))
}
