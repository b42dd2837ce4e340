//! The catalogues against the code: no message without a use, no use without a message.
//!
//! That both languages have the same keys and variables is a test of `custode-i18n`;
//! a key missing in the window is a type error there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use fluent_syntax::{ast, parser};

use crate::place::root;
use crate::process::Failed;

const LOCALES: &str = "src-tauri/crates/i18n/locales/it";
const CODE: &[&str] = &["ui/src", "src-tauri/src", "src-tauri/crates"];

/// Fails with the list of unused messages and of Rust uses without a message.
pub fn check() -> Result<(), Failed> {
    let mut keys = BTreeSet::new();
    for file in files(&root().join(LOCALES), &["ftl"])? {
        keys.extend(messages(&read(&file)?));
    }
    let mut uses = Uses::default();
    for folder in CODE {
        for file in files(&root().join(folder), &["rs", "ts", "tsx", "typ"])? {
            if !file.components().any(|c| c.as_os_str() == "generated" || c.as_os_str() == "xtask") {
                uses.collect(&read(&file)?);
            }
        }
    }
    let unused: Vec<&String> = keys.iter().filter(|key| !uses.covers(key)).collect();
    let missing: Vec<&String> = uses.called.iter().filter(|key| !keys.contains(*key)).collect();
    if unused.is_empty() && missing.is_empty() {
        println!("{} messages, each used", keys.len());
        return Ok(());
    }
    for key in &unused {
        println!("unused message: {key}");
    }
    for key in &missing {
        println!("missing message: {key}");
    }
    Err(Failed(format!("{} unused and {} missing messages", unused.len(), missing.len())))
}

fn messages(text: &str) -> Vec<String> {
    let resource = match parser::parse(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        })
        .collect()
}

/// Texts in the code that are, or begin, the key of a message.
#[derive(Default)]
struct Uses {
    whole: BTreeSet<String>,
    prefixes: BTreeSet<String>,
    called: BTreeSet<String>,
}

impl Uses {
    fn collect(&mut self, code: &str) {
        for quote in ['"', '\'', '`'] {
            for (at, _) in code.match_indices(quote) {
                let rest = &code[at + 1..];
                let end = rest
                    .find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
                    .unwrap_or(rest.len());
                let (word, tail) = rest.split_at(end);
                if word.is_empty() {
                    continue;
                }
                // `keyOf('refusal', code)` in the window begins a key as a text with a hole does.
                if code[..at].ends_with("keyOf(") {
                    self.prefixes.insert(format!("{word}-"));
                }
                if tail.starts_with(quote) || tail.starts_with('.') {
                    self.whole.insert(word.to_owned());
                    if code[..at].ends_with(".text(") {
                        self.called.insert(word.to_owned());
                    }
                } else if word.ends_with('-') && (tail.starts_with("${") || tail.starts_with('{')) {
                    self.prefixes.insert(word.to_owned());
                }
            }
        }
    }

    fn covers(&self, key: &str) -> bool {
        // A message has a second form, in the third person, under its key with this ending.
        let key = key.strip_suffix("-other").filter(|first| self.whole.contains(*first)).unwrap_or(key);
        self.whole.contains(key) || self.prefixes.iter().any(|p| key.starts_with(p.as_str()))
    }
}

fn read(file: &Path) -> Result<String, Failed> {
    std::fs::read_to_string(file).map_err(|e| Failed(format!("{}: {e}", file.display())))
}

fn files(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, Failed> {
    let mut found = Vec::new();
    let mut left = vec![folder.to_path_buf()];
    while let Some(dir) = left.pop() {
        let entries = std::fs::read_dir(&dir).map_err(|e| Failed(format!("{}: {e}", dir.display())))?;
        for entry in entries.filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|e| endings.iter().any(|wanted| e == *wanted)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{Uses, messages};

    #[test]
    fn a_key_counts_as_used_when_quoted_or_begun() {
        let mut uses = Uses::default();
        uses.collect(r#"t('people-title'); t(`state-${code}`); c.text("report-gone", &[])"#);
        assert!(uses.covers("people-title"));
        assert!(uses.covers("state-given"));
        uses.collect("const key = keyOf('warning', code);");
        assert!(uses.covers("warning-hidden-rows"));
        assert!(!uses.covers("people-subtitle"));
        assert!(uses.called.contains("report-gone"));
    }

    #[test]
    fn terms_and_comments_are_no_messages() {
        let text = "# one\n-brand = Custode\nhello = Ciao { $name }\n";
        assert_eq!(messages(text), ["hello"]);
    }
}
