use chrono::NaiveDate;

use super::ConsentState;
use crate::{cbor::code_enum, ids::ConsentEventId, journal::EntryKey};

code_enum! {
    /// What the card says. A grant without date or proof is never shown as given (I8).
    pub enum ShownState {
        /// Non chiesto.
        Unknown = 0 "unknown",
        /// Richiesto, in attesa.
        Requested = 1 "requested",
        /// Rimandato.
        Deferred = 2 "deferred",
        /// Rifiutato.
        Refused = 3 "refused",
        /// Dato.
        Given = 4 "given",
        /// Rinnovato.
        Renewed = 5 "renewed",
        /// Scaduto.
        Expired = 6 "expired",
        /// Revocato dall'interessato.
        Withdrawn = 7 "withdrawn",
        /// Ritirato dal titolare.
        Revoked = 8 "revoked",
        /// Invalidato.
        Invalidated = 9 "invalidated",
        /// Dichiarato, prova mancante.
        ProofMissing = 10 "proof_missing",
        /// Dato, prova insufficiente.
        ProofWeak = 11 "proof_weak",
    }
}

code_enum! {
    /// Why the state is what it is.
    pub enum ConsentReason {
        /// No event.
        NeverAsked = 0 "never_asked",
        /// The latest decision decides.
        Latest = 1 "latest",
        /// Several decisions of one day or without a day: the least permissive decides (I2).
        LeastPermissive = 2 "least_permissive",
        /// A grant and a withdrawal that did not see each other: withdrawn until confirmed.
        Conflict = 3 "conflict",
        /// A later grant has too little evidence to end the withdrawal (DOMAIN 4.3).
        GrantTooWeak = 4 "grant_too_weak",
        /// The term is over.
        TermOver = 5 "term_over",
    }
}

/// The consent of one person for one type on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentView {
    /// The DPV state.
    pub state: ConsentState,
    /// What the card says.
    pub shown: ShownState,
    /// Whether the gate accepts it.
    pub counts: bool,
    /// The day of the decision that decides.
    pub decided_on: Option<NaiveDate>,
    /// Last day on which it counts; `None` = always.
    pub valid_until: Option<NaiveDate>,
    /// Evidence level of the deciding event.
    pub evidence_level: u8,
    /// The deciding event.
    pub event: Option<ConsentEventId>,
    /// When the deciding event was recorded.
    pub recorded: Option<EntryKey>,
    /// Why.
    pub reason: ConsentReason,
    /// A task "confirm again" is due.
    pub conflict: bool,
}

impl ConsentView {
    /// Nothing was ever asked.
    #[must_use]
    pub const fn never_asked() -> Self {
        Self {
            state: ConsentState::Unknown,
            shown: ShownState::Unknown,
            counts: false,
            decided_on: None,
            valid_until: None,
            evidence_level: 0,
            event: None,
            recorded: None,
            reason: ConsentReason::NeverAsked,
            conflict: false,
        }
    }
}
