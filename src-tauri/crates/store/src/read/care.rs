//! Cards that somebody has to look after: those that nobody confirmed for long (S51), and people who were not told where their
//! data came from (F46).

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    ids::{ActorId, ContactId, UnitId},
    journal::{Body, Entry, Kind},
    paper::{FirmPaper, NoticeGround},
};
use sqlx::{QueryBuilder, Sqlite};

use super::{Reader, papers::standing_gifts};
use crate::{
    StoreError,
    rows::{self, ENTRY_COLUMNS, day, key},
};

/// A card that nobody confirmed lately.
#[derive(Clone, PartialEq, Eq)]
pub struct UnverifiedRow {
    /// Who.
    pub contact: ContactId,
    /// Their name in lists.
    pub name: String,
    /// When somebody last said that the card is right; `None` when nobody did.
    pub verified_on: Option<NaiveDate>,
    /// When it was recorded.
    pub created_on: NaiveDate,
}

/// Somebody whose data did not come from them and who was not given the privacy notice.
#[derive(Clone, PartialEq, Eq)]
pub struct UntoldRow {
    /// Who.
    pub contact: ContactId,
    /// Their name in lists.
    pub name: String,
    /// Title of the source.
    pub source: String,
    /// When the firm got the data.
    pub obtained_on: NaiveDate,
    /// When the firm first wrote to or called them.
    pub first_contact_on: Option<NaiveDate>,
    /// Last day: so many months after the data were got, or the first contact if that came before (Art. 14(3)).
    pub due_on: NaiveDate,
}

/// The term of Art. 14 in months, and the one that counts for data got from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeTerm {
    /// Months.
    pub months: u32,
    /// From this day other months count.
    pub then: Option<(NaiveDate, u32)>,
}

/// People who wait for the notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UntoldPage {
    /// Those who are due first, first.
    pub rows: Vec<UntoldRow>,
    /// All that are meant.
    pub total: u64,
    /// Those whose last day is over.
    pub late: u64,
}

/// Somebody to whom no notice is due.
#[derive(Clone, PartialEq, Eq)]
pub struct WaivedRow {
    /// Who.
    pub contact: ContactId,
    /// The card in whose unit it stands.
    pub unit: ContactId,
    /// Their name in lists.
    pub name: String,
    /// Why.
    pub ground: Option<NoticeGround>,
    /// What stands behind it.
    pub note: Option<String>,
    /// When it was decided.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
}

custode_domain::redacted!(UnverifiedRow, UntoldRow, WaivedRow);

fn required(text: String) -> Result<NaiveDate, StoreError> {
    day(Some(text))?.ok_or(StoreError::Unreadable)
}

