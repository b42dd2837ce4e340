//! Cases and what is in them.

use custode_domain::{case::Case, catalogue::Record, ids::UnitId, journal::Family};
use sqlx::SqliteConnection;

use super::catalogue;
use crate::StoreError;

/// Writes the row of a case with its communications; a removed one stays, marked.
pub(super) async fn put(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<Case>,
) -> Result<(), StoreError> {
    catalogue::remove(connection, unit, Family::Case).await?;
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let (id, category, contact) = (unit.to_vec(), one.category.code(), one.contact.to_vec());
    let assignee = one.assignee.map(|actor| actor.to_vec());
    let opened_at = one.opened_at.timestamp_millis();
    let closed_at = one.closed.as_ref().map(|closing| closing.at.timestamp_millis());
    let outcome = one.closed.as_ref().map(|closing| closing.outcome.clone());
    let answered_at = one.closed.as_ref().and_then(|closing| closing.answered_at);
    // The days of one that was taken away count from then, not from when it was last written.
    let stamp = record.archived_since().unwrap_or(key).stamp.as_i64();
    let removed = record.is_archived();
    let actor = record.author().map_or_else(|| vec![0; 16], |actor| actor.to_vec());
    sqlx::query_file!(
        "queries/catalogue/put_case.sql",
        id,
        one.title,
        category,
        contact,
        assignee,
        opened_at,
        closed_at,
        outcome,
        answered_at,
        removed,
        actor,
        stamp
    )
    .execute(&mut *connection)
    .await?;
    for item in &one.items {
        let (id, item) = (unit.to_vec(), item.to_vec());
        sqlx::query_file!("queries/catalogue/put_case_item.sql", id, item).execute(&mut *connection).await?;
    }
    Ok(())
}
