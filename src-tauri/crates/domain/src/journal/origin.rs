use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::ids::{BatchId, PointId, SourceId};

/// Where the values of one entry came from (S18): the source, and for an import the file, table and row.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct Origin {
    /// Source of acquisition.
    #[n(0)]
    pub source: Option<SourceId>,
    /// Import that wrote the entry.
    #[n(1)]
    pub batch: Option<BatchId>,
    /// Name of the file, without folders.
    #[n(2)]
    pub file: Option<String>,
    /// Sheet or table inside the file.
    #[n(3)]
    pub table: Option<String>,
    /// Row in the file, from 1.
    #[n(4)]
    pub row: Option<u64>,
    /// Day on which the data were collected.
    #[cbor(n(5), with = "crate::cbor::opt_day", has_nil)]
    pub collected_on: Option<NaiveDate>,
    /// What a person corrected in the wizard before it was written.
    #[n(6)]
    pub by_hand: Option<ByHand>,
}

/// Values that are not those of the file: a person corrected the cells that they come from.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ByHand {
    /// Stable numbers of fields.
    #[cbor(n(0), default, skip_if = "Vec::is_empty")]
    pub fields: Vec<u32>,
    /// Contact points.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub points: Vec<PointId>,
    /// Codes of fields that the firm added.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub customs: Vec<String>,
}

impl ByHand {
    /// Nothing was corrected.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.points.is_empty() && self.customs.is_empty()
    }
}

redacted!(Origin);
redacted!(ByHand);
