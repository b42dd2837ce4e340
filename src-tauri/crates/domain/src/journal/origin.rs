use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::redacted,
    ids::{BatchId, SourceId},
};

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
}

redacted!(Origin);
