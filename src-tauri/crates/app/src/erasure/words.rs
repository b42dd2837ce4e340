//! What an erasure writes: the same words whatever door it came through.

use custode_domain::records::{Erasure, ErasureReceipt};
use custode_store::Tx;

/// Why a unit is erased, as it stands in the journal and in its receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    /// Somebody emptied the bin.
    Emptied,
    /// It had been in the bin for its days.
    Term,
    /// A person asked for it, on the card.
    Person,
    /// The last day of what outlived an erasure is over.
    KeptTerm,
    /// The ledger says that it was erased already: this is an older copy.
    Again,
}

impl Ground {
    /// The stable word.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Emptied => "bin-emptied",
            Self::Term => "bin-term",
            Self::Person => "person-asked",
            Self::KeptTerm => "proof-term",
            Self::Again => "again",
        }
    }

    /// The body and the receipt of an erasure in this write.
    pub(crate) fn words(self, tx: &Tx) -> (Erasure, Vec<u8>) {
        let act = tx.act();
        let receipt = ErasureReceipt { ground: self.code().to_owned(), at: act.at, txn: act.txn };
        (Erasure { ground: Some(self.code().to_owned()), closed_by: Some(act.actor) }, receipt.to_bytes())
    }
}
