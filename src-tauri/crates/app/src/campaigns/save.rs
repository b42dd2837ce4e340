//! Writing a campaign, before it starts.

use crate::{AppError, Work, error::FieldFault};
use custode_domain::{
    campaign::{CampaignState, NewCampaign},
    ids::{CampaignId, TxnId},
    journal::Body,
};

/// A campaign as typed.
#[derive(Debug, Clone)]
pub struct CampaignDraft {
    /// `None` for a new one.
    pub id: Option<CampaignId>,
    /// The form.
    pub form: NewCampaign,
}

/// Adds or changes a campaign that has not started.
///
/// # Errors
/// Field faults; [`AppError::NotFound`]; [`AppError::Precondition`] `campaign-started`.
pub async fn save(work: &Work, draft: CampaignDraft) -> Result<(CampaignId, TxnId), AppError> {
    let invalid = |faults: Vec<(&'static str, &'static str)>| {
        AppError::Invalid(faults.into_iter().map(|(field, reason)| FieldFault::new(field, reason)).collect())
    };
    let campaign = draft.form.parse().map_err(invalid)?;
    if !work.reader().consent_types().await?.iter().any(|row| row.id == campaign.consent && !row.archived) {
        return Err(AppError::field("consent", "unknown"));
    }
    if let Some(id) = draft.id {
        only_draft(work, id).await?;
    }
    let id = draft.id.unwrap_or_else(|| CampaignId::from_uuid(work.new_id()));
    let done = work
        .transact(async |tx| {
            tx.write(id, Body::CampaignSet(campaign));
            Ok(())
        })
        .await?;
    Ok((id, done.txn))
}

/// Removes a campaign that has not started.
///
/// # Errors
/// As [`save`].
pub async fn remove(work: &Work, id: CampaignId) -> Result<TxnId, AppError> {
    only_draft(work, id).await?;
    let done = work
        .transact(async |tx| {
            tx.write(id, Body::CampaignRemoved);
            Ok(())
        })
        .await?;
    Ok(done.txn)
}

async fn only_draft(work: &Work, id: CampaignId) -> Result<(), AppError> {
    let rows = work.reader().campaigns().await?;
    let row = rows.iter().find(|row| row.id == id).ok_or(AppError::NotFound("campaign"))?;
    if row.campaign.state == CampaignState::Draft { Ok(()) } else { Err(AppError::Precondition("campaign-started")) }
}
