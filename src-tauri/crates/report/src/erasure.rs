//! What an erasure puts on paper: the certificate, which names nobody, and the answer to the person (DOMAIN 4.8).

use chrono::{DateTime, NaiveDate, Utc};
use custode_i18n::{Arg, Catalogue, Lang, date_long, date_short, date_time, italian_clock};

use crate::{draft::voice, letter::LetterPart, words::cited};

/// What became of the records of one sort; `class` and `ground` are stable words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErasedClass {
    /// Code of a [`custode_domain::erasing::RecordClass`].
    pub class: &'static str,
    /// Destroyed.
    pub destroyed: u64,
    /// Stay with somebody else.
    pub anonymised: u64,
    /// Kept until a day, or by a hold.
    pub kept: u64,
}

/// What one norm keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedHeld {
    /// As in [`ErasedClass`].
    pub class: &'static str,
    /// The norm; none for a hold.
    pub norm: Option<String>,
    /// How many.
    pub count: u64,
    /// First of their days.
    pub first: Option<NaiveDate>,
    /// Last of their days.
    pub last: Option<NaiveDate>,
}

/// The backups that were there at the erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErasedCopies {
    /// Folders with backups.
    pub places: u64,
    /// Folders that could not be looked into.
    pub unreachable: u64,
    /// Backups that were found.
    pub count: u64,
    /// Number of the newest one ever made; 0 for none.
    pub newest: u64,
}

impl ErasedCopies {
    /// No backup was ever made, as far as anybody can tell.
    const fn is_none(self) -> bool {
        self.newest == 0 && self.count == 0 && self.unreachable == 0
    }
}

/// An erasure without anything about the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasurePaper {
    /// Number of the certificate; empty before the act.
    pub number: String,
    /// Number of the request.
    pub request: Option<String>,
    /// Stable word of the ground.
    pub ground: &'static str,
    /// Its norm.
    pub norm: Option<&'static str>,
    /// When.
    pub at: DateTime<Utc>,
    /// Counts.
    pub classes: Vec<ErasedClass>,
    /// What is kept.
    pub held: Vec<ErasedHeld>,
    /// Addresses and numbers on the suppression list.
    pub suppressed: u64,
    /// Units that were erased and looked for afterwards.
    pub units: u64,
    /// Position in the chain.
    pub seq: u64,
    /// Hash of the chain at that position, in hex.
    pub head: String,
    /// Code of the letter that was set before the act.
    pub letter: Option<String>,
    /// Stable word of why there was none; neither for certificates of before this was told.
    pub no_letter: Option<&'static str>,
    /// The backups that held the data; none where nobody looked.
    pub copies: Option<ErasedCopies>,
}

/// Subject and text of a paper.
#[derive(Clone, PartialEq)]
pub struct PaperText {
    /// What it is about.
    pub subject: String,
    /// Its text.
    pub body: Vec<LetterPart>,
    /// Closing words.
    pub closing: Option<String>,
}

custode_domain::redacted!(PaperText);

/// The words of a paper; with a person, in the third person: somebody else reads it for them.
struct Words<'a>(Lang, Option<&'a str>);

