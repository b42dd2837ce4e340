//! The answers of the command line as short texts for people. The figures come from the same JSON that `--json` prints.

use std::fmt::Write as _;

use super::{rights, surveys};
use custode_api::automation::{Failure, steers};
use custode_i18n::{Arg, Catalogue};
use serde_json::Value;

/// The answer to a word in words.
pub fn of(word: &str, answer: &Value, words: &Catalogue) -> String {
    let mut text = String::new();
    let page = &mut text;
    match word {
        "create" => created(page, answer, words),
        "inspect" => inspected(page, answer, words),
        "sources" => {
            for source in rows(answer) {
                line(page, &format!("{:<20} {}", plain(&source["code"]), plain(&source["title"])));
            }
        }
        "import" => imported(page, answer, words),
        "contacts" => listed(page, answer, words),
        "duplicates" => alike(page, answer, words),
        "bin-list" => binned(page, answer, words),
        "bin-empty" => emptied(page, answer, words),
        "check" => {
            line(page, &words.text(&format!("cli-verdict-{}", plain(&answer["verdict"])), &[]));
            rows(&answer["codes"]).for_each(|code| line(page, &format!("  {}", plain(code))));
        }
        "audience" => audience(page, answer, words),
        "show" => shown(page, answer, words),
        "subject-report" => {
            for file in rows(&answer["files"]) {
                line(page, &plain(&file["path"]));
            }
            if answer["undecided"].as_u64().is_some_and(|count| count > 0) {
                line(page, &say(words, "cli-report-undecided", &[("count", &answer["undecided"])]));
            }
        }
        "export" => line(page, &say(words, "cli-exported", &[("path", &answer["path"]), ("count", &answer["count"])])),
        "backup" => {
            line(page, &say(words, "cli-backup", &[("path", &answer["file"]), ("count", &answer["entries"])]));
        }
        "restore" => {
            let made = [("path", &answer["archive"]), ("at", &answer["made_at"])];
            line(page, &say(words, "cli-restored", &made));
            let ledger = if answer["ledger"] == true { "cli-restored-ledger" } else { "cli-restored-without" };
            line(page, &say(words, ledger, &[("count", &answer["erased_again"])]));
        }
        "salvage" => {
            line(page, &say(words, "cli-salvaged", &[("path", &answer["archive"]), ("count", &answer["entries"])]));
            line(page, &say(words, "cli-salvaged-lost", &[("count", &answer["lost_entries"])]));
        }
        "request-list" => rights::requests(page, answer, words),
        "request-show" => rights::request(page, answer, words),
        "request-letter" => rights::letter(page, answer, words),
        "retention" => rights::retention(page, answer, words),
        "erase" => rights::erasure(page, answer, words),
        "inventory" => surveys::inventory(page, answer, words),
        "quality" => surveys::quality(page, answer, words),
        "weak-consents" => surveys::weak_consents(page, answer, words),
        "rekey" => line(page, &say(words, "cli-rekeyed", &[("count", &answer["generation"])])),
        "verify" => {
            for check in rows(&answer["checks"]) {
                let key = if check["ok"] == true { "cli-check-ok" } else { "cli-check-failed" };
                line(page, &say(words, key, &[("name", &check["name"]), ("detail", &check["detail"])]));
            }
        }
        _ => {
            for (name, value) in answer.as_object().into_iter().flatten() {
                line(page, &format!("{name:<20} {}", plain(value)));
            }
        }
    }
    text
}

/// Reasons that only a terminal has, or for which its way out is another one than the window's.
const OWN_REASONS: [&str; 14] = [
    "contact",
    "several-contacts",
    "act-file",
    "filter",
    "passphrase-file",
    "passphrase-nobody",
    "passphrase-differ",
    "passphrase-untypable",
    "unknown-source",
    "no-scratch-folder",
    "user-needed",
    "ledger-missing",
    "runs-off",
    "run",
];

fn whole_sentence(mut text: String) -> String {
    if !text.ends_with(['.', '!', '?', ':']) {
        text.push('.');
    }
    text
}

