//! Non utilizzabili (S44): who cannot be used and why, on one page.

use crate::{AppError, Work, desk::locked, rpo::RpoList, suppressions::SuppressionList};
use chrono::NaiveDate;
use custode_domain::{
    barred::BarKind,
    channel::Channel,
    consent::{ConsentView, StopAuthor},
    contact::{ContactUnit, PointKind},
    gate::{HeldConsent, lifts},
    ids::{ContactId, PurposeId},
    suppression::SuppressionReason,
    text::fold,
};
use custode_store::read::{BarredQuery, BarredRow, ConsentTypeRow, HashBar, PurposeRow};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

/// Most lines of a page.
const PAGE_LIMIT: u64 = 200;
/// Cards that are read at a time.
const CHUNK: usize = 500;

/// Which lines are asked for; all conditions hold.
#[derive(Clone, Default)]
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

custode_domain::redacted!(BarredAsk);

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
    let named = hashed(work, ask.purpose).await?;
    let query = BarredQuery {
        what: ask.what,
        author: ask.author,
        purpose,
        channel: ask.channel,
        name: fold(&ask.name),
        offset: ask.offset,
        limit: ask.limit.clamp(1, PAGE_LIMIT),
    };
    let (rows, total) = reader.barred(&query, &named).await?;
    Ok(BarredPage { rows, total, counts: reader.barred_counts(&hashed(work, None).await?).await? })
}

/// What lists of hashes said, for each purpose that was asked for. Hashing the whole register for each page would take long,
/// so it is kept as long as nothing is written.
#[derive(Debug, Default)]
pub(crate) struct HashBars {
    /// End of the journal when it was read, and the day.
    at: Option<(u64, [u8; 32], NaiveDate)>,
    by_purpose: BTreeMap<Option<PurposeId>, Arc<Vec<HashBar>>>,
}

/// The people whose address or number a list of hashes names; each list once for each of them. What their own later,
/// evidenced act opened again is left out.
async fn hashed(work: &Work, asked: Option<PurposeId>) -> Result<Arc<Vec<HashBar>>, AppError> {
    let (seq, hash) = work.reader().head().await?;
    let at = Some((seq, hash, work.today()));
    {
        let mut kept = locked(&work.desk().barred);
        if kept.at != at {
            *kept = HashBars { at, by_purpose: BTreeMap::new() };
        }
        if let Some(bars) = kept.by_purpose.get(&asked) {
            return Ok(Arc::clone(bars));
        }
    }
    let bars = Arc::new(still(work, named(work).await?, asked).await?);
    let mut kept = locked(&work.desk().barred);
    if kept.at == at {
        kept.by_purpose.insert(asked, Arc::clone(&bars));
    }
    Ok(bars)
}

/// Those that lists of hashes name, each with the last day that it was named.
async fn named(work: &Work) -> Result<Vec<(HashBar, NaiveDate)>, AppError> {
    let (list, register) = (SuppressionList::read(work).await?, RpoList::read(work).await?);
    if list.is_empty() && register.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: BTreeMap<(ContactId, BarKind, Vec<String>), (HashBar, NaiveDate)> = BTreeMap::new();
    for (contact, kind, value) in work.reader().addresses().await? {
        let Some(kind) = PointKind::from_code(&kind) else { continue };
        let (written, spoken) = (matches!(kind, PointKind::Email | PointKind::Pec), kind == PointKind::Mobile);
        let said = list.of_value(work, kind, &value)?;
        let kept = || said.iter().filter(|one| one.reason != SuppressionReason::Bounced).map(|one| one.since);
        let listed = if written { None } else { register.of_number(work, &value)?.filter(|one| one.listed) };
        let by_list = kept().min().zip(kept().max()).map(|(since, last)| {
            let channels = match (written, spoken) {
                (true, _) => vec![Channel::Email, Channel::Pec],
                (false, true) => vec![Channel::Phone, Channel::Sms, Channel::Messaging],
                (false, false) => vec![Channel::Phone],
            };
            (BarKind::Suppressed, StopAuthor::Person, channels, since, last)
        });
        let by_register = listed.map(|one| {
            let since = one.since;
            (BarKind::OptOut, StopAuthor::Law, vec![Channel::Phone, Channel::Post], since, since)
        });
        for (what, author, channels, since, last) in by_list.into_iter().chain(by_register) {
            let key = (contact, what, channels.iter().map(Channel::code).collect());
            let known = found.entry(key).or_insert((HashBar { contact, what, author, channels, since }, last));
            known.1 = known.1.max(last);
        }
    }
    Ok(found.into_values().collect())
}

/// Leaves out the channels that are open again for every purpose that is meant, by the rule of the gate: the purpose asked
/// for; else each purpose in use, and of what stops marketing alone each of marketing.
async fn still(
    work: &Work,
    bars: Vec<(HashBar, NaiveDate)>,
    asked: Option<PurposeId>,
) -> Result<Vec<HashBar>, AppError> {
    if bars.is_empty() {
        return Ok(Vec::new());
    }
    // The whole card: what a role hides still decides.
    let reader = work.archive().reader();
    let yes: HashSet<ContactId> = reader.contacts_with_a_yes().await?.into_iter().collect();
    let purposes: Vec<PurposeRow> = reader.purposes().await?.into_iter().filter(|row| !row.archived).collect();
    let types: Vec<ConsentTypeRow> = reader.consent_types().await?.into_iter().filter(|row| !row.archived).collect();
    let today = work.today();
    let mut left = Vec::with_capacity(bars.len());
    for some in bars.chunks(CHUNK) {
        let ids: HashSet<ContactId> = some.iter().map(|(bar, _)| bar.contact).filter(|id| yes.contains(id)).collect();
        let ids: Vec<ContactId> = ids.into_iter().collect();
        let units: HashMap<ContactId, ContactUnit> = reader.units(&ids).await?.into_iter().collect();
        for (bar, last) in some {
            let mut bar = bar.clone();
            if let Some(unit) = units.get(&bar.contact) {
                let view = |row: &ConsentTypeRow| unit.consent_view(row.id, &row.definition.terms(), today);
                let views: Vec<(&ConsentTypeRow, ConsentView)> = types.iter().map(|row| (row, view(row))).collect();
                let held =
                    views.iter().map(|(row, view)| HeldConsent { id: row.id, consent_type: &row.definition, view });
                let held: Vec<HeldConsent<'_>> = held.collect();
                let is_meant = |row: &&PurposeRow| match asked {
                    Some(id) => row.id == id,
                    None => bar.what == BarKind::Suppressed || row.purpose.marketing,
                };
                let meant: Vec<PurposeId> = purposes.iter().filter(is_meant).map(|row| row.id).collect();
                let opens = |channel: &Channel| meant.iter().all(|id| lifts(&held, *id, channel, *last));
                bar.channels.retain(|channel| meant.is_empty() || !opens(channel));
            }
            if !bar.channels.is_empty() {
                left.push(bar);
            }
        }
    }
    Ok(left)
}
