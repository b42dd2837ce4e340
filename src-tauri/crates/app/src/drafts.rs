//! What somebody had begun to write when they left a form or the archive was locked. It is kept inside the encrypted file,
//! each person's own, until they save it or let it go. It may speak of anybody, so an erasure takes all of it away.

use crate::{AppError, Work};
use chrono::{DateTime, Duration, Utc};
use custode_domain::ids::ActorId;
use custode_store::Tx;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Name of the setting that holds them.
const SETTING: &str = "drafts";
/// Bytes of one draft; a longer one is refused.
const LONGEST: usize = 64 << 10;
/// Bytes of the name of a form.
const LONGEST_NAME: usize = 200;
/// Drafts of one person; the oldest gives way.
const MOST: usize = 20;
/// A draft that nobody looked after for so long is let go.
const KEPT: Duration = Duration::days(30);

/// A form that was left half written.
#[derive(Clone, Serialize, Deserialize)]
pub struct Draft {
    /// Whose it is.
    by: Uuid,
    /// When it was written.
    at: DateTime<Utc>,
    /// Which form.
    pub form: String,
    /// What was written, as the window says it.
    pub text: String,
}

custode_domain::redacted!(Draft);

/// What the person at the desk left half written, oldest first.
///
/// # Errors
/// Those of the database.
pub async fn drafts(work: &Work) -> Result<Vec<Draft>, AppError> {
    let me = who(work.archive().actor());
    Ok(kept(work).await?.into_iter().filter(|draft| draft.by == me).collect())
}

/// Keeps what is written in a form; `None` lets it go.
///
/// # Errors
/// A field fault for a draft that is too long; those of the database.
pub async fn keep_draft(work: &Work, form: &str, text: Option<String>) -> Result<(), AppError> {
    if form.is_empty() || form.len() > LONGEST_NAME {
        return Err(AppError::field("form", "out-of-range"));
    }
    if text.as_ref().is_some_and(|text| text.len() > LONGEST) {
        return Err(AppError::field("text", "too-long"));
    }
    let me = who(work.archive().actor());
    if text.is_none() && !drafts(work).await?.iter().any(|draft| draft.form == form) {
        return Ok(());
    }
    // Forms that close together, as at a lock, each keep theirs: one after the other, or one would take back another's.
    work.transact(async |tx| {
        let mut all = kept(work).await?;
        all.retain(|draft| draft.by != me || draft.form != form);
        if let Some(text) = text {
            if all.iter().filter(|draft| draft.by == me).count() >= MOST
                && let Some(oldest) = all.iter().position(|draft| draft.by == me)
            {
                all.remove(oldest);
            }
            all.push(Draft { by: me, at: work.now(), form: form.to_owned(), text });
        }
        put(tx, &all).await
    })
    .await?;
    Ok(())
}

/// Lets go of the drafts that nobody looked after for so long, whoever wrote them: that nobody sees them any more is not
/// enough.
///
/// # Errors
/// Those of the database.
pub(crate) async fn tend_drafts(work: &Work) -> Result<(), AppError> {
    let (all, young) = (written(work).await?.len(), kept(work).await?.len());
    if all == young {
        return Ok(());
    }
    // Read again in the write itself: a form may have kept one meanwhile.
    work.transact(async |tx| put(tx, &kept(work).await?).await).await?;
    Ok(())
}

/// Lets go of the drafts of somebody who does not come in any more.
pub(crate) async fn forget_drafts_of(work: &Work, tx: &mut Tx, who: ActorId) -> Result<(), AppError> {
    let mut all = kept(work).await?;
    let before = all.len();
    all.retain(|draft| draft.by != who.as_uuid());
    if all.len() == before { Ok(()) } else { put(tx, &all).await }
}

async fn put(tx: &mut Tx, all: &[Draft]) -> Result<(), AppError> {
    let text = serde_json::to_string(all).map_err(|_| AppError::Internal("a draft is no JSON"))?;
    Ok(tx.set_setting(SETTING, &text).await?)
}

/// Lets go of every draft of everybody: one of them may speak of somebody who is erased.
pub(crate) async fn forget_drafts(work: &Work) -> Result<(), AppError> {
    Ok(work.archive().store().remove_setting(SETTING).await?)
}

fn who(actor: ActorId) -> Uuid {
    actor.as_uuid()
}

async fn kept(work: &Work) -> Result<Vec<Draft>, AppError> {
    let since = work.now() - KEPT;
    Ok(written(work).await?.into_iter().filter(|draft| draft.at >= since).collect())
}

async fn written(work: &Work) -> Result<Vec<Draft>, AppError> {
    let text = work.reader().setting(SETTING).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}
