//! What a plan consists of: the fate of each row, the buckets, the figures for the review.

use super::card::Shared;
use crate::AppError;
use chrono::NaiveDate;
use custode_domain::ids::{BatchId, ContactId};
use custode_import::normalise::{
    draft::{ConsentDraft, ConsentState as Said, NormalisedRow},
    issue::Action,
};
use minicbor::{Decode, Encode};
use std::collections::BTreeMap;

/// Rows shown before and after in the review.
const SAMPLES: usize = 20;
/// The bucket of a row (AUTOMATION `outcome`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum Outcome {
    /// Nuova.
    #[n(0)]
    Create,
    /// Aggiornata: known by its id in the other program, and something is new.
    #[n(1)]
    Update,
    /// Invariata: everything is there already.
    #[n(2)]
    Unchanged,
    /// Unita to a card of the archive or of an earlier row.
    #[n(3)]
    Duplicate,
    /// Saltata: left out by the person.
    #[n(4)]
    Suppressed,
    /// Scartata.
    #[n(5)]
    Rejected,
}

impl Outcome {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Unchanged => "unchanged",
            Self::Duplicate => "duplicate",
            Self::Suppressed => "suppressed",
            Self::Rejected => "rejected",
        }
    }
}

/// What becomes of one contact of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Fate {
    /// A new card.
    #[n(0)]
    New,
    /// Joins a card of the archive.
    #[n(1)]
    JoinsKnown,
    /// Joins the card of an earlier row.
    #[n(2)]
    JoinsEarlier,
}

/// What a row says about a consent, for the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedConsent {
    /// Code of the type.
    pub consent_type: String,
    /// `given`, `refused`, `withdrawn` or `unknown`.
    pub state: &'static str,
    /// The gate would accept it.
    pub counts: bool,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// 0 to 3.
    pub evidence_level: u8,
}

/// One row of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct PlannedRow {
    /// Row in the file.
    #[n(0)]
    pub row: u32,
    /// Its bucket.
    #[n(1)]
    pub outcome: Outcome,
    /// The contacts of the row and what becomes of each, in the order of the row.
    #[n(2)]
    pub contacts: Vec<PlannedContact>,
    /// A card under another name that shares an address.
    #[n(3)]
    pub possible: Option<ContactId>,
    /// What is shared with it: `email` or `phone`.
    #[n(4)]
    pub possible_by: Option<String>,
    /// Cards that the row's card is alike to, as a person left them: to be decided, or ruled out.
    #[n(5)]
    pub pairs: Vec<PlannedPair>,
}

/// A pair that the commit writes.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct PlannedPair {
    /// The other card.
    #[n(0)]
    pub other: ContactId,
    /// Likelihood from 0 to 1000.
    #[n(1)]
    pub score: u32,
    /// Stable codes.
    #[n(2)]
    pub reasons: Vec<String>,
    /// A person said that they are not the same.
    #[n(3)]
    pub apart: bool,
    /// The card of the row; none in plans made before rows had two that are compared, where it is the main one.
    #[n(4)]
    pub own: Option<ContactId>,
}

/// One contact of a planned row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct PlannedContact {
    /// The card.
    #[n(0)]
    pub id: ContactId,
    /// New or joined.
    #[n(1)]
    pub fate: Fate,
}

/// The buckets; they add up to the rows read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Totals {
    /// Nuove.
    #[n(0)]
    pub create: u32,
    /// Aggiornate.
    #[n(1)]
    pub update: u32,
    /// Invariate.
    #[n(2)]
    pub unchanged: u32,
    /// Unite.
    #[n(3)]
    pub duplicate: u32,
    /// Saltate.
    #[n(4)]
    pub suppressed: u32,
    /// Scartate.
    #[n(5)]
    pub rejected: u32,
}

impl Totals {
    /// Rows in all.
    #[must_use]
    pub const fn sum(&self) -> u32 {
        self.create + self.update + self.unchanged + self.duplicate + self.suppressed + self.rejected
    }

    pub(super) const fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Create => self.create += 1,
            Outcome::Update => self.update += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Duplicate => self.duplicate += 1,
            Outcome::Suppressed => self.suppressed += 1,
            Outcome::Rejected => self.rejected += 1,
        }
    }
}

