//! Notices that are not due (Art. 14(5) GDPR), and gifts that were noted by mistake (F46).

use super::{Names, care::some};
use crate::{AppError, Work};
use chrono::{DateTime, Utc};
use custode_domain::{
    ids::ContactId,
    journal::Body,
    paper::{FirmPaper, NoticeGround, NoticeWaiver, PaperRetraction},
    text::fold,
};
use std::collections::BTreeSet;

/// Longest words that stand behind a decision.
const MAX_WORDS: usize = 500;

/// Somebody to whom no notice is due.
#[derive(Clone)]
pub struct Waived {
    /// Who.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// Why.
    pub ground: NoticeGround,
    /// What stands behind it.
    pub note: Option<String>,
    /// When it was decided.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

impl std::fmt::Debug for Waived {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Waived").field("ground", &self.ground).finish_non_exhaustive()
    }
}

fn words(text: Option<&str>, field: &str) -> Result<Option<String>, AppError> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    if text.is_some_and(|text| text.chars().count() > MAX_WORDS) {
        return Err(AppError::field(field, "too-long"));
    }
    Ok(text.map(str::to_owned))
}

/// Writes down why no notice is due to people. All grounds but "they know it already" need words of their own: which law, which
/// secrecy, why the effort is out of proportion.
///
/// # Errors
/// [`AppError::NotFound`]; field faults: nobody or more than 200, words that are missing or too long.
pub async fn waive_notice(
    work: &Work,
    ids: &[ContactId],
    ground: NoticeGround,
    note: Option<&str>,
) -> Result<(), AppError> {
    some(ids)?;
    let note = words(note, "note")?;
    if note.is_none() && ground != NoticeGround::Known {
        return Err(AppError::field("note", "missing"));
    }
    work.transact(async |tx| {
        for id in ids {
            tx.contact(*id).await?.ok_or(AppError::NotFound("contact"))?;
            tx.write(*id, Body::NoticeWaived(NoticeWaiver { ground: Some(ground), note: note.clone() }));
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// The notice is due after all.
///
/// # Errors
/// As [`waive_notice`]; [`AppError::NotFound`] where nothing was decided.
pub async fn owe_notice(work: &Work, ids: &[ContactId]) -> Result<(), AppError> {
    some(ids)?;
    let rows = work.reader().waivers_of(ids).await?;
    let units: BTreeSet<ContactId> = rows.iter().map(|(_, unit)| *unit).collect();
    if ids.iter().any(|id| rows.iter().all(|(contact, _)| contact != id)) {
        return Err(AppError::NotFound("contact"));
    }
    work.transact(async |tx| {
        for unit in units {
            tx.write(unit, Body::NoticeWaived(NoticeWaiver { ground: None, note: None }));
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// People to whom no notice is due, the latest decision first, and the number of all of them.
///
/// # Errors
/// Those of the database.
pub async fn waived_notices(
    work: &Work,
    name: &str,
    (offset, limit): (u64, u64),
) -> Result<(Vec<Waived>, u64), AppError> {
    let names = Names::read(work).await?;
    let (rows, total) = work.reader().notices_waived(&fold(name), (offset, limit)).await?;
    let page = rows
        .into_iter()
        .filter_map(|row| {
            let by = names.operator(row.actor);
            Some(Waived { contact: row.contact, name: row.name, ground: row.ground?, note: row.note, at: row.at, by })
        })
        .collect();
    Ok((page, total))
}

/// Takes back that a document was given: it was noted by mistake. Who waited for a notice waits again.
///
/// # Errors
/// [`AppError::NotFound`] for a gift that does not stand; field faults: no reason, or one that is too long.
pub async fn retract_paper(work: &Work, contact: ContactId, gone: PaperRetraction) -> Result<(), AppError> {
    let reason = words(Some(&gone.reason), "reason")?.ok_or_else(|| AppError::field("reason", "missing"))?;
    let gift: (FirmPaper, u32, _) = (gone.paper, gone.version, gone.on);
    let holders = work.reader().gift_holders(contact, gift).await?;
    if holders.is_empty() {
        return Err(AppError::NotFound("paper"));
    }
    work.transact(async |tx| {
        tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
        for card in holders {
            tx.write(card, Body::PaperRetracted(PaperRetraction { reason: reason.clone(), ..gone.clone() }));
        }
        Ok(())
    })
    .await?;
    Ok(())
}
