//! What keeps a person from being used (S44, F21): by whom, for which purposes, on which channels, since when.

use chrono::NaiveDate;

use crate::{
    cbor::code_enum,
    channel::Channel,
    consent::StopAuthor,
    ids::{ConsentTypeId, PurposeId},
};

code_enum! {
    /// Why somebody cannot be used.
    pub enum BarKind {
        /// The person objected (Art. 21 GDPR).
        Objection = 0 "objection",
        /// The person took a consent back (Art. 7(3)).
        Withdrawn = 1 "withdrawn",
        /// Storage only (Art. 18).
        Restricted = 2 "restricted",
        /// The firm put the card aside: not interested, customer no more.
        NotUsable = 3 "not_usable",
        /// The firm set a block.
        Block = 4 "block",
        /// The law sets a block.
        ByLaw = 5 "by_law",
        /// The address is on the suppression list.
        Suppressed = 6 "suppressed",
        /// The number is in the public opt-out register.
        OptOut = 7 "opt_out",
    }
}

/// One thing that keeps somebody from being used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Why.
    pub what: BarKind,
    /// Because of whom.
    pub author: StopAuthor,
    /// For which purposes; empty = as far as the reason goes.
    pub purposes: Vec<PurposeId>,
    /// On which channels; empty = all of them.
    pub channels: Vec<Channel>,
    /// In words.
    pub ground: Option<String>,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The consent that was taken back.
    pub consent_type: Option<ConsentTypeId>,
}
