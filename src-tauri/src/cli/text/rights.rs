//! Requests, retention runs and erasures, as short texts.

use super::text::{line, plain, rows, say};
use custode_i18n::Catalogue;
use serde_json::Value;

/// The word of a code that the window uses too.
fn word(words: &Catalogue, start: &str, code: &Value) -> String {
    words.text(&format!("{start}-{}", plain(code).replace('_', "-")), &[])
}

fn kinds(of: &Value, words: &Catalogue) -> String {
    let all: Vec<String> = rows(&of["kinds"]).map(|kind| word(words, "requests-kind", kind)).collect();
    all.join(", ")
}

pub fn requests(page: &mut String, answer: &Value, words: &Catalogue) {
    line(page, &say(words, "cli-requests", &[("count", &answer["total"])]));
    for one in rows(&answer["requests"]) {
        let (state, asked) = (word(words, "requests-state", &one["state"]), kinds(one, words));
        let (number, due, who) = (plain(&one["number"]), plain(&one["due_on"]), plain(&one["requester"]));
        line(page, &format!("  {number:<14} {due}  {state:<22} {who} · {asked}"));
    }
}

pub fn request(page: &mut String, answer: &Value, words: &Catalogue) {
    let state = word(words, "requests-state", &answer["state"]);
    line(page, &format!("{}  {state}  {}", plain(&answer["number"]), plain(&answer["requester"])));
    line(page, &format!("  {}", kinds(answer, words)));
    line(page, &say(words, "cli-request-days", &[("received", &answer["received_on"]), ("due", &answer["due_on"])]));
    for letter in rows(&answer["letters"]) {
        line(page, &format!("  {}  {}", plain(&letter["code"]), word(words, "requests-letter", &letter["kind"])));
    }
}

pub fn letter(page: &mut String, answer: &Value, words: &Catalogue) {
    if answer["dry_run"] == true {
        line(page, &words.text("cli-letter-trial", &[]));
    }
    rows(&answer["files"]).for_each(|file| line(page, &plain(&file["path"])));
}

pub fn retention(page: &mut String, answer: &Value, words: &Catalogue) {
    let verified = answer["state"] == "verified";
    let key = if verified { "cli-retention-done" } else { "cli-retention-listed" };
    line(page, &say(words, key, &[("number", &answer["number"])]));
    for count in rows(&answer["counts"]) {
        line(
            page,
            &say(
                words,
                "cli-retention-class",
                &[("class", &count["class"]), ("items", &count["items"]), ("held", &count["held"])],
            ),
        );
    }
    for log in rows(&answer["logs"]) {
        let key = if verified { "run-log-gone" } else { "run-log" };
        line(page, &format!("{}: {}", plain(&log["class"]), say(words, key, &[("count", &log["entries"])])));
    }
    if verified {
        line(page, &say(words, "cli-retention-moved", &[("moved", &answer["moved"]), ("skipped", &answer["skipped"])]));
        return;
    }
    for one in rows(&answer["lines"]) {
        let kept = &one["kept_by"];
        let kept = if kept.is_null() { String::new() } else { word(words, "run-fate", kept) };
        let why = &one["decided_by"];
        let norm = if one["norm"].is_null() { String::new() } else { format!(" ({})", plain(&one["norm"])) };
        let why = if why.is_null() { String::new() } else { format!("{}{norm}", word(words, "run-why", why)) };
        line(page, &format!("  {}  {}  {why}  {kept}", plain(&one["due"]), plain(&one["title"])));
    }
    if answer["uncovered"] != 0 {
        line(page, &say(words, "cli-retention-uncovered", &[("count", &answer["uncovered"])]));
    }
    for one in rows(&answer["uncovered_lines"]) {
        line(page, &format!("  {}  {}", plain(&one["title"]), word(words, "run-uncovered", &one["why"])));
    }
    if answer["to_type"].is_number() {
        line(page, &say(words, "cli-retention-count", &[("count", &answer["to_type"])]));
    }
    line(page, &say(words, "cli-retention-next", &[("number", &answer["number"])]));
}

pub fn erasure(page: &mut String, answer: &Value, words: &Catalogue) {
    let preview = answer["dry_run"] == true;
    if preview {
        line(page, &words.text("cli-dry-run", &[]));
        line(page, &plain(&answer["name"]));
    } else {
        line(page, &say(words, "cli-erased", &[("number", &answer["number"])]));
    }
    for count in rows(&answer["counts"]) {
        line(
            page,
            &say(
                words,
                "cli-erase-class",
                &[
                    ("class", &Value::String(word(words, "erase-class", &count["class"]))),
                    ("destroyed", &count["destroyed"]),
                    ("anonymised", &count["anonymised"]),
                    ("kept", &count["kept"]),
                ],
            ),
        );
    }
    for one in rows(&answer["records"]).filter(|one| one["outcome"] != "destroyed") {
        line(page, &format!("  {}  {}  {}", plain(&one["kept_until"]), plain(&one["norm"]), plain(&one["title"])));
    }
    rows(&answer["files"]).for_each(|file| line(page, &plain(&file["path"])));
    if preview {
        for block in rows(&answer["blocks"]) {
            line(page, &word(words, "reason", block));
        }
        if answer["request"].is_string() {
            line(page, &say(words, "cli-request-to-name", &[("number", &answer["request"])]));
        }
        line(page, &say(words, "cli-erase-next", &[("plan", &answer["plan"])]));
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::of;
    use custode_i18n::{Catalogue, Lang};
    use serde_json::json;

    /// AUTOMATION: every answer is a sentence, not a code, in both languages.
    #[test]
    fn the_rights_speak_in_words() {
        let request = json!({
            "number": "2026/0001", "state": "acknowledged", "kinds": ["objection_marketing"], "requester": "Anna",
            "received_on": "2026-01-02", "due_on": "2026-02-02", "letters": [{ "code": "L-1", "kind": "answer" }],
        });
        let run = json!({
            "number": "CO-0001", "state": "simulated", "uncovered": 2, "to_type": 60,
            "counts": [{ "class": "Ordini", "items": 3, "held": 1 }],
            "lines": [{ "due": "2026-01-01", "title": "Ordine", "kept_by": "hold" }],
        });
        let plan = json!({
            "dry_run": true, "name": "Anna Verdi", "plan": "abc", "blocks": ["held"], "request": "2026/0001",
            "counts": [{ "class": "card", "destroyed": 1, "anonymised": 0, "kept": 0 }],
            "records": [{ "outcome": "kept", "kept_until": "2036-01-01", "norm": "c.c. 2220", "title": "Ordine" }],
        });
        let cases = [
            ("request-list", json!({ "total": 1, "requests": [request] }), 2),
            ("request-show", request.clone(), 4),
            ("request-letter", json!({ "dry_run": true, "files": [{ "path": "a.pdf" }] }), 2),
            ("retention", run, 6),
            ("erase", plan, 7),
        ];
        for lang in Lang::ALL {
            for (word, answer, lines) in &cases {
                let text = of(word, answer, Catalogue::get(lang));
                assert_eq!(text.lines().count(), *lines, "{text}");
                for raw in ["requests-", "run-fate", "reason-", "erase-class", "cli-", "{", "_"] {
                    assert!(!text.contains(raw), "{raw} in {text}");
                }
            }
        }
    }
}
