//! How things stood before an action, and what an undo therefore writes.

use std::collections::HashSet;

use custode_domain::{
    campaign::Campaign,
    catalogue::Record,
    communication::{Communication, Delivery},
    ids::{TxnId, UnitId},
    journal::Body,
    sending::SendFault,
    unit::UnitState,
};
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

use crate::{StoreError, binding::bind_all};

/// Whether a campaign is past the point where it can be taken back.
pub(super) fn started(campaign: &Record<Campaign>) -> bool {
    campaign.get().is_some_and(|one| one.started.is_some())
}

/// What takes a communication back. Nothing comes into the outbox that way: what has gone has gone, and what somebody took
/// out is written anew. A message that still waits is kept, taken back.
pub(super) fn communication_as_before(was: UnitState, is: &Record<Communication>) -> Option<Body> {
    let now = is.get()?;
    let body = match was {
        UnitState::Communication(was) => {
            earlier_or((was, is), Body::CommunicationChanged, Body::CommunicationBinned, Body::CommunicationRestored)
        }
        _ => Body::CommunicationBinned,
    };
    match body {
        Body::CommunicationChanged(earlier) if earlier.is_on_its_way() => None,
        _ if now.delivery == Some(Delivery::Sending) => None,
        _ if now.delivery == Some(Delivery::Queued) => {
            Some(Body::CommunicationChanged(now.ended(Delivery::NotDone, Some(SendFault::Cancelled))))
        }
        body => Some(body),
    }
}

/// The contacts with whom a communication stands in the log, whose a case is, or about whom somebody made a request. A communication that is
/// of the action alone goes with it and is no work on the card since.
pub(super) async fn spoken_among(
    connection: &mut SqliteConnection,
    units: &[UnitId],
    txn: TxnId,
) -> Result<HashSet<UnitId>, StoreError> {
    let mut query = QueryBuilder::<Sqlite>::new(
        "SELECT DISTINCT q.contact FROM communication_contact AS q JOIN communication AS m ON m.lid = q.communication_lid \
         WHERE m.binned = 0 AND EXISTS (SELECT 1 FROM entry AS e WHERE e.unit = m.id AND e.txn <> ",
    );
    query.push_bind(txn.to_vec());
    query.push(") AND q.contact IN (");
    bind_all(&mut query, units.iter().map(|unit| unit.to_vec()));
    query.push(") UNION SELECT k.contact FROM case_file AS k WHERE k.removed = 0 AND k.contact IN (");
    bind_all(&mut query, units.iter().map(|unit| unit.to_vec()));
    query.push(") UNION SELECT r.contact FROM request AS r WHERE r.contact IN (");
    bind_all(&mut query, units.iter().map(|unit| unit.to_vec()));
    query.push(")");
    let rows = query.build().fetch_all(connection).await?;
    rows.iter().map(|row| Ok(UnitId::from_slice(row.try_get(0)?)?)).collect()
}

/// The entry that brings a record back to what it was: its archive flag if that differs, else its value.
pub(super) fn earlier_or<T: Clone>(
    (was, is): (Record<T>, &Record<T>),
    set: fn(T) -> Body,
    archive: Body,
    restore: Body,
) -> Body {
    match was.get() {
        None => archive,
        Some(_) if was.is_archived() && !is.is_archived() => archive,
        Some(_) if !was.is_archived() && is.is_archived() => restore,
        Some(value) => set(value.clone()),
    }
}
