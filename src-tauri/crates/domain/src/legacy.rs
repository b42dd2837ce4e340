//! Old copies of the register (S33): the spreadsheets, address books and drawers in which people's data still lie around,
//! with who holds them and what became of them.

use chrono::NaiveDate;
use minicbor::{Decode, Encode, bytes::ByteArray};

use crate::cbor::code_enum;

/// SHA-256 of a file.
pub type FileHash = ByteArray<32>;

code_enum! {
    /// What sort of thing the data lie in.
    pub enum LegacyKind {
        /// A spreadsheet or text file.
        Spreadsheet = 0 "spreadsheet",
        /// An address book on paper or in a mail program.
        AddressBook = 1 "address_book",
        /// Forms and sheets of paper.
        Paper = 2 "paper",
        /// Another program: ERP, till, accounting.
        Software = 3 "software",
        /// The contacts of a telephone.
        Phone = 4 "phone",
        /// The lists of a mailing tool.
        Mailing = 5 "mailing",
        /// Anything else.
        Other = 6 "other",
    }
}

code_enum! {
    /// What became of an old copy.
    pub enum LegacyState {
        /// Its people are not in the register yet.
        ToImport = 0 "to_import",
        /// Its people are in the register; the copy still exists.
        Imported = 1 "imported",
        /// It has to go.
        ToDestroy = 2 "to_destroy",
        /// It is gone.
        Destroyed = 3 "destroyed",
    }
}

/// An old copy. No data of the people in it.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct LegacySource {
    /// Name of the file, or what it is.
    #[n(0)]
    pub title: String,
    /// What sort of thing.
    #[n(1)]
    pub kind: LegacyKind,
    /// Whose data, and which, are in it.
    #[n(2)]
    pub content: Option<String>,
    /// Where it is kept.
    #[n(3)]
    pub place: Option<String>,
    /// Who holds it.
    #[n(4)]
    pub holder: Option<String>,
    /// About how many people are in it.
    #[n(5)]
    pub people: Option<u64>,
    /// What became of it.
    #[n(6)]
    pub state: LegacyState,
    /// Since when.
    #[cbor(n(7), with = "crate::cbor::day")]
    pub state_on: NaiveDate,
    /// Who imported or destroyed it.
    #[n(8)]
    pub state_by: Option<String>,
    /// The files that it is, by their hash: imports of these are imports of it.
    #[cbor(n(9), default, skip_if = "Vec::is_empty")]
    pub files: Vec<FileHash>,
}

redacted!(LegacySource, NewLegacySource);

impl LegacySource {
    /// Whether a file of this hash is this copy.
    #[must_use]
    pub fn is_file(&self, hash: &[u8]) -> bool {
        self.files.iter().any(|known| known.as_slice() == hash)
    }

    /// Its state when one of its files was imported: what was still to be imported is imported.
    #[must_use]
    pub fn state_with(&self, imported: bool) -> LegacyState {
        if imported && self.state == LegacyState::ToImport { LegacyState::Imported } else { self.state }
    }
}

/// Longest title and name, in characters.
const LINE: usize = 200;
/// Longest description of the content, in characters.
const TEXT: usize = 1_000;
/// Most people that a copy may hold.
const PEOPLE: u64 = 1_000_000_000;

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegacyField {
    /// Title.
    Title,
    /// Content.
    Content,
    /// Place.
    Place,
    /// Holder.
    Holder,
    /// Number of people.
    People,
    /// Day of the state.
    StateOn,
    /// Who.
    StateBy,
}

/// Why a field is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegacyFault {
    /// Nothing was entered.
    Missing,
    /// Too long.
    TooLong,
    /// More than anybody can hold.
    OutOfRange,
    /// After today.
    InFuture,
}

/// The form of an old copy.
#[derive(Clone, PartialEq, Eq)]
pub struct NewLegacySource {
    /// Name of the file, or what it is.
    pub title: String,
    /// What sort of thing.
    pub kind: LegacyKind,
    /// Whose data are in it.
    pub content: String,
    /// Where it is kept.
    pub place: String,
    /// Who holds it.
    pub holder: String,
    /// About how many people.
    pub people: Option<u64>,
    /// What became of it.
    pub state: LegacyState,
    /// Since when; today when nothing is said.
    pub state_on: Option<NaiveDate>,
    /// Who; said where it was destroyed.
    pub state_by: String,
    /// Its files.
    pub files: Vec<FileHash>,
}

