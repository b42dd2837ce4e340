use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    consent::{ConsentView, RecordedConsent},
    contact::{ContactKind, ContactUnit, FieldRecord, history},
    ids::{ConsentTypeId, ContactId, LinkId, UnitId},
    journal::Entry,
    unit::{UnitState, fold},
};

use super::{ConsentTypeRow, DuplicateRow, Reader};
use crate::{
    StoreError,
    rows::{key, word},
    write::load,
};

/// The consent of a contact for one type: the state today and every event behind it.
#[derive(Clone, PartialEq, Eq)]
pub struct CardConsent {
    /// Which type.
    pub id: ConsentTypeId,
    /// The state today.
    pub view: ConsentView,
    /// Every event in order of recording, corrected ones too.
    pub events: Vec<RecordedConsent>,
}

/// A link with the name of the other side.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// Identity.
    pub id: LinkId,
    /// The other side.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: ContactKind,
    /// Role of the person in the organisation.
    pub role: Option<String>,
    /// Recorded on this card (true) or on the other one.
    pub outgoing: bool,
    /// The card whose unit holds the link: changes of the link are written there.
    pub owner: ContactId,
}

/// Everything about one contact, from its journal.
#[derive(Clone)]
pub struct ContactCard {
    /// Identity.
    pub id: ContactId,
    /// The folded state: fields, points, tags, stops.
    pub unit: ContactUnit,
    /// Every value ever held, oldest first; `current` marks the ones that count (S18).
    pub provenance: Vec<FieldRecord>,
    /// Every consent type that is offered, and archived ones with events (S94).
    pub consents: Vec<CardConsent>,
    /// Links in both directions.
    pub links: Vec<LinkRow>,
    /// Cards that may be the same person.
    pub duplicates: Vec<DuplicateRow>,
    /// Logged communications.
    pub communications: u64,
    /// The latest one.
    pub last_contact_at: Option<DateTime<Utc>>,
}

custode_domain::redacted!(CardConsent, LinkRow, ContactCard);

impl Reader {
    /// The entries of a unit, oldest first: for history, reports and undo.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn entries(&self, unit: impl Into<UnitId>) -> Result<Vec<Entry>, StoreError> {
        let unit = unit.into();
        let mut connection = self.pool.acquire().await?;
        let entries = load(&mut connection, &[unit]).await?.remove(&unit).unwrap_or_default();
        Ok(self.seen(entries))
    }

    /// The card of a contact; `None` when it does not exist, was erased, or its creation was undone.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn contact(&self, id: ContactId, today: NaiveDate) -> Result<Option<ContactCard>, StoreError> {
        let key = id.to_vec();
        let Some(row) = sqlx::query_file!("queries/read/contact_name.sql", key).fetch_optional(&self.pool).await?
        else {
            return Ok(None);
        };
        let entries = self.entries(id).await?;
        let UnitState::Contact(unit) = fold(&entries) else { return Ok(None) };
        let types = self.consent_types().await?;
        let consents = consents(&unit, &types, today);
        let activity = sqlx::query_file!("queries/read/contact_activity.sql", key).fetch_one(&self.pool).await?;
        Ok(Some(ContactCard {
            id,
            provenance: history(&entries),
            consents,
            links: self.links(row.lid, id).await?,
            duplicates: self.duplicates_of(id).await?,
            communications: activity.count.cast_unsigned(),
            last_contact_at: activity.last.and_then(DateTime::from_timestamp_millis),
            unit,
        }))
    }

    async fn links(&self, lid: i64, id: ContactId) -> Result<Vec<LinkRow>, StoreError> {
        let other = id.to_vec();
        let rows = sqlx::query_file!("queries/read/links.sql", lid, other).fetch_all(&self.pool).await?;
        let others = rows.iter().map(|row| key(&row.contact)).collect::<Result<Vec<ContactId>, _>>()?;
        let reached = self.reached(others).await?;
        rows.into_iter()
            .filter(|row| key(&row.contact).is_ok_and(|other: ContactId| reached.contains(&other)))
            .map(|row| {
                let contact = key(&row.contact)?;
                Ok(LinkRow {
                    id: key(&row.id)?,
                    contact,
                    owner: if row.outgoing { id } else { contact },
                    name: row.list_name,
                    kind: word(ContactKind::from_code(&row.kind))?,
                    role: row.role,
                    outgoing: row.outgoing,
                })
            })
            .collect()
    }
}

fn consents(unit: &ContactUnit, types: &[ConsentTypeRow], today: NaiveDate) -> Vec<CardConsent> {
    types
        .iter()
        .filter_map(|kind| {
            let events: Vec<RecordedConsent> = unit
                .consent_events()
                .into_iter()
                .filter(|recorded| recorded.event.consent_type == kind.id)
                .cloned()
                .collect();
            if kind.archived && events.is_empty() {
                return None;
            }
            let view = unit.consent_view(kind.id, &kind.definition.terms(), today);
            Some(CardConsent { id: kind.id, view, events })
        })
        .collect()
}
