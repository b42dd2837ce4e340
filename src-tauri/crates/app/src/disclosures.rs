//! To whom the data of one person went (Art. 15(1)(c) and 19 GDPR): what exports and lists wrote, what somebody wrote down,
//! and the notices of requests. The access pack prints it; rectification, erasure and restriction tell these recipients.

use crate::{AppError, FieldFault, Work, contacts::Names};
use chrono::NaiveDate;
use custode_domain::{
    contact::ContactStatus,
    disclosure::{Disclosure, DisclosureHow, DisclosureStrike},
    ids::{ContactId, DisclosureId, RecipientId, TxnId},
    journal::Body,
    request::RequestEvent,
};
use custode_store::read::RequestQuery;

/// How the data of a person left, as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A file with the data of cards.
    Export,
    /// A list of people to contact.
    List,
    /// Written down by hand.
    ByHand,
    /// A notice of a request (Art. 19).
    Notice,
}

impl Way {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::List => "list",
            Self::ByHand => "by_hand",
            Self::Notice => "notice",
        }
    }
}

/// The data of a person went to somebody.
#[derive(Clone)]
pub struct DisclosureLine {
    /// Its id; none for what another record tells.
    pub id: Option<DisclosureId>,
    /// When.
    pub on: NaiveDate,
    /// To whom.
    pub name: String,
    /// How.
    pub way: Way,
    /// Which data: in words, the format of a file, the number of a request.
    pub what: String,
    /// What for.
    pub why: Option<String>,
    /// Who wrote it down; empty for what another record tells.
    pub by: String,
}

impl std::fmt::Debug for DisclosureLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DisclosureLine").field("way", &self.way).finish_non_exhaustive()
    }
}

/// Everything that the archive knows of, the latest day first.
///
/// # Errors
/// [`AppError::NotFound`] for a card out of reach; those of the database.
pub async fn of(work: &Work, contact: ContactId) -> Result<Vec<DisclosureLine>, AppError> {
    if work.reader().reached(vec![contact]).await?.is_empty() {
        return Err(AppError::NotFound("contact"));
    }
    let names = Names::read(work).await?;
    let recorded = work.reader().disclosures(contact).await?;
    let mut lines: Vec<DisclosureLine> = recorded
        .into_iter()
        .map(|(_, actor, one)| DisclosureLine {
            id: Some(one.id),
            on: one.on,
            name: one.name,
            way: match one.how {
                DisclosureHow::Export => Way::Export,
                DisclosureHow::List => Way::List,
                DisclosureHow::ByHand => Way::ByHand,
            },
            what: one.what,
            why: one.why,
            by: names.operator(actor),
        })
        .collect();
    lines.extend(notices(work, contact).await?);
    lines.sort_by_key(|line| std::cmp::Reverse(line.on));
    Ok(lines)
}

/// What requests of the person told recipients.
async fn notices(work: &Work, contact: ContactId) -> Result<Vec<DisclosureLine>, AppError> {
    let mut lines = Vec::new();
    let mut offset = 0;
    loop {
        let query = RequestQuery { contact: Some(contact), offset, limit: 200, ..RequestQuery::default() };
        let (rows, total) = work.reader().requests(&query).await?;
        let found = rows.len() as u64;
        for row in rows {
            let Some(unit) = work.reader().request(row.id).await? else { continue };
            lines.extend(unit.events().filter_map(|event| match event {
                RequestEvent::Notified(notice) => Some(DisclosureLine {
                    id: None,
                    on: notice.on,
                    name: notice.recipient.clone(),
                    way: Way::Notice,
                    what: row.number.clone(),
                    why: None,
                    by: String::new(),
                }),
                _ => None,
            }));
        }
        offset += found;
        if found == 0 || offset >= total {
            return Ok(lines);
        }
    }
}

/// Who has data of the person, each once, with the latest day: those that a correction, an erasure or a restriction tells.
///
/// # Errors
/// Those of the database.
pub async fn holders(work: &Work, contact: ContactId) -> Result<Vec<(String, NaiveDate)>, AppError> {
    let mut found: Vec<(String, NaiveDate)> = Vec::new();
    for (_, _, one) in work.reader().disclosures(contact).await? {
        if !found.iter().any(|(name, _)| name.eq_ignore_ascii_case(&one.name)) {
            found.push((one.name, one.on));
        }
    }
    Ok(found)
}

