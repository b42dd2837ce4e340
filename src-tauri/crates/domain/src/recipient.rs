//! Recipients and processors (Art. 13(1)(e), 15(1)(c), 19, 28 and 30(1)(d) GDPR): who else gets the data, in which country,
//! and what protects them outside of the European Economic Area (S29).

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, ids::PurposeId, text::fold};

code_enum! {
    /// What somebody who gets data is before the law.
    pub enum RecipientRole {
        /// Decides alone what becomes of the data: a bank, an authority, a carrier.
        Recipient = 0 "recipient",
        /// Works for the firm by contract (Art. 28).
        Processor = 1 "processor",
        /// Decides together with the firm (Art. 26).
        Joint = 2 "joint",
    }
}

code_enum! {
    /// What allows a transfer outside of the European Economic Area (Chapter V).
    pub enum Safeguard {
        /// The Commission found that the country protects data well enough (Art. 45).
        Adequacy = 0 "adequacy",
        /// Standard clauses in the contract (Art. 46(2)(c), (d)).
        StandardClauses = 1 "standard_clauses",
        /// Binding rules of a group of firms (Art. 47).
        BindingRules = 2 "binding_rules",
        /// An exception for single cases: explicit consent, a contract with the person … (Art. 49).
        Exception = 3 "exception",
    }
}

/// The European Economic Area, where no safeguard is needed.
pub const EEA: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT",
    "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The other countries that can be named (ISO 3166-1); the catalogue of messages has their names.
pub const OTHER_COUNTRIES: [&str; 62] = [
    "AD", "AE", "AL", "AM", "AR", "AU", "AZ", "BA", "BD", "BR", "BY", "CA", "CH", "CL", "CN", "CO", "EG", "FO", "GB",
    "GE", "GG", "HK", "ID", "IL", "IM", "IN", "JE", "JP", "KE", "KR", "KZ", "LK", "MA", "MC", "MD", "ME", "MG", "MK",
    "MU", "MX", "MY", "NG", "NZ", "PE", "PH", "PK", "QA", "RS", "RU", "SA", "SG", "SM", "TH", "TN", "TR", "TW", "UA",
    "US", "UY", "VA", "VN", "ZA",
];

/// Whether a country is in the European Economic Area.
#[must_use]
pub fn is_in_eea(country: &str) -> bool {
    EEA.contains(&country)
}

/// Somebody who gets data of the people in the register. The firm's own partner, no person of the register.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Recipient {
    /// Name.
    #[n(0)]
    pub name: String,
    /// What they are before the law.
    #[n(1)]
    pub role: RecipientRole,
    /// What they do with the data, in the firm's words.
    #[n(2)]
    pub service: String,
    /// Where they hold the data: ISO 3166-1, two capital letters.
    #[n(3)]
    pub country: String,
    /// What allows the transfer; only outside of the European Economic Area.
    #[n(4)]
    pub safeguard: Option<Safeguard>,
    /// Day of the contract, or of the appointment as processor.
    #[cbor(n(5), with = "crate::cbor::opt_day", has_nil)]
    pub contract_on: Option<NaiveDate>,
    /// Where a notice reaches them (Art. 19).
    #[n(6)]
    pub contact: Option<String>,
    /// What they get the data for.
    #[cbor(n(7), default, skip_if = "Vec::is_empty")]
    pub purposes: Vec<PurposeId>,
}

