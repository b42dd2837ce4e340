//! What is wrong with a command line, in the words of whoever typed it. Names of options and values stay as they are typed.

use super::text::visible;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use custode_i18n::{Arg, Catalogue};

/// The sentences for a command line that was not understood; `None` where clap's own page is the answer: help and version.
pub fn fault(error: &Error, words: &Catalogue) -> Option<String> {
    let said = |kind: ContextKind| error.get(kind).map(told).unwrap_or_default();
    let say = |key: &str, values: &[(&str, &str)]| {
        let values: Vec<(&str, Arg<'_>)> =
            values.iter().map(|(name, text)| (*name, Arg::from(visible(text)))).collect();
        words.text(key, &values)
    };
    let (argument, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    let sentence = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return None;
        }
        ErrorKind::UnknownArgument => say("cli-usage-unknown-argument", &[("argument", &argument)]),
        ErrorKind::InvalidSubcommand => {
            say("cli-usage-unknown-word", &[("word", &said(ContextKind::InvalidSubcommand))])
        }
        ErrorKind::MissingRequiredArgument => say("cli-usage-missing", &[("arguments", &argument)]),
        ErrorKind::InvalidValue if value.is_empty() => say("cli-usage-value-missing", &[("argument", &argument)]),
        ErrorKind::ValueValidation if value == "-" => say("cli-usage-piped", &[("argument", &argument)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            say("cli-usage-value-wrong", &[("argument", &argument), ("value", &value)])
        }
        ErrorKind::TooManyValues => say("cli-usage-value-unwanted", &[("argument", &argument), ("value", &value)]),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            say("cli-usage-value-missing", &[("argument", &argument)])
        }
        ErrorKind::ArgumentConflict => match said(ContextKind::PriorArg) {
            prior if prior == argument => say("cli-usage-twice", &[("argument", &argument)]),
            prior => say("cli-usage-conflict", &[("argument", &argument), ("other", &prior)]),
        },
        _ => say("cli-usage-unclear", &[]),
    };
    let mut lines = vec![sentence];
    let known = said(ContextKind::ValidValue);
    if !known.is_empty() {
        lines.push(say("cli-usage-values", &[("known", &known)]));
    }
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(meant) = meant.into_iter().map(said).find(|meant| !meant.is_empty()) {
        lines.push(say("cli-usage-meant", &[("meant", &meant)]));
    }
    let usage = said(ContextKind::Usage);
    if let Some(usage) = usage.strip_prefix("Usage:").map(str::trim) {
        // Several lines where a word may be used in several ways.
        let ways: Vec<&str> = usage.lines().map(str::trim).collect();
        lines.push(say("cli-usage-line", &[("usage", &ways.join(" · "))]));
    }
    lines.push(say("cli-usage-help", &[]));
    Some(lines.join("\n"))
}

/// What clap knows about a fault, as text.
fn told(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::words::Line, fault};
    use clap::error::ErrorKind;
    use custode_i18n::{Catalogue, Lang};
    use std::ffi::OsString;

    fn refused(line: &str) -> clap::Error {
        Line::read(line.split(' ').map(OsString::from), Catalogue::get(Lang::It)).unwrap_err()
    }

    /// AUTOMATION: a usage fault is told in the language of the terminal, with what is wrong and how the word is used.
    #[test]
    fn every_fault_of_a_command_line_has_a_sentence() {
        for (line, kind, parts) in [
            ("custode stats A --cerca x", ErrorKind::UnknownArgument, &["--cerca"][..]),
            ("custode contacts A --serch x", ErrorKind::UnknownArgument, &["--serch", "--search"]),
            ("custode statistiche", ErrorKind::InvalidSubcommand, &["statistiche"]),
            ("custode stat A", ErrorKind::InvalidSubcommand, &["stat", "stats"]),
            ("custode stats", ErrorKind::MissingRequiredArgument, &["<ARCHIVE>"]),
            ("custode import A", ErrorKind::MissingRequiredArgument, &["<FILES>...", "--source <CODE>"]),
            ("custode show A", ErrorKind::MissingRequiredArgument, &["--contact <ID>", "--email <X>"]),
            ("custode contacts A --search", ErrorKind::InvalidValue, &["--search <TEXT>"]),
            ("custode export A --format pdf --out x", ErrorKind::InvalidValue, &["pdf", "csv, xlsx, vcf, json"]),
            ("custode contacts A --limit dieci", ErrorKind::ValueValidation, &["--limit <N>", "dieci"]),
            ("custode backup A --out -", ErrorKind::ValueValidation, &["--out <FILE>"]),
            ("custode stats A --json=1", ErrorKind::TooManyValues, &["--json", "1"]),
            (
                "custode show A --contact 1 --email a@b.example",
                ErrorKind::ArgumentConflict,
                &["--contact <ID>", "--email <X>"],
            ),
            ("custode contacts A --limit 1 --limit 2", ErrorKind::ArgumentConflict, &["--limit <N>"]),
        ] {
            let error = refused(line);
            assert_eq!(error.kind(), kind, "{line}");
            let mut told = Vec::new();
            for lang in Lang::ALL {
                let text = fault(&error, Catalogue::get(lang)).unwrap();
                assert!(parts.iter().all(|part| text.contains(part)), "{line}: {text}");
                assert!(text.contains("custode"), "how it is used: {text}");
                assert!(!text.contains("cli-usage") && !text.contains("{ $"), "{text}");
                told.push(text);
            }
            assert_ne!(told[0], told[1], "{line}: two languages");
            for english in ["error:", "Usage", "unexpected", "required", "invalid", "tip:"] {
                assert!(!told[0].contains(english), "{english} in {}", told[0]);
            }
        }
    }

    #[test]
    fn help_is_a_page_and_no_fault() {
        for line in ["custode --help", "custode --version", "custode show --help", "custode bin"] {
            assert!(fault(&refused(line), Catalogue::get(Lang::It)).is_none(), "{line}");
        }
    }

    /// What was typed may hold what a terminal obeys.
    #[test]
    fn a_fault_cannot_steer_the_terminal() {
        let text = fault(&refused("custode stats A --x\u{1b}[31m\u{202e}"), Catalogue::get(Lang::It)).unwrap();
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text:?}");
    }
}
