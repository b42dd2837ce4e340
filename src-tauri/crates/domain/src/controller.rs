//! The controller (Titolare): the particulars that letters and reports print.

use minicbor::{Decode, Encode};

use crate::{
    ids::RoleId,
    role::{ShippedRole, WEAKEST},
};

/// The controller's particulars. Everything but the name may be empty; the report says which are.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct Controller {
    /// Name of the firm.
    #[n(0)]
    pub name: String,
    /// Postal address.
    #[n(1)]
    pub address: Option<crate::contact::PostalAddress>,
    /// Partita IVA.
    #[n(2)]
    pub vat_number: Option<String>,
    /// Codice fiscale of the firm.
    #[n(3)]
    pub tax_code: Option<String>,
    /// E-mail for privacy questions.
    #[n(4)]
    pub email: Option<String>,
    /// Telephone.
    #[n(5)]
    pub phone: Option<String>,
    /// PEC.
    #[n(6)]
    pub pec: Option<String>,
    /// Data protection officer: name and contact.
    #[n(7)]
    pub dpo: Option<String>,
    /// Logo: PNG, JPEG or SVG bytes.
    #[cbor(n(8), with = "minicbor::bytes")]
    pub logo: Option<Vec<u8>>,
    /// Web site.
    #[n(9)]
    pub website: Option<String>,
    /// States that it neither profiles nor lets a program decide alone (Art. 15(1)(h) GDPR); without it nothing is stated.
    #[cbor(n(10), default)]
    pub nothing_automated: bool,
}

/// The display name behind a pseudonymous operator id.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct Operator {
    /// Name.
    #[n(0)]
    pub name: String,
    /// May do what only the Referente may do.
    #[cbor(n(1), default)]
    pub lead: bool,
    /// Role; without one, who may do what only the Referente may do is the Titolare.
    #[n(2)]
    pub role: Option<RoleId>,
    /// No longer uses the program: the name stays for what they wrote.
    #[cbor(n(3), default)]
    pub removed: bool,
}

impl Operator {
    /// The role, also of somebody recorded before there were roles.
    #[must_use]
    pub fn role(&self) -> RoleId {
        let before = if self.lead { ShippedRole::Owner } else { WEAKEST };
        self.role.unwrap_or(before.id())
    }
}

redacted!(Controller, Operator);
