//! Small bodies: saved views, imports, duplicates, audit, snapshot and erasure.

use chrono::{DateTime, NaiveDate, Utc};
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    contact::ContactUnit,
    ids::{ActorId, ContactId, ReplicaId, SourceId, TxnId},
    journal::{Family, Kind},
    purpose::LegalBasis,
    quality::Discarded,
};

code_enum! {
    /// What a saved view is of.
    pub enum ViewPlace {
        /// The grid of the people.
        People = 0 "people",
        /// The register of the communications.
        Register = 1 "register",
    }
}

/// A saved view of the People grid.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct SavedView {
    /// Name.
    #[n(0)]
    pub title: String,
    /// Filters, columns and order in the wire format of its place.
    #[n(1)]
    pub definition: String,
    /// Order in the list.
    #[cbor(n(2), default)]
    pub position: u32,
    /// What it is a view of; of the people where nothing is said.
    #[n(3)]
    pub place: Option<ViewPlace>,
}

/// A committed import: what was read and what became of it. The buckets add up to the rows read.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ImportBatch {
    /// Name of the import.
    #[n(0)]
    pub title: String,
    /// Name of the file, without folders.
    #[n(1)]
    pub file: String,
    /// SHA-256 of the file.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub file_sha256: Vec<u8>,
    /// Source of acquisition.
    #[n(3)]
    pub source: Option<SourceId>,
    /// Day of collection.
    #[cbor(n(4), with = "crate::cbor::opt_day", has_nil)]
    pub collected_on: Option<NaiveDate>,
    /// Rows read.
    #[cbor(n(5), default)]
    pub read: u64,
    /// New contacts.
    #[cbor(n(6), default)]
    pub created: u64,
    /// Changed contacts.
    #[cbor(n(7), default)]
    pub updated: u64,
    /// Joined to an existing or earlier contact.
    #[cbor(n(8), default)]
    pub merged: u64,
    /// Already the same.
    #[cbor(n(9), default)]
    pub unchanged: u64,
    /// Suppressed or left out.
    #[cbor(n(10), default)]
    pub skipped: u64,
    /// Refused.
    #[cbor(n(11), default)]
    pub rejected: u64,
    /// The action that wrote the rows.
    #[n(12)]
    pub txn: Option<TxnId>,
    /// The mapping that was used, in the wire format of the wizard.
    #[n(13)]
    pub mapping: Option<String>,
    /// Rows with a value that failed its check, the refused ones not counted; `None` before this was counted.
    #[n(14)]
    pub flagged: Option<u64>,
    /// Rows that a person left out, by reason.
    #[cbor(n(15), default, skip_if = "Vec::is_empty")]
    pub discarded: Vec<Discarded>,
    /// The rows were answers of the register of oppositions.
    #[cbor(n(16), default)]
    pub rpo: bool,
    /// The rows were calls and messages; the numbers count communications, not cards.
    #[cbor(n(17), default)]
    pub log: bool,
    /// The basis on which the firm uses the data of the list, as the person who imported it said (GDPR 6(1)).
    #[n(18)]
    pub basis: Option<LegalBasis>,
    /// The rows were decisions about consents of people who are known.
    #[cbor(n(19), default)]
    pub consents: bool,
    /// Where a bought list comes from and with what right the firm has it (S41).
    #[n(20)]
    pub origin_proof: Option<String>,
}

/// The undo of an import.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ImportUndo {
    /// Contacts that were taken away.
    #[cbor(n(0), default)]
    pub removed: u64,
    /// Contacts that got their earlier values back.
    #[cbor(n(1), default)]
    pub reverted: u64,
    /// Contacts that were edited since and stayed.
    #[cbor(n(2), default)]
    pub kept: u64,
}

/// Two contacts that may be the same.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct DuplicatePair {
    /// One.
    #[n(0)]
    pub a: ContactId,
    /// The other.
    #[n(1)]
    pub b: ContactId,
    /// Likeness from 0 to 1000.
    #[n(2)]
    pub score: u32,
    /// Codes of what is alike: `email`, `phone`, `name` …
    #[cbor(n(3), default)]
    pub reasons: Vec<String>,
}

/// What an [`AuditNote`] says of the pack of a request for access.
pub const ACCESS_PACK: &str = "access-pack";

