//! The page of safety on paper (REQUIREMENTS S30, S49): what is protected, tried and verified, and where the data lie.

use chrono::{DateTime, Utc};
use custode_i18n::{Arg, Catalogue, Lang, date_time, italian_clock};

use crate::{erasure::PaperText, letter::LetterPart};

/// One matter; `what`, `state` and `says` are stable words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyMatter {
    /// What it is about.
    pub what: &'static str,
    /// `good`, `warn`, `bad` or `plain`.
    pub state: &'static str,
    /// Which sentence says it.
    pub says: &'static str,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// How many.
    pub count: Option<u64>,
    /// A name in the sentence.
    pub name: Option<String>,
}

/// How safe an archive is, on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyPaper {
    /// Name of the archive.
    pub archive: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who asked for the paper.
    pub by: String,
    /// Every matter, the most important first.
    pub matters: Vec<SafetyMatter>,
    /// What lies where: stable word, name of the folder, encrypted.
    pub places: Vec<(&'static str, String, bool)>,
    /// Entries of all chains.
    pub seq: u64,
    /// Hash that stands for all chains, in hex.
    pub head: String,
}

/// The paper: it names nobody but who asked for it.
#[must_use]
pub fn safety_paper(paper: &SafetyPaper, lang: Lang) -> PaperText {
    let words = Catalogue::get(lang);
    let at = |at: DateTime<Utc>| date_time(lang, italian_clock(at));
    let matter = |matter: &SafetyMatter| {
        let values = [
            ("at", matter.at.map(at).unwrap_or_default().into()),
            ("count", Arg::from(i64::try_from(matter.count.unwrap_or(0)).unwrap_or(i64::MAX))),
            ("name", matter.name.clone().unwrap_or_default().into()),
        ];
        let sentence = words.text(&format!("safety-{}-{}", matter.what, matter.says), &values);
        let state = words.word(&format!("safety-state-{}", matter.state));
        vec![words.word(&format!("safety-{}", matter.what)), state, sentence]
    };
    let place = |(what, name, encrypted): &(&str, String, bool)| {
        let cipher = words.word(if *encrypted { "where-encrypted" } else { "where-plain" });
        let name = if name.trim().is_empty() { words.word("report-dash") } else { name.clone() };
        vec![words.word(&format!("where-{what}")), name, cipher]
    };
    let columns = |keys: [&str; 3]| keys.map(|key| words.word(&format!("safety-paper-col-{key}"))).to_vec();
    let to_do = paper.matters.iter().filter(|matter| matches!(matter.state, "warn" | "bad")).count();
    let lead = [("at", at(paper.at).into()), ("by", paper.by.clone().into())];
    let chain =
        [("seq", Arg::from(i64::try_from(paper.seq).unwrap_or(i64::MAX))), ("head", Arg::from(paper.head.clone()))];
    let todo = if to_do == 0 {
        words.word("safety-all-good-text")
    } else {
        format!("{}.", words.text("safety-to-do", &[("count", Arg::from(i64::try_from(to_do).unwrap_or(i64::MAX)))]))
    };
    PaperText {
        subject: words.text("safety-paper-subject", &[("archive", paper.archive.clone().into())]),
        body: vec![
            LetterPart::Text(format!("{} {todo}", words.text("safety-paper-lead", &lead))),
            LetterPart::Text(words.text("safety-paper-chain", &chain)),
            LetterPart::Table {
                columns: columns(["what", "state", "found"]),
                rows: paper.matters.iter().map(matter).collect(),
            },
            LetterPart::Heading(words.word("where-title")),
            LetterPart::Table {
                columns: columns(["what", "place", "cipher"]),
                rows: paper.places.iter().map(place).collect(),
            },
        ],
        closing: None,
    }
}
