//! What the gate looks at of many cards, from their rows: a list of 100,000 people asks about each of them, and folding as
//! many journals takes seconds.

use std::collections::HashMap;

use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{Decided, Stop, StopAuthor, StopKind},
    contact::{ContactPoint, ContactStatus, PointKind},
    ids::{ConsentTypeId, ContactId, PurposeId},
    soft_spam::Sale,
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{Reader, consent};
use crate::{
    StoreError,
    binding::bind_all,
    rows::{channel_list, day, hex_key, unpack, word},
};

/// What the gate looks at of a card.
#[derive(Clone, PartialEq, Eq)]
pub struct GateCard {
    /// Which card.
    pub id: ContactId,
    /// What may be done with it.
    pub status: ContactStatus,
    /// Its points for the channel, in the order of the card.
    pub points: Vec<ContactPoint>,
    /// What was decided, by type.
    pub decided: Vec<(ConsentTypeId, Decided)>,
    /// The stops in force, without their words.
    pub stops: Vec<Stop>,
    /// The sales, without what proves them.
    pub sales: Vec<Sale>,
    /// The last day of the relation; `None` while it goes on.
    pub relation_ended_on: Option<NaiveDate>,
}

custode_domain::redacted!(GateCard);

/// A flaw of a point: its value failed the check.
pub(crate) const INVALID: i64 = 1;
/// A flaw of a point: messages came back.
pub(crate) const BOUNCED: i64 = 2;

const CARDS: &str = "SELECT json_group_array(json_array(a.lid, hex(a.id), a.status, r.relation_ended_on)) FROM among AS a \
     LEFT JOIN contact_care AS r ON r.contact_lid = a.lid";

const POINTS: &str = "SELECT json_group_array(json_array(contact_lid, kind, value, hex(point), place, flaws)) \
     FROM contact_point WHERE contact_lid IN (SELECT lid FROM among)";

/// The stops in force of the contacts of a window as one row, for [`stops_of`].
pub(super) const STOPS: &str = "SELECT json_group_array(json_array(contact_lid, hex(id), kind, purposes, channels, author, since)) \
     FROM stop WHERE stands = 1 AND contact_lid IN (SELECT lid FROM among)";

const SALES: &str = "SELECT json_group_array(json_array(contact_lid, hex(id), hex(goods), sold_on, address, informed)) \
     FROM contact_sale WHERE contact_lid IN (SELECT lid FROM among)";

type StoredPoint = (i64, String, String, String, i64, i64);
type StoredStop = (i64, String, String, String, String, String, String);
type StoredSale = (i64, String, String, String, String, i64);

impl Reader {
    /// The sorts of points that are kept in rows; a postal address is not.
    #[must_use]
    pub const fn keeps_points_of(channel: &Channel) -> bool {
        !matches!(channel, Channel::Post | Channel::InPerson | Channel::Other(_))
    }

    /// What the gate looks at of these cards, for a channel of which [`Self::keeps_points_of`]; a card that has no row, in
    /// the bin or merged, is left out.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn gate_cards(&self, ids: &[ContactId], channel: &Channel) -> Result<Vec<GateCard>, StoreError> {
        let digits: Vec<String> = ids.iter().map(|id| id.as_uuid().simple().to_string()).collect();
        let digits = serde_json::to_string(&digits).map_err(|_| StoreError::Unreadable)?;
        let mut sql = QueryBuilder::<Sqlite>::new(
            "WITH among (lid, id, status) AS MATERIALIZED (SELECT c.lid, c.id, c.status FROM json_each(",
        );
        sql.push_bind(digits).push(") AS j CROSS JOIN contact AS c ON c.id = unhex(j.value)) SELECT (").push(CARDS);
        sql.push("), (").push(POINTS).push(" AND kind IN (");
        bind_all(&mut sql, PointKind::ALL.iter().filter(|kind| channel.fits(**kind)).map(|kind| kind.code()));
        sql.push(")), (").push(consent::DECIDED).push("), (").push(STOPS).push("), (").push(SALES).push(")");
        let row = sql.build().fetch_one(&self.pool).await?;
        let mut points = points_of(row.try_get(1)?)?;
        let mut decided = consent::decided_of(row.try_get(2)?)?;
        let mut stops = stops_of(row.try_get(3)?)?;
        let mut sales = sales_of(row.try_get(4)?)?;
        let cards = unpack::<(i64, String, String, Option<String>)>(row.try_get(0)?)?;
        let card = |(lid, id, status, ended): (i64, String, String, Option<String>)| -> Result<GateCard, StoreError> {
            let mut placed: Vec<(i64, ContactPoint)> = points.remove(&lid).unwrap_or_default();
            placed.sort_by_key(|(place, _)| *place);
            Ok(GateCard {
                id: hex_key(&id)?,
                status: word(ContactStatus::from_code(&status))?,
                points: placed.into_iter().map(|(_, point)| point).collect(),
                decided: decided.remove(&lid).unwrap_or_default(),
                stops: stops.remove(&lid).unwrap_or_default(),
                sales: sales.remove(&lid).unwrap_or_default(),
                relation_ended_on: day(ended)?,
            })
        };
        cards.into_iter().map(card).collect()
    }
}

fn points_of(packed: &str) -> Result<HashMap<i64, Vec<(i64, ContactPoint)>>, StoreError> {
    let mut found: HashMap<i64, Vec<(i64, ContactPoint)>> = HashMap::new();
    for (lid, kind, value, id, place, flaws) in unpack::<StoredPoint>(packed)? {
        let mut point = ContactPoint::new(hex_key(&id)?, word(PointKind::from_code(&kind))?, "", value);
        (point.invalid, point.bounced) = (flaws & INVALID != 0, flaws & BOUNCED != 0);
        found.entry(lid).or_default().push((place, point));
    }
    Ok(found)
}

/// Reads [`STOPS`].
pub(super) fn stops_of(packed: &str) -> Result<HashMap<i64, Vec<Stop>>, StoreError> {
    let mut found: HashMap<i64, Vec<Stop>> = HashMap::new();
    for (lid, id, kind, purposes, channels, author, since) in unpack::<StoredStop>(packed)? {
        let purposes: Result<Vec<PurposeId>, _> =
            purposes.split(',').filter(|one| !one.is_empty()).map(hex_key).collect();
        found.entry(lid).or_default().push(Stop {
            id: hex_key(&id)?,
            kind: word(StopKind::from_code(&kind))?,
            purposes: purposes?,
            channels: channel_list(&channels),
            author: word(StopAuthor::from_code(&author))?,
            ground: None,
            since: word(day(Some(since))?)?,
            origin: None,
            arrived_by: None,
            day_told: false,
        });
    }
    Ok(found)
}

fn sales_of(packed: &str) -> Result<HashMap<i64, Vec<Sale>>, StoreError> {
    let mut found: HashMap<i64, Vec<Sale>> = HashMap::new();
    for (lid, id, goods, sold_on, address, informed) in unpack::<StoredSale>(packed)? {
        found.entry(lid).or_default().push(Sale {
            id: hex_key(&id)?,
            goods: hex_key(&goods)?,
            sold_on: word(day(Some(sold_on))?)?,
            address,
            informed: informed != 0,
            reference: None,
        });
    }
    Ok(found)
}
