//! What a plan consists of: the fate of each row, the buckets, the figures for the review.

use crate::AppError;
use chrono::NaiveDate;
use custode_domain::ids::{BatchId, ContactId};
use minicbor::{Decode, Encode};
use std::collections::BTreeMap;
use uuid::Uuid;

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
    /// What is shared with it: `email`, `phone`, or `firm` with the name.
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
    /// Field and value of the card that the row joins, as it stands now.
    #[cbor(n(4), default)]
    pub card: Vec<(String, String)>,
    /// Something was found in the row: such rows are shown first.
    #[cbor(n(5), default)]
    pub has_findings: bool,
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

impl Review {
    /// Whether another row like this one can still be shown.
    pub(super) fn wants_sample(&self, has_findings: bool) -> bool {
        self.samples.iter().filter(|known| known.has_findings == has_findings).count() < SAMPLES
    }

    /// Keeps the rows that are shown: those with findings first, the others fill up, in the order of the file.
    pub(super) fn settle_samples(&mut self) {
        self.samples.sort_by_key(|sample| (!sample.has_findings, sample.row));
        self.samples.truncate(SAMPLES);
        self.samples.sort_by_key(|sample| sample.row);
    }
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

impl Plan {
    /// What the plan does, as a hash that knows nothing of the ids which new cards happen to get: two plans of one file have
    /// the same where they do the same.
    ///
    /// # Errors
    /// An internal error when the plan cannot be encoded.
    pub(super) fn fingerprint(&self) -> Result<[u8; 32], AppError> {
        let fresh = self.rows.iter().flat_map(|row| &row.contacts).filter(|contact| contact.fate == Fate::New);
        let mut numbers: Vec<(ContactId, u32)> = (0..).zip(fresh).map(|(at, contact)| (contact.id, at)).collect();
        numbers.sort_unstable();
        let plain = |id: ContactId| match numbers.binary_search_by_key(&id, |(known, _)| *known) {
            Ok(at) => ContactId::from_uuid(Uuid::from_u128(numbers.get(at).map_or(0, |(_, at)| u128::from(*at)))),
            Err(_) => id,
        };
        let mut hash = [0; 32];
        let mut add = |bytes: Result<Vec<u8>, _>| {
            let bytes: Vec<u8> =
                bytes.map_err(|_: minicbor::encode::Error<_>| AppError::Internal("a plan is no CBOR"))?;
            hash = custode_vault::blake3_bytes(&[&hash[..], &bytes].concat());
            Ok::<(), AppError>(())
        };
        for row in &self.rows {
            let mut row = row.clone();
            row.contacts.iter_mut().for_each(|contact| contact.id = plain(contact.id));
            row.possible = row.possible.map(plain);
            for pair in &mut row.pairs {
                (pair.other, pair.own) = (plain(pair.other), pair.own.map(plain));
            }
            add(minicbor::to_vec(&row))?;
        }
        add(minicbor::to_vec(&self.review))?;
        Ok(hash)
    }
}
