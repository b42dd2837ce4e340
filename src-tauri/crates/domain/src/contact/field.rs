use crate::cbor::code_enum;

code_enum! {
    /// Person or organisation (DOMAIN 4.1).
    pub enum ContactKind {
        /// A natural person.
        Person = 0 "person",
        /// A company, studio, body or association.
        Organisation = 1 "organisation",
    }
}

code_enum! {
    /// What may be done with a contact (DOMAIN 4.1). Binned and erased follow from the journal, not from a field.
    pub enum ContactStatus {
        /// In use.
        Active = 0 "active",
        /// Kept, never contacted.
        NotUsable = 1 "not_usable",
        /// Storage only (Art. 18 GDPR).
        Restricted = 2 "restricted",
        /// In the bin, undoable.
        Binned = 3 "binned",
        /// Erased for ever.
        Erased = 4 "erased",
        /// Merged into another card, which answers for it.
        Merged = 5 "merged",
    }
}

code_enum! {
    /// As given by the person or read from the source; never guessed.
    pub enum Sex {
        /// Female.
        Female = 0 "f",
        /// Male.
        Male = 1 "m",
        /// Other or not said.
        Other = 2 "x",
    }
}

/// How a field is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// Plain text or a stable word.
    Text,
    /// A calendar day.
    Day,
    /// A reference to another unit.
    Id,
    /// Sealed under the class key "fiscal".
    Sealed,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $number:literal $code:literal $kind:ident;)*) => {
        /// The numbered fields of a contact (R8): numbers are added, never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ContactField {
            $($(#[$doc])* $name,)*
        }

        impl ContactField {
            /// Every field of this version.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable number.
            #[must_use]
            pub const fn number(self) -> u32 {
                match self { $(Self::$name => $number),* }
            }

            /// The field of a number, unless a newer program wrote it.
            #[must_use]
            pub const fn from_number(number: u32) -> Option<Self> {
                match number { $($number => Some(Self::$name),)* _ => None }
            }

            /// The stable word used in history, exports and mappings.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// The field of a stable word.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }

            /// How the value is carried.
            #[must_use]
            pub const fn value_kind(self) -> ValueKind {
                match self { $(Self::$name => ValueKind::$kind),* }
            }
        }
    };
}

fields! {
    /// [`ContactKind`].
    Kind = 1 "kind" Text;
    /// First name.
    FirstName = 2 "first_name" Text;
    /// Last name.
    LastName = 3 "last_name" Text;
    /// Name of an organisation.
    OrganisationName = 4 "organisation" Text;
    /// [`Sex`], only if given.
    Sex = 5 "sex" Text;
    /// Day of birth, only if given.
    BirthOn = 6 "birth_on" Day;
    /// Place of birth.
    BirthPlace = 7 "birth_place" Text;
    /// Codice fiscale, sealed.
    TaxCode = 8 "tax_code" Sealed;
    /// Partita IVA.
    VatNumber = 9 "vat_number" Text;
    /// Code of the electronic invoice exchange.
    SdiCode = 10 "sdi_code" Text;
    /// IBAN, sealed.
    Iban = 11 "iban" Sealed;
    /// Language for letters: `it` or `en`.
    Language = 12 "language" Text;
    /// Role or job.
    Role = 13 "role" Text;
    /// Web site.
    Website = 14 "website" Text;
    /// Notes.
    Notes = 15 "notes" Text;
    /// Notes flagged as delicate, sealed.
    SealedNotes = 16 "sealed_notes" Sealed;
    /// Operator who looks after the contact.
    Owner = 17 "owner" Id;
    /// Source of acquisition, mandatory (S41).
    Source = 18 "source" Id;
    /// Day of acquisition.
    AcquiredOn = 19 "acquired_on" Day;
    /// [`ContactStatus`]: active, not usable or restricted.
    Status = 20 "status" Text;
    /// Day on which somebody last checked the data with the person.
    VerifiedOn = 21 "verified_on" Day;
    /// Last day of the relation, as somebody stated it; from it retention terms run (DOMAIN 4.7).
    RelationEndedOn = 22 "relation_ended_on" Day;
    /// How the relation ended: [`RelationEnd`](crate::footing::RelationEnd).
    RelationEnd = 23 "relation_end" Text;
}