/// What somebody looked at or took out. No personal value: counts, codes and field words only.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct AuditNote {
    /// Code of the thing: `subject_report`, `contacts_csv`, `tax_code` …
    #[n(0)]
    pub what: String,
    /// How many contacts or rows.
    #[n(1)]
    pub count: Option<u64>,
    /// SHA-256 of the file that left; of what a rescue brought, over its gaps and the hashes of its entries.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub sha256: Option<Vec<u8>>,
    /// Further code: format, result, number of failed tries.
    #[n(3)]
    pub detail: Option<String>,
    /// Name of the folder that a file was saved in, without what is above it.
    #[n(4)]
    pub place: Option<String>,
}

/// With what somebody signs the journal: whose it is, the header says.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct SignerKey {
    /// Ed25519 public key.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub key: Vec<u8>,
}

/// The state of a unit with its stamps, and which entries it covers; `fold(snapshot + rest) = fold(all)`.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Snapshot {
    #[cbor(n(0), with = "minicbor::bytes")]
    state: Vec<u8>,
    #[n(1)]
    covers: Vec<(ReplicaId, u64)>,
    #[n(2)]
    kind: u32,
}

impl Snapshot {
    /// Takes a state that was folded from the entries of each replica up to the given positions. `kind` is the number of
    /// one of their kinds: it tells the sort of unit when nothing but the snapshot is left.
    #[must_use]
    pub fn write<T: Encode<()>>(state: &T, covers: Vec<(ReplicaId, u64)>, kind: Kind) -> Self {
        // Encoding into memory cannot fail.
        Self { state: minicbor::to_vec(state).unwrap_or_default(), covers, kind: kind.number() }
    }

    /// One of the kinds that were covered.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        Kind::from_number(self.kind)
    }

    /// The sort of unit.
    #[must_use]
    pub const fn family(&self) -> Family {
        self.kind().family()
    }

    /// Whether the state holds an entry already.
    #[must_use]
    pub fn covers(&self, replica: ReplicaId, seq: u64) -> bool {
        self.covers.iter().any(|(covered, last)| *covered == replica && seq <= *last)
    }

    /// The state of a contact.
    #[must_use]
    pub fn contact(&self) -> Option<ContactUnit> {
        self.read()
    }

    /// Changes the state of a contact; does nothing to any other.
    pub(crate) fn edit_contact(&mut self, edit: impl FnOnce(&mut ContactUnit)) {
        if self.family() == Family::Contact
            && let Some(mut unit) = self.contact()
        {
            edit(&mut unit);
            *self = Self::write(&unit, std::mem::take(&mut self.covers), self.kind());
        }
    }

    /// The state of any unit.
    #[must_use]
    pub fn read<T: for<'b> Decode<'b, ()>>(&self) -> Option<T> {
        minicbor::decode(&self.state).ok()
    }
}

/// Somebody asked for the erasure of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct EraseRequest {
    /// The person asked (true), or a term ran out.
    #[cbor(n(0), default)]
    pub by_person: bool,
    /// Number of the request.
    #[n(1)]
    pub request: Option<String>,
}

/// A unit is erased: terminal (R10).
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct Erasure {
    /// Code of the ground.
    #[n(0)]
    pub ground: Option<String>,
    /// Who closed it.
    #[n(1)]
    pub closed_by: Option<ActorId>,
}

/// What an erased unit leaves behind for ever, beside its header: why and in which action. No value of anybody.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ErasureReceipt {
    /// Code of the ground.
    #[n(0)]
    pub ground: String,
    /// When.
    #[cbor(n(1), with = "crate::cbor::instant")]
    pub at: DateTime<Utc>,
    /// The action.
    #[n(2)]
    pub txn: TxnId,
}

impl ErasureReceipt {
    /// The bytes that are kept.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Encoding into memory cannot fail.
        minicbor::to_vec(self).unwrap_or_default()
    }

    /// Reads it back; `None` for bytes that are no receipt.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        minicbor::decode(bytes).ok()
    }
}

/// An older copy of the archive was held against the ledger of erasures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct LedgerReplay {
    /// Units that were erased again.
    #[cbor(n(0), default)]
    pub units: u64,
}

/// One emptying of the bin: how much went and how much had to stay. Counts only.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct BinRun {
    /// Cards that were erased.
    #[cbor(n(0), default)]
    pub contacts: u64,
    /// Communications that were erased.
    #[cbor(n(1), default)]
    pub communications: u64,
    /// Communications that a norm keeps.
    #[cbor(n(2), default)]
    pub kept: u64,
    /// Their days were over; nobody asked.
    #[cbor(n(3), default)]
    pub by_term: bool,
}

redacted!(SavedView, ImportBatch, Snapshot);