/// To whom something goes: somebody of the register, or another name.
#[derive(Debug, Clone)]
pub enum Receiver {
    /// An entry of the register of recipients.
    Registered(RecipientId),
    /// Somebody else, by name.
    Named(String),
}

/// The entry of the register, and the name.
///
/// # Errors
/// A field fault `to` for a name that is missing or an entry that is not there or not in use.
pub(crate) async fn who(work: &Work, to: &Receiver) -> Result<(Option<RecipientId>, String), AppError> {
    let known = work.reader().recipients().await?;
    let in_use = |row: &&custode_store::read::RecipientRow| !row.archived;
    match to {
        Receiver::Registered(id) => known
            .iter()
            .filter(in_use)
            .find(|row| row.id == *id)
            .map(|row| (Some(row.id), row.recipient.name.clone()))
            .ok_or_else(|| AppError::field("to", "unknown")),
        Receiver::Named(name) if name.trim().is_empty() => Err(AppError::field("to", "missing")),
        Receiver::Named(name) if name.trim().chars().count() > 200 => Err(AppError::field("to", "too-long")),
        Receiver::Named(name) => {
            let same = known.iter().filter(in_use).find(|row| row.recipient.name.eq_ignore_ascii_case(name.trim()));
            Ok(same.map_or_else(|| (None, name.trim().to_owned()), |row| (Some(row.id), row.recipient.name.clone())))
        }
    }
}

/// Whether somebody can be named as the receiver of data.
///
/// # Errors
/// Field faults of `to`.
pub async fn check(work: &Work, to: &Receiver) -> Result<(), AppError> {
    who(work, to).await.map(|_| ())
}

/// A disclosure as somebody writes it down.
#[derive(Clone)]
pub struct DisclosureDraft {
    /// To whom.
    pub to: Receiver,
    /// When.
    pub on: NaiveDate,
    /// Which data, in words.
    pub what: String,
    /// What for.
    pub why: Option<String>,
}

custode_domain::redacted!(DisclosureDraft);

/// Writes down that data of a person went to somebody.
///
/// # Errors
/// [`AppError::NotFound`] without the card; field faults: nobody, nothing, a text that is too long, a day after today.
pub async fn record(work: &Work, contact: ContactId, draft: DisclosureDraft) -> Result<TxnId, AppError> {
    let card = work.reader().contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    if card.unit.status() == ContactStatus::Binned {
        return Err(AppError::NotFound("contact"));
    }
    let (recipient, name) = who(work, &draft.to).await?;
    let disclosure = Disclosure {
        id: DisclosureId::from_uuid(work.new_id()),
        recipient,
        name,
        on: draft.on,
        how: DisclosureHow::ByHand,
        what: draft.what,
        why: draft.why,
    };
    let disclosure = disclosure.checked(work.today()).map_err(|faults| {
        let fault = |fault: custode_domain::disclosure::DisclosureFault| {
            FieldFault::new(if fault.field == "name" { "to" } else { fault.field }, fault.reason)
        };
        AppError::Invalid(faults.into_iter().map(fault).collect())
    })?;
    let outcome = work
        .transact(async |tx| {
            // It may have been merged or given away since.
            tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            tx.write(contact, Body::DisclosureRecorded(disclosure));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Strikes out a disclosure that was written down by mistake; the line stays in the history, with the reason.
///
/// # Errors
/// [`AppError::NotFound`]; a field fault without a reason.
pub async fn strike(work: &Work, contact: ContactId, id: DisclosureId, reason: &str) -> Result<TxnId, AppError> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(AppError::field("reason", "missing"));
    }
    if reason.chars().count() > 200 {
        return Err(AppError::field("reason", "too-long"));
    }
    let standing = work.reader().disclosures(contact).await?;
    let (_, _, one) = standing.iter().find(|(.., one)| one.id == id).ok_or(AppError::NotFound("disclosure"))?;
    if one.how != DisclosureHow::ByHand {
        // What a file wrote is what happened.
        return Err(AppError::Precondition("disclosure-of-a-file"));
    }
    let outcome = work
        .transact(async |tx| {
            tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            tx.write(contact, Body::DisclosureStruck(DisclosureStrike { id, reason: reason.to_owned() }));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
