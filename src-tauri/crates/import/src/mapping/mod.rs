//! From columns to fields: dictionary, look at the values, one-to-one assignment.

mod answers;
pub mod content;
mod deeds;
pub(crate) mod doubt;
pub mod field;
pub mod propose;
pub(crate) mod purpose;
mod refusal;
mod stems;
mod whose;
pub mod words;

pub(crate) use answers::offers as offers_answers;
pub(crate) use stems::{begins, is as is_among};

use std::collections::BTreeMap;

use custode_domain::identifiers::dates::DateOrder;
use serde::{Deserialize, Serialize};

use field::Field;

/// MAP.json of AUTOMATION.md: what each column means, and decisions about the reading.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MapFile {
    /// Sheet; none for text files or the first visible sheet.
    #[serde(default)]
    pub table: Option<String>,
    /// Row of the header from 1; none when there is none.
    #[serde(default)]
    pub header_row: Option<u32>,
    /// Meaning of the columns; columns that are not named are not imported.
    pub columns: Vec<MapColumn>,
    /// For a field by name: what a cell (compared without case and blanks) stands for.
    #[serde(default)]
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    /// Order of day and month in numeric dates.
    #[serde(default)]
    pub date_order: Option<DateOrder>,
}

/// Meaning of one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapColumn {
    /// Column from 0.
    pub index: u32,
    /// Its field; none is as good as `ignore`.
    pub field: Option<Field>,
    /// Header as it was when the mapping was made; tells the order of names and confirmation times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    /// Order of day and month of this column, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// The surname stands first in nearly every name of the column, or behind; none where the names do not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname_first: Option<bool>,
}
