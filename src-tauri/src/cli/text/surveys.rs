//! The looks at old copies, at the quality of the data and at weak consents, as short texts.

use super::page::{Page, Said, visible};
use custode_api::automation::told::{Inventory, Quality, WeakConsents};
use std::collections::BTreeMap;

pub fn inventory(page: &mut Page<'_>, found: &Inventory) {
    page.say("cli-inventory", &[("count", found.total.into())]);
    for copy in &found.copies {
        let (state, title) = (page.word("legacy-state", copy.state), visible(&copy.title));
        page.line(&format!("  {state:<16} {title:<36} {}", visible(copy.place.as_deref().unwrap_or_default())));
    }
    written(page, found.path.as_deref());
}

pub fn quality(page: &mut Page<'_>, found: &Quality) {
    page.say("quality-made-cards", &[("count", found.checked.into()), ("flawed", found.flawed.into())]);
    for group in &found.groups {
        counts(page, &group.flaws, "quality-flaw");
    }
    written(page, found.path.as_deref());
}

pub fn weak_consents(page: &mut Page<'_>, found: &WeakConsents) {
    let checked = page.said("weak-checked", &[("count", found.checked.into())]);
    let weak = page.said("weak-found", &[("count", found.found.into())]);
    page.line(&format!("{checked}, {weak}"));
    counts(page, &found.lacks, "weak-lacks");
    written(page, found.path.as_deref());
}

/// Each thing that occurs, with its count.
fn counts(page: &mut Page<'_>, all: &BTreeMap<&str, u64>, start: &str) {
    for (code, count) in all.iter().filter(|(_, count)| **count != 0) {
        let word = page.word(start, code);
        page.line(&format!("{count:>8}  {word}"));
    }
}

fn written(page: &mut Page<'_>, path: Option<&str>) {
    if let Some(path) = path {
        page.say("cli-written", &[("path", Said::from(path))]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::of;
    use custode_api::automation::told::{CopyLine, FlawGroupCount, Inventory, Quality, Told, WeakConsents};
    use custode_i18n::{Catalogue, Lang};
    use std::collections::BTreeMap;

    fn looks() -> [(Told, usize); 3] {
        let copy = CopyLine {
            id: None,
            title: "soci.xls".to_owned(),
            kind: "file",
            content: None,
            place: Some("PC vecchio".to_owned()),
            holder: None,
            people: None,
            state: "to_destroy",
            state_on: "2026-01-31".parse().unwrap(),
            state_by: None,
            imports: Vec::new(),
        };
        let inventory = Inventory { total: 1, copies: vec![copy], path: Some("/tmp/x.csv".to_owned()) };
        let flaws = BTreeMap::from([("tax_code", 2), ("email", 0)]);
        let invalid = FlawGroupCount { group: "invalid", count: 2, flaws };
        let quality = Quality { checked: 12, flawed: 2, months: 24, groups: vec![invalid], path: None };
        let lacks = BTreeMap::from([("no_date", 1), ("expired", 0)]);
        let weak = WeakConsents { checked: 3, found: 1, lacks, types: Vec::new(), files: Vec::new(), path: None };
        [(inventory.into(), 3), (quality.into(), 2), (weak.into(), 2)]
    }

    #[test]
    fn the_looks_speak_in_words() {
        for lang in Lang::ALL {
            for (told, lines) in looks() {
                let text = of(&told, Catalogue::get(lang));
                assert_eq!(text.lines().count(), lines, "{text}");
                assert!(!text.contains(['{', '_']) && !text.contains("legacy-") && !text.contains("weak-"), "{text}");
            }
        }
    }
}