impl NewLegacySource {
    /// Checks the form. Destroyed needs a day and a name: that is what a consultant asks to see.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(self, today: NaiveDate) -> Result<LegacySource, Vec<(LegacyField, LegacyFault)>> {
        let mut faults = Vec::new();
        let title = self.title.trim().to_owned();
        if title.is_empty() {
            faults.push((LegacyField::Title, LegacyFault::Missing));
        }
        let mut line = |field, text: &str, limit| {
            if text.trim().chars().count() > limit {
                faults.push((field, LegacyFault::TooLong));
            }
            Some(text.trim().to_owned()).filter(|text| !text.is_empty())
        };
        line(LegacyField::Title, &title, LINE);
        let content = line(LegacyField::Content, &self.content, TEXT);
        let place = line(LegacyField::Place, &self.place, LINE);
        let holder = line(LegacyField::Holder, &self.holder, LINE);
        let state_by = line(LegacyField::StateBy, &self.state_by, LINE);
        if self.people.is_some_and(|people| people > PEOPLE) {
            faults.push((LegacyField::People, LegacyFault::OutOfRange));
        }
        let gone = self.state == LegacyState::Destroyed;
        if gone && self.state_on.is_none() {
            faults.push((LegacyField::StateOn, LegacyFault::Missing));
        }
        if gone && state_by.is_none() {
            faults.push((LegacyField::StateBy, LegacyFault::Missing));
        }
        let state_on = self.state_on.unwrap_or(today);
        if state_on > today {
            faults.push((LegacyField::StateOn, LegacyFault::InFuture));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let (kind, people, state, files) = (self.kind, self.people, self.state, self.files);
        Ok(LegacySource { title, kind, content, place, holder, people, state, state_on, state_by, files })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default()
    }

    fn form(title: &str, state: LegacyState) -> NewLegacySource {
        NewLegacySource {
            title: title.to_owned(),
            kind: LegacyKind::Spreadsheet,
            content: String::new(),
            place: " PC dell'ufficio ".to_owned(),
            holder: String::new(),
            people: Some(2_314),
            state,
            state_on: None,
            state_by: String::new(),
            files: Vec::new(),
        }
    }

    #[test]
    fn a_copy_is_taken_as_it_is_said() {
        let copy = form(" clienti_2019.xls ", LegacyState::ToImport).parse(day(26)).unwrap();
        assert_eq!((copy.title.as_str(), copy.place.as_deref()), ("clienti_2019.xls", Some("PC dell'ufficio")));
        assert_eq!((copy.state_on, copy.holder), (day(26), None));
    }

    #[test]
    fn what_is_missing_or_too_much_is_named() {
        use {LegacyFault::*, LegacyField::*};
        let refused = |form: NewLegacySource| form.parse(day(26)).err().unwrap_or_default();
        assert_eq!(refused(form(" ", LegacyState::ToImport)), [(Title, Missing)]);
        assert_eq!(refused(form(&"x".repeat(201), LegacyState::ToImport)), [(Title, TooLong)]);
        assert_eq!(refused(form("a", LegacyState::Destroyed)), [(StateOn, Missing), (StateBy, Missing)]);
        let later = NewLegacySource { state_on: Some(day(27)), ..form("a", LegacyState::ToDestroy) };
        assert_eq!(refused(later), [(StateOn, InFuture)]);
        let many = NewLegacySource { people: Some(PEOPLE + 1), ..form("a", LegacyState::ToImport) };
        assert_eq!(refused(many), [(People, OutOfRange)]);
    }

    #[test]
    fn an_import_of_its_file_makes_a_copy_imported_and_nothing_less() {
        let copy = |state| LegacySource {
            files: vec![[7; 32].into()],
            ..form("a", LegacyState::ToImport).parse(day(26)).map(|copy| LegacySource { state, ..copy }).unwrap()
        };
        assert!(copy(LegacyState::ToImport).is_file(&[7; 32]) && !copy(LegacyState::ToImport).is_file(&[8; 32]));
        for (state, told, with) in [
            (LegacyState::ToImport, false, LegacyState::ToImport),
            (LegacyState::ToImport, true, LegacyState::Imported),
            (LegacyState::ToDestroy, true, LegacyState::ToDestroy),
            (LegacyState::Destroyed, true, LegacyState::Destroyed),
        ] {
            assert_eq!(copy(state).state_with(told), with);
        }
    }
}
