//! The receipt of a consent on paper.

use super::{
    channels, contact, language, place_and_day,
    values::{Paper, Receipt},
    view::{Block, Part, View},
};
use crate::{
    access::{letter::filled, words::Words},
    pack::ConsentState,
};

/// What a decision is to the person: it says which words the receipt has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Consent,
    Refusal,
    Withdrawal,
    /// The firm gave the consent up.
    Revoked,
    /// The firm found that it is not valid.
    Invalidated,
}

impl Sort {
    const fn of(state: ConsentState) -> Self {
        match state {
            ConsentState::Refused => Self::Refusal,
            ConsentState::Withdrawn => Self::Withdrawal,
            ConsentState::Revoked => Self::Revoked,
            ConsentState::Invalidated => Self::Invalidated,
            _ => Self::Consent,
        }
    }

    /// The firm decided, and not the person.
    const fn is_of_the_firm(self) -> bool {
        matches!(self, Self::Revoked | Self::Invalidated)
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Refusal => "refusal",
            Self::Withdrawal => "withdrawal",
            Self::Revoked => "revoked",
            Self::Invalidated => "invalidated",
        }
    }

    fn word(self, key: &str, words: &Words) -> String {
        words.word(&self.key(key))
    }

    fn key(self, key: &str) -> String {
        format!("paper-receipt-{key}-{}", self.code())
    }
}

/// What counts today: a yes that was taken back stays what it was, and is used for nothing any more; after a later yes that one
/// counts; what was never valid made nothing lawful (Art. 7(3) GDPR speaks of withdrawals only).
fn now(receipt: &Receipt, sort: Sort) -> Sort {
    match receipt.ended.as_ref().map(|(how, _)| how.as_str()) {
        Some(REPLACED) => Sort::Consent,
        Some("invalidated") => Sort::Invalidated,
        Some(_) => Sort::Withdrawal,
        None if sort == Sort::Revoked => Sort::Withdrawal,
        None => sort,
    }
}

/// How a decision ends that a later yes took the place of.
const REPLACED: &str = "replaced";

pub(super) fn arrange(paper: &Paper, receipt: &Receipt, words: &Words, view: &mut View) {
    let title = words.line(&receipt.type_title);
    let sort = Sort::of(receipt.state);
    let now = now(receipt, sort);
    view.title = sort.word("title", words);
    view.subject = words.say("paper-receipt-subject", &[("title", &view.title), ("code", &words.line(&paper.code))]);
    view.aside = vec![place_and_day(paper, words)];
    // Nobody is promised words that are not known.
    let unshown = receipt.wording.is_none() && matches!(sort, Sort::Consent | Sort::Refusal);
    let lead = if unshown { format!("{}-unshown", sort.key("lead")) } else { sort.key("lead") };
    view.lead = vec![
        words.say("report-greeting", &[("name", &words.line(&receipt.person))]),
        words.say(&lead, &[("title", &title)]),
    ];
    view.parts = vec![
        Part::new(
            words.word(if sort.is_of_the_firm() { "paper-receipt-happened" } else { "paper-receipt-decision" }),
            vec![Block::Facts { rows: decision(receipt, sort, words) }],
        ),
        wording(receipt, if sort.is_of_the_firm() { now } else { sort }, words),
        used(receipt, now, words),
        change_of_mind(paper, (sort, now), words),
    ];
}

fn decision(receipt: &Receipt, sort: Sort, words: &Words) -> Vec<[String; 2]> {
    let stated =
        |day: Option<chrono::NaiveDate>| day.map_or_else(|| words.word("report-not-stated"), |day| words.long(day));
    let level = words.word(&format!("report-evidence-{}", receipt.evidence_level.min(3)));
    let proof = match filled(&receipt.evidence) {
        Some(text) => words.say("paper-receipt-proof", &[("level", &level), ("where", &words.line(text))]),
        None => level,
    };
    let recorded = words.noted(receipt.recorded_at, Some(receipt.recorded_by.as_str()).filter(|name| !name.is_empty()));
    let mut rows = vec![
        [words.word("paper-receipt-consent"), words.line(&receipt.type_title)],
        [
            words.word("report-col-state"),
            words.code(&format!("report-state-{}", receipt.state.code()), receipt.state.code()),
        ],
    ];
    if sort.is_of_the_firm() {
        // The person neither decided nor told anything.
        rows.push([words.word("report-col-since"), stated(receipt.decided_on)]);
        let why = filled(&receipt.note).or_else(|| filled(&receipt.evidence));
        rows.extend(why.map(|text| [words.word("report-col-reason"), words.line(text)]));
        rows.push([words.word("paper-receipt-recorded"), recorded]);
        return rows;
    }
    rows.extend([
        [words.word("paper-receipt-day"), stated(receipt.decided_on)],
        [words.word("paper-receipt-how"), words.code(&format!("report-method-{}", receipt.method), &receipt.method)],
        [words.word("paper-receipt-evidence"), proof],
        [words.word("paper-receipt-recorded"), recorded],
    ]);
    if let Some((how, day)) = &receipt.ended {
        rows.push([words.word(&format!("paper-receipt-ended-{how}")), words.long(*day)]);
    } else if receipt.dpv_state.ends_with("Given") {
        let until =
            receipt.valid_until.map_or_else(|| words.word("paper-receipt-until-withdrawn"), |day| words.long(day));
        rows.push([words.word("report-col-valid"), until]);
        rows.push([words.word("paper-receipt-channels"), or_none(channels(&receipt.channels, words), words)]);
    }
    rows
}

