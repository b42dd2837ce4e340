//! Where a person stands in the wizard, and what is already written in its last step: neither a lock nor a crash loses it.
//!
//! It is kept beside the state of the import, not in it: an act that runs meanwhile writes that state as a whole.

use super::{session::load, state::Step};
use crate::{AppError, Work};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The local setting; there is one window, so there is one draft.
const DRAFT: &str = "import-draft";

/// What a person has not committed yet.
#[derive(Clone, Serialize, Deserialize)]
pub struct Draft {
    /// The import.
    pub import: Uuid,
    /// The step that is shown.
    pub at: Step,
    /// Name of the import.
    pub name: String,
    /// Source of acquisition.
    pub source: Option<Uuid>,
    /// Day of collection.
    pub collected_on: Option<NaiveDate>,
    /// Code of a [`custode_domain::purpose::LegalBasis`].
    pub basis: Option<String>,
    /// Where a bought list comes from.
    pub origin_proof: Option<String>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft").field("import", &self.import).field("at", &self.at).finish_non_exhaustive()
    }
}

/// Keeps a draft in the place of the one before.
///
/// # Errors
/// [`AppError::NotFound`] for an import that is no longer in preparation.
pub async fn keep_draft(work: &Work, draft: &Draft) -> Result<(), AppError> {
    if load(work, draft.import).await?.step == Step::Done {
        return Err(AppError::NotFound("import"));
    }
    let kept = serde_json::to_string(draft).map_err(|_| AppError::Internal("a draft is no JSON"))?;
    work.archive().store().set_setting(DRAFT, &kept).await?;
    Ok(())
}

/// The draft of an import. One that an older program wrote in another form is none.
///
/// # Errors
/// Those of the database.
pub async fn draft(work: &Work, import: Uuid) -> Result<Option<Draft>, AppError> {
    let kept = work.reader().setting(DRAFT).await?;
    let draft: Option<Draft> = kept.and_then(|kept| serde_json::from_str(&kept).ok());
    Ok(draft.filter(|draft| draft.import == import))
}

/// Forgets the draft of an import that is over.
pub(super) async fn forget_draft(work: &Work, import: Uuid) -> Result<(), AppError> {
    if draft(work, import).await?.is_some() {
        work.archive().store().remove_setting(DRAFT).await?;
    }
    Ok(())
}
