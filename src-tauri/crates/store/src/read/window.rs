//! The rows of one window of the grid, with all that a row shows.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate};
use custode_domain::{
    contact::{ContactKind, ContactStatus},
    journal::Stamp,
};
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

use super::{
    consent,
    gate_cards::{STOPS, stops_of},
    page::ContactRow,
};
use crate::{
    StoreError,
    rows::{hex_id, hex_key, unpack, word},
};

/// A contact as it is listed: number, id, kind, status, name, e-mail, phone, city, province, source, owner, recorded, latest
/// communication.
type Listed = (
    i64,
    String,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    String,
    String,
    i64,
    Option<i64>,
);

/// A list of `lid`s as one bound value for `json_each`: pages of every length share their prepared statements.
pub(super) fn list(lids: &[i64]) -> String {
    let numbers: Vec<String> = lids.iter().map(i64::to_string).collect();
    format!("[{}]", numbers.join(","))
}

const TAGS: &str = "SELECT json_group_array(json_array(contact_lid, tag) ORDER BY folded) FROM contact_tag \
     WHERE contact_lid IN (SELECT lid FROM among)";

const LISTED: &str = "SELECT json_group_array(json_array(c.lid, hex(c.id), c.kind, c.status, c.list_name, c.email, c.phone, \
     c.city, c.province, hex(c.source), hex(c.owner), c.created_stamp, (SELECT max(m.started_at) \
     FROM communication_contact AS p JOIN communication AS m ON m.lid = p.communication_lid AND m.binned = 0 \
     WHERE p.contact IN (SELECT c.id UNION ALL SELECT x.alias FROM contact_alias AS x WHERE x.contact_lid = c.lid)))) \
     FROM contact AS c WHERE c.lid IN (SELECT lid FROM among)";

/// The rows of some contacts, in the order of their `lid`s. All that belongs to them comes packed in one row: each row of
/// the database, and each statement, wakes its reader, which costs more than reading it.
pub(super) async fn rows(
    connection: &mut SqliteConnection,
    lids: &[i64],
    today: NaiveDate,
) -> Result<Vec<ContactRow>, StoreError> {
    let mut sql = QueryBuilder::<Sqlite>::new("WITH among (lid) AS MATERIALIZED (SELECT value FROM json_each(");
    sql.push_bind(list(lids)).push(")) SELECT ");
    let mut parts = sql.separated(", ");
    for part in [consent::TERMS, consent::DECIDED, TAGS, STOPS, LISTED] {
        parts.push("(").push_unseparated(part).push_unseparated(")");
    }
    let row = sql.build().fetch_one(connection).await?;
    let types = consent::terms_of(row.try_get(0)?)?;
    let mut decided = consent::decided_of(row.try_get(1)?)?;
    let mut tags: HashMap<i64, Vec<String>> = HashMap::new();
    for (lid, tag) in unpack::<(i64, String)>(row.try_get(2)?)? {
        tags.entry(lid).or_default().push(tag);
    }
    let mut stops = stops_of(row.try_get(3)?)?;
    let mut found = HashMap::with_capacity(lids.len());
    for (lid, id, kind, status, name, email, phone, city, province, source, owner, created, last) in
        unpack::<Listed>(row.try_get(4)?)?
    {
        let states = decided.remove(&lid).unwrap_or_default();
        found.insert(
            lid,
            ContactRow {
                id: hex_key(&id)?,
                kind: word(ContactKind::from_code(&kind))?,
                status: word(ContactStatus::from_code(&status))?,
                name,
                email,
                phone,
                city,
                province,
                tags: tags.remove(&lid).unwrap_or_default(),
                source: hex_id(&source)?,
                owner: hex_id(&owner)?,
                last_contact_at: last.and_then(DateTime::from_timestamp_millis),
                created_at: Stamp::from_i64(created).at(),
                consents: consent::views(&types, &states, today),
                stops: stops.remove(&lid).unwrap_or_default(),
            },
        );
    }
    Ok(lids.iter().filter_map(|lid| found.remove(lid)).collect())
}
