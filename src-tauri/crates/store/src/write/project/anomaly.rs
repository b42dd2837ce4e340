//! Anomalies that somebody dismissed.

use custode_domain::{anomaly::AnomalyDismissal, catalogue::Record, ids::UnitId};
use sqlx::SqliteConnection;

use crate::StoreError;

/// Writes the row of a dismissal with its cards; one that was opened again stays, so that its reason can be read.
pub(super) async fn put(
    connection: &mut SqliteConnection,
    unit: UnitId,
    record: &Record<AnomalyDismissal>,
) -> Result<(), StoreError> {
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let (id, sort, stamp) = (unit.to_vec(), one.sort.code(), key.stamp.as_i64());
    let operator = one.operator.map(|operator| operator.to_vec());
    let actor = record.author().map_or_else(|| vec![0; 16], |actor| actor.to_vec());
    let reopened = record.is_archived();
    sqlx::query_file!("queries/catalogue/put_anomaly.sql", id, sort, one.reason, operator, reopened, actor, stamp)
        .execute(&mut *connection)
        .await?;
    for contact in &one.contacts {
        let (id, contact) = (unit.to_vec(), contact.to_vec());
        sqlx::query_file!("queries/catalogue/put_anomaly_card.sql", id, contact).execute(&mut *connection).await?;
    }
    Ok(())
}
