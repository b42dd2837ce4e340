//! Every reason that a use case gives for a refusal has a sentence in both languages, read from the sources: without one, the
//! window and the terminal could only say that something is wrong.

use std::{collections::BTreeSet, fs, path::Path};

/// What makes an error of its second or only argument.
const MAKERS: &[&str] = &[
    "AppError::NotFound(",
    "AppError::Conflict(",
    "AppError::Precondition(",
    "AppError::Forbidden(",
    "AppError::field(",
    "ApiError::field(",
    "ApiError::because(",
    "FieldFault::new(",
];

/// Codes whose own sentence says all that there is to say.
const SAID_BY_CODE: &[&str] = &["ErrorCode::Internal", "ErrorCode::NewerFile"];

/// The arguments of a call, from behind its parenthesis.
fn arguments(text: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut escaped, mut start, mut found) = (0_u32, false, false, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ',' if depth == 0 => {
                found.push(text[start..at].trim());
                start = at + 1;
            }
            ')' => {
                found.push(text[start..at].trim());
                break;
            }
            _ => {}
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

/// The reasons that a source names as words.
fn reasons(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for maker in MAKERS {
        for (at, _) in source.match_indices(maker) {
            let arguments = arguments(&source[at + maker.len()..]);
            if arguments.first().is_some_and(|first| SAID_BY_CODE.contains(first)) {
                continue;
            }
            let word = arguments.last().and_then(|last| last.strip_prefix('"')?.strip_suffix('"'));
            found.extend(word.map(|word| word.replace('_', "-")));
        }
    }
    found
}

/// The reasons that a catalogue has a sentence for.
fn told(language: &str) -> BTreeSet<String> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates/i18n/locales")).join(language);
    let files = fs::read_dir(folder).expect("a catalogue").flatten();
    let texts = files.map(|file| fs::read_to_string(file.path()).expect("messages"));
    let mut found = BTreeSet::new();
    for text in texts.collect::<Vec<_>>() {
        let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        let named =
            keys.filter_map(|key| ["reason-", "refusal-", "cli-"].iter().find_map(|first| key.strip_prefix(first)));
        found.extend(named.map(str::to_owned));
    }
    found
}

#[test]
fn every_reason_has_a_sentence_in_both_languages() {
    let mut given = BTreeSet::new();
    for room in ["app/src", "api/src"] {
        for (_, source) in super::leaving::sources(room) {
            given.extend(reasons(&source));
        }
    }
    assert!(given.len() > 200, "the sources were read: {}", given.len());
    for language in ["it", "en"] {
        let told = told(language);
        let silent: Vec<&String> = given.difference(&told).collect();
        assert!(silent.is_empty(), "no sentence in {language} for {silent:?}");
    }
}

#[test]
fn a_reason_is_found_behind_every_first_argument() {
    let source = r#"
        AppError::field(format!("points.{index}.value"), "a-one");
        AppError::NotFound("a_two");
        FieldFault::new(
            name,
            "a-three",
        );
        ApiError::because(ErrorCode::Conflict, "a-four").with("name", "no");
        ApiError::because(ErrorCode::Internal, "ours");
        AppError::field("name", reason);
    "#;
    let found: Vec<String> = reasons(source).into_iter().collect();
    assert_eq!(found, ["a-four", "a-one", "a-three", "a-two"]);
}
