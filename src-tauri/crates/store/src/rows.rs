//! From columns to the words of the domain.

use chrono::NaiveDate;
use custode_domain::{
    ids::{ActorId, ReplicaId, ScopeId, TxnId, UnitId},
    journal::{Body, Entry, EntryHeader, Kind, Stamp},
};
use sqlx::{Row, sqlite::SqliteRow};

use crate::StoreError;

/// Columns in the order of [`entry`].
pub(crate) const ENTRY_COLUMNS: &str = "e.scope, e.replica, e.seq, e.txn, e.unit, e.kind, e.stamp, e.schema_v, e.actor, \
     e.commitment, b.body FROM entry AS e LEFT JOIN entry_body AS b ON b.lid = e.lid";

/// Reads a row of [`ENTRY_COLUMNS`].
pub(crate) fn entry(row: &SqliteRow) -> Result<Entry, StoreError> {
    let kind = Kind::from_number(u32::try_from(row.try_get::<i64, _>(5)?).map_err(|_| StoreError::Unreadable)?);
    let body: Option<&[u8]> = row.try_get(10)?;
    let body = body.map(|bytes| Body::from_bytes(kind, bytes)).transpose().map_err(|_| StoreError::Unreadable)?;
    Ok(Entry {
        header: EntryHeader {
            scope: ScopeId::from_slice(row.try_get(0)?)?,
            replica: ReplicaId::from_slice(row.try_get(1)?)?,
            seq: row.try_get::<i64, _>(2)?.cast_unsigned(),
            txn: TxnId::from_slice(row.try_get(3)?)?,
            unit: UnitId::from_slice(row.try_get(4)?)?,
            kind,
            stamp: Stamp::from_i64(row.try_get(6)?),
            schema_v: u16::try_from(row.try_get::<i64, _>(7)?).map_err(|_| StoreError::Unreadable)?,
            actor: ActorId::from_slice(row.try_get(8)?)?,
            commitment: array(row.try_get(9)?)?,
        },
        body,
    })
}

/// Thirty-two bytes of a column.
pub(crate) fn array(bytes: &[u8]) -> Result<[u8; 32], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Unreadable)
}

/// A day as stored: ISO 8601.
pub(crate) fn day(text: Option<String>) -> Result<Option<NaiveDate>, StoreError> {
    text.map(|text| NaiveDate::parse_from_str(&text, "%Y-%m-%d").map_err(|_| StoreError::Unreadable)).transpose()
}

/// An optional identity of a column.
pub(crate) fn id<T: From<uuid::Uuid>>(bytes: Option<Vec<u8>>) -> Result<Option<T>, StoreError> {
    bytes.map(|bytes| uuid::Uuid::from_slice(&bytes).map(T::from).map_err(|_| StoreError::Unreadable)).transpose()
}

/// A required identity of a column.
pub(crate) fn key<T: From<uuid::Uuid>>(bytes: &[u8]) -> Result<T, StoreError> {
    uuid::Uuid::from_slice(bytes).map(T::from).map_err(|_| StoreError::Unreadable)
}

/// A required identity in hex digits.
pub(crate) fn hex_key<T: From<uuid::Uuid>>(digits: &str) -> Result<T, StoreError> {
    uuid::Uuid::try_parse(digits).map(T::from).map_err(|_| StoreError::Unreadable)
}

/// An optional identity in hex digits; none of them when there is none.
pub(crate) fn hex_id<T: From<uuid::Uuid>>(digits: &str) -> Result<Option<T>, StoreError> {
    (!digits.is_empty()).then(|| hex_key(digits)).transpose()
}

/// Many rows that came as one: a JSON array of arrays.
pub(crate) fn unpack<T: for<'a> serde::Deserialize<'a>>(packed: &str) -> Result<Vec<T>, StoreError> {
    serde_json::from_str(packed).map_err(|_| StoreError::Unreadable)
}

/// Channels in one text column: stable words, comma separated.
pub(crate) fn channel_list(text: &str) -> Vec<custode_domain::channel::Channel> {
    text.split(',').filter_map(custode_domain::channel::Channel::from_code).collect()
}

/// The stable word of an enum.
pub(crate) fn word<T>(value: Option<T>) -> Result<T, StoreError> {
    value.ok_or(StoreError::Unreadable)
}
