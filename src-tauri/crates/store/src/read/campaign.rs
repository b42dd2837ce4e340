//! Campaigns, how far their messages got, and who was left out.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use custode_domain::{
    campaign::{Campaign, CampaignState, LeftOut, Started},
    communication::Delivery,
    ids::{ActorId, CampaignId, CommunicationId, ContactId},
    journal::Stamp,
};

use super::Reader;
use crate::{
    StoreError,
    rows::{id, key, unpack, word},
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

custode_debug!(CampaignRow);

/// How many messages of a campaign stand at each point of the way.
pub type Outcomes = HashMap<Option<Delivery>, u64>;

impl Reader {
    /// All campaigns, the latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn campaigns(&self) -> Result<Vec<CampaignRow>, StoreError> {
        let rows = sqlx::query_file!("queries/campaign/all.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let left_out: Vec<(String, u64)> = unpack(&row.left_out)?;
                let left_out = left_out.into_iter().map(|(code, count)| LeftOut { code, count }).collect();
                let started = row.started_at.map(|at| {
                    Ok::<_, StoreError>(Started {
                        at: word(DateTime::from_timestamp_millis(at))?,
                        included: row.included.cast_unsigned(),
                        left_out,
                        unchecked: row.unchecked,
                    })
                });
                Ok(CampaignRow {
                    id: key(&row.id)?,
                    campaign: Campaign {
                        title: row.title,
                        subject: row.subject,
                        text: row.body,
                        farewell: row.farewell,
                        consent: id(row.consent_type)?,
                        audience: row.audience,
                        state: word(CampaignState::from_code(&row.state))?,
                        started: started.transpose()?,
                        purpose: id(row.purpose)?,
                        goods: id(row.goods)?,
                    },
                    at: Stamp::from_i64(row.stamp).at(),
                    actor: key(&row.actor)?,
                })
            })
            .collect()
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

    /// A page of those who were left out at the start, with the codes that the reasons have.
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
        let rows = sqlx::query_file!("queries/campaign/left_out.sql", id, limit, offset).fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((key(&row.contact)?, row.codes.split(',').map(str::to_owned).collect()))).collect()
    }
}
