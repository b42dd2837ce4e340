//! What does not fit a letter: every communication, every consent event, the texts, the changes, and what is left out.

use super::{
    automated,
    letter::filled,
    sections::{evidence, is_of_the_firm, method_of, state, table_or, with_term, wording},
    view::{Block, Cell, Part, Tone},
    words::Words,
};
use crate::pack::{AccessPack, Change, Communication, ConsentEvent, Direction, MessageFile, ProofCopy, Wording};

const COMMUNICATIONS: &str = "A";
const HISTORY: &str = "B";
pub(super) const WORDINGS: &str = "C";

pub(super) fn parts(pack: &AccessPack, words: &Words) -> Vec<Part> {
    let mut parts = vec![communications(pack, words), history(pack, words)];
    parts.extend(wordings(pack, words));
    parts.push(changes(pack, words, if pack.wordings.is_empty() { "C" } else { "D" }));
    let mut last = missing(pack, words, left_out_annex(pack));
    if let Some(journal) = &pack.journal {
        let seq = journal.seq.to_string();
        let end = words.say("erasure-paper-chain", &[("seq", &seq), ("head", &words.line(&journal.head))]);
        last.blocks.push(Block::Quiet { paragraphs: vec![end] });
    }
    parts.push(last);
    parts
}

/// The annex that says what is missing: where there is no text to show, the letters move up.
pub(super) fn left_out_annex(pack: &AccessPack) -> &'static str {
    if pack.wordings.is_empty() { "D" } else { "E" }
}

fn heading(words: &Words, letter: &str, key: &str) -> String {
    words.say("report-annex", &[("letter", letter), ("title", &words.word(key))])
}

fn communications(pack: &AccessPack, words: &Words) -> Part {
    let rows = pack.communications.iter().map(|item| communication(item, words)).collect();
    let columns = vec![
        words.column("report-col-when", 26, 0),
        words.column("report-col-channel", 33, 0),
        words.column("report-col-content", 0, 1),
        words.column("report-col-kept", 31, 0),
    ];
    let title = heading(words, COMMUNICATIONS, "report-section-communications");
    table_or(title, columns, rows, || words.word("report-none-communications"))
}

fn communication(item: &Communication, words: &Words) -> Vec<Cell> {
    let moment = words.moment(item.at);
    let (day, time) = moment.split_once(", ").unwrap_or((&moment, ""));
    let channel = words.channel(&item.channel);
    let outcome = filled(&item.outcome).map(|text| words.line(text));
    let others: Vec<String> = item.others.iter().map(|name| words.shown_text(name)).collect();
    let small = [
        (!item.attachments.is_empty()).then(|| attachments(&item.attachments, words)),
        filled(&item.point).map(|point| words.line(point)),
        filled(&item.purpose).map(|text| words.say("report-purpose", &[("purpose", &words.line(text))])),
        outcome.map(|outcome| words.say("report-outcome", &[("outcome", &outcome)])),
        (!others.is_empty()).then(|| words.say("report-with", &[("names", &others.join(", "))])),
        filled(&item.operator).map(|name| words.say("report-operator", &[("name", &words.line(name))])),
    ];
    let small: Vec<String> = small.into_iter().flatten().collect();
    let class = words.line(&item.retention_class);
    vec![
        Cell::plain(day.replace(' ', "\u{a0}")).with_small([time.to_owned()]),
        Cell::plain(words.word(match item.direction {
            Direction::Inbound => "report-inbound",
            Direction::Outbound => "report-outbound",
        }))
        .with_small([channel]),
        Cell {
            lines: filled(&item.subject).map(|text| words.lines(text)).unwrap_or_default(),
            body: filled(&item.body).map(|text| words.lines(text)).unwrap_or_default(),
            small: if small.is_empty() { small } else { vec![small.join(" · ")] },
            tone: Tone::Strong,
        },
        words.kept(&item.kept).with_small((!class.is_empty()).then_some(class)),
    ]
}

/// The files of a message: those that go with the pack by their numbers, the others with where they are.
fn attachments(files: &[MessageFile], words: &Words) -> String {
    let named = files.iter().map(|file| {
        let name = words.line(&file.name);
        match (file.number, &file.sha256) {
            (Some(number), _) => format!("{number} ({name})"),
            (None, Some(_)) => words.say("report-attachment-left", &[("name", &name)]),
            (None, None) => words.say("report-attachment-not-kept", &[("name", &name)]),
        }
    });
    words.say("report-attachments", &[("names", &named.collect::<Vec<_>>().join(", "))])
}

