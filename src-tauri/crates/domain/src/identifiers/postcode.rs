//! Postcodes: Italian CAP with the zeros that spreadsheets drop; foreign ones are kept as written.

use super::province;
use super::text::clean;

/// What a cell of a postcode column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostcodeReading {
    /// Five digits.
    Cap(String),
    /// Five digits after leading zeros were put back; a proposal, to be listed.
    ZeroRestored(String),
    /// Letters in it: a foreign code, kept as written.
    Foreign(String),
    /// Nothing in the cell.
    Nothing,
    /// Digits, but no CAP.
    Invalid,
}

/// Reads a cell. `province` (two-letter code) and `country` (as written) decide in doubt.
#[must_use]
pub fn read(cell: &str, province: Option<&str>, country_is_foreign: bool) -> PostcodeReading {
    let cell = clean(cell);
    let text = cell.trim();
    if text.is_empty() || super::text::is_placeholder(text) {
        return PostcodeReading::Nothing;
    }
    let italian = strip_country(text);
    let digits = italian.strip_suffix(".0").unwrap_or(italian);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        let shape = text.len() <= 12 && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-'));
        return if shape && text.bytes().any(|b| b.is_ascii_digit()) {
            PostcodeReading::Foreign(text.to_owned())
        } else {
            PostcodeReading::Invalid
        };
    }
    match digits.len() {
        5 => PostcodeReading::Cap(digits.to_owned()),
        1..=4 if !country_is_foreign => {
            let padded = format!("{digits:0>5}");
            let prefix = province.and_then(province::postcode_prefix);
            // Fewer than four digits are only believed where the province says the same.
            if prefix.is_some_and(|p| padded.starts_with(p)) || (digits.len() == 4 && prefix.is_none()) {
                PostcodeReading::ZeroRestored(padded)
            } else {
                PostcodeReading::Invalid
            }
        }
        3..=10 if country_is_foreign => PostcodeReading::Foreign(digits.to_owned()),
        _ => PostcodeReading::Invalid,
    }
}

fn strip_country(text: &str) -> &str {
    for prefix in ["I-", "IT-", "I - "] {
        if let Some(rest) =
            text.get(..prefix.len()).filter(|head| head.eq_ignore_ascii_case(prefix)).map(|_| &text[prefix.len()..])
        {
            return rest.trim();
        }
    }
    text
}

/// True when the CAP cannot lie in the province.
#[must_use]
pub fn contradicts(cap: &str, province: &str) -> bool {
    province::postcode_prefix(province).is_some_and(|prefix| {
        // Towns near the border keep the code of the other side; only another leading digit is surely wrong.
        cap.len() == 5 && cap.as_bytes()[0] != prefix.as_bytes()[0]
    })
}

/// Postcode, town and province in one text: "43121 Parma (PR)", "43121 - Parma PR".
#[must_use]
pub fn town_line(text: &str) -> Option<(&str, &str, Option<&str>)> {
    let cap = text.get(..5).filter(|cap| cap.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = text[5..].strip_prefix([' ', '-', ',', '\n'])?.trim_start_matches([' ', '-', ',']);
    let (town, province) = match rest.trim_end_matches(')').rsplit_once([' ', '(', ',', '-']) {
        Some((town, end)) if end.len() == 2 && province::code(end).is_some() => (town, Some(end)),
        _ => (rest, None),
    };
    let town = town.trim_end_matches([' ', '(', ',', '-']);
    let named = town.starts_with(char::is_alphabetic) && !town.contains(|c: char| c.is_ascii_digit());
    named.then_some((cap, town, province))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_a_town_line_apart() {
        assert_eq!(town_line("43121 - Parma (PR)"), Some(("43121", "Parma", Some("PR"))));
        assert_eq!(town_line("00184 Roma RM"), Some(("00184", "Roma", Some("RM"))));
        assert_eq!(town_line("20121 San Donato Milanese"), Some(("20121", "San Donato Milanese", None)));
        for text in ["43121", "43121 1", "4312 Parma", "Parma 43121"] {
            assert_eq!(town_line(text), None, "{text}");
        }
    }

    #[test]
    fn proposes_lost_zeros() {
        for (cell, prov, want) in [
            ("43121", None, PostcodeReading::Cap("43121".into())),
            ("5100", None, PostcodeReading::ZeroRestored("05100".into())),
            ("184", Some("RM"), PostcodeReading::ZeroRestored("00184".into())),
            ("184", None, PostcodeReading::Invalid),
            ("9121", Some("CA"), PostcodeReading::ZeroRestored("09121".into())),
            ("9121", Some("PR"), PostcodeReading::Invalid),
            ("184.0", Some("RM"), PostcodeReading::ZeroRestored("00184".into())),
            ("'00184", None, PostcodeReading::Cap("00184".into())),
            ("I-39100", None, PostcodeReading::Cap("39100".into())),
            ("SW1A 1AA", None, PostcodeReading::Foreign("SW1A 1AA".into())),
            ("", None, PostcodeReading::Nothing),
            ("123456", None, PostcodeReading::Invalid),
        ] {
            assert_eq!(read(cell, prov, false), want, "{cell}");
        }
        assert_eq!(read("6900", None, true), PostcodeReading::Foreign("6900".into()));
        assert!(contradicts("43121", "RM") && !contradicts("43121", "RE"));
    }
}
