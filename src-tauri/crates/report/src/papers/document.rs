//! The documents of a firm, from its settings: privacy notice, retention policy, sheet of rights. The text is what a version
//! is: lines, where `# ` begins a heading, `- ` an item and `| ` a row of a table, the first with its titles. A version that was issued is set from its text, for ever.

use super::{
    place_and_day,
    values::{ClassFacts, DocumentFacts, DocumentKind, FirmDocument, Paper},
    view::{Block, Part, View},
};
use crate::{
    access::{automated, country, letter::filled, view::Item, words::Words},
    clean::Script,
    pack::{Purpose, Recipient},
};
use custode_i18n::Lang;

pub(super) fn arrange(paper: &Paper, document: &FirmDocument, words: &Words, view: &mut View) {
    view.title = words.word(title_key(document.kind));
    let version = match &document.issued {
        Some(issued) => {
            let (version, date) = (issued.version.to_string(), words.long(issued.on));
            vec![
                words.say("paper-version", &[("version", &version)]),
                words.say("report-valid-from", &[("date", &date)]),
            ]
        }
        None => vec![words.word("paper-draft"), place_and_day(paper, words)],
    };
    view.subject = format!("{} · {}", view.title, version.join(" · "));
    view.aside = version;
    view.parts = parts(&document.text, words);
}

const fn title_key(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Notice => "paper-notice-title",
        DocumentKind::Retention => "paper-retention-title",
        DocumentKind::Rights => "paper-rights-title",
    }
}

/// The text as parts: headings, paragraphs, lists.
fn parts(text: &str, words: &Words) -> Vec<Part> {
    let mut parts = vec![Part { heading: None, blocks: Vec::new() }];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(heading) = line.strip_prefix("# ") {
            parts.push(Part::new(words.line(heading), Vec::new()));
            continue;
        }
        let Some(part) = parts.last_mut() else { continue };
        if let Some(cells) = line.strip_prefix("| ") {
            let cells: Vec<String> = cells.split(" | ").map(|cell| words.line(cell)).collect();
            match part.blocks.last_mut() {
                Some(Block::Table { rows, .. }) => rows.push(cells),
                _ => part.blocks.push(Block::Table { columns: cells, rows: Vec::new() }),
            }
            continue;
        }
        match (line.strip_prefix("- "), part.blocks.last_mut()) {
            (Some(item), Some(Block::List { items })) => items.push(self::item(item, words)),
            (Some(item), _) => part.blocks.push(Block::List { items: vec![self::item(item, words)] }),
            (None, _) => part.blocks.push(Block::Prose { paragraphs: vec![words.line(line)] }),
        }
    }
    parts.retain(|part| part.heading.is_some() || !part.blocks.is_empty());
    parts
}

/// An item; what stands before its first colon is what it is about.
fn item(text: &str, words: &Words) -> Item {
    match text.split_once(": ") {
        Some((strong, rest)) => Item { strong: format!("{}:", words.line(strong)), text: words.line(rest) },
        None => Item { strong: String::new(), text: words.line(text) },
    }
}

/// The text of a document, from the settings as they are.
pub fn document_text(kind: DocumentKind, facts: &DocumentFacts, lang: Lang) -> String {
    let words = Words::new(lang, Script::Covered);
    let lines = match kind {
        DocumentKind::Notice => notice(facts, &words),
        DocumentKind::Retention => retention(facts, &words),
        DocumentKind::Rights => {
            let mut lines = vec![words.word("paper-rights-lead")];
            lines.extend(rights(facts, &words));
            lines
        }
    };
    // Places to break a long word belong to the setting, not to the text.
    lines.join("\n").replace(crate::clean::BREAK, "")
}

fn heading(key: &str, words: &Words) -> String {
    format!("# {}", words.word(key))
}

fn notice(facts: &DocumentFacts, words: &Words) -> Vec<String> {
    let mut lines = vec![words.word("paper-notice-lead"), heading("paper-notice-who", words), firm(facts, words)];
    if let Some(dpo) = filled(&facts.controller.dpo) {
        lines.push(words.say("paper-notice-dpo", &[("dpo", &words.line(dpo))]));
    }
    lines.push(heading("paper-notice-why", words));
    if !facts.purposes.is_empty() {
        lines.push(row(PURPOSE_COLUMNS.map(|key| words.word(key))));
        lines.extend(facts.purposes.iter().map(|purpose| about(purpose, words)));
    }
    if !facts.recipients.is_empty() {
        lines.push(heading("paper-notice-recipients", words));
        lines.push(words.word("paper-notice-recipients-lead"));
        lines.extend(facts.recipients.iter().map(|one| receiver(one, words)));
    }
    if !facts.consents.is_empty() {
        lines.push(heading("paper-notice-consents", words));
        lines.push(words.word("paper-notice-consents-lead"));
        lines.extend(facts.consents.iter().map(|title| format!("- {}", words.line(title))));
    }
    lines.push(heading("paper-notice-origin", words));
    lines.push(words.word("paper-notice-origin-you"));
    if !facts.sources.is_empty() {
        let sources: Vec<String> = facts.sources.iter().map(|title| words.line(title)).collect();
        lines.push(words.say("paper-notice-origin-others", &[("sources", &sources.join(", "))]));
    }
    lines.push(heading("paper-notice-where", words));
    lines.push(words.word("paper-notice-where-text"));
    if !facts.recipients.is_empty() {
        let leaves = facts.recipients.iter().any(|one| one.safeguard.is_some());
        lines.push(words.word(if leaves { "paper-notice-leaves" } else { "paper-notice-stays" }));
    }
    lines.extend(automated::lines(&facts.controller, &facts.purposes, words));
    lines.extend(rights(facts, words));
    lines
}