fn history(pack: &AccessPack, words: &Words) -> Part {
    let rows = pack.consent_events.iter().map(|event| event_row(pack, event, words)).collect();
    let columns = vec![
        words.column("report-col-when", 26, 0),
        words.column("report-col-consent", 0, 4),
        words.column("report-col-state", 36, 0),
        words.column("report-col-how", 0, 7),
    ];
    let title = heading(words, HISTORY, "report-section-history");
    table_or(title, columns, rows, || words.word("report-none-history"))
}

fn event_row(pack: &AccessPack, event: &ConsentEvent, words: &Words) -> Vec<Cell> {
    let by_us = is_of_the_firm(event.state);
    let small = [
        wording(pack, event.wording.as_deref(), words),
        evidence(event.evidence_level, event.evidence.as_deref(), words).filter(|_| !by_us),
        event.valid_until.map(|day| words.say("report-valid-until", &[("date", &words.short(day))])),
        // What a cell of a list said is no note of anybody's.
        filled(&event.note).map(|text| {
            let key = if event.method.as_deref() == Some("import") { "report-cell" } else { "report-note" };
            words.say(key, &[("note", &words.line(text))])
        }),
        filled(&event.corrected).map(|text| words.say("report-corrected", &[("reason", &words.line(text))])),
        (!event.files.is_empty()).then(|| proofs(&event.files, words)),
        Some(words.noted(event.recorded_at, event.recorded_by.as_deref())),
    ];
    let how = method_of(event.state, event.method.as_deref(), words).map_or_else(|| words.dash(), Cell::plain);
    vec![
        event.decided_on.map_or_else(|| words.not_stated(), |day| Cell::plain(words.short(day))),
        Cell::toned(words.line(&event.type_title), Tone::Strong),
        state(event.state, words),
        how.with_small(small.into_iter().flatten()),
    ]
}