fn or_none(text: String, words: &Words) -> String {
    if text.is_empty() { words.word("report-not-stated") } else { text }
}

/// The text that the person saw, as who recorded the decision says. Since when it is kept in this archive is told only where
/// that does not seem to deny it: a firm may have used a text on paper long before.
fn wording(receipt: &Receipt, sort: Sort, words: &Words) -> Part {
    let block = match &receipt.wording {
        Some(wording) => {
            let since = wording.valid_from.filter(|day| receipt.decided_on.is_none_or(|decided| *day <= decided));
            let since = since.map(|day| words.say("report-valid-from", &[("date", &words.long(day))]));
            let version = words.say("paper-version", &[("version", &words.line(&wording.version))]);
            let caption = since.map_or(version.clone(), |since| format!("{version} · {since}"));
            let caption =
                [Some(caption), language(wording, words)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            Block::Wording { caption: Some(caption), lines: words.lines(&wording.text) }
        }
        None => Block::Quiet { paragraphs: vec![words.word("paper-receipt-no-wording")] },
    };
    Part::new(sort.word("wording", words), vec![block])
}

/// What the data are used for; after a no, that they are not; after a later decision, that this one counts.
fn used(receipt: &Receipt, sort: Sort, words: &Words) -> Part {
    if let Some((_, day)) = receipt.ended.as_ref().filter(|(how, _)| how == REPLACED) {
        let said = words.say("paper-receipt-replaced", &[("date", &words.long(*day))]);
        return Part::new(words.word("paper-receipt-effect"), vec![Block::Prose { paragraphs: vec![said] }]);
    }
    if sort == Sort::Consent {
        return Part::new(words.word("paper-receipt-use"), vec![Block::Facts { rows: purpose(receipt, words) }]);
    }
    let title = receipt.purpose.as_ref().map_or(&receipt.type_title, |purpose| &purpose.title);
    let said = words.say(&sort.key("unused"), &[("purpose", &words.line(title))]);
    Part::new(words.word("paper-receipt-effect"), vec![Block::Prose { paragraphs: vec![said] }])
}

fn purpose(receipt: &Receipt, words: &Words) -> Vec<[String; 2]> {
    let purpose = receipt.purpose.clone().unwrap_or_default();
    let said = |text: &Option<String>, key: &str| filled(text).map_or_else(|| words.word(key), |text| words.line(text));
    let title = Some(purpose.title.clone());
    vec![
        [words.word("report-col-purpose"), said(&title, "report-not-stated")],
        [words.word("report-col-basis"), words.word("basis-consent")],
        [words.word("paper-receipt-data"), said(&purpose.categories, "report-not-stated")],
        [words.word("report-col-recipients"), said(&purpose.recipients, "report-not-stated")],
        [words.word("report-col-retention"), said(&purpose.retention, "paper-receipt-kept-unknown")],
        [words.word("paper-receipt-place"), words.word("paper-receipt-place-here")],
    ]
}

fn change_of_mind(paper: &Paper, (sort, now): (Sort, Sort), words: &Words) -> Part {
    let how = match (contact(paper, words), now) {
        (Some(contact), Sort::Consent) => words.say("paper-withdraw-how", &[("contact", &contact)]),
        (None, Sort::Consent) => words.word("paper-withdraw-how-unknown"),
        _ if sort.is_of_the_firm() => words.word("paper-receipt-new"),
        _ => words.word("paper-receipt-again"),
    };
    let paragraphs = vec![how, words.word("paper-complaint"), words.word("paper-receipt-record")];
    let heading = if sort.is_of_the_firm() { "paper-receipt-can" } else { "paper-receipt-withdraw" };
    Part::new(words.word(heading), vec![Block::Prose { paragraphs }])
}
