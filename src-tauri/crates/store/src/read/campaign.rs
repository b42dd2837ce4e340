//! Campaigns, how far their messages got, and who was left out.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use custode_domain::{
    campaign::{Campaign, CampaignState, LeftOut, Started},
    communication::Delivery,
    gate::ContactDecision,
    ids::{ActorId, CampaignId, CommunicationId, ContactId},
    journal::{Body, Entry, Kind, Stamp},
};
use sqlx::{QueryBuilder, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    rows::{self, ENTRY_COLUMNS, id, key, unpack, word},
};

/// A campaign as it stands.
#[derive(Clone, PartialEq, Eq)]
pub struct CampaignRow {
    /// Identity.
    pub id: CampaignId,
    /// What was written.
    pub campaign: Campaign,
    /// When it was last changed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
}

custode_domain::redacted!(CampaignRow);

/// How many messages of a campaign stand at each point of the way.
pub type Outcomes = HashMap<Option<Delivery>, u64>;

/// A campaign of a row of the table.
macro_rules! campaign {
    ($row:ident) => {
        (|| -> Result<CampaignRow, StoreError> {
            let left_out: Vec<(String, u64)> = unpack(&$row.left_out)?;
            let left_out = left_out.into_iter().map(|(code, count)| LeftOut { code, count }).collect();
            let started = $row.started_at.map(|at| {
                Ok::<_, StoreError>(Started {
                    at: word(DateTime::from_timestamp_millis(at))?,
                    included: $row.included.cast_unsigned(),
                    left_out,
                    unchecked: $row.unchecked,
                })
            });
            Ok(CampaignRow {
                id: key(&$row.id)?,
                campaign: Campaign {
                    title: $row.title,
                    subject: $row.subject,
                    text: $row.body,
                    farewell: $row.farewell,
                    consent: id($row.consent_type)?,
                    audience: $row.audience,
                    state: word(CampaignState::from_code(&$row.state))?,
                    started: started.transpose()?,
                    purpose: id($row.purpose)?,
                    goods: id($row.goods)?,
                },
                at: Stamp::from_i64($row.stamp).at(),
                actor: key(&$row.actor)?,
            })
        })()
    };
}

