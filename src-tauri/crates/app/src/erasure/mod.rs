//! Erasure for ever, and what makes it stay (DOMAIN 4.8): the words that an erasure leaves, and the ledger beside the
//! archive that an older copy is held against.

mod certificate;
mod leaving;
pub(crate) mod ledger;
mod person;
mod plan;
mod twins;
mod words;

pub use certificate::{Certificate, answer, certificate, certificates};
pub(crate) use leaving::Left;
pub use ledger::LedgerState;
pub use person::{EraseOrder, check, erase, erase_unemptied, start};
pub(crate) use person::{KeptUntil, RequestTerms};
pub use plan::{EraseBlock, EraseRecord, EraseSummary, records, summary};
pub use twins::Twin;
pub(crate) use words::Ground;
