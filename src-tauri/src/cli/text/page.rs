//! The page that an answer is written on: lines, and sentences of the catalogue with their values.

use chrono::{DateTime, SecondsFormat, Utc};
use custode_api::automation::steers;
use custode_i18n::{Arg, Catalogue};
use std::fmt::Write as _;

/// A text in the making.
pub struct Page<'a> {
    words: &'a Catalogue,
    text: String,
}

/// A value of a sentence; a text loses what a terminal obeys.
pub struct Said<'a>(Arg<'a>);

impl From<&str> for Said<'_> {
    fn from(text: &str) -> Self {
        Self(Arg::from(visible(text)))
    }
}

impl From<&String> for Said<'_> {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Option<&str>> for Said<'_> {
    fn from(text: Option<&str>) -> Self {
        Self::from(text.unwrap_or_default())
    }
}

impl From<Option<u32>> for Said<'_> {
    fn from(number: Option<u32>) -> Self {
        number.map_or_else(|| Self::from(""), Self::from)
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Said<'_> {
            fn from(number: $number) -> Self {
                Self(Arg::from(number))
            }
        }
    )+};
}

numbers!(u32, u64, usize);

impl<'a> Page<'a> {
    /// An empty one.
    pub const fn new(words: &'a Catalogue) -> Self {
        Self { words, text: String::new() }
    }

    /// What stands on it.
    pub fn text(self) -> String {
        self.text
    }

    /// Writes a line. What comes from outside goes through [`visible`] first.
    pub fn line(&mut self, text: &str) {
        let _ = writeln!(self.text, "{}", text.trim_end());
    }

    /// Writes a sentence of the catalogue.
    pub fn say(&mut self, key: &str, values: &[(&str, Said<'_>)]) {
        let said = self.said(key, values);
        self.line(&said);
    }

    /// A sentence of the catalogue.
    pub fn said(&self, key: &str, values: &[(&str, Said<'_>)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = values.iter().map(|(name, Said(value))| (*name, value.clone())).collect();
        self.words.text(key, &args)
    }

    /// The word of a code that the window uses too.
    pub fn word(&self, start: &str, code: &str) -> String {
        self.words.text(&format!("{start}-{}", code.replace('_', "-")), &[])
    }
}

/// What a terminal obeys (escape sequences, direction marks) is data here, and leaves as a visible mark.
pub fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || steers(c) { '\u{fffd}' } else { c }).collect()
}

/// A moment as the document writes it.
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}
