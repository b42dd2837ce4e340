//! What a list says of its own signs: "0 = consenso dato; 1 = consenso negato" above the header, or in it. Who wrote that
//! knows better than any dictionary.

use std::collections::BTreeMap;

use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::text::fold;

use crate::normalise::draft::ConsentState;

/// Longest sign that a legend explains, in characters.
const SIGN: usize = 12;

/// What the lines above a header, and the header itself, say that the answers of its column mean: a sign, as
/// [`consent_cell::key`] has it, to the code of a state.
#[must_use]
pub fn of(titles: &[String], header: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for line in titles {
        all.extend(of_line(line));
    }
    // What the header says is about its own column.
    let remark = header.find(['(', '[', ':']).map_or("", |at| &header[at + 1..]);
    all.extend(of_line(remark.trim_end_matches([')', ']'])));
    all
}

/// The signs of one line; none where it explains no answer.
fn of_line(line: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut explains = false;
    let parts: Vec<&str> = line.split('=').collect();
    for (at, two) in parts.windows(2).enumerate() {
        let Some(sign) = last_word(two[0]) else { continue };
        // The next sign stands at the end of these words.
        let behind = at + 2 < parts.len();
        let words = two[1].trim_end();
        let words =
            if behind { words.strip_suffix(last_word(words).unwrap_or_default()).unwrap_or(words) } else { words };
        let words =
            words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '/' | '|' | '.' | ')' | '-'));
        if sign.chars().count() > SIGN || words.is_empty() {
            continue;
        }
        let meaning = match consent_cell::read(words) {
            ConsentMeaning::Yes if fold(words) == fold(sign) => continue,
            ConsentMeaning::Yes => ConsentState::Given,
            ConsentMeaning::No => ConsentState::Refused,
            ConsentMeaning::Withdrawn => ConsentState::Withdrawn,
            ConsentMeaning::Unknown => ConsentState::Unknown,
        };
        explains |= meaning != ConsentState::Unknown;
        // Explained twice, and not alike: nobody knows.
        let before = found.insert(consent_cell::key(sign), meaning.code().to_owned());
        if before.is_some_and(|before| before != meaning.code()) {
            found.insert(consent_cell::key(sign), ConsentState::Unknown.code().to_owned());
        }
    }
    if explains { found } else { BTreeMap::new() }
}

/// The last word of a text.
fn last_word(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let from = text
        .rfind(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '(' | ':' | '|'))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let word = text[from..].trim_matches(['"', '\'', '«', '»', '“', '”']);
    (!word.is_empty()).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Vec<(String, String)> {
        of(&[line.to_owned()], "").into_iter().collect()
    }

    fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
        all.iter().map(|(sign, state)| ((*sign).to_owned(), (*state).to_owned())).collect()
    }

    #[test]
    fn i5_a_legend_turned_round_is_followed() {
        let turned = pairs(&[("0", "given"), ("1", "refused")]);
        for line in [
            "0 = consenso dato; 1 = consenso negato",
            "Legenda: 0=consenso dato, 1=consenso negato",
            "0 = dato 1 = negato",
            "Legenda consensi (0 = dato / 1 = negato)",
        ] {
            assert_eq!(told(line), turned, "{line}");
        }
        assert_eq!(told("X = non vuole; vuoto = da chiedere"), pairs(&[("vuoto", "unknown"), ("x", "refused")]));
        assert_eq!(told("S = revocato; N = consenso dato"), pairs(&[("n", "given"), ("s", "withdrawn")]));
        for line in ["A = attivo; C = cessato", "Elenco clienti", "Totale = 12", ""] {
            assert_eq!(told(line), [], "{line}");
        }
        let own: Vec<_> = of(&[], "Newsletter (1 = no, 0 = sì)").into_iter().collect();
        assert_eq!(own, pairs(&[("0", "given"), ("1", "refused")]));
        assert!(of(&[], "Newsletter (sì/no)").is_empty());
    }
}
