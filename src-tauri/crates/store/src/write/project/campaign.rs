use custode_domain::{ids::UnitId, journal::Family, unit::UnitState};
use sqlx::SqliteConnection;

use super::catalogue;
use crate::StoreError;

/// A campaign; one that was removed has no row.
pub(super) async fn put(connection: &mut SqliteConnection, unit: UnitId, state: &UnitState) -> Result<(), StoreError> {
    let UnitState::Campaign(record) = state else { return Ok(()) };
    if record.is_archived() {
        return catalogue::remove(connection, unit, Family::Campaign).await;
    }
    let Some((one, key)) = record.get().zip(record.key()) else { return Ok(()) };
    let (id, consent, state) = (unit.to_vec(), one.consent.map(|id| id.to_vec()), one.state.code());
    let goods = one.goods.map(|id| id.to_vec());
    let started_at = one.started.as_ref().map(|started| started.at.timestamp_millis());
    let included = one.started.as_ref().map_or(0, |started| started.included.cast_signed());
    let left_out: Vec<(&str, u64)> =
        one.started.iter().flat_map(|started| &started.left_out).map(|one| (one.code.as_str(), one.count)).collect();
    let left_out = serde_json::to_string(&left_out).unwrap_or_else(|_| "[]".to_owned());
    let unchecked = one.started.as_ref().is_some_and(|started| started.unchecked);
    let purpose = one.purpose.map(|purpose| purpose.to_vec());
    let stamp = key.stamp.as_i64();
    let actor = record.author().map_or_else(|| vec![0; 16], |actor| actor.to_vec());
    sqlx::query_file!(
        "queries/catalogue/put_campaign.sql",
        id,
        one.title,
        one.subject,
        one.text,
        one.farewell,
        consent,
        one.audience,
        state,
        started_at,
        included,
        left_out,
        unchecked,
        purpose,
        stamp,
        actor,
        goods
    )
    .execute(connection)
    .await?;
    Ok(())
}