impl Recipient {
    /// Whether the law asks for a contract that nobody recorded (Art. 26 and 28(3)).
    #[must_use]
    pub const fn lacks_contract(&self) -> bool {
        !matches!(self.role, RecipientRole::Recipient) && self.contract_on.is_none()
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientField {
    /// Name.
    Name,
    /// Service.
    Service,
    /// Country.
    Country,
    /// Safeguard.
    Safeguard,
    /// Day of the contract.
    ContractOn,
    /// Contact.
    Contact,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientFault {
    /// Nothing was entered.
    Missing,
    /// More than 200 characters.
    TooLong,
    /// Another one has this name.
    Taken,
    /// A country that is not in the list.
    Unknown,
    /// After today.
    InFuture,
}

/// The form of a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecipient {
    /// Name.
    pub name: String,
    /// Role.
    pub role: RecipientRole,
    /// What they do.
    pub service: String,
    /// Country code.
    pub country: String,
    /// Safeguard.
    pub safeguard: Option<Safeguard>,
    /// Day of the contract.
    pub contract_on: Option<NaiveDate>,
    /// Where to write.
    pub contact: String,
    /// Purposes.
    pub purposes: Vec<PurposeId>,
}

/// Longest line, in characters.
const LINE: usize = 200;

impl NewRecipient {
    /// Checks the form against the `others`. A safeguard inside of the European Economic Area is dropped: there is no transfer.
    ///
    /// # Errors
    /// Every fault of every field; without a safeguard no country outside of the European Economic Area is taken (Art. 44).
    pub fn parse(
        mut self,
        others: &[&Recipient],
        today: NaiveDate,
    ) -> Result<Recipient, Vec<(RecipientField, RecipientFault)>> {
        use {RecipientFault::*, RecipientField::*};
        let mut faults = Vec::new();
        let country = self.country.trim().to_uppercase();
        for (field, text) in [(Name, &self.name), (Service, &self.service)] {
            if text.trim().is_empty() {
                faults.push((field, Missing));
            }
        }
        for (field, text) in [(Name, &self.name), (Service, &self.service), (Contact, &self.contact)] {
            if text.trim().chars().count() > LINE {
                faults.push((field, TooLong));
            }
        }
        let name = fold(self.name.trim());
        if !name.is_empty() && others.iter().any(|other| fold(&other.name) == name) {
            faults.push((Name, Taken));
        }
        if country.is_empty() {
            faults.push((Country, Missing));
        } else if is_in_eea(&country) {
            self.safeguard = None;
        } else if !OTHER_COUNTRIES.contains(&country.as_str()) {
            faults.push((Country, Unknown));
        } else if self.safeguard.is_none() {
            faults.push((Safeguard, Missing));
        }
        if self.contract_on.is_some_and(|day| day > today) {
            faults.push((ContractOn, InFuture));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        self.purposes.sort_unstable();
        self.purposes.dedup();
        Ok(Recipient {
            name: self.name.trim().to_owned(),
            role: self.role,
            service: self.service.trim().to_owned(),
            country,
            safeguard: self.safeguard,
            contract_on: self.contract_on,
            contact: Some(self.contact.trim().to_owned()).filter(|contact| !contact.is_empty()),
            purposes: self.purposes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn form(name: &str, country: &str) -> NewRecipient {
        NewRecipient {
            name: name.to_owned(),
            role: RecipientRole::Processor,
            service: "Spedisce la newsletter".to_owned(),
            country: country.to_owned(),
            safeguard: None,
            contract_on: Some(day(2)),
            contact: " privacy@posta.example ".to_owned(),
            purposes: vec![
                PurposeId::from_bytes([2; 16]),
                PurposeId::from_bytes([1; 16]),
                PurposeId::from_bytes([2; 16]),
            ],
        }
    }

    #[test]
    fn a_recipient_is_taken_as_it_is_said() {
        let one = NewRecipient { safeguard: Some(Safeguard::Adequacy), ..form(" Posta Facile ", "ie") };
        let one = one.parse(&[], day(26)).unwrap();
        assert_eq!((one.name.as_str(), one.country.as_str(), one.safeguard), ("Posta Facile", "IE", None));
        assert_eq!((one.contact.as_deref(), one.purposes.len()), (Some("privacy@posta.example"), 2));
        assert!(!one.lacks_contract() && Recipient { contract_on: None, ..one }.lacks_contract());
    }

    /// S29: outside of the European Economic Area nobody is listed without what protects the data there.
    #[test]
    fn s29_a_country_outside_of_the_eea_needs_a_safeguard() {
        use {RecipientFault::*, RecipientField::*};
        let refused = |form: NewRecipient| form.parse(&[], day(26)).err().unwrap_or_default();
        assert_eq!(refused(form("A", "US")), [(Safeguard, Missing)]);
        let shielded = NewRecipient { safeguard: Some(super::Safeguard::StandardClauses), ..form("A", "US") };
        assert_eq!(shielded.parse(&[], day(26)).unwrap().safeguard, Some(super::Safeguard::StandardClauses));
        for country in EEA {
            assert!(form("A", country).parse(&[], day(26)).is_ok(), "{country}");
        }
        assert_eq!(refused(form("A", "XX")), [(Country, Unknown)]);
    }

    #[test]
    fn what_is_missing_or_too_much_is_named() {
        use {RecipientFault::*, RecipientField::*};
        let known = form("Posta Facile", "IT").parse(&[], day(26)).unwrap();
        let refused = |form: NewRecipient| form.parse(&[&known], day(26)).err().unwrap_or_default();
        assert_eq!(refused(form(" ", "")), [(Name, Missing), (Country, Missing)]);
        assert_eq!(refused(form("POSTA FACILE", "IT")), [(Name, Taken)]);
        assert_eq!(refused(form(&"x".repeat(201), "IT")), [(Name, TooLong)]);
        assert_eq!(refused(NewRecipient { service: String::new(), ..form("A", "IT") }), [(Service, Missing)]);
        assert_eq!(refused(NewRecipient { contract_on: Some(day(27)), ..form("A", "IT") }), [(ContractOn, InFuture)]);
    }
}
