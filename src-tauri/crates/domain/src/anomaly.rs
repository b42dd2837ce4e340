//! Anomalies (S55): what looks wrong between cards, inside one card, or in what an operator looked at and took out.
//!
//! An anomaly is a question to a person and never a verdict. It is told anew by every look; what stays is the dismissal,
//! with its reason. A card that joins, or a code that changes, makes another anomaly: the old dismissal does not hide it.

use std::collections::HashMap;

use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    identifiers::tax_code::TaxCode,
    ids::{ActorId, ContactId},
    text::fold,
};

code_enum! {
    /// What looks wrong.
    pub enum AnomalySort {
        /// One IBAN on cards that nothing connects.
        Iban = 0 "iban",
        /// One telephone number on cards that nothing connects.
        Phone = 1 "phone",
        /// One partita IVA on cards that nothing connects.
        VatNumber = 2 "vat_number",
        /// One codice fiscale on cards that nothing connects.
        TaxCode = 3 "tax_code",
        /// The codice fiscale belongs to another name.
        CodeName = 4 "code_name",
        /// The codice fiscale says another day of birth.
        CodeBirth = 5 "code_birth",
        /// An operator had very many hidden values shown in one day.
        ManyReveals = 6 "many_reveals",
        /// An operator took very many rows out in one day.
        ManyExports = 7 "many_exports",
        /// An operator opened very many cards in one day.
        ManyReads = 8 "many_reads",
    }
}

impl AnomalySort {
    /// Whether it is about what an operator did, and not about cards.
    #[must_use]
    pub const fn is_of_operator(self) -> bool {
        matches!(self, Self::ManyReveals | Self::ManyExports | Self::ManyReads)
    }
}

/// Somebody looked at an anomaly and found it in order.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct AnomalyDismissal {
    /// What it was.
    #[n(0)]
    pub sort: AnomalySort,
    /// The cards.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub contacts: Vec<ContactId>,
    /// The operator.
    #[n(2)]
    pub operator: Option<ActorId>,
    /// Why it is in order.
    #[n(3)]
    pub reason: String,
}

redacted!(AnomalyDismissal);

/// Why a dismissal is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DismissalInvalid {
    /// No reason.
    #[error("a dismissal needs a reason")]
    NoReason,
    /// The reason is longer than 300 characters.
    #[error("the reason is too long")]
    TooLong,
}

impl AnomalyDismissal {
    /// Checks what somebody typed.
    ///
    /// # Errors
    /// [`DismissalInvalid`].
    pub fn check(&self) -> Result<(), DismissalInvalid> {
        match self.reason.trim().chars().count() {
            0 => Err(DismissalInvalid::NoReason),
            301.. => Err(DismissalInvalid::TooLong),
            _ => Ok(()),
        }
    }
}

/// What of a card tells whether it belongs together with another one.
#[derive(Clone, PartialEq, Eq)]
pub struct Tied {
    /// The card.
    pub id: ContactId,
    /// Cards that were merged into it: links may still name them.
    pub absorbed: Vec<ContactId>,
    /// Cards that it is linked to.
    pub links: Vec<ContactId>,
    /// Surname of a person.
    pub surname: String,
}

redacted!(Tied);

/// Whether some of these cards have nothing to do with the others. Cards belong together when a link leads from one to the
/// other, also over a third card (two people of one firm); with `household` also when they have the same surname.
#[must_use]
pub fn are_unrelated(cards: &[Tied], household: bool) -> bool {
    let mut sets = Sets::default();
    let mut families: HashMap<String, ContactId> = HashMap::new();
    for card in cards {
        for other in card.absorbed.iter().chain(&card.links) {
            sets.join(card.id, *other);
        }
        let surname = fold(&card.surname);
        if household && !surname.is_empty() {
            sets.join(card.id, *families.entry(surname).or_insert(card.id));
        }
    }
    let mut roots = cards.iter().map(|card| sets.root(card.id));
    let first = roots.next();
    roots.any(|root| Some(root) != first)
}

#[derive(Default)]
struct Sets(HashMap<ContactId, ContactId>);

impl Sets {
    fn root(&self, mut id: ContactId) -> ContactId {
        while let Some(above) = self.0.get(&id).filter(|above| **above != id) {
            id = *above;
        }
        id
    }

    fn join(&mut self, a: ContactId, b: ContactId) {
        let (a, b) = (self.root(a), self.root(b));
        self.0.insert(a, b);
    }
}

/// Whether a personal codice fiscale belongs to another name. Names in the wrong order are no other name, and without both
/// nothing can be said.
#[must_use]
pub fn code_of_another_name(code: &TaxCode, last: &str, first: &str) -> bool {
    let known = !last.trim().is_empty() && !first.trim().is_empty() && !code.is_numeric();
    known && !code.fits_name(last, first) && !code.fits_name(first, last)
}

