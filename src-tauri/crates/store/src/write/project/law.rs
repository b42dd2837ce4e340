//! Rows of what the firm says about the law: changed facts, balancing tests.

use custode_domain::{ids::UnitId, journal::Family, unit::UnitState};
use sqlx::SqliteConnection;

use super::catalogue::remove;
use crate::StoreError;

/// Writes the row of a changed fact or of a balancing test; one that no longer counts has none.
pub(super) async fn put(connection: &mut SqliteConnection, unit: UnitId, state: &UnitState) -> Result<(), StoreError> {
    let id = unit.to_vec();
    match state {
        UnitState::LegalFact(record) => {
            if record.is_archived() {
                return remove(connection, unit, Family::LegalFact).await;
            }
            let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
            let (from, stamp) = (one.valid_from.to_string(), key.stamp.as_i64());
            let actor = record.author().map_or_else(Vec::new, |actor| actor.to_vec());
            let calendar = one.calendar.as_ref().and_then(|calendar| minicbor::to_vec(calendar).ok());
            sqlx::query_file!(
                "queries/catalogue/put_legal_fact.sql",
                id,
                one.key,
                one.value,
                one.source,
                from,
                one.reason,
                one.package,
                stamp,
                actor,
                one.words,
                calendar
            )
            .execute(connection)
            .await?;
        }
        UnitState::Balance(record) => {
            if record.is_archived() {
                return remove(connection, unit, Family::Balance).await;
            }
            let Some(one) = record.get() else { return Ok(()) };
            let (purpose, made_on, outcome) = (one.purpose.to_vec(), one.made_on.to_string(), one.outcome.code());
            let actor = record.author().map_or_else(Vec::new, |actor| actor.to_vec());
            sqlx::query_file!(
                "queries/catalogue/put_balance.sql",
                id,
                purpose,
                one.version,
                made_on,
                one.interest,
                one.necessity,
                one.impact,
                one.safeguards,
                outcome,
                actor
            )
            .execute(connection)
            .await?;
        }
        _ => {}
    }
    Ok(())
}
