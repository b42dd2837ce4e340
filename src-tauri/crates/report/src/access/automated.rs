//! Profiling and decisions without a person (Art. 13(2)(f), 15(1)(h) and 22 GDPR): what the controller stated, and that nothing was.

use super::{
    letter::filled,
    view::{Block, Cell, Part, Tone},
    words::Words,
};
use crate::pack::{AccessPack, Automated, Controller, Purpose};

/// The part of the report.
pub(super) fn part(pack: &AccessPack, words: &Words) -> Part {
    let rows: Vec<_> = of(&pack.purposes).map(|(purpose, stated)| row(purpose, stated, words)).collect();
    let block = if rows.is_empty() {
        let open = if pack.automated_elsewhere { "report-automated-elsewhere" } else { "report-automated-open" };
        let text = words.word(without(&pack.controller, "report-automated-none", open));
        match pack.controller.nothing_automated || pack.automated_elsewhere {
            true => Block::Prose { paragraphs: vec![text] },
            false => Block::Quiet { paragraphs: vec![text] },
        }
    } else {
        let columns = vec![
            words.column("report-col-purpose", 0, 4),
            words.column("report-col-logic", 0, 5),
            words.column("report-col-significance", 0, 4),
            words.column("report-col-consequences", 0, 4),
        ];
        Block::Table { columns, rows }
    };
    Part { heading: words.word("report-section-automated"), blocks: vec![block] }
}

/// Whether nothing was stated at all.
pub(super) fn is_open(pack: &AccessPack) -> bool {
    !pack.controller.nothing_automated && !pack.automated_elsewhere && of(&pack.purposes).next().is_none()
}

/// Which of the three statements about a purpose are empty, by the end of their keys.
pub(super) fn empty_of(purpose: &Purpose) -> Vec<(&'static str, bool)> {
    let Some(stated) = &purpose.automated else { return Vec::new() };
    let texts =
        [("logic", &stated.logic), ("significance", &stated.significance), ("consequences", &stated.consequences)];
    texts.map(|(name, text)| (name, filled(text).is_none())).to_vec()
}

/// The lines of a notice: one sentence, or one item for each purpose that is automated; nothing where nothing was stated. Only
/// where a program decides is there a decision to have reviewed (Art. 22(3)).
pub(crate) fn lines(controller: &Controller, purposes: &[Purpose], words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for (decides, lead) in [(true, "paper-notice-automated-lead"), (false, "paper-notice-profiling-lead")] {
        let mut items = of(purposes).filter(|(_, stated)| stated.decides == decides).peekable();
        lines.extend(items.peek().map(|_| words.word(lead)));
        lines.extend(items.map(|(purpose, stated)| item(purpose, stated, words)));
    }
    if lines.is_empty() && controller.nothing_automated {
        lines.push(words.word("paper-notice-automated"));
    }
    lines
}

fn of(purposes: &[Purpose]) -> impl Iterator<Item = (&Purpose, &Automated)> {
    purposes.iter().filter_map(|purpose| purpose.automated.as_ref().map(|stated| (purpose, stated)))
}

fn without(controller: &Controller, none: &'static str, open: &'static str) -> &'static str {
    if controller.nothing_automated { none } else { open }
}

/// What a program does for the purpose.
fn does(stated: &Automated, words: &Words) -> String {
    words.word(match (stated.profiling, stated.decides) {
        (true, true) => "report-automated-both",
        (_, true) => "report-automated-decides",
        _ => "report-automated-profiles",
    })
}

fn row(purpose: &Purpose, stated: &Automated, words: &Words) -> Vec<Cell> {
    vec![
        Cell::toned(words.line(&purpose.title), Tone::Strong).with_small([does(stated, words)]),
        words.stated(stated.logic.as_deref()),
        words.stated(stated.significance.as_deref()),
        words.stated(stated.consequences.as_deref()),
    ]
}

fn item(purpose: &Purpose, stated: &Automated, words: &Words) -> String {
    let said =
        |text: &Option<String>| filled(text).map_or_else(|| words.word("report-not-stated"), |text| words.line(text));
    words.say(
        "paper-notice-automated-purpose",
        &[
            ("title", &words.line(&purpose.title)),
            ("does", &does(stated, words)),
            ("logic", &said(&stated.logic)),
            ("significance", &said(&stated.significance)),
            ("consequences", &said(&stated.consequences)),
        ],
    )
}
