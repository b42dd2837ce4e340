//! The step Doppioni of the import: rows that may be somebody known, one pair at a time.

use super::ids::{ContactId, ImportId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the person decides about a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum AlikeVerdict {
    /// The same: what is empty is filled, consents and objections are added.
    Join,
    /// Not the same, for ever.
    Apart,
    /// Decide later, among the duplicates of the register.
    Later,
}

/// Pairs of an import.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportAlike {
    /// The import.
    pub import: ImportId,
    /// First pair, from 0.
    pub offset: u32,
    /// Pairs, at most 200.
    pub limit: u16,
}

/// A value on both sides of a pair.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AlikeFieldView {
    /// Field of the command line's vocabulary.
    pub field: String,
    /// On the card or in the earlier row.
    pub other: String,
    /// In the row.
    pub own: String,
    /// Both say something, and not the same.
    pub differs: bool,
}

/// A row that may be somebody known.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AlikePairView {
    /// The row.
    pub row: u32,
    /// The organisations of the two are compared.
    pub organisation: bool,
    /// The earlier row that it may be.
    pub other_row: Option<u32>,
    /// The card that it may be.
    pub other_card: Option<ContactId>,
    /// Name in the row.
    pub name: String,
    /// Name of the other.
    pub other_name: String,
    /// Likelihood from 0 to 1000.
    pub score: u32,
    /// What speaks for it and against it, as stable codes.
    pub reasons: Vec<String>,
    /// What was decided.
    pub verdict: Option<AlikeVerdict>,
    /// The values side by side.
    pub fields: Vec<AlikeFieldView>,
    /// Other undecided pairs of firms that are alike to the same one for the same reasons.
    pub equal: u32,
}

/// A window of the pairs, and the three piles.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AlikePage {
    /// The pairs of the window, most alike first.
    pub pairs: Vec<AlikePairView>,
    /// Pairs in all.
    pub total: u32,
    /// Pairs without a decision.
    pub open: u32,
    /// The first of them, from 0.
    pub first_open: Option<u32>,
    /// Pairs decided: joined, kept apart, put off.
    pub joined: u32,
    /// Of the joined, firms beside a person: their rows are new still.
    pub joined_beside: u32,
    /// Kept apart.
    pub apart: u32,
    /// Put off.
    pub later: u32,
    /// Stessa persona: rows that are certainly somebody known. None before the search.
    pub same: Option<u32>,
    /// Nuove: rows that make a new card, while nothing more is joined. None before the search.
    pub fresh: Option<u32>,
    /// The list is too long to be compared as a whole.
    pub too_long: bool,
}

/// A decision about a pair; null takes it back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportAlikeDecide {
    /// The import.
    pub import: ImportId,
    /// The row.
    pub row: u32,
    /// The pair is one of organisations.
    pub organisation: bool,
    /// The earlier row of the pair.
    pub other_row: Option<u32>,
    /// The card of the pair.
    pub other_card: Option<ContactId>,
    /// What the person decided.
    pub verdict: Option<AlikeVerdict>,
    /// The same for the equal pairs.
    pub equal: bool,
}

/// A pile that asks nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum AlikePile {
    /// Certainly somebody known.
    Same,
    /// Nobody knows them yet.
    Fresh,
}

/// A window of a pile, in the order of the file.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportPile {
    /// The import.
    pub import: ImportId,
    /// Which.
    pub pile: AlikePile,
    /// First row, from 0.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// A row of a pile.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PileRowView {
    /// Row in the file.
    pub row: u32,
    /// Its name.
    pub name: String,
    /// The card of the register that it joins.
    pub card: Option<ContactId>,
    /// Name of that card.
    pub card_name: Option<String>,
    /// The earlier row whose card it joins.
    pub earlier: Option<u32>,
    /// It brings nothing new.
    pub unchanged: bool,
}

impl std::fmt::Debug for PileRowView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PileRowView").field("row", &self.row).finish_non_exhaustive()
    }
}

/// Rows of a pile.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PilePage {
    /// Rows from `offset`.
    pub rows: Vec<PileRowView>,
    /// In all.
    pub total: u32,
}
