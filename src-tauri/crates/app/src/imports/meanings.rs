//! Columns with few values, and what a yes/no cell means.

use super::state::ColumnState;
use chrono::NaiveDate;
use custode_domain::identifiers::consent_cell;
use custode_import::normalise::meaning;

/// One answer of a column, in whatever spelling ("SI", "sì"), and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The cell, in the spelling that most have.
    pub raw: String,
    /// Cells that say so, in all spellings.
    pub count: u32,
    /// `given`, `refused`, `withdrawn` or `unknown`.
    pub meaning: String,
}

impl Meaning {
    /// Meanings of the values of a column on a day: the person's word first, then what the list itself says, else the
    /// dictionary. Never yes by default, nor under a header that leaves open what a yes is.
    #[must_use]
    pub fn of(column: &ColumnState, day: NaiveDate) -> Vec<Self> {
        let code = column.field.as_ref().and_then(|field| field.consent_type()).unwrap_or_default();
        let header = column.header.as_deref().unwrap_or_default();
        let said = |raw: &str| {
            let said = consent_cell::meant(raw, |key| column.meanings.get(key));
            said.or_else(|| consent_cell::meant(raw, |key| column.legend.get(key))).map(str::to_owned)
        };
        let mut told: Vec<(String, Self)> = Vec::with_capacity(column.values.len());
        for (raw, count) in &column.values {
            let meaning = said(raw).unwrap_or_else(|| meaning(header, code, raw, day).code().to_owned());
            let key = consent_cell::key(raw);
            // What is kept of an answer is kept by its key.
            match told.iter_mut().find(|(known, one)| *known == key && one.meaning == meaning) {
                Some((_, one)) => one.count += count,
                None => told.push((key, Self { raw: raw.clone(), count: *count, meaning })),
            }
        }
        told.sort_by_key(|(_, one)| std::cmp::Reverse(one.count));
        told.into_iter().map(|(_, one)| one).collect()
    }
}

/// Gathering distinct values while a file is read, within bounds.
pub(super) mod few_values {
    use custode_import::table::RawRow;
    use std::collections::HashMap;

    /// More distinct values than this make a column no yes/no column.
    const FEW: usize = 24;
    /// Longest value that is counted, in bytes.
    const SHORT: usize = 40;
    /// Words with accents that are kept as proof of the encoding.
    const ACCENTS: usize = 3;

    /// Distinct values of a column, until there are too many.
    #[derive(Debug, Default)]
    pub struct Values {
        counts: HashMap<String, u32>,
        many: bool,
    }

    impl Values {
        /// Values with their number, most frequent first; nothing when there are many.
        pub fn few(&self) -> Vec<(String, u32)> {
            if self.many {
                return Vec::new();
            }
            let mut all: Vec<(String, u32)> = self.counts.iter().map(|(text, count)| (text.clone(), *count)).collect();
            all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            all
        }
    }

    /// Counts the cells of a row.
    pub fn note(columns: &mut Vec<Values>, row: &RawRow) {
        if columns.len() < row.cells.len() {
            columns.resize_with(row.cells.len(), Values::default);
        }
        for (values, cell) in columns.iter_mut().zip(&row.cells) {
            let text = cell.text.trim();
            if values.many || text.is_empty() {
                continue;
            }
            if text.len() > SHORT || (values.counts.len() >= FEW && !values.counts.contains_key(text)) {
                values.many = true;
                values.counts.clear();
                continue;
            }
            match values.counts.get_mut(text) {
                Some(count) => *count += 1,
                None => {
                    values.counts.insert(text.to_owned(), 1);
                }
            }
        }
    }

    /// Keeps the first words with letters beyond ASCII.
    pub fn note_accents(words: &mut Vec<String>, row: &RawRow) {
        if words.len() >= ACCENTS {
            return;
        }
        for cell in row.cells.iter().filter(|cell| !cell.text.is_ascii()) {
            for word in cell.text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
                let accented = !word.is_ascii();
                if accented && words.len() < ACCENTS && !words.iter().any(|known| known == word) {
                    words.push(word.to_owned());
                }
            }
        }
    }
}
