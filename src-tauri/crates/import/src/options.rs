//! What the user has decided about the reading; everything left open is guessed from the content.

use custode_domain::identifiers::dates::DateOrder;
use serde::{Deserialize, Serialize};

/// Decisions for one reading.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadOptions {
    /// Sheet to read; none reads every visible sheet.
    pub table: Option<String>,
    /// Where the header is.
    pub header: HeaderChoice,
    /// WHATWG label, or `ibm850`, `utf-32le`, `utf-32be`.
    pub encoding: Option<String>,
    /// Delimiter of a text file.
    pub delimiter: Option<char>,
    /// Order of day and month; only the normaliser looks at it.
    pub date_order: Option<DateOrder>,
    /// Columns to read, first and behind the last, from 0: one of several tables side by side. It comes out of
    /// [`ReadOptions::table`], inside the worker.
    #[serde(skip)]
    pub window: Option<(usize, usize)>,
    /// Name of the file, where that is itself a no to everybody in it: "disiscritti newsletter.csv".
    pub file: Option<String>,
    /// Stops after so many data rows of each table; for previews.
    pub row_limit: Option<u32>,
    /// The stream holds messages, not a table.
    pub mail: Option<MailWish>,
}

impl ReadOptions {
    /// The same for a file of this name: who stands in "disiscritti newsletter.csv" said no.
    #[must_use]
    pub fn of_file(&self, name: &str) -> Self {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        Self { file: crate::normalise::title_refuses(stem).then(|| stem.to_owned()), ..self.clone() }
    }
}

/// What is wanted of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MailWish {
    /// What they say.
    Texts,
    /// Also the files that came with them.
    TextsAndFiles,
}

/// Where the header is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeaderChoice {
    /// Guess.
    #[default]
    Guess,
    /// There is none; all rows are data.
    None,
    /// In this row of the file, from 1.
    Row(u32),
}