/// The files that go with the pack for a decision, by their numbers and names.
fn proofs(files: &[ProofCopy], words: &Words) -> String {
    let told = |left_out: bool, key: &str| {
        let some = files.iter().filter(|file| file.left_out == left_out);
        let named: Vec<String> = some.map(|file| format!("{} ({})", file.number, words.line(&file.name))).collect();
        (!named.is_empty()).then(|| words.say(key, &[("files", &named.join(", "))]))
    };
    let lines = [told(false, "report-proofs"), told(true, "report-proofs-left-out")];
    lines.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn wordings(pack: &AccessPack, words: &Words) -> Option<Part> {
    let blocks: Vec<Block> = pack
        .wordings
        .iter()
        .map(|wording| Block::Wording {
            title: words.line(&wording.title),
            caption: since(pack, wording, words),
            lines: words.lines(&wording.text),
        })
        .collect();
    (!blocks.is_empty()).then(|| Part { heading: heading(words, WORDINGS, "report-section-wordings"), blocks })
}

/// Since when a text is in use, where that does not deny that somebody saw it: a firm may have used it on paper long before.
fn since(pack: &AccessPack, wording: &Wording, words: &Words) -> Option<String> {
    let seen = pack.consent_events.iter().filter(|event| event.wording.as_deref() == Some(wording.code.as_str()));
    let first = seen.filter_map(|event| event.decided_on).min();
    let since = wording.valid_from.filter(|day| first.is_none_or(|first| *day <= first))?;
    Some(words.say("report-valid-from", &[("date", &words.long(since))]))
}

fn changes(pack: &AccessPack, words: &Words, letter: &str) -> Part {
    // That an import touched the card is told where the data come from; a row without a value says no more.
    let is_told = |change: &&Change| {
        change.what != "imported" || filled(&change.before).is_some() || filled(&change.after).is_some()
    };
    let rows = pack.changes.iter().filter(is_told).map(|change| change_row(change, words)).collect();
    let columns = vec![
        words.column("report-col-when", 26, 0),
        words.column("report-col-what", 0, 6),
        words.column("report-col-before", 0, 9),
        words.column("report-col-after", 0, 9),
        words.column("report-col-by", 24, 0),
    ];
    let title = heading(words, letter, "report-section-changes");
    let kept = (!pack.changes.is_empty()).then(|| words.word("report-kept-changes"));
    with_term(table_or(title, columns, rows, || words.word("report-none-changes")), kept)
}

fn change_row(change: &Change, words: &Words) -> Vec<Cell> {
    let moment = words.moment(change.at);
    let (day, time) = moment.split_once(", ").unwrap_or((&moment, ""));
    // A value where there was none was written, not modified.
    let is_first = change.what == "changed" && change.field.is_some() && filled(&change.before).is_none();
    let code = if is_first { "written" } else { change.what.as_str() };
    let what = words.code(&format!("report-change-{code}"), code);
    let what = match change.field.as_deref() {
        Some(field) => Cell::toned(words.field(field, change.label.as_deref()), Tone::Strong).with_small([what]),
        None => Cell::toned(what, Tone::Strong),
    };
    let value = |text: &Option<String>| {
        filled(text).map_or_else(
            || words.dash(),
            |text| match text.parse() {
                Ok(day) if is_day(change.field.as_deref()) => Cell::plain(words.short(day)),
                _ => {
                    let text = words.value(change.field.as_deref().unwrap_or_default(), text);
                    Cell { lines: words.lines(&text), ..Cell::default() }
                }
            },
        )
    };
    vec![
        Cell::plain(day.replace(' ', "\u{a0}")).with_small([time.to_owned()]),
        what,
        value(&change.before),
        value(&change.after),
        filled(&change.by).map_or_else(|| words.dash(), |name| Cell::plain(words.line(name))),
    ]
}

/// A field whose value is a legal date, kept as ISO and printed in words.
fn is_day(field: Option<&str>) -> bool {
    field.is_some_and(|field| field.ends_with("_on"))
}

fn missing(pack: &AccessPack, words: &Words, letter: &str) -> Part {
    let mut said = missing_words(pack, words);
    if words.has_spelled() {
        said.push(words.word("report-not-copied"));
    }
    let rows = left_out(pack, words);
    let title = heading(words, letter, "report-section-missing");
    if said.is_empty() && rows.is_empty() && pack.exclusions.is_empty() {
        return Part {
            heading: title,
            blocks: vec![Block::Prose { paragraphs: vec![words.word("report-missing-nothing")] }],
        };
    }
    let mut paragraphs = vec![words.word("report-missing-intro")];
    paragraphs.extend(said);
    if !pack.exclusions.is_empty() {
        paragraphs.push(words.word("report-left-out-manifest"));
    }
    let mut blocks = vec![Block::Prose { paragraphs }];
    if !rows.is_empty() {
        let columns = vec![words.column("report-col-reason", 0, 4), words.column("report-col-item", 0, 7)];
        blocks.push(Block::Table { columns, rows });
    }
    Part { heading: title, blocks }
}

/// What the controller has not stated yet (Art. 15(1) asks for it).
fn missing_words(pack: &AccessPack, words: &Words) -> Vec<String> {
    let controller = &pack.controller;
    let listed = |fields: Vec<(&str, bool)>| -> Option<String> {
        let names: Vec<String> = fields
            .into_iter()
            .filter(|(_, is_missing)| *is_missing)
            .map(|(name, _)| words.word(&format!("report-missing-{name}")))
            .collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let is_missing = |text: &Option<String>| filled(text).is_none();
    let of_controller = listed(vec![
        ("name", controller.name.trim().is_empty()),
        ("address", is_missing(&controller.address)),
        ("vat", is_missing(&controller.vat)),
        ("contact", is_missing(&controller.contact)),
    ]);
    let mut said: Vec<String> = of_controller
        .map(|fields| words.say("report-missing-controller", &[("fields", &fields)]))
        .into_iter()
        .collect();
    if automated::is_open(pack) {
        said.push(words.word("report-missing-automated"));
    }
    if pack.purposes.is_empty() {
        said.push(words.word("report-missing-purposes"));
    }
    for purpose in &pack.purposes {
        let mut fields = vec![
            ("basis", is_missing(&purpose.basis)),
            ("categories", is_missing(&purpose.categories)),
            ("recipients", is_missing(&purpose.recipients)),
            ("retention", is_missing(&purpose.retention)),
        ];
        fields.extend(automated::empty_of(purpose));
        if let Some(fields) = listed(fields) {
            said.push(
                words.say("report-missing-purpose", &[("title", &words.line(&purpose.title)), ("fields", &fields)]),
            );
        }
    }
    said
}

/// What was left out of this copy because it is about somebody else, one row for each reason. Which columns of the archive
/// no copy has is the same for everybody, and stands in the manifest.
fn left_out(pack: &AccessPack, words: &Words) -> Vec<Vec<Cell>> {
    let pieces = pack.left_out().into_iter().map(|one| {
        let said = words.counted("report-left-out-pieces", one.count);
        vec![Cell::toned(words.reason(&one.reason), Tone::Strong), Cell::plain(said)]
    });
    pieces.collect()
}