impl Words<'_> {
    fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let words = Catalogue::get(self.0);
        let mut args = args.to_vec();
        args.extend(self.1.map(|person| ("person", Arg::from(person))));
        words.text(&voice(words, key, self.1), &args)
    }

    /// A sentence of the answer; some have a form for whoever asked in the place of the person.
    fn answer(&self, what: &str) -> String {
        self.say(&format!("erasure-answer-{what}"))
    }

    fn class(&self, class: &str) -> String {
        self.say(&format!("erasure-paper-class-{class}"))
    }

    /// Why something stays, for the person: in plain words, with the norm behind (Art. 12(1), (4) GDPR).
    fn reason(&self, norm: Option<&str>) -> String {
        let Some(norm) = norm else { return self.answer("why-hold") };
        let why = match norm {
            "GDPR art. 5(2)" | "art. 5(2) GDPR" => "why-answered",
            custode_domain::proof::PROOF_NORM => "why-claims",
            norm if norm.contains("2220") => "why-books",
            _ => "why-rule",
        };
        format!("{} ({})", self.answer(why), cited(norm, self.0))
    }

    fn held(&self, held: &ErasedHeld, plain: bool) -> Vec<String> {
        let days = match (held.first, held.last) {
            // A day stays on one line of its narrow column.
            (Some(first), Some(last)) if first == last => date_short(self.0, first).replace(' ', "\u{a0}"),
            (Some(first), Some(last)) => {
                let (first, last) = (date_short(self.0, first), date_short(self.0, last));
                self.tell("erasure-paper-between", &[("first", first.into()), ("last", last.into())])
            }
            _ => self.say("erasure-paper-until-lifted"),
        };
        let norm = if plain {
            self.reason(held.norm.as_deref())
        } else {
            held.norm.as_deref().map(|norm| cited(norm, self.0)).unwrap_or_else(|| self.say("erasure-paper-hold"))
        };
        vec![self.class(held.class), held.count.to_string(), norm, days]
    }

    /// Which backups hold the data for a while (SECURITY 2.7).
    fn copies(&self, paper: &ErasurePaper) -> Vec<String> {
        let number = |number: u64| Arg::from(i64::try_from(number).unwrap_or(i64::MAX));
        let Some(left) = paper.copies else { return vec![self.say("erasure-paper-copies")] };
        if left.is_none() {
            return vec![self.say("erasure-paper-copies-never")];
        }
        let mut told = Vec::new();
        if left.count > 0 {
            let args = [("count", number(left.count)), ("places", number(left.places))];
            told.push(self.tell("erasure-paper-copies-found", &args));
        }
        if left.unreachable > 0 {
            told.push(self.tell("erasure-paper-copies-away", &[("places", number(left.unreachable))]));
        }
        if left.newest > 0 {
            told.push(self.tell("erasure-paper-copies-newest", &[("number", number(left.newest))]));
        }
        told
    }

    fn kept(&self, paper: &ErasurePaper, plain: bool) -> LetterPart {
        LetterPart::Table {
            columns: ["what", "count", "norm", "until"]
                .map(|key| self.say(&format!("erasure-paper-col-{key}")))
                .to_vec(),
            rows: paper.held.iter().map(|held| self.held(held, plain)).collect(),
        }
    }
}

/// The certificate: no personal data, so it may lie anywhere.
#[must_use]
pub fn erasure_certificate(paper: &ErasurePaper, lang: Lang) -> PaperText {
    let words = Words(lang, None);
    let at = date_time(lang, italian_clock(paper.at));
    let ground = words.say(&format!("erasure-ground-{}", paper.ground));
    let fact = |key: &str, value: String| vec![words.say(&format!("erasure-paper-{key}")), value];
    let mut facts = vec![
        fact("request", paper.request.clone().unwrap_or_else(|| words.say("erasure-paper-no-request"))),
        fact("at", at),
        fact("ground", paper.norm.map_or_else(|| ground.clone(), |norm| format!("{ground} ({})", cited(norm, lang)))),
    ];
    let answered = match (&paper.letter, paper.no_letter) {
        (Some(code), _) => Some(words.tell("erasure-paper-letter", &[("code", code.clone().into())])),
        (None, Some(why)) => Some(words.say(&format!("erasure-no-letter-{why}"))),
        (None, None) => None,
    };
    facts.extend(answered.map(|answered| fact("answered", answered)));
    let counts = paper.classes.iter().map(|count| {
        let numbers = [count.destroyed, count.anonymised, count.kept].map(|number| number.to_string());
        std::iter::once(words.class(count.class)).chain(numbers).collect()
    });
    let mut body = vec![
        LetterPart::Text(words.say("erasure-paper-lead")),
        LetterPart::Table {
            columns: vec![words.say("erasure-paper-fact"), words.say("erasure-paper-value")],
            rows: facts,
        },
        LetterPart::Heading(words.say("erasure-paper-counts")),
        LetterPart::Table {
            columns: ["what", "destroyed", "anonymised", "kept"]
                .map(|key| words.say(&format!("erasure-paper-col-{key}")))
                .to_vec(),
            rows: counts.collect(),
        },
    ];
    if !paper.held.is_empty() {
        body.push(LetterPart::Heading(words.say("erasure-paper-held")));
        body.push(LetterPart::Text(words.say("erasure-paper-held-text")));
        body.push(words.kept(paper, false));
    }
    body.push(LetterPart::Heading(words.say("erasure-paper-proof")));
    let seq = i64::try_from(paper.seq).unwrap_or(i64::MAX);
    let count = |number: u64| Arg::from(i64::try_from(number).unwrap_or(i64::MAX));
    let mut proofs = vec![
        words.tell("erasure-paper-scan", &[("count", count(paper.units))]),
        words.tell("erasure-paper-suppressed", &[("count", count(paper.suppressed))]),
    ];
    proofs.extend(words.copies(paper));
    proofs.push(words.tell("erasure-paper-chain", &[("seq", seq.into()), ("head", paper.head.clone().into())]));
    body.push(LetterPart::List(proofs));
    PaperText {
        subject: words.tell("erasure-paper-subject", &[("number", paper.number.clone().into())]),
        body,
        closing: None,
    }
}

