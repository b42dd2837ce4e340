use chrono::{DateTime, Utc};
use custode_domain::{
    channel::Channel,
    communication::{Attachment, Category, Communication, Delivery, Direction, Mail, Participant, Role},
    ids::{ActorId, CommunicationId, ContactId},
    journal::Stamp,
    sending::{SendFault, Sending},
};

use custode_vault::from_hex;

use super::Reader;
use crate::{
    StoreError,
    rows::{day, hex_id, hex_key, id, key, unpack, word},
};

/// A logged communication.
#[derive(Clone, PartialEq, Eq)]
pub struct CommunicationRow {
    /// Identity.
    pub id: CommunicationId,
    /// What was logged.
    pub communication: Communication,
    /// When it was logged or last changed.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
}

custode_domain::redacted!(CommunicationRow);

/// Contact, role, point, the gate's answer: in hex digits.
type Taking = (String, String, String, String);

/// Id, name, media type, size, hash: ids and hashes in hex digits.
type Packed = (String, String, String, u64, String);

pub(crate) fn attachments(packed: Option<&str>) -> Result<Vec<Attachment>, StoreError> {
    let Some(packed) = packed else { return Ok(Vec::new()) };
    let file = |(id, name, media, size, sha256): Packed| {
        let sha256 = word(from_hex(&sha256))?;
        Ok(Attachment { id: hex_key(&id)?, name, media, size, sha256 })
    };
    unpack::<Packed>(packed)?.into_iter().map(file).collect()
}

/// Who took part comes packed in the row: a look for each communication costs more than all of them.
macro_rules! communication_row {
    ($row:expr) => {{
        let row = $row;
        let participants = unpack::<Taking>(&row.participants)?
            .iter()
            .map(|(contact, role, point, decision)| {
                Ok(Participant {
                    contact: hex_key(contact)?,
                    role: word(Role::from_code(role))?,
                    point: hex_id(point)?,
                    decision: hex_id(decision)?,
                })
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        CommunicationRow {
            id: key(&row.id)?,
            communication: Communication {
                direction: word(Direction::from_code(&row.direction))?,
                channel: word(Channel::from_code(&row.channel))?,
                started_at: word(DateTime::from_timestamp_millis(row.started_at))?,
                duration_s: row.duration_s.and_then(|seconds| u32::try_from(seconds).ok()),
                participants,
                subject: row.subject,
                body: row.body,
                outcome: row.outcome,
                purpose: key(&row.purpose)?,
                retention_class: key(&row.retention_class)?,
                category: row.category.as_deref().and_then(Category::from_code),
                follow_up_on: day(row.follow_up_on)?,
                consent: id(row.consent)?,
                reason: row.reason,
                origin: None,
                reason_id: id(row.reason_id)?,
                delivery: row.delivery.as_deref().and_then(Delivery::from_code),
                sending: (row.fault.is_some() || row.tries > 0).then(|| Sending {
                    consent: None,
                    tries: u32::try_from(row.tries).unwrap_or_default(),
                    not_before: row.retry_at,
                    fault: row.fault.as_deref().and_then(SendFault::from_code),
                }),
                campaign: id(row.campaign)?,
                mail: match (row.external, row.attachments.as_deref()) {
                    (None, None) => None,
                    (external, files) => {
                        Some(Mail { external: external.unwrap_or_default(), attachments: attachments(files)? })
                    }
                },
            },
            recorded_at: Stamp::from_i64(row.stamp).at(),
            actor: key(&row.actor)?,
        }
    }};
}

impl Reader {
    /// The communications of a contact, latest first; at most 200 at a time.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn communications(
        &self,
        contact: ContactId,
        offset: u64,
        limit: u32,
    ) -> Result<Vec<CommunicationRow>, StoreError> {
        if !self.reaches(contact).await? {
            return Ok(Vec::new());
        }
        let (wanted, limit, offset) = (contact.to_vec(), i64::from(limit.min(200)), offset.cast_signed());
        let rows = sqlx::query_file!("queries/read/communications_of.sql", wanted, limit, offset)
            .fetch_all(&self.pool)
            .await?;
        rows.into_iter().map(|row| Ok(communication_row!(row))).collect()
    }

    /// How many communications a contact has, without the bin.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_communications(&self, contact: ContactId) -> Result<u64, StoreError> {
        if !self.reaches(contact).await? {
            return Ok(0);
        }
        let wanted = contact.to_vec();
        let activity = sqlx::query_file!("queries/read/contact_activity.sql", wanted).fetch_one(&self.pool).await?;
        Ok(activity.count.cast_unsigned())
    }

    /// One communication, binned or not.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn communication(&self, id: CommunicationId) -> Result<Option<CommunicationRow>, StoreError> {
        let wanted = id.to_vec();
        let row = sqlx::query_file!("queries/read/communication.sql", wanted).fetch_optional(&self.pool).await?;
        let Some(row) = row else { return Ok(None) };
        let found = communication_row!(row);
        let people = found.communication.participants.iter().map(|one| one.contact).collect();
        let seen = self.only_owner().is_none() || !self.reached(people).await?.is_empty();
        Ok(seen.then_some(found))
    }
}