/// Why a command did not succeed: the sentence of the reason where there is one, else that of its kind.
/// `file` is the name of the file that the command reads.
pub fn failure(failure: &Failure, file: &str, words: &Catalogue) -> String {
    let mut values: Vec<(&str, Arg<'_>)> =
        failure.error.params.iter().map(|(name, value)| (name.as_str(), Arg::from(visible(value)))).collect();
    values.push(("file", Arg::from(visible(file))));
    let kind = serde_json::to_value(failure.error.code).unwrap_or_default();
    let reason = failure.error.params.get("reason").map(|reason| reason.replace('_', "-"));
    let (terminal, refusal, plain) =
        (|r: &str| format!("cli-{r}"), |r: &str| format!("refusal-{r}"), |r: &str| format!("reason-{r}"));
    let mut sentences: Vec<String> = reason
        .iter()
        .flat_map(|reason| {
            let own = OWN_REASONS.contains(&reason.as_str()).then(|| terminal(reason));
            own.into_iter().chain([refusal(reason), plain(reason)])
        })
        .chain(["cli-error", "error"].map(|first| format!("{first}-{}", kind.as_str().unwrap_or("internal"))))
        .filter(|key| words.has(key))
        .map(|key| whole_sentence(words.text(&key, &values)))
        .take(1)
        .collect();
    // Where in the file, and the way out.
    if let Some(reason) = reason.filter(|reason| words.has(&refusal(reason))) {
        if failure.error.params.contains_key("table") && failure.error.params.contains_key("row") {
            sentences.push(words.text("refusal-place", &values));
        }
        sentences.push(words.text(&format!("refusal-{reason}-way-out"), &values));
    }
    for field in &failure.error.fields {
        // A window shows the value marked in a list; here there is neither.
        let reason = field.reason.replace('_', "-");
        let keys = [format!("cli-field-{reason}"), format!("reason-{reason}"), "error-field".to_owned()];
        let why = keys.iter().find(|key| words.has(key)).map(|key| words.text(key, &[])).unwrap_or_default();
        sentences.push(format!("{}: {why}", visible(&field.field)));
    }
    sentences.push(format!("({})", failure.code));
    sentences.join(" ")
}

fn alike(page: &mut String, answer: &Value, words: &Catalogue) {
    for pair in rows(&answer["pairs"]) {
        let score = pair["score"].as_f64().unwrap_or_default() * 100.0;
        line(page, &format!("{score:>5.1} %  {} · {}", plain(&pair["a_name"]), plain(&pair["b_name"])));
        let reasons = rows(&pair["reasons"]).filter_map(Value::as_str);
        let told: Vec<String> = reasons.map(|code| words.text(&format!("alike-{code}"), &[])).collect();
        line(page, &format!("         {}", told.join(", ")));
    }
    let count = rows(&answer["pairs"]).count().into();
    line(page, &say(words, "cli-duplicates", &[("count", &count)]));
}

fn binned(page: &mut String, answer: &Value, words: &Catalogue) {
    line(page, &say(words, "cli-bin", &[("count", &answer["total"])]));
    for item in rows(&answer["items"]) {
        line(page, &format!("  {}  {}", plain(&item["erased_on"]), plain(&item["name"])));
    }
    if answer["clock"]["behind"] == true || answer["clock"]["jump_days"].is_number() {
        line(page, &words.text("cli-bin-clock", &[]));
    }
}

fn emptied(page: &mut String, answer: &Value, words: &Catalogue) {
    if answer["dry_run"] == true {
        line(page, &words.text("cli-dry-run", &[]));
    }
    for (name, key) in [
        ("contacts", "cli-bin-contacts"),
        ("communications", "cli-bin-communications"),
        ("kept", "cli-bin-kept"),
        ("shared", "cli-bin-shared"),
    ] {
        line(page, &say(words, key, &[("count", &answer[name])]));
    }
}

fn audience(page: &mut String, answer: &Value, words: &Catalogue) {
    let mut why: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for person in rows(&answer["excluded"]) {
        *why.entry(plain(&person["codes"][0])).or_default() += 1;
    }
    let excluded = why.values().sum::<usize>().into();
    line(page, &say(words, "cli-audience", &[("included", &answer["included"]), ("excluded", &excluded)]));
    for (code, count) in why {
        line(page, &format!("  {count:>6} {code}"));
    }
}

fn created(page: &mut String, answer: &Value, words: &Catalogue) {
    line(page, &say(words, "cli-created", &[("path", &answer["archive"])]));
    line(page, &say(words, "cli-recovery-code", &[("code", &answer["recovery_code"])]));
}

fn inspected(page: &mut String, answer: &Value, words: &Catalogue) {
    let file = &answer["file"];
    line(
        page,
        &say(words, "cli-file", &[("name", &file["name"]), ("format", &file["format"]), ("bytes", &file["bytes"])]),
    );
    for table in rows(&answer["tables"]) {
        let header = &table["header_row"];
        line(
            page,
            &say(words, "cli-table", &[("name", &table["name"]), ("rows", &table["data_rows"]), ("header", header)]),
        );
        for column in rows(&table["columns"]) {
            line(page, &format!("  {:<32} {}", plain(&column["header"]), plain(&column["field"])));
        }
    }
    for warning in rows(&answer["warnings"]) {
        line(page, &format!("! {} {}", plain(&warning["code"]), plain(&warning["row"])));
    }
}

fn imported(page: &mut String, answer: &Value, words: &Catalogue) {
    if answer["dry_run"] == true {
        line(page, &words.text("cli-dry-run", &[]));
    }
    let totals = &answer["totals"];
    for (outcome, key) in [
        ("create", "cli-rows-create"),
        ("update", "cli-rows-update"),
        ("duplicate", "cli-rows-duplicate"),
        ("unchanged", "cli-rows-unchanged"),
        ("suppressed", "cli-rows-suppressed"),
        ("rejected", "cli-rows-rejected"),
    ] {
        line(page, &say(words, key, &[("count", &totals[outcome])]));
    }
    for table in rows(&answer["columns"]) {
        for (key, words_of) in [("left_out", "cli-columns-left-out"), ("guessed", "cli-columns-guessed")] {
            let names: Vec<String> = rows(&table[key]).map(plain).collect();
            if !names.is_empty() {
                let names = Value::String(names.join(", "));
                line(page, &say(words, words_of, &[("file", &table["file"]), ("columns", &names)]));
            }
        }
    }
    for warning in rows(&answer["warnings"]) {
        if warning["code"] == "profile-differs" {
            let names = |key: &str| Value::String(rows(&warning[key]).map(plain).collect::<Vec<_>>().join(", "));
            let (missing, added) = (names("missing"), names("added"));
            let values = [
                ("file", &warning["file"]),
                ("profile", &warning["profile"]),
                ("missing", &missing),
                ("added", &added),
            ];
            line(page, &say(words, "cli-profile-differs", &values));
            continue;
        }
        if warning["code"] == "answers-left-out" {
            line(
                page,
                &format!(
                    "{}: {}",
                    plain(&warning["file"]),
                    say(words, "warning-answers-left-out", &[("count", &warning["count"])])
                ),
            );
            continue;
        }
        let kept = warning["kept_under"].is_string();
        let key = if kept { "cli-unknown-consent-kept" } else { "cli-unknown-consent-text" };
        let mut values = vec![("file", &warning["file"]), ("column", &warning["column"]), ("type", &warning["type"])];
        if kept {
            values.push(("under", &warning["kept_under"]));
        }
        line(page, &say(words, key, &values));
    }
}

fn listed(page: &mut String, answer: &Value, words: &Catalogue) {
    line(page, &say(words, "cli-contacts", &[("count", &answer["total"])]));
    for contact in rows(&answer["contacts"]) {
        let first = |field: &str| contact[field].get(0).map(plain).unwrap_or_default();
        line(
            page,
            &format!(
                "{}  {:<36} {:<36} {}",
                plain(&contact["id"]),
                plain(&contact["name"]),
                first("emails"),
                first("phones")
            ),
        );
    }
}

fn shown(page: &mut String, answer: &Value, words: &Catalogue) {
    line(page, &plain(&answer["contact"]["name"]));
    for point in rows(&answer["points"]) {
        line(page, &format!("  {:<10} {}", plain(&point["kind"]), plain(&point["value"])));
    }
    line(page, &words.text("cli-consents", &[]));
    for consent in rows(&answer["consents"]) {
        let (kind, on) = (plain(&consent["type"]), plain(&consent["decided_on"]));
        // "Withdrawn by you" is said to the person only.
        let shown = match plain(&consent["shown"]).as_str() {
            "withdrawn" => "withdrawn-other".to_owned(),
            shown => shown.replace('_', "-"),
        };
        let state = words.text(&format!("report-state-{shown}"), &[]);
        line(page, &format!("  {kind:<20} {state:<30} {on}"));
    }
    line(page, &words.text("cli-timeline", &[]));
    for event in rows(&answer["timeline"]) {
        line(page, &format!("  {}  {:<16} {}", plain(&event["at"]), plain(&event["kind"]), plain(&event["text"])));
    }
}

pub(super) fn rows(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

pub(super) fn line(page: &mut String, text: &str) {
    let _ = writeln!(page, "{}", text.trim_end());
}

// What a terminal obeys (escape sequences, direction marks) is data here, and leaves as a visible mark.
pub(super) fn plain(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Null => return String::new(),
        other => other.to_string(),
    };
    visible(&text)
}

/// [`plain`], for a text.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || steers(c) { '\u{fffd}' } else { c }).collect()
}