/// The answer to whoever asked, by name: what goes, what stays and until when, and where to complain about what stays.
/// `person` is whose data they are, where somebody else asked.
#[must_use]
pub fn erasure_answer(paper: &ErasurePaper, name: &str, person: Option<&str>, lang: Lang) -> PaperText {
    let words = Words(lang, person);
    let request = paper.request.as_ref().map_or_else(
        || words.say("erasure-answer-lead"),
        |request| words.tell("erasure-answer-lead-request", &[("request", request.clone().into())]),
    );
    let day = date_long(lang, italian_clock(paper.at).date());
    let mut body = vec![
        LetterPart::Text(format!("{}\n\n{request} {}", words.tell("letter-greeting", &[("name", name.into())]), {
            words.tell("erasure-answer-done", &[("day", day.into())])
        })),
        LetterPart::List(
            paper
                .classes
                .iter()
                .filter(|count| count.destroyed > 0 && count.class != "hold")
                .map(|count| {
                    let number = i64::try_from(count.destroyed).unwrap_or(i64::MAX);
                    words.tell(&format!("erasure-answer-gone-{}", count.class), &[("count", number.into())])
                })
                .collect(),
        ),
    ];
    if paper.classes.iter().any(|count| count.anonymised > 0) {
        body.push(LetterPart::Text(words.answer("shared")));
    }
    if paper.copies.is_none_or(|left| !left.is_none()) {
        body.push(LetterPart::Text(words.say("erasure-answer-copies")));
    }
    if !paper.held.is_empty() {
        body.push(LetterPart::Heading(words.say("erasure-answer-held")));
        body.push(LetterPart::Text(words.say("erasure-answer-held-text")));
        body.push(words.kept(paper, true));
    }
    if paper.suppressed > 0 {
        body.push(LetterPart::Text(words.answer("suppressed")));
    }
    body.push(LetterPart::Text(words.say("letter-remedies")));
    PaperText { subject: words.answer("subject"), body, closing: Some(words.say("erasure-answer-closing")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use custode_domain::erasing::RecordClass;

    /// A class without words would print its key to the person.
    #[test]
    fn every_sort_of_record_has_words() {
        for lang in [Lang::It, Lang::En] {
            let words = Catalogue::get(lang);
            for class in RecordClass::ALL {
                let code = class.code();
                assert!(words.has(&format!("erasure-paper-class-{code}")), "{lang:?} {code}");
                // Holds are the firm's own, and are not told.
                let told = *class == RecordClass::Hold || words.has(&format!("erasure-answer-gone-{code}"));
                assert!(told, "{lang:?} {code}");
            }
        }
    }
}
