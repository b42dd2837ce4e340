//! Campaigns with how far they got.

use crate::{AppError, Work, contacts::Names};
use chrono::{DateTime, Utc};
use custode_domain::{campaign::Campaign, communication::Delivery, ids::CampaignId};
use custode_store::read::{CampaignRow, Outcomes};

/// A campaign with how far it got.
#[derive(Debug, Clone)]
pub struct CampaignLine {
    /// Identity.
    pub id: CampaignId,
    /// What was written.
    pub campaign: Campaign,
    /// When it was last changed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Title of the consent type, or of the goods.
    pub consent: String,
    /// Messages that wait or are on their way.
    pub waiting: u64,
    /// Messages that the server took.
    pub sent: u64,
    /// Messages that did not go.
    pub not_sent: u64,
    /// Messages of which nobody knows.
    pub uncertain: u64,
}

fn line(row: CampaignRow, names: &Names, outcomes: Option<&Outcomes>) -> CampaignLine {
    let count = |delivery| outcomes.and_then(|found| found.get(&Some(delivery))).copied().unwrap_or_default();
    let consent = row.campaign.consent.and_then(|id| names.consent_type(id)).map(|row| row.definition.title.clone());
    let goods = || row.campaign.goods.and_then(|id| names.goods(id));
    CampaignLine {
        id: row.id,
        at: row.at,
        by: names.operator(row.actor),
        consent: consent.or_else(goods).unwrap_or_default(),
        waiting: count(Delivery::Queued) + count(Delivery::Sending),
        sent: count(Delivery::Done),
        not_sent: count(Delivery::NotDone),
        uncertain: count(Delivery::Uncertain),
        campaign: row.campaign,
    }
}

/// All campaigns, the latest first.
///
/// # Errors
/// Those of the database.
pub async fn campaigns(work: &Work) -> Result<Vec<CampaignLine>, AppError> {
    let names = Names::read(work).await?;
    let reader = work.reader();
    let outcomes = reader.campaign_outcomes().await?;
    let rows = reader.campaigns().await?.into_iter();
    Ok(rows
        .map(|row| {
            let found = outcomes.get(&row.id);
            line(row, &names, found)
        })
        .collect())
}

/// One campaign.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn campaign(work: &Work, id: CampaignId) -> Result<CampaignLine, AppError> {
    let reader = work.reader();
    let row = reader.campaign(id).await?.ok_or(AppError::NotFound("campaign"))?;
    let outcomes = reader.outcomes_of(id).await?;
    Ok(line(row, &Names::read(work).await?, Some(&outcomes)))
}
