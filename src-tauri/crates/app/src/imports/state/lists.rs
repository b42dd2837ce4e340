//! What a person chose about the lists that make no card.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What a person chose about a list of objections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OppositionState {
    /// Column of the address.
    pub address: Option<u32>,
    /// Column of the day.
    pub day: Option<u32>,
    /// Consent types that the list does not withdraw.
    pub kept_types: BTreeSet<Uuid>,
}

/// What a person chose about a list of answers of the register of oppositions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RpoState {
    /// Column of the number.
    pub number: Option<u32>,
    /// Column of the answer; `Some(None)` = there is none, whatever the headers say.
    #[serde(default)]
    pub answer: Option<Option<u32>>,
    /// What a list without answers says of its numbers: listed or not.
    pub all: Option<bool>,
}

/// What a person chose about a list of consents. An outer `None` leaves a column as it is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentListState {
    /// Column that names what each consent is about; `Some(None)` = there is none, all are about [`Self::all_about`].
    #[serde(default)]
    pub kind: Option<Option<u32>>,
    /// Column of the answer; `Some(None)` = there is none, all say [`Self::all_say`].
    #[serde(default)]
    pub answer: Option<Option<u32>>,
    /// Column of the day of the decision.
    #[serde(default)]
    pub decided: Option<Option<u32>>,
    /// Column of the day of a withdrawal.
    #[serde(default)]
    pub withdrawn: Option<Option<u32>>,
    /// The consent type of all rows.
    pub all_about: Option<Uuid>,
    /// The answer of all rows: `given`, `refused` or `withdrawn`.
    pub all_say: Option<String>,
    /// What a name in the list means, by the folded name; `None` leaves its rows out.
    #[serde(default)]
    pub kinds: BTreeMap<String, Option<Uuid>>,
    /// What an answer means, by the answer in small letters.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// Codes of why rows were refused, by row, once the list was written.
    #[serde(default)]
    pub faults: BTreeMap<u32, String>,
}