/// Hidden values shown in one day from which on it is worth a question.
pub const MANY_REVEALS: u64 = 30;
/// Files taken out in one day.
const MANY_FILES: u64 = 10;
/// Rows taken out in one day, whatever the size of the register.
const MANY_ROWS: u64 = 2_000;
/// Rows from which on half of the register is much.
const SOME_ROWS: u64 = 200;

/// Whether what somebody took out in one day is worth a question: ten files, two thousand rows, or half of the register.
#[must_use]
pub const fn is_mass_export(files: u64, rows: u64, register: u64) -> bool {
    files >= MANY_FILES || rows >= MANY_ROWS || rows >= SOME_ROWS && rows.saturating_mul(2) >= register
}

/// Cards opened in one day, whatever the size of the register.
const MANY_CARDS: u64 = 300;
/// Cards from which on half of the register is much.
const SOME_CARDS: u64 = 60;

/// Whether the cards that somebody opened in one day are worth a question: three hundred different ones, or half of the
/// register.
#[must_use]
pub const fn is_mass_reading(cards: u64, register: u64) -> bool {
    cards >= MANY_CARDS || cards >= SOME_CARDS && cards.saturating_mul(2) >= register
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(id: u8, links: &[u8], surname: &str) -> Tied {
        let of = |id: u8| ContactId::from_bytes([id; 16]);
        Tied { id: of(id), absorbed: vec![], links: links.iter().map(|id| of(*id)).collect(), surname: surname.into() }
    }

    #[test]
    fn s55_cards_are_related_through_links_a_third_card_or_for_phones_a_surname() {
        let (rossi, verdi) = (card(1, &[], "Rossi"), card(2, &[], "Verdi"));
        assert!(are_unrelated(&[rossi.clone(), verdi.clone()], true));
        assert!(!are_unrelated(&[card(1, &[2], "Rossi"), verdi.clone()], false), "a link");
        assert!(!are_unrelated(&[card(1, &[9], "Rossi"), card(2, &[9], "Verdi")], false), "two people of one firm");
        let family = [rossi, card(3, &[], "ROSSI ")];
        assert!(!are_unrelated(&family, true), "one household");
        assert!(are_unrelated(&family, false), "a surname does not share an IBAN");
        let three = [card(1, &[2], "Rossi"), verdi, card(4, &[], "Neri")];
        assert!(are_unrelated(&three, true), "one of three stands apart");
        let mut merged = card(1, &[], "Rossi");
        merged.absorbed = vec![ContactId::from_bytes([7; 16])];
        assert!(!are_unrelated(&[merged, card(2, &[7], "Verdi")], false), "the link names the merged card");
        assert!(!are_unrelated(&[card(1, &[], "")], true));
    }

    #[test]
    fn s55_a_code_of_another_name_is_told_and_a_swapped_name_is_not() {
        let Ok(code) = TaxCode::parse("RSSMRA80A01H501U") else { panic!("a good code") };
        assert!(!code_of_another_name(&code, "Rossi", "Mario"));
        assert!(!code_of_another_name(&code, "Mario", "Rossi"));
        assert!(code_of_another_name(&code, "Verdi", "Mario"));
        assert!(!code_of_another_name(&code, "Verdi", ""), "half a name proves nothing");
    }

    #[test]
    fn s55_a_small_shop_is_asked_about_half_of_its_register() {
        assert!(is_mass_export(1, 200, 400) && !is_mass_export(1, 200, 401));
        assert!(!is_mass_export(1, 199, 199), "a short list is no mass");
        assert!(is_mass_export(10, 10, 9_000) && is_mass_export(1, 2_000, 100_000));
    }

    #[test]
    fn s55_opening_half_of_a_small_register_is_worth_a_question() {
        assert!(is_mass_reading(60, 120) && !is_mass_reading(60, 121));
        assert!(!is_mass_reading(59, 59), "a morning at the counter is no mass");
        assert!(is_mass_reading(300, 100_000) && !is_mass_reading(299, 100_000));
    }

    #[test]
    fn a_dismissal_needs_a_reason_of_fitting_length() {
        let of = |reason: &str| {
            let sort = AnomalySort::Iban;
            AnomalyDismissal { sort, contacts: vec![], operator: None, reason: reason.into() }.check()
        };
        assert_eq!(of("  "), Err(DismissalInvalid::NoReason));
        assert_eq!(of(&"x".repeat(301)), Err(DismissalInvalid::TooLong));
        assert_eq!(of("Marito e moglie"), Ok(()));
    }
}
