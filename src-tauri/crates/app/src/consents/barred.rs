//! Non utilizzabili (S44): who cannot be used and why, on one page.

use crate::{AppError, Work, rpo::RpoList, suppressions::SuppressionList};
use custode_domain::{
    barred::BarKind,
    channel::Channel,
    consent::StopAuthor,
    contact::PointKind,
    ids::{ContactId, PurposeId},
    suppression::SuppressionReason,
    text::fold,
};
use custode_store::read::{BarredQuery, BarredRow, HashBar};
use std::collections::BTreeMap;

/// Most lines of a page.
const PAGE_LIMIT: u64 = 200;

/// Which lines are asked for; all conditions hold.
#[derive(Debug, Clone, Default)]
pub struct BarredAsk {
    /// For this reason.
    pub what: Option<BarKind>,
    /// Because of them.
    pub author: Option<StopAuthor>,
    /// For this purpose.
    pub purpose: Option<PurposeId>,
    /// On this channel.
    pub channel: Option<Channel>,
    /// Part of the name.
    pub name: String,
    /// Lines to leave out.
    pub offset: u64,
    /// Lines to give.
    pub limit: u64,
}

/// A page.
#[derive(Debug)]
pub struct BarredPage {
    /// The lines, by name.
    pub rows: Vec<BarredRow>,
    /// All lines that are meant.
    pub total: u64,
    /// How many lines there are for each reason, whatever is asked for.
    pub counts: BTreeMap<BarKind, u64>,
}

/// Who cannot be used, and why. Cards in the bin are left out.
///
/// # Errors
/// A field fault for a purpose that is unknown.
pub async fn barred(work: &Work, ask: BarredAsk) -> Result<BarredPage, AppError> {
    let reader = work.reader();
    let purpose = match ask.purpose {
        Some(id) => {
            let known = reader.purposes().await?;
            let row = known.iter().find(|row| row.id == id).ok_or_else(|| AppError::field("purpose", "unknown"))?;
            Some((id, row.purpose.marketing))
        }
        None => None,
    };
    let hashed = hashed(work).await?;
    let query = BarredQuery {
        what: ask.what,
        author: ask.author,
        purpose,
        channel: ask.channel,
        name: fold(&ask.name),
        offset: ask.offset,
        limit: ask.limit.clamp(1, PAGE_LIMIT),
    };
    let (rows, total) = reader.barred(&query, &hashed).await?;
    Ok(BarredPage { rows, total, counts: reader.barred_counts(&hashed).await? })
}

/// The people whose address or number a list of hashes names; each list once for each of them.
async fn hashed(work: &Work) -> Result<Vec<HashBar>, AppError> {
    let (list, register) = (SuppressionList::read(work).await?, RpoList::read(work).await?);
    if list.is_empty() && register.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: BTreeMap<(ContactId, BarKind, Vec<String>), HashBar> = BTreeMap::new();
    for (contact, kind, value) in work.reader().addresses().await? {
        let Some(kind) = PointKind::from_code(&kind) else { continue };
        let (written, spoken) = (matches!(kind, PointKind::Email | PointKind::Pec), kind == PointKind::Mobile);
        let said = list.of_value(work, kind, &value)?;
        let kept = said.iter().filter(|one| one.reason != SuppressionReason::Bounced).map(|one| one.since).min();
        let listed = if written { None } else { register.of_number(work, &value)?.filter(|one| one.listed) };
        let by_list = kept.map(|since| {
            let channels = match (written, spoken) {
                (true, _) => vec![Channel::Email, Channel::Pec],
                (false, true) => vec![Channel::Phone, Channel::Sms, Channel::Messaging],
                (false, false) => vec![Channel::Phone],
            };
            (BarKind::Suppressed, StopAuthor::Person, channels, since)
        });
        let by_register =
            listed.map(|one| (BarKind::OptOut, StopAuthor::Law, vec![Channel::Phone, Channel::Post], one.checked_on));
        for (what, author, channels, since) in by_list.into_iter().chain(by_register) {
            let key = (contact, what, channels.iter().map(Channel::code).collect());
            found.entry(key).or_insert(HashBar { contact, what, author, channels, since });
        }
    }
    Ok(found.into_values().collect())
}
