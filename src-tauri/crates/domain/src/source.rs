//! Sources of acquisition (S41).

use minicbor::{Decode, Encode};

/// A source of acquisition.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Source {
    /// Unique, upper case.
    #[n(0)]
    pub code: String,
    /// Name.
    #[n(1)]
    pub title: String,
    /// Whether the data come from the person; if not, Art. 14 GDPR applies.
    #[cbor(n(2), default)]
    pub from_subject: bool,
    /// In plain words.
    #[n(3)]
    pub description: Option<String>,
    /// Order in lists.
    #[cbor(n(4), default)]
    pub position: u32,
    /// The data were bought, or handed over by somebody else: every import needs the proof of their lawful origin.
    #[cbor(n(5), default)]
    pub bought: bool,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceField {
    /// Code.
    Code,
    /// Title.
    Title,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceFault {
    /// Nothing was entered.
    Missing,
    /// A title above 200 characters.
    TooLong,
    /// A code above 40 characters, or with a space in it.
    BadCharacters,
    /// Another source has this code.
    Taken,
}

/// Why a source is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field:?}: {reason:?}")]
pub struct SourceInvalid {
    /// Where.
    pub field: SourceField,
    /// What.
    pub reason: SourceFault,
}

/// The form of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewSource {
    /// Code; upper case whatever was typed.
    pub code: String,
    /// Title.
    pub title: String,
    /// The data came from the person; never so where they were bought.
    pub from_subject: bool,
    /// The data were bought, or handed over by somebody else.
    pub bought: bool,
}

/// Longest code, in characters.
const CODE_LIMIT: usize = 40;
/// Longest title, in characters.
const TITLE_LIMIT: usize = 200;

impl NewSource {
    /// Checks the form against the `others`. Description and position of `earlier` stay where there is one; a new source
    /// comes last.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(self, earlier: Option<&Source>, others: &[&Source]) -> Result<Source, Vec<SourceInvalid>> {
        let (code, title) = (self.code.trim().to_uppercase(), self.title.trim());
        let mut faults = Vec::new();
        let mut fault = |field, reason| faults.push(SourceInvalid { field, reason });
        if code.is_empty() {
            fault(SourceField::Code, SourceFault::Missing);
        } else if code.chars().count() > CODE_LIMIT || code.chars().any(char::is_whitespace) {
            fault(SourceField::Code, SourceFault::BadCharacters);
        } else if others.iter().any(|other| other.code.eq_ignore_ascii_case(&code)) {
            fault(SourceField::Code, SourceFault::Taken);
        }
        if title.is_empty() {
            fault(SourceField::Title, SourceFault::Missing);
        } else if title.chars().count() > TITLE_LIMIT {
            fault(SourceField::Title, SourceFault::TooLong);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Source {
            code,
            title: title.to_owned(),
            from_subject: self.from_subject && !self.bought,
            bought: self.bought,
            description: earlier.and_then(|earlier| earlier.description.clone()),
            position: earlier
                .map_or_else(|| u32::try_from(others.len()).unwrap_or(u32::MAX), |earlier| earlier.position),
        })
    }
}

/// The shipped source of lists that were bought.
pub const BOUGHT_LIST: &str = "LISTA-ACQUISTATA";

/// The shipped catalogue (S41, DOMAIN 4.1): code and whether the data come from the person. Titles come from the
/// catalogue of messages.
pub const SHIPPED_SOURCES: &[(&str, bool)] = &[
    ("NEGOZIO", true),
    ("WEB", true),
    ("FIERA", true),
    ("BANCA-DATI-PUBBLICA", false),
    ("LEAD-GENERATION", false),
    ("TELEFONATA", true),
    ("MODULO", true),
    ("RICHIESTA", true),
    ("PASSAPAROLA", false),
    ("IMPORT", false),
    (BOUGHT_LIST, false),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn form(code: &str, title: &str) -> NewSource {
        NewSource { code: code.to_owned(), title: title.to_owned(), from_subject: true, bought: false }
    }

    #[test]
    fn codes_and_titles_that_cannot_be_used_are_named() {
        let fair = form("fiera", "Fiera").parse(None, &[]).unwrap();
        assert_eq!(fair.code, "FIERA");
        use SourceFault::{BadCharacters, Missing, Taken, TooLong};
        for (code, title, code_fault, title_fault) in [
            ("", "Negozio", Some(Missing), None),
            ("   ", "", Some(Missing), Some(Missing)),
            ("IN NEGOZIO", "Negozio", Some(BadCharacters), None),
            (&"x".repeat(41), "Negozio", Some(BadCharacters), None),
            (&"x".repeat(40), "Negozio", None, None),
            ("Fiera", "Un'altra fiera", Some(Taken), None),
            ("negozio", " \t", None, Some(Missing)),
            ("negozio", &"è".repeat(201), None, Some(TooLong)),
            ("negozio", &"è".repeat(200), None, None),
        ] {
            let found = form(code, title).parse(None, &[&fair]).err().unwrap_or_default();
            let of = |field| found.iter().find(|fault| fault.field == field).map(|fault| fault.reason);
            assert_eq!((of(SourceField::Code), of(SourceField::Title)), (code_fault, title_fault), "{code} {title}");
        }
    }

    /// S41: what was bought did not come from the person, whatever was said.
    #[test]
    fn a_bought_list_is_never_from_the_person() {
        let list = NewSource { bought: true, ..form("lista", "Lista") }.parse(None, &[]).unwrap();
        assert!(list.bought && !list.from_subject);
    }

    #[test]
    fn a_changed_source_keeps_its_place_and_its_description() {
        let fair = form("fiera", "Fiera").parse(None, &[]).unwrap();
        let shop = form(" negozio ", " Negozio ").parse(None, &[&fair]).unwrap();
        assert_eq!((shop.code.as_str(), shop.title.as_str(), shop.position), ("NEGOZIO", "Negozio", 1));
        let shop = Source { description: Some("Al banco".to_owned()), ..shop };
        let again = form("NEGOZIO", "Al banco").parse(Some(&shop), &[&fair]).unwrap();
        assert_eq!((again.position, again.description.as_deref()), (1, Some("Al banco")));
    }
}
