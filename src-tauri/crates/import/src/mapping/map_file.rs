//! MAP.json: what the columns of a table mean, said by a person or a script.

use std::collections::BTreeMap;

use custode_domain::identifiers::dates::DateOrder;
use serde::{Deserialize, Serialize};

use super::{
    field::Field,
    words::{fold_header, is_house_number},
};

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

/// A place of a map that cannot be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapFault {
    /// Where, with dots and positions from 0 (`columns.1.field`).
    pub at: String,
    /// Stable reason: `unknown` (no such column, no such answer) or `twice` (taken by an earlier column).
    pub why: &'static str,
}

/// What a cell of a consent may stand for.
const ANSWERS: [&str; 4] = ["given", "refused", "withdrawn", "unknown"];

impl MapFile {
    /// What is wrong with this map for a table with these headers, in the order in which it is written.
    #[must_use]
    pub fn faults(&self, headers: &[Option<String>]) -> Vec<MapFault> {
        let mut faults = Vec::new();
        let mut fault = |at: String, why| faults.push(MapFault { at, why });
        // A street and the number of its house fill one field together.
        let is_house = |column: &MapColumn| {
            let header = headers.get(column.index as usize).and_then(Option::as_deref);
            header.is_some_and(|header| is_house_number(&fold_header(header)))
        };
        for (at, column) in self.columns.iter().enumerate() {
            let before = self.columns.get(..at).unwrap_or_default();
            if column.index as usize >= headers.len() {
                fault(format!("columns.{at}.index"), "unknown");
            } else if before.iter().any(|other| other.index == column.index) {
                fault(format!("columns.{at}.index"), "twice");
            }
            let alone = column.field.as_ref().is_some_and(|field| !field.may_repeat());
            if alone && before.iter().any(|other| other.field == column.field && is_house(other) == is_house(column)) {
                fault(format!("columns.{at}.field"), "twice");
            }
        }
        for (field, answers) in &self.values {
            if !matches!(field.parse(), Ok(Field::Consent(_))) {
                continue;
            }
            for (cell, _) in answers.iter().filter(|(_, answer)| !ANSWERS.contains(&answer.as_str())) {
                fault(format!("values.{field}.{cell}"), "unknown");
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A map that says one thing twice would lose one of two columns without a word.
    #[test]
    fn a_map_says_each_thing_once_and_names_what_is_there() {
        let headers = ["Cognome", "Via", "N. civico", "Mail", "Mail 2", "News"].map(|header| Some(header.to_owned()));
        let cases = [
            (
                r#"{"columns":[{"index":0,"field":"last_name"},{"index":3,"field":"email"},{"index":4,"field":"email"}]}"#,
                vec![],
            ),
            (r#"{"columns":[{"index":1,"field":"address"},{"index":2,"field":"address"}]}"#, vec![]),
            (r#"{"columns":[{"index":0,"field":"ignore"},{"index":1,"field":null},{"index":2,"field":null}]}"#, vec![]),
            (
                r#"{"columns":[{"index":0,"field":"tax_code"},{"index":5,"field":"tax_code"}]}"#,
                vec![("columns.1.field", "twice")],
            ),
            (
                r#"{"columns":[{"index":1,"field":"address"},{"index":5,"field":"address"}]}"#,
                vec![("columns.1.field", "twice")],
            ),
            (
                r#"{"columns":[{"index":0,"field":"notes"},{"index":0,"field":"tags"}]}"#,
                vec![("columns.1.index", "twice")],
            ),
            (r#"{"columns":[{"index":6,"field":"notes"}]}"#, vec![("columns.0.index", "unknown")]),
            (
                r#"{"columns":[{"index":5,"field":"consent:NEWS"}],"values":{"consent:NEWS":{"si":"given","boh":"maybe"},"city":{"RE":"Reggio Emilia"}}}"#,
                vec![("values.consent:NEWS.boh", "unknown")],
            ),
        ];
        for (json, expected) in cases {
            let map: MapFile = serde_json::from_str(json).unwrap();
            let found = map.faults(&headers);
            let found: Vec<_> = found.iter().map(|fault| (fault.at.as_str(), fault.why)).collect();
            assert_eq!(found, expected, "{json}");
        }
    }
}