impl Reader {
    /// Cards outside of the bin that nobody confirmed since a day, the oldest first, and the number of all of them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn to_verify(
        &self,
        since: NaiveDate,
        name: &str,
        (offset, limit): (u64, u64),
    ) -> Result<(Vec<UnverifiedRow>, u64), StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let (since, limit, offset) = (since.to_string(), limit.cast_signed(), offset.cast_signed());
        let rows = sqlx::query_file!("queries/read/to_verify.sql", owner, since, name, limit, offset);
        let rows = rows.fetch_all(&self.pool).await?;
        let total = rows.first().map_or(0, |row| row.total).cast_unsigned();
        let read = rows.into_iter().map(|row| {
            Ok(UnverifiedRow {
                contact: key(&row.id)?,
                name: row.list_name,
                verified_on: day(row.verified_on)?,
                created_on: required(row.created_on)?,
            })
        });
        Ok((read.collect::<Result<_, StoreError>>()?, total))
    }

    /// People outside of the bin whose data did not come from them and who were given no notice; those whose last day comes
    /// first, first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn notices_due(
        &self,
        term: NoticeTerm,
        today: NaiveDate,
        (late_only, name): (bool, &str),
        (offset, limit): (u64, u64),
    ) -> Result<UntoldPage, StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let (today, limit, offset) = (today.to_string(), limit.cast_signed(), offset.cast_signed());
        let (from, then) = term.then.unwrap_or((NaiveDate::MAX, term.months));
        // A day beyond the four digits of a year compares as text like any other that never comes.
        let from = if from == NaiveDate::MAX { "9999-12-31".to_owned() } else { from.to_string() };
        let told = self.told_units().await?;
        let rows = sqlx::query_file!(
            "queries/read/notices_due.sql",
            owner,
            told,
            name,
            from,
            then,
            term.months,
            today,
            late_only,
            limit,
            offset
        );
        let rows = rows.fetch_all(&self.pool).await?;
        let (total, late) = rows.first().map_or((0, 0), |row| (row.total.cast_unsigned(), row.late.cast_unsigned()));
        let read = rows.into_iter().map(|row| {
            Ok(UntoldRow {
                contact: key(&row.id)?,
                name: row.list_name,
                source: row.title,
                obtained_on: required(row.obtained_on)?,
                first_contact_on: day(row.first_on)?,
                due_on: required(row.due_on)?,
            })
        });
        Ok(UntoldPage { rows: read.collect::<Result<_, StoreError>>()?, total, late })
    }

    /// The units in which a gift of the privacy notice stands, or no notice is due, packed for a statement.
    async fn told_units(&self) -> Result<String, StoreError> {
        let mut by_unit: HashMap<UnitId, Vec<Entry>> = HashMap::new();
        for entry in self.papers(Kind::PaperGiven).await?.into_iter().chain(self.rights(Kind::PaperRetracted).await?) {
            by_unit.entry(entry.header.unit).or_default().push(entry);
        }
        let told = |entries| standing_gifts(entries).iter().any(|(_, gift)| gift.paper == FirmPaper::Notice);
        let told = by_unit.into_iter().filter_map(|(unit, entries)| told(entries).then_some(unit));
        let waived = self.standing_waivers().await?;
        let units = told.chain(waived.iter().map(|entry| entry.header.unit));
        Ok(packed(units))
    }

    /// Entries of a kind about rights, earliest first; those whose body is gone are left out.
    pub(super) async fn rights(&self, kind: Kind) -> Result<Vec<Entry>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        // The first condition is that of the index.
        sql.push(ENTRY_COLUMNS).push(" WHERE e.kind BETWEEN 1120 AND 1124 AND e.kind = ");
        sql.push_bind(i64::from(kind.number())).push(" ORDER BY e.lid");
        sql.build().fetch_all(&self.pool).await?.iter().map(rows::entry).collect()
    }

    /// The latest decision of each unit that says that no notice is due.
    async fn standing_waivers(&self) -> Result<Vec<Entry>, StoreError> {
        let mut latest: HashMap<UnitId, Entry> = HashMap::new();
        for entry in self.rights(Kind::NoticeWaived).await? {
            let unit = entry.header.unit;
            if latest.get(&unit).is_none_or(|known| known.key() < entry.key()) {
                latest.insert(unit, entry);
            }
        }
        let stands = |entry: &Entry| matches!(&entry.body, Some(Body::NoticeWaived(waiver)) if waiver.ground.is_some());
        Ok(latest.into_values().filter(stands).collect())
    }

    /// People to whom no notice is due, the latest decision first, and how many there are. A card that was merged is named by
    /// the one that stays.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn notices_waived(
        &self,
        name: &str,
        (offset, limit): (u64, u64),
    ) -> Result<(Vec<WaivedRow>, u64), StoreError> {
        let mut standing = self.standing_waivers().await?;
        standing.sort_by_key(|entry| std::cmp::Reverse((entry.header.stamp, entry.header.unit)));
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let units = packed(standing.iter().map(|entry| entry.header.unit));
        let (limit, offset) = (limit.cast_signed(), offset.cast_signed());
        let rows = sqlx::query_file!("queries/read/notices_waived.sql", units, owner, name, limit, offset);
        let rows = rows.fetch_all(&self.pool).await?;
        if rows.is_empty() && offset > 0 {
            // A page after the last one says how many there are, too.
            let (_, total) = Box::pin(self.notices_waived(name, (0, 1))).await?;
            return Ok((Vec::new(), total));
        }
        let total = rows.first().map_or(0, |row| row.total.cast_unsigned());
        let mut read = Vec::with_capacity(rows.len());
        for row in rows {
            let entry = usize::try_from(row.place).ok().and_then(|place| standing.get(place));
            let Some((Some(Body::NoticeWaived(waiver)), header)) = entry.map(|entry| (&entry.body, &entry.header))
            else {
                continue;
            };
            read.push(WaivedRow {
                contact: key(&row.id)?,
                unit: header.unit.into(),
                name: row.list_name,
                ground: waiver.ground,
                note: waiver.note.clone(),
                at: header.stamp.at(),
                actor: header.actor,
            });
        }
        Ok((read, total))
    }

    /// The units in which it stands that no notice is due to some people: of each the card, and the unit.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn waivers_of(&self, contacts: &[ContactId]) -> Result<Vec<(ContactId, ContactId)>, StoreError> {
        let mut found = Vec::new();
        for entry in self.standing_waivers().await? {
            let own = ContactId::from(entry.header.unit);
            let contact = if contacts.contains(&own) { own } else { self.successor(own).await?.unwrap_or(own) };
            if contacts.contains(&contact) {
                found.push((contact, own));
            }
        }
        let within = self.reached(found.iter().map(|(contact, _)| *contact).collect()).await?;
        found.retain(|(contact, _)| within.contains(contact));
        Ok(found)
    }
}

/// Units for a statement that looks them up.
fn packed(units: impl Iterator<Item = UnitId>) -> String {
    let units: Vec<String> = units.map(|unit| unit.as_uuid().simple().to_string()).collect();
    serde_json::to_string(&units).unwrap_or_default()
}
