//! To whom data of this person went, as it was recorded (Art. 15(1)(c) GDPR).

use super::{
    letter::filled,
    sections::table_or,
    view::{Cell, Part, Tone},
    words::Words,
};
use crate::pack::{AccessPack, DisclosureLine};

/// The part of the report: a table, or that nothing was recorded.
pub(super) fn part(pack: &AccessPack, words: &Words) -> Part {
    let rows = pack.disclosures.iter().map(|one| row(one, words)).collect();
    let columns = vec![
        words.column("report-col-recipient", 0, 4),
        words.column("report-col-when", 31, 0),
        words.column("report-col-which", 0, 5),
        words.column("report-col-for", 0, 4),
    ];
    table_or(words.word("report-section-disclosures"), columns, rows, || words.word("report-none-disclosures"))
}

fn row(one: &DisclosureLine, words: &Words) -> Vec<Cell> {
    let what = match one.how.as_str() {
        "export" | "list" | "notice" => {
            words.say(&format!("report-disclosed-{}", one.how), &[("what", &words.line(&one.what).to_uppercase())])
        }
        _ => words.line(&one.what),
    };
    vec![
        Cell::toned(words.line(&one.name), Tone::Strong),
        Cell::plain(words.short(one.on)),
        Cell::plain(what),
        filled(&one.why).map_or_else(|| words.dash(), |why| Cell::plain(words.line(why))),
    ]
}
