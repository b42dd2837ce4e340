//! What a row writes on one of its contacts. The plan asks it for what it tells, the commit for what it writes, so that the
//! review cannot say anything else than what happens.

use super::card::{self, Shared};
use crate::{AppError, Work, suppressions::withdrawals};
use chrono::NaiveDate;
use custode_domain::{
    consent::{ConsentEvent, Stop, objection},
    contact::{ContactChange, ContactUnit, LinkSet},
    ids::{ContactId, StopId},
};
use custode_import::normalise::draft::{ConsentDraft, ContactDraft, NormalisedRow};

/// What a row writes on a card.
pub(super) struct Written {
    /// The values.
    pub change: ContactChange,
    /// The decisions that the row tells.
    pub events: Vec<ConsentEvent>,
    /// Yeses that stay out: the person said no since (I5).
    pub held_back: u32,
    /// The objection that the row tells.
    pub stop: Option<Stop>,
    /// Withdrawals that the suppression list brings along.
    pub withdrawn: Vec<ConsentEvent>,
    /// The suppression list says no for an address or number that the row brings.
    pub listed: bool,
    /// Addresses that the row brings and that came back once.
    pub bounced: u32,
}

/// Works it out. `seen` is the card that the row joins, `None` for a new one; `firm` the organisation that a person of the
/// row is linked to.
pub(super) fn of_contact(
    work: &Work,
    shared: &Shared,
    (id, seen): (ContactId, Option<&ContactUnit>),
    row: &NormalisedRow,
    (draft, is_main): (&ContactDraft, bool),
    firm: Option<ContactId>,
) -> Result<Written, AppError> {
    let mut change = card::change(work, shared, id, seen, row, draft, is_main)?;
    if let Some(other) = firm
        && let Some(link) = card::link(work, seen, other, row.role.clone())
    {
        change.links.push(LinkSet { id: link.id, link: Some(link), replaces: Vec::new() });
    }
    let listed = shared.suppressed.over(work, &mut change)?;
    let bounced = change.points.iter().filter_map(|set| set.point.as_ref()).filter(|point| point.bounced);
    let bounced = u32::try_from(bounced.count()).unwrap_or(u32::MAX);
    let (events, held_back, stop) = if is_main {
        // What a list of ours says of a card, the card knows better.
        let is_ours = row.external_id.as_deref() == Some(id.to_string().as_str());
        let (events, held_back) = card::consents(work, shared, (seen, is_ours), row);
        let known = is_ours && seen.is_some_and(|unit| !unit.standing_stops().is_empty());
        (events, held_back, if known { None } else { stop(work, shared, seen, row) })
    } else {
        (Vec::new(), 0, None)
    };
    let withdrawn = withdrawals(work, &shared.parts, seen, &events, &listed, Some(&shared.origin(row)));
    Ok(Written { change, events, held_back, stop, withdrawn, listed: !listed.is_empty(), bounced })
}

/// What a row says of a decision in its own words: the cell, and where the proof is. Words prove nothing: the level is that
/// of the cell (S38).
pub(super) fn note_of(said: &ConsentDraft) -> Option<String> {
    let words = [Some(said.raw.trim()), said.evidence.as_deref()];
    let words: Vec<&str> = words.into_iter().flatten().filter(|words| !words.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

/// The objection of a row that asks not to be contacted, unless the card knows it.
fn stop(work: &Work, shared: &Shared, seen: Option<&ContactUnit>, row: &NormalisedRow) -> Option<Stop> {
    let told = row.opt_out_on.or(row.acquired_on);
    let since = told.unwrap_or(shared.collected_on).min(shared.today);
    // As long as nobody has said the day, the same list again says nothing new (UX: importing twice changes nothing).
    let new_from = if shared.day_told || told.is_some() { since } else { NaiveDate::MIN };
    // Who refuses every way refuses each of them.
    let channels = if row.opt_out { Vec::new() } else { row.closed.clone() };
    if !row.says_no() || seen.is_some_and(|unit| unit.objects_since(new_from, &channels)) {
        return None;
    }
    let id = StopId::from_uuid(work.new_id());
    let no = objection(id, Vec::new(), channels, Some(shared.file.clone()), since, Some(shared.origin(row)));
    Some(Stop { day_told: row.opt_out_on.is_some(), ..no })
}
