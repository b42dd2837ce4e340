//! Writing a campaign, before it starts.

use crate::{AppError, Work, error::FieldFault};
use custode_domain::{
    campaign::{Campaign, CampaignState, NewCampaign},
    ids::{CampaignId, TxnId},
    journal::Body,
    unit::UnitState,
};
use custode_store::Tx;

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
/// Field faults; [`AppError::NotFound`]; [`AppError::Precondition`] `campaign-started`, `soft-spam-off`.
pub async fn save(work: &Work, draft: CampaignDraft) -> Result<(CampaignId, TxnId), AppError> {
    let invalid = |faults: Vec<(&'static str, &'static str)>| {
        AppError::Invalid(faults.into_iter().map(|(field, reason)| FieldFault::new(field, reason)).collect())
    };
    let campaign = draft.form.parse().map_err(invalid)?;
    match campaign.goods {
        Some(goods) => {
            let privacy = crate::privacy::settings(work).await?;
            if !privacy.soft_spam {
                return Err(AppError::Precondition("soft-spam-off"));
            }
            if privacy.goods(goods).is_none_or(|goods| goods.archived) {
                return Err(AppError::field("goods", "unknown"));
            }
        }
        None => {
            let types = work.reader().consent_types().await?;
            if !types.iter().any(|row| Some(row.id) == campaign.consent && !row.archived) {
                return Err(AppError::field("consent", "unknown"));
            }
        }
    }
    let known = draft.id;
    let id = known.unwrap_or_else(|| CampaignId::from_uuid(work.new_id()));
    let done = work
        .transact(async |tx| {
            if known.is_some() {
                only_draft(tx, id).await?;
            }
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
    let done = work
        .transact(async |tx| {
            only_draft(tx, id).await?;
            tx.write(id, Body::CampaignRemoved);
            Ok(())
        })
        .await?;
    Ok(done.txn)
}

/// Asked in the write itself: a start from another window comes before it or after it, never in between.
pub(super) async fn only_draft(tx: &mut Tx, id: CampaignId) -> Result<Campaign, AppError> {
    let Some(UnitState::Campaign(record)) = tx.state(id).await? else { return Err(AppError::NotFound("campaign")) };
    let campaign = record.get().filter(|_| !record.is_archived()).ok_or(AppError::NotFound("campaign"))?;
    if campaign.state == CampaignState::Draft {
        Ok(campaign.clone())
    } else {
        Err(AppError::Precondition("campaign-started"))
    }
}
