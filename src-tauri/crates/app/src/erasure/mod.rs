//! Erasure for ever, and what makes it stay (DOMAIN 4.8): the words that an erasure leaves, and the ledger beside the
//! archive that an older copy is held against.

pub(crate) mod ledger;
mod words;

pub use ledger::LedgerState;
pub(crate) use words::Ground;