/// Who answers, and where to write.
fn firm(facts: &DocumentFacts, words: &Words) -> String {
    let firm = &facts.controller;
    let name = Some(words.line(&firm.name)).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| words.word("report-controller-missing"));
    let parts = [
        Some(name),
        filled(&firm.address).map(|text| words.line(text)),
        filled(&firm.vat).map(|vat| words.say("report-vat", &[("vat", &words.line(vat))])),
        filled(&firm.contact).map(|text| words.line(text)),
        filled(&firm.pec).map(|pec| words.say("report-pec", &[("pec", &words.line(pec))])),
    ];
    let firm = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    // A name like "S.r.l." brings its own full stop.
    words.say("paper-notice-firm", &[("firm", firm.trim_end_matches('.'))])
}

/// What a notice says of every purpose (Art. 13(1)(c), (e), (2)(a)).
const PURPOSE_COLUMNS: [&str; 5] =
    ["report-col-purpose", "report-col-basis", "report-col-which", "report-col-recipients", "report-col-retention"];

/// A row of a table in the text of a document.
fn row(cells: [String; 5]) -> String {
    format!("| {}", cells.map(|cell| cell.replace('|', "/")).join(" | "))
}

/// A purpose with its basis; where that is a legitimate interest, also which one (Art. 13(1)(d)). What nobody stated is not
/// stated: nobody says that nobody gets the data.
fn about(purpose: &Purpose, words: &Words) -> String {
    let said =
        |text: &Option<String>| filled(text).map_or_else(|| words.word("report-not-stated"), |text| words.line(text));
    let mut basis = said(&purpose.basis);
    if purpose.interest.is_some() {
        basis = words.say("paper-notice-interest", &[("basis", &basis), ("interest", &said(&purpose.interest))]);
    }
    row([
        words.line(&purpose.title),
        basis,
        said(&purpose.categories),
        said(&purpose.recipients),
        said(&purpose.retention),
    ])
}

/// Who gets the data: what for, where, and what protects them outside of the European Economic Area (Art. 13(1)(e), (f)).
fn receiver(one: &Recipient, words: &Words) -> String {
    let role = words.code(&format!("report-role-{}", one.role), &one.role);
    let place = country(&one.country, words);
    let place = match filled(&one.safeguard) {
        Some(code) => {
            let safeguard = words.code(&format!("report-safeguard-{code}"), code);
            words.say("paper-notice-outside", &[("country", &place), ("safeguard", &safeguard)])
        }
        None => place,
    };
    let args =
        [("name", words.line(&one.name)), ("service", words.line(&one.service)), ("role", role), ("place", place)];
    let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    words.say("paper-notice-recipient", &args)
}

/// The six rights that are always named (S69), what else the law gives, and how to use it.
fn rights(facts: &DocumentFacts, words: &Words) -> Vec<String> {
    const RIGHTS: [&str; 8] = ["access", "modify", "rectify", "erase", "port", "restrict", "object", "withdraw"];
    let mut lines = vec![heading("paper-rights-heading", words), words.word("report-rights-intro")];
    lines.extend(RIGHTS.map(|right| format!("- {}", words.word(&format!("paper-right-{right}")))));
    // Clearly and apart from everything else (Art. 21(4)).
    let object = [heading("paper-rights-object-heading", words), words.word("paper-rights-object")];
    let contact = filled(&facts.controller.contact).or_else(|| filled(&facts.controller.pec));
    lines.push(match contact {
        Some(contact) => words.say("report-rights-how", &[("contact", &words.line(contact))]),
        None => words.word("report-rights-how-unknown"),
    });
    lines.push(words.word("report-rights-complaint"));
    lines.extend(object);
    lines
}

fn retention(facts: &DocumentFacts, words: &Words) -> Vec<String> {
    let mut lines = vec![words.word("paper-retention-lead"), heading("paper-retention-purposes", words)];
    for purpose in &facts.purposes {
        let kept = filled(&purpose.retention).map_or_else(|| words.word("report-not-stated"), |text| words.line(text));
        lines.push(format!("- {}: {kept}", words.line(&purpose.title)));
    }
    lines.push(heading("paper-retention-classes", words));
    lines.push(words.word("paper-retention-classes-lead"));
    lines.extend(facts.classes.iter().map(|class| term(class, words)));
    lines.push(heading("paper-retention-end", words));
    lines.push(words.counted("paper-retention-bin", facts.bin_days as usize));
    lines.push(words.word("paper-retention-proof"));
    lines.push(words.word("paper-retention-who"));
    lines
}

/// How long a retention class keeps, in words: "5 anni dalla chiusura della pratica"; `anchor` is its stable code.
pub fn term_words(months: u32, anchor: &str, lang: Lang) -> String {
    span(months, anchor, &Words::new(lang, Script::Covered))
}

fn span(months: u32, anchor: &str, words: &Words) -> String {
    let term = match months {
        months if months > 0 && months.is_multiple_of(12) => {
            words.counted("paper-retention-years", (months / 12) as usize)
        }
        months => words.counted("paper-retention-months", months as usize),
    };
    format!("{term} {}", words.code(&format!("paper-anchor-{anchor}"), anchor))
}

fn term(class: &ClassFacts, words: &Words) -> String {
    let text = format!("- {}: {}", words.line(&class.title), span(class.months, &class.anchor, words));
    match filled(&class.norm) {
        Some(norm) => format!("{text} ({})", words.line(norm)),
        None => text,
    }
}
