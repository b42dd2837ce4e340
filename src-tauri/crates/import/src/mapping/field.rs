//! What a column can mean. Names as in AUTOMATION.md.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// Meaning of a column.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field {
            $($(#[$doc])* $variant,)*
            /// State of a consent of the type with this code.
            Consent(String),
            /// Day on which that consent was given.
            ConsentOn(String),
            /// Day on which that consent was withdrawn.
            ConsentWithdrawnOn(String),
            /// Where the proof of that consent is, or the text that the person saw, in words.
            ConsentEvidence(String),
            /// A field of the user's own with this code.
            Custom(String),
        }

        impl Field {
            /// Every field without a code.
            pub const PLAIN: &'static [Self] = &[$(Self::$variant,)*];
        }

        impl fmt::Display for Field {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$variant => f.write_str($name),)*
                    Self::Consent(code) => write!(f, "consent:{code}"),
                    Self::ConsentOn(code) => write!(f, "consent_on:{code}"),
                    Self::ConsentWithdrawnOn(code) => write!(f, "consent_withdrawn_on:{code}"),
                    Self::ConsentEvidence(code) => write!(f, "consent_evidence:{code}"),
                    Self::Custom(code) => write!(f, "custom:{code}"),
                }
            }
        }

        impl FromStr for Field {
            type Err = FieldUnknown;

            fn from_str(name: &str) -> Result<Self, FieldUnknown> {
                match name {
                    $($name => return Ok(Self::$variant),)*
                    _ => {}
                }
                let (kind, code) = name.split_once(':').ok_or(FieldUnknown)?;
                if code.is_empty() || code.len() > 64 {
                    return Err(FieldUnknown);
                }
                match kind {
                    "consent" => Ok(Self::Consent(code.to_owned())),
                    "consent_on" => Ok(Self::ConsentOn(code.to_owned())),
                    "consent_withdrawn_on" => Ok(Self::ConsentWithdrawnOn(code.to_owned())),
                    "consent_evidence" => Ok(Self::ConsentEvidence(code.to_owned())),
                    "custom" => Ok(Self::Custom(code.to_owned())),
                    _ => Err(FieldUnknown),
                }
            }
        }
    };
}

fields! {
    /// Name of an organisation.
    Organisation = "organisation",
    /// Surname.
    LastName = "last_name",
    /// First name.
    FirstName = "first_name",
    /// Surname and first name, or an organisation, in one cell.
    FullName = "full_name",
    /// E-mail.
    Email = "email",
    /// Certified e-mail.
    Pec = "pec",
    /// Telephone, usually a landline.
    Phone = "phone",
    /// Mobile.
    Mobile = "mobile",
    /// Fax.
    Fax = "fax",
    /// Street and number.
    Address = "address",
    /// Postcode.
    Postcode = "postcode",
    /// Town.
    City = "city",
    /// Province.
    Province = "province",
    /// Country.
    Country = "country",
    /// Partita IVA.
    VatNumber = "vat_number",
    /// Codice fiscale.
    TaxCode = "tax_code",
    /// Either of the two.
    TaxOrVat = "tax_or_vat",
    /// Address code of electronic invoices.
    SdiCode = "sdi_code",
    /// Bank account.
    Iban = "iban",
    /// Birth date.
    BirthOn = "birth_on",
    /// Birth place.
    BirthPlace = "birth_place",
    /// Sex.
    Sex = "sex",
    /// Language of correspondence.
    Language = "language",
    /// Role in the organisation.
    Role = "role",
    /// Web site.
    Website = "website",
    /// Where the contact came from.
    Source = "source",
    /// Day on which it came.
    AcquiredOn = "acquired_on",
    /// Free notes.
    Notes = "notes",
    /// Tags.
    Tags = "tags",
    /// Identifier in another program, or ours.
    ExternalId = "external_id",
    /// Do not contact.
    OptOut = "opt_out",
    /// Not imported, on purpose.
    Ignore = "ignore",
}

/// Not the name of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown field")]
pub struct FieldUnknown;

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Field {
    /// True for fields by which a row can become a card.
    #[must_use]
    pub const fn names_somebody(&self) -> bool {
        matches!(
            self,
            Self::Organisation
                | Self::LastName
                | Self::FirstName
                | Self::FullName
                | Self::Email
                | Self::Pec
                | Self::Phone
                | Self::Mobile
        )
    }

    /// The consent type that a column speaks of.
    #[must_use]
    pub fn consent_type(&self) -> Option<&str> {
        match self {
            Self::Consent(code)
            | Self::ConsentOn(code)
            | Self::ConsentWithdrawnOn(code)
            | Self::ConsentEvidence(code) => Some(code),
            _ => None,
        }
    }

    /// True when several columns may carry the field; all others take one column of a table. The pieces of an
    /// organisation's name (`RAGSOC1`, `RAGSOC2`) are joined in their order.
    #[must_use]
    pub fn may_repeat(&self) -> bool {
        matches!(
            self,
            Self::Email
                | Self::Phone
                | Self::Mobile
                | Self::Pec
                | Self::Notes
                | Self::Tags
                | Self::Website
                | Self::Ignore
                | Self::Fax
                | Self::Organisation
                | Self::OptOut
                | Self::ConsentEvidence(_)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_both_ways() {
        for field in Field::PLAIN {
            assert_eq!(field.to_string().parse::<Field>().as_ref(), Ok(field));
        }
        for name in
            ["consent:NEWSLETTER", "consent_on:A", "consent_withdrawn_on:A", "consent_evidence:A", "custom:tessera"]
        {
            assert_eq!(name.parse::<Field>().unwrap().to_string(), name);
        }
        assert!("consent:".parse::<Field>().is_err() && "nome".parse::<Field>().is_err());
    }
}
