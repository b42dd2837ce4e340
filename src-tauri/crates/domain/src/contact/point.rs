use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, identifiers::text::fold, ids::PointId};

code_enum! {
    /// The sort of a contact point (DOMAIN 4.1).
    pub enum PointKind {
        /// E-mail address.
        Email = 0 "email",
        /// Certified e-mail (PEC).
        Pec = 1 "pec",
        /// Landline number.
        Landline = 2 "landline",
        /// Mobile number.
        Mobile = 3 "mobile",
        /// Fax number.
        Fax = 4 "fax",
        /// Postal address.
        Post = 5 "post",
        /// Handle of a messaging or social service.
        Messaging = 6 "messaging",
    }
}

impl PointKind {
    /// Whether the normalised value is a telephone number in E.164.
    #[must_use]
    pub const fn is_phone(self) -> bool {
        matches!(self, Self::Landline | Self::Mobile | Self::Fax)
    }

    /// Whether the normalised value is an e-mail address.
    #[must_use]
    pub const fn is_email(self) -> bool {
        matches!(self, Self::Email | Self::Pec)
    }
}

/// A postal address.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct PostalAddress {
    /// Street and number.
    #[n(0)]
    pub street: Option<String>,
    /// Postal code (CAP).
    #[n(1)]
    pub postcode: Option<String>,
    /// City.
    #[n(2)]
    pub city: Option<String>,
    /// Province, two letters in Italy.
    #[n(3)]
    pub province: Option<String>,
    /// ISO 3166-1 alpha-2; Italy when absent.
    #[n(4)]
    pub country: Option<String>,
}

impl PostalAddress {
    /// Whether this address says nothing that the other does not say: each of its parts is there too, but for case,
    /// accents and punctuation. `Via Grande 12, Livorno` adds nothing to `Via Grande, 12, 57123 LIVORNO LI`.
    #[must_use]
    pub fn adds_nothing_to(&self, other: &Self) -> bool {
        let parts = |address: &Self| {
            [&address.street, &address.postcode, &address.city, &address.province, &address.country]
                .map(|part| part.as_deref().map(fold).unwrap_or_default())
        };
        parts(self).iter().zip(parts(other)).all(|(mine, theirs)| mine.is_empty() || *mine == theirs)
    }
}

/// One way to reach a contact.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ContactPoint {
    /// Identity; consents may attach to it.
    #[n(0)]
    pub id: PointId,
    /// Sort.
    #[n(1)]
    pub kind: PointKind,
    /// As typed or read.
    #[n(2)]
    pub raw: String,
    /// E.164, lower-case address, or the address on one line.
    #[n(3)]
    pub normalised: String,
    /// "Casa", "ufficio" …
    #[n(4)]
    pub label: Option<String>,
    /// First choice of its kind.
    #[cbor(n(5), default)]
    pub primary: bool,
    /// Parts of a postal address.
    #[n(6)]
    pub address: Option<PostalAddress>,
    /// The value failed its check; it is kept but not used to write or call.
    #[cbor(n(7), default)]
    pub invalid: bool,
    /// Messages came back.
    #[cbor(n(8), default)]
    pub bounced: bool,
}

impl ContactPoint {
    /// A valid point without label.
    #[must_use]
    pub fn new(id: PointId, kind: PointKind, raw: impl Into<String>, normalised: impl Into<String>) -> Self {
        Self {
            id,
            kind,
            raw: raw.into(),
            normalised: normalised.into(),
            label: None,
            primary: false,
            address: None,
            invalid: false,
            bounced: false,
        }
    }
}

redacted!(PostalAddress, ContactPoint);

#[cfg(test)]
mod tests {
    use super::PostalAddress;

    fn address(street: &str, postcode: &str, city: &str) -> PostalAddress {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        PostalAddress { street: some(street), postcode: some(postcode), city: some(city), ..PostalAddress::default() }
    }

    #[test]
    fn an_address_adds_nothing_when_each_part_is_there_already() {
        let whole = address("Via Grande 12", "57123", "Livorno");
        for (other, adds_nothing) in [
            (address("VIA GRANDE, 12", "", "livorno"), true),
            (address("Via Grande 12", "57123", "Livorno"), true),
            (address("", "", "Livorno"), true),
            (address("Via Grande 12", "57124", "Livorno"), false),
            (address("Via Grande 1", "", "Livorno"), false),
            (address("Via Grande 12", "", "Pisa"), false),
        ] {
            assert_eq!(other.adds_nothing_to(&whole), adds_nothing);
        }
        assert!(!whole.adds_nothing_to(&address("Via Grande 12", "", "")), "the whole says more than a part");
    }
}
