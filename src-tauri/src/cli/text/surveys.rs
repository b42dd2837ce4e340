//! The looks at old copies, at the quality of the data and at weak consents, as short texts.

use super::text::{line, plain, rows, say};
use custode_i18n::Catalogue;
use serde_json::Value;

pub fn inventory(page: &mut String, answer: &Value, words: &Catalogue) {
    line(page, &say(words, "cli-inventory", &[("count", &answer["total"])]));
    for copy in rows(&answer["copies"]) {
        let state = words.text(&format!("legacy-state-{}", plain(&copy["state"]).replace('_', "-")), &[]);
        line(page, &format!("  {state:<16} {:<36} {}", plain(&copy["title"]), plain(&copy["place"])));
    }
    written(page, answer, words);
}

pub fn quality(page: &mut String, answer: &Value, words: &Catalogue) {
    line(page, &say(words, "quality-made-cards", &[("count", &answer["checked"]), ("flawed", &answer["flawed"])]));
    for flaws in rows(&answer["groups"]).filter_map(|group| group["flaws"].as_object()) {
        counts(page, flaws, "quality-flaw", words);
    }
    written(page, answer, words);
}

pub fn weak_consents(page: &mut String, answer: &Value, words: &Catalogue) {
    let checked = say(words, "weak-checked", &[("count", &answer["checked"])]);
    line(page, &format!("{checked}, {}", say(words, "weak-found", &[("count", &answer["found"])])));
    if let Some(lacks) = answer["lacks"].as_object() {
        counts(page, lacks, "weak-lacks", words);
    }
    written(page, answer, words);
}

/// Each thing that occurs, with its count.
fn counts(page: &mut String, all: &serde_json::Map<String, Value>, start: &str, words: &Catalogue) {
    for (code, count) in all.iter().filter(|(_, count)| count.as_u64() != Some(0)) {
        line(
            page,
            &format!("{:>8}  {}", plain(count), words.text(&format!("{start}-{}", code.replace('_', "-")), &[])),
        );
    }
}

fn written(page: &mut String, answer: &Value, words: &Catalogue) {
    if answer["path"].is_string() {
        line(page, &say(words, "cli-written", &[("path", &answer["path"])]));
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::of;
    use custode_i18n::{Catalogue, Lang};
    use serde_json::json;

    #[test]
    fn the_looks_speak_in_words() {
        let inventory = json!({ "total": 1, "path": "/tmp/x.csv", "copies": [
            { "title": "soci.xls", "state": "to_destroy", "place": "PC vecchio" },
        ] });
        let quality = json!({ "checked": 12, "flawed": 2, "groups": [
            { "group": "invalid", "flaws": { "tax_code": 2, "email": 0 } },
        ] });
        let weak = json!({ "checked": 3, "found": 1, "lacks": { "no_date": 1, "expired": 0 } });
        for lang in Lang::ALL {
            let words = Catalogue::get(lang);
            for (word, answer, lines) in
                [("inventory", &inventory, 3), ("quality", &quality, 2), ("weak-consents", &weak, 2)]
            {
                let text = of(word, answer, words);
                assert_eq!(text.lines().count(), lines, "{text}");
                assert!(!text.contains(['{', '_']) && !text.contains("legacy-") && !text.contains("weak-"), "{text}");
            }
        }
    }
}
