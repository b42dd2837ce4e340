/// What becomes of a pair by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The same, by the rules of DOMAIN 4.9.
    Certain,
    /// Likely: a person decides.
    ToDecide,
    /// Alike, but something says that they are two.
    Apart,
}

impl Tier {
    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::ToDecide => "probable",
            Self::Apart => "apart",
        }
    }
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),* $(,)?) => {
        /// Something that speaks for or against two parties being one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason {
            $($(#[$doc])* $variant),*
        }

        impl Reason {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable word.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }
    };
}

reasons! {
    /// Same tax code.
    TaxCode = "tax-code",
    /// Tax codes that differ in a character or two.
    TaxCodeNear = "tax-code-near",
    /// Same VAT number.
    VatNumber = "vat-number",
    /// Same e-mail.
    Email = "email",
    /// Nearly the same e-mail.
    EmailNear = "email-near",
    /// Same telephone number.
    Phone = "phone",
    /// Numbers that differ in a digit.
    PhoneNear = "phone-near",
    /// Same name.
    Name = "name",
    /// First name and surname changed places.
    NameSwapped = "name-swapped",
    /// Nearly the same name.
    NameNear = "name-near",
    /// Same birth date.
    Birth = "birth",
    /// Nearly the same birth date.
    BirthNear = "birth-near",
    /// Same street and number.
    Address = "address",
    /// Same street, another number or spelling.
    AddressNear = "address-near",
    /// Same town.
    Place = "place",
    /// Same organisation.
    Firm = "firm",
    /// Same number in another program.
    Number = "number",
    /// Two tax codes.
    OtherTaxCode = "other-tax-code",
    /// Two VAT numbers.
    OtherVatNumber = "other-vat-number",
    /// Two birth dates.
    OtherBirth = "other-birth",
    /// Another first name.
    OtherFirstName = "other-first-name",
    /// Another name.
    OtherName = "other-name",
    /// Another e-mail.
    OtherEmail = "other-email",
    /// Another mobile number.
    OtherPhone = "other-phone",
    /// Another address.
    OtherAddress = "other-address",
}

impl Reason {
    /// It speaks against the two being one.
    #[must_use]
    pub fn against(self) -> bool {
        self >= Self::OtherTaxCode
    }

    /// The reason of a stable word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.code() == code)
    }
}

/// Two parties that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Place of the one in the list, the smaller number.
    pub a: usize,
    /// Place of the other.
    pub b: usize,
    /// Two organisations, not two people.
    pub organisations: bool,
    /// Likelihood from 0 to 1000.
    pub score: u32,
    /// What becomes of it.
    pub tier: Tier,
    /// What speaks for it, then what against.
    pub reasons: Vec<Reason>,
}