/// A row before and after, for the review.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct SampleRow {
    /// Row in the file.
    #[n(0)]
    pub row: u32,
    /// The cells.
    #[n(1)]
    pub before: Vec<String>,
    /// Field and value.
    #[n(2)]
    pub after: Vec<(String, String)>,
    /// Its bucket.
    #[n(3)]
    pub outcome: Outcome,
}

impl std::fmt::Debug for SampleRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SampleRow").field("row", &self.row).finish_non_exhaustive()
    }
}

/// Figures of the plan, for the review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Review {
    /// Rows read.
    #[n(0)]
    pub rows: u32,
    /// The buckets.
    #[n(1)]
    pub totals: Totals,
    /// New cards.
    #[n(2)]
    pub contacts: u32,
    /// Effects by stable code.
    #[n(3)]
    pub effects: BTreeMap<String, u32>,
    /// Values by field.
    #[n(4)]
    pub fields: BTreeMap<String, u32>,
    /// Some rows before and after.
    #[n(5)]
    pub samples: Vec<SampleRow>,
    /// Rows that come in with a warning.
    #[n(6)]
    pub flagged: u32,
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Plan {
    /// Id that the import will have.
    #[n(0)]
    pub batch: BatchId,
    /// Every row.
    #[n(1)]
    pub rows: Vec<PlannedRow>,
    /// The figures.
    #[n(2)]
    pub review: Review,
}

/// A consent as the review shows it, which is what the card will show: a yes whose time is over has expired, one that does
/// not count is only declared.
fn answer(shared: &Shared, said: &ConsentDraft) -> (String, String) {
    let state = match said.state {
        Said::Given if shared.is_over(said) => "expired",
        Said::Given if !said.counts_hint => "declared",
        state => state.code(),
    };
    (format!("consent:{}", said.consent_type), state.to_owned())
}

/// Counts a row in the figures of the review.
pub(super) fn tally(
    review: &mut Review,
    shared: &Shared,
    row: &NormalisedRow,
    planned: &PlannedRow,
    cells: &[u8],
) -> Result<(), AppError> {
    review.totals.count(planned.outcome);
    let mut effect = |code: &str, count: u32| {
        if count > 0 {
            *review.effects.entry(code.to_owned()).or_default() += count;
        }
    };
    if matches!(planned.outcome, Outcome::Rejected | Outcome::Suppressed) {
        return Ok(());
    }
    review.flagged += u32::from(row.issues.iter().any(|issue| issue.action == Action::Flagged));
    let new = planned.contacts.iter().filter(|contact| contact.fate == Fate::New).count();
    review.contacts += u32::try_from(new).unwrap_or(u32::MAX);
    effect("second_contacts", u32::from(row.contacts.len() > 1));
    let proposed = planned.pairs.iter().filter(|pair| !pair.apart).count();
    effect("pairs_proposed", u32::from(planned.possible.is_some()) + u32::try_from(proposed).unwrap_or(u32::MAX));
    effect("pairs_apart", u32::try_from(planned.pairs.len() - proposed).unwrap_or(u32::MAX));
    effect("objections", u32::from(row.opt_out));
    let answers = || row.consents.iter().filter(|said| shared.types.contains_key(&said.consent_type.to_uppercase()));
    for said in answers() {
        let code = match said.state {
            Said::Given if shared.is_over(said) => "consents_expired",
            Said::Given if said.counts_hint => "consents_given",
            Said::Given => "consents_unproven",
            Said::Refused => "consents_refused",
            Said::Withdrawn => "consents_withdrawn",
            Said::Unknown => continue,
        };
        effect(code, 1);
    }
    let mut fields: Vec<&'static str> = Vec::with_capacity(16);
    row.each_value(|field, _| {
        if !fields.contains(&field) {
            fields.push(field);
        }
    });
    for field in fields {
        match review.fields.get_mut(field) {
            Some(count) => *count += 1,
            None => drop(review.fields.insert(field.to_owned(), 1)),
        }
    }
    if review.samples.len() < SAMPLES && !row.issues.is_empty() || review.samples.len() < 3 {
        let before = super::read::raw(cells)?.cells.into_iter().map(|cell| cell.text).collect();
        let after = row.values().into_iter().map(|(field, value)| (field.to_owned(), value));
        let after = after
            .chain(answers().filter(|said| said.state != Said::Unknown).map(|said| answer(shared, said)))
            .collect();
        review.samples.push(SampleRow { row: row.row, before, after, outcome: planned.outcome });
    }
    Ok(())
}
