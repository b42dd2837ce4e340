//! The words of Custode: one Fluent catalogue in Italian and English for the window, the native dialogs and the printed documents.
//!
//! Messages live in `locales/{it,en}/*.ftl`, one file per feature; the build picks up every file of the two folders.

mod catalogue;
mod dates;
mod elision;
mod lang;

pub use catalogue::{Arg, Catalogue, sources};
pub use dates::{date_long, date_short, date_time, italian_clock, number};
pub use lang::{Lang, LangUnknown};

/// Words that begin a sentence, as they stand inside of one: abbreviations keep their capitals ("Codice fiscale" becomes
/// "codice fiscale", "IBAN" stays).
#[must_use]
pub fn inside_sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    if letters.clone().next().is_some_and(|second| second.is_uppercase() || second == '.') {
        return words.to_owned();
    }
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::inside_sentence;

    #[test]
    fn abbreviations_keep_their_capitals_inside_a_sentence() {
        for (words, inside) in [
            ("Codice fiscale", "codice fiscale"),
            ("IBAN", "IBAN"),
            ("È", "è"),
            ("", ""),
            ("P.IVA", "P.IVA"),
            ("A voce", "a voce"),
        ] {
            assert_eq!(inside_sentence(words), inside);
        }
    }
}
