//! Holds, and proofs of consent that outlived their card.

use custode_domain::{catalogue::Record, hold::Hold, ids::UnitId, proof::HeldProof};
use sqlx::SqliteConnection;

use crate::StoreError;

/// Writes the row of a hold; lifted ones stay, with the day.
pub(super) async fn put(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Hold>,
) -> Result<(), StoreError> {
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let Some(target) = one.target() else { return Ok(()) };
    let (id, target, kind) = (unit.to_vec(), target.to_vec(), one.kind.code());
    let until = one.until.map(|day| day.to_string());
    let lifted = record.archived_since().map(|key| key.stamp.as_i64());
    let actor = record.author().map_or_else(|| vec![0; 16], |actor| actor.to_vec());
    let stamp = key.stamp.as_i64();
    sqlx::query_file!("queries/catalogue/put_hold.sql", id, kind, target, one.reason, until, lifted, actor, stamp)
        .execute(connection)
        .await?;
    Ok(())
}

/// Writes the row of a proof: only what ends it.
pub(super) async fn put_proof(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<HeldProof>,
) -> Result<(), StoreError> {
    let Some(one) = record.get() else { return Ok(()) };
    let (id, until) = (unit.to_vec(), one.until.to_string());
    sqlx::query_file!("queries/catalogue/put_proof.sql", id, until, one.norm).execute(connection).await?;
    Ok(())
}