pub(super) fn say(words: &Catalogue, key: &str, values: &[(&str, &Value)]) -> String {
    let args: Vec<(&str, Arg<'_>)> = values
        .iter()
        .map(|(name, value)| {
            let arg = value.as_f64().map_or_else(|| Arg::from(plain(value)), Arg::from);
            (*name, arg)
        })
        .collect();
    words.text(key, &args)
}

#[cfg(test)]
mod tests {
    use super::{failure, of};
    use custode_api::automation::Failure;
    use custode_i18n::{Catalogue, Lang};
    use serde_json::json;

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let answer = json!([{ "code": "FIERA", "title": "x\u{1b}[31m\u{202e}" }]);
        let text = of("sources", &answer, Catalogue::get(Lang::It));
        assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "{text:?}");
    }

    /// A file name, a sheet name and the name of a field come from outside too.
    #[test]
    fn a_failure_cannot_steer_the_terminal() {
        let hostile = "\u{1b}[31mx\u{200e}\u{61c}\u{202e}.csv";
        let mut refused = Failure::refused("too-many-columns");
        refused.error.params.extend([("table", hostile), ("row", "7")].map(|(k, v)| (k.to_owned(), v.to_owned())));
        let mut invalid = Failure::usage("mapping");
        invalid.error.fields = custode_api::ApiError::field(hostile, "unknown").fields;
        for lang in Lang::ALL {
            for failed in [&refused, &invalid] {
                let text = failure(failed, hostile, Catalogue::get(lang));
                assert!(!text.contains(['\u{1b}', '\u{200e}', '\u{61c}', '\u{202e}']), "{text:?}");
            }
        }
    }

    #[test]
    fn a_failure_has_a_sentence_and_its_code() {
        for lang in Lang::ALL {
            for reason in [
                "passphrase-file",
                "passphrase-nobody",
                "passphrase-differ",
                "passphrase-untypable",
                "runs-off",
                "run",
                "never-heard-of",
            ] {
                let text = failure(&Failure::refused(reason), "", Catalogue::get(lang));
                assert!(text.ends_with(&format!("({reason})")) && text.len() > reason.len() + 10, "{text}");
            }
        }
    }

    /// Who did not say who they are, or has no ledger, reads which option says it and how old the copy is.
    #[test]
    fn a_refusal_names_the_option_that_is_missing() {
        for lang in Lang::ALL {
            let words = Catalogue::get(lang);
            assert!(failure(&Failure::usage("user-needed"), "", words).contains("--user"));
            let mut missing = Failure::refused("ledger-missing");
            missing.error.params.insert("at".to_owned(), "2026-11-22 09:00 UTC".to_owned());
            let text = failure(&missing, "", words);
            for part in ["2026-11-22 09:00 UTC", "--ledger", "--no-ledger"] {
                assert!(text.contains(part), "{part} in {text}");
            }
        }
    }

    #[test]
    fn a_refusal_says_what_where_and_the_way_out() {
        let words = Catalogue::get(Lang::It);
        let mut refused = Failure::refused("too-many-columns");
        refused.error.params.extend([("table", "Foglio1"), ("row", "7")].map(|(k, v)| (k.to_owned(), v.to_owned())));
        let text = failure(&refused, "soci.xlsx", words);
        for part in ["«soci.xlsx»", "Foglio1", "riga 7", "svuotala e riprova"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    /// What the window says of marked fields and lists does not hold on a terminal.
    #[test]
    fn a_terminal_has_words_of_its_own() {
        let (it, en) = (Catalogue::get(Lang::It), Catalogue::get(Lang::En));
        let source = failure(&Failure::refused("unknown-source"), "", it);
        assert!(source.contains("custode sources") && !source.contains("passo"), "{source}");
        let unknown = Failure::from(custode_api::ApiError::field("type", "unknown"));
        let (it, en) = (failure(&unknown, "", it), failure(&unknown, "", en));
        assert!(it.starts_with("Qualche valore non va bene: type: Custode non lo conosce."), "{it}");
        assert!(en.starts_with("Some values do not fit: type: Custode does not know it."), "{en}");
    }

    #[test]
    fn a_missing_file_and_a_wrong_key_speak_in_sentences() {
        for reason in ["file", "passphrase"] {
            let text = failure(&Failure::refused(reason), "x", Catalogue::get(Lang::It));
            assert!(!text.contains(['$', '{']) && text.contains(". ("), "{text}");
        }
    }

    #[test]
    fn every_bucket_of_an_import_is_named() {
        let totals =
            json!({ "create": 1200, "update": 0, "duplicate": 1, "unchanged": 0, "suppressed": 0, "rejected": 2 });
        let text = of("import", &json!({ "dry_run": true, "totals": totals }), Catalogue::get(Lang::It));
        assert_eq!(text.lines().count(), 7, "{text}");
        assert!(text.contains("1.200"), "{text}");
    }
}