impl Reader {
    /// All campaigns, the latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn campaigns(&self) -> Result<Vec<CampaignRow>, StoreError> {
        let rows = sqlx::query_file!("queries/campaign/all.sql").fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| campaign!(row)).collect()
    }

    /// One campaign; `None` for one that is not there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn campaign(&self, campaign: CampaignId) -> Result<Option<CampaignRow>, StoreError> {
        let id = campaign.to_vec();
        let row = sqlx::query_file!("queries/campaign/one.sql", id).fetch_optional(&self.pool).await?;
        row.map(|row| campaign!(row)).transpose()
    }

    /// How far the messages of one campaign got.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn outcomes_of(&self, campaign: CampaignId) -> Result<Outcomes, StoreError> {
        let id = campaign.to_vec();
        let rows = sqlx::query_file!("queries/campaign/outcomes_of.sql", id).fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(|row| (Delivery::from_code(&row.delivery), row.count.cast_unsigned())).collect())
    }

    /// How far the messages of all campaigns got.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn campaign_outcomes(&self) -> Result<HashMap<CampaignId, Outcomes>, StoreError> {
        let rows = sqlx::query_file!("queries/campaign/outcomes.sql").fetch_all(&self.pool).await?;
        let mut found: HashMap<CampaignId, Outcomes> = HashMap::new();
        for row in rows {
            let outcomes = found.entry(key(&row.campaign)?).or_default();
            outcomes.insert(Delivery::from_code(&row.delivery), row.count.cast_unsigned());
        }
        Ok(found)
    }

    /// The messages of a campaign that have not gone yet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn campaign_waiting(&self, campaign: CampaignId) -> Result<Vec<CommunicationId>, StoreError> {
        let id = campaign.to_vec();
        let rows = sqlx::query_file_scalar!("queries/campaign/waiting.sql", id).fetch_all(&self.pool).await?;
        rows.iter().map(|id| key(id)).collect()
    }

    /// Whether another message of the campaign went, or may have gone, to this person, on whatever card of theirs.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn campaign_went_to(
        &self,
        campaign: CampaignId,
        but: CommunicationId,
        contact: ContactId,
    ) -> Result<bool, StoreError> {
        let (campaign, but, contact) = (campaign.to_vec(), but.to_vec(), contact.to_vec());
        let count = sqlx::query_file_scalar!("queries/campaign/went_to.sql", campaign, but, contact)
            .fetch_one(&self.pool)
            .await?;
        Ok(count > 0)
    }

    /// Whether another message of the campaign went, or may have gone, to this address in its normal form, whosever it was then:
    /// to the point of a card that says it now.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn campaign_went_to_address(
        &self,
        campaign: CampaignId,
        but: CommunicationId,
        address: &str,
    ) -> Result<bool, StoreError> {
        let count: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM contact_point AS a
             JOIN contact AS c ON c.lid = a.contact_lid
             JOIN communication_contact AS p
               ON p.contact IN (SELECT c.id UNION ALL SELECT id FROM merged_card WHERE stays = c.id) AND p.point = a.point
             JOIN communication AS m ON m.lid = p.communication_lid
             WHERE a.value = ? AND a.kind = 'email' AND m.campaign = ? AND m.id <> ?
               AND m.delivery IN ('sending', 'done', 'uncertain')",
        )
        .bind(address)
        .bind(campaign.to_vec())
        .bind(but.to_vec())
        .fetch_one(&self.pool)
        .await?;
        Ok(count > 0)
    }

    /// What the gate was asked about who was left out, as the start of a campaign wrote it into their journals; for a machine
    /// that does not have the list beside the journal.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn asked_at_start(&self, campaign: CampaignId) -> Result<Vec<(ContactId, ContactDecision)>, StoreError> {
        let entries = self.entries(campaign).await?;
        let begins = |entry: &&Entry| matches!(&entry.body, Some(Body::CampaignSet(one)) if one.started.is_some());
        let Some(start) = entries.iter().filter(begins).min_by_key(|entry| entry.key()) else { return Ok(Vec::new()) };
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        sql.push(ENTRY_COLUMNS).push(" WHERE e.txn = ").push_bind(start.header.txn.to_vec());
        sql.push(" AND e.kind = ").push_bind(i64::from(Kind::ContactDecided.number()));
        let mut found = Vec::new();
        for row in sql.build().fetch_all(&self.pool).await? {
            let entry = rows::entry(&row)?;
            if let Some(Body::ContactDecided(decision)) = entry.body
                && decision.communication.is_none()
            {
                found.push((entry.header.unit.into(), decision));
            }
        }
        Ok(found)
    }

    /// How many of those who were left out at the start are within reach.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_left_out(&self, campaign: CampaignId) -> Result<u64, StoreError> {
        let (id, owner) = (campaign.to_vec(), self.only_owner().map(|owner| owner.to_vec()));
        let count = sqlx::query_file_scalar!("queries/campaign/count_left_out.sql", id, owner).fetch_one(&self.pool);
        Ok(count.await?.cast_unsigned())
    }

    /// A page of those within reach who were left out at the start, with the codes that the reasons have.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn campaign_left_out(
        &self,
        campaign: CampaignId,
        offset: u64,
        limit: u32,
    ) -> Result<Vec<(ContactId, Vec<String>)>, StoreError> {
        let (id, limit, offset) = (campaign.to_vec(), i64::from(limit), offset.cast_signed());
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let rows = sqlx::query_file!("queries/campaign/left_out.sql", id, limit, offset, owner);
        let rows = rows.fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((key(&row.contact)?, row.codes.split(',').map(str::to_owned).collect()))).collect()
    }
}
