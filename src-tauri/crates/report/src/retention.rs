//! The certificate of a retention run: counts only.

use chrono::{DateTime, Utc};
use custode_i18n::{Arg, Catalogue, Lang, date_time, italian_clock};

use crate::{erasure::PaperText, letter::LetterPart};

/// A run that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunPaper {
    /// Its number.
    pub number: String,
    /// When the list was frozen.
    pub simulated_at: DateTime<Utc>,
    /// When it was over.
    pub at: DateTime<Utc>,
    /// Title of each class, listed, kept back.
    pub counts: Vec<(String, u64, u64)>,
    /// Put into the bin.
    pub moved: u64,
    /// Left alone because something changed.
    pub skipped: u64,
    /// Without a class that anybody knows.
    pub uncovered: u64,
    /// Position in the chain.
    pub seq: u64,
    /// Hash of the chain there, in hex.
    pub head: String,
}

/// The certificate: what was over its date and was put away, by class.
#[must_use]
pub fn retention_certificate(paper: &RunPaper, lang: Lang) -> PaperText {
    let words = Catalogue::get(lang);
    let count = |number: u64| Arg::from(i64::try_from(number).unwrap_or(i64::MAX));
    let at = |at: DateTime<Utc>| date_time(lang, italian_clock(at));
    let rows: Vec<_> = paper
        .counts
        .iter()
        .map(|(title, items, held)| vec![title.clone(), items.to_string(), held.to_string()])
        .collect();
    let columns = ["class", "items", "held"].map(|key| words.word(&format!("run-paper-col-{key}"))).to_vec();
    let dates = [
        ("simulated", at(paper.simulated_at).into()),
        ("at", at(paper.at).into()),
        ("days", Arg::from(custode_domain::bin::BIN_DAYS)),
    ];
    let mut body = vec![LetterPart::Text(
        words.text(if rows.is_empty() { "run-paper-lead-nothing" } else { "run-paper-lead" }, &dates),
    )];
    if !rows.is_empty() {
        body.push(LetterPart::Table { columns, rows });
    }
    body.push(LetterPart::List(vec![
        words.text("run-paper-moved", &[("count", count(paper.moved))]),
        words.text("run-paper-skipped", &[("count", count(paper.skipped))]),
        words.text("run-paper-uncovered", &[("count", count(paper.uncovered))]),
        words.text("erasure-paper-chain", &[("seq", count(paper.seq)), ("head", paper.head.clone().into())]),
    ]));
    PaperText {
        subject: words.text("run-paper-subject", &[("number", paper.number.clone().into())]),
        body,
        closing: None,
    }
}
