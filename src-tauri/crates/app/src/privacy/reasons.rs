//! Reasons (Motivazioni, S83): added, renamed, disabled, put in order. Nothing is ever deleted: old logs name them.

use crate::{AppError, Desk, Work, defaults::typed_over};
use custode_domain::{
    channel::Channel,
    ids::{ReasonId, TxnId},
    journal::Body,
    reason::{ContactReason, NewReason, ReasonBasis, ReasonInvalid, SHIPPED_REASONS},
};
use custode_store::Tx;

/// A reason as typed.
#[derive(Debug, Clone)]
pub struct ReasonDraft {
    /// `None` for a new one.
    pub id: Option<ReasonId>,
    /// Title.
    pub title: String,
    /// What it rests on.
    pub basis: ReasonBasis,
    /// Channels; empty = every channel.
    pub channels: Vec<Channel>,
}

/// Adds or changes a reason. What answers requests about data keeps its basis and its channels: it is always open.
///
/// # Errors
/// Field faults, among them a title that names marketing; [`AppError::NotFound`].
pub async fn save_reason(work: &Work, draft: ReasonDraft) -> Result<(ReasonId, TxnId), AppError> {
    let known = work.reader().reasons().await?;
    let (old, others): (Vec<_>, Vec<_>) = known.iter().partition(|row| Some(row.id) == draft.id);
    let old = old.first().map(|row| &row.reason);
    if draft.id.is_some() && old.is_none() {
        return Err(AppError::NotFound("reason"));
    }
    let others: Vec<&ContactReason> = others.iter().map(|row| &row.reason).collect();
    let fixed = old.filter(|old| old.rights_answers);
    let new = NewReason {
        title: typed_over(old.map(|old| old.title.as_str()), draft.title),
        basis: fixed.map_or(draft.basis, |old| old.basis),
        channels: fixed.map_or(draft.channels, |old| old.channels.clone()),
    };
    let reason = new.parse(old, &others).map_err(|invalid| AppError::field("title", word(invalid)))?;
    let id = draft.id.unwrap_or_else(|| ReasonId::from_uuid(work.new_id()));
    let outcome = work
        .transact(async |tx| {
            tx.write(id, Body::ReasonSet(reason));
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}

const fn word(invalid: ReasonInvalid) -> &'static str {
    match invalid {
        ReasonInvalid::Missing => "missing",
        ReasonInvalid::TooLong => "too-long",
        ReasonInvalid::NoCode => "bad-characters",
        ReasonInvalid::Taken => "taken",
        ReasonInvalid::Marketing => "marketing-reason",
        ReasonInvalid::Unasked => "unasked-offer",
    }
}

/// Disables a reason, or offers it again. What answers requests about data stays: the law opens that way.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Forbidden`] for the reason that answers rights.
pub async fn archive_reason(work: &Work, id: ReasonId, archived: bool) -> Result<TxnId, AppError> {
    let known = work.reader().reasons().await?;
    let row = known.iter().find(|row| row.id == id).ok_or(AppError::NotFound("reason"))?;
    if row.reason.rights_answers && archived {
        return Err(AppError::Forbidden("rights-reason"));
    }
    let outcome = work
        .transact(async |tx| {
            tx.write(id, if archived { Body::ReasonArchived } else { Body::ReasonRestored });
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Puts the reasons in this order; those that are not named follow as they stood. Only what moves is written.
///
/// # Errors
/// A field fault for a reason that is unknown or named twice.
pub async fn order_reasons(work: &Work, ids: &[ReasonId]) -> Result<TxnId, AppError> {
    let known = work.reader().reasons().await?;
    let unknown = ids.iter().any(|id| !known.iter().any(|row| row.id == *id));
    let twice = ids.iter().enumerate().any(|(at, id)| ids[..at].contains(id));
    if unknown || twice {
        return Err(AppError::field("ids", "unknown"));
    }
    let rest = known.iter().map(|row| row.id).filter(|id| !ids.contains(id));
    let order: Vec<ReasonId> = ids.iter().copied().chain(rest).collect();
    let outcome = work
        .transact(async |tx| {
            for (position, id) in (0_u32..).zip(&order) {
                let Some(row) = known.iter().find(|row| row.id == *id && row.reason.position != position) else {
                    continue;
                };
                tx.write(*id, Body::ReasonSet(ContactReason { position, ..row.reason.clone() }));
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Titles of the shipped reasons, Italian and English.
pub(crate) const REASON_TITLES: &[(&str, [&str; 2])] = &[
    ("CONTRATTO", ["Ordine o contratto in corso", "Ongoing order or contract"]),
    ("RICHIESTA", ["Risposta a una sua richiesta", "Answer to a request of theirs"]),
    ("APPUNTAMENTO", ["Appuntamento o consegna", "Appointment or delivery"]),
    ("ASSISTENZA", ["Assistenza, garanzia o reclamo", "Support, warranty or complaint"]),
    ("AMMINISTRAZIONE", ["Fattura, pagamento o obbligo di legge", "Invoice, payment or legal duty"]),
    ("DIFESA", ["Sollecito o contestazione", "Reminder or dispute"]),
    ("SICUREZZA", ["Richiamo di un prodotto o pericolo", "Product recall or danger"]),
    ("DIRITTI", ["Risposta sui suoi dati (diritti GDPR)", "Answer about their data (GDPR rights)"]),
];

/// Writes the reasons that an archive ships with, in the language of the window.
pub(crate) fn ship_reasons(desk: &Desk, tx: &mut Tx) {
    let language = usize::from(crate::defaults::window_language(desk) == custode_report::Lang::En);
    for (position, shipped) in (0_u32..).zip(SHIPPED_REASONS) {
        let titles = REASON_TITLES.iter().find(|(code, _)| *code == shipped.code);
        let reason = ContactReason {
            code: shipped.code.to_owned(),
            title: titles.map_or(shipped.code, |(_, titles)| titles[language]).to_owned(),
            basis: shipped.basis,
            channels: Vec::new(),
            position,
            rights_answers: shipped.rights_answers,
        };
        tx.write_new(ReasonId::from_uuid(desk.new_id()), Body::ReasonSet(reason));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_reason_has_a_title_that_the_form_would_take() {
        for language in [0, 1] {
            let mut taken: Vec<ContactReason> = Vec::new();
            for shipped in SHIPPED_REASONS {
                let (_, titles) = REASON_TITLES.iter().find(|(code, _)| *code == shipped.code).unwrap();
                let new = NewReason { title: titles[language].to_owned(), basis: shipped.basis, channels: vec![] };
                let reason = new.parse(None, &taken.iter().collect::<Vec<_>>()).unwrap();
                assert_eq!(reason.title, titles[language]);
                taken.push(reason);
            }
        }
    }
}
