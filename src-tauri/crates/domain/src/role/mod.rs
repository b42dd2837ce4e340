//! What somebody in the firm may do and see (S19, S20, S40): roles, their functions, the fields that they hide, and the
//! cards that they reach.
//!
//! A role is data: five are shipped, the firm changes them and makes its own. It is a rule of the program and no
//! cryptography, but for the codes and notes under the class key "fiscal", which a role that hides them all does not get.

mod shipped;
mod sight;

use std::collections::BTreeSet;

use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, contact::ContactField, ids::RoleId, text::fold};

pub use shipped::{ShippedRole, WEAKEST, standing};
pub use sight::Sight;

code_enum! {
    /// A function that a role has or has not.
    pub enum Permission {
        /// See people and their cards.
        People = 0 "people",
        /// Add people and change their cards.
        PeopleWrite = 1 "people_write",
        /// Find cards of the same person and merge them.
        PeopleMerge = 2 "people_merge",
        /// Put something into the bin and take it out again.
        Bin = 3 "bin",
        /// Record consents, withdrawals and objections.
        Consents = 4 "consents",
        /// Log communications, write and call.
        Communications = 5 "communications",
        /// Answer people who ask about their data.
        Rights = 6 "rights",
        /// Prepare the report about a person.
        Documents = 7 "documents",
        /// Show a masked value; each look is noted.
        Reveal = 8 "reveal",
        /// Take lists out of the archive as files.
        Export = 9 "export",
        /// Bring lists in.
        Import = 10 "import",
        /// Look after the quality of the data and the old copies.
        Quality = 11 "quality",
        /// Erase for ever.
        Erase = 12 "erase",
        /// Set consent types, purposes, reasons, own fields and the module Privacy.
        Rules = 13 "rules",
        /// Set the particulars of the firm and how the archive locks.
        Firm = 14 "firm",
        /// Read who did what.
        Journal = 15 "journal",
        /// Make and restore backups.
        Backups = 16 "backups",
        /// Add people who use the program, and set their roles.
        Users = 17 "users",
        /// Start campaigns: one text to many.
        Campaigns = 18 "campaigns",
    }
}

impl Permission {
    /// Whether the function works on all cards and all their fields, so that a role that hides some cannot have it. What a
    /// person is told about their data must be complete (Art. 15 GDPR), so who answers sees all of it.
    #[must_use]
    pub const fn needs_everything(self) -> bool {
        matches!(
            self,
            Self::PeopleMerge
                | Self::Rights
                | Self::Documents
                | Self::Import
                | Self::Quality
                | Self::Erase
                | Self::Backups
                | Self::Users
                | Self::Journal
                | Self::Campaigns
        )
    }
}

impl Permission {
    /// Whether the function works on all cards, so that a role that reaches only some cannot have it.
    #[must_use]
    pub const fn needs_all_cards(self) -> bool {
        self.needs_everything() || matches!(self, Self::Bin | Self::Rules | Self::Firm)
    }
}

code_enum! {
    /// A field, or fields that belong together, which a role may hide.
    pub enum Facet {
        /// Codice fiscale.
        TaxCode = 0 "tax_code",
        /// IBAN.
        Iban = 1 "iban",
        /// Notes flagged as delicate.
        SealedNotes = 2 "sealed_notes",
        /// Day and place of birth, sex.
        Birth = 3 "birth",
        /// Partita IVA and the code for electronic invoices.
        VatNumber = 4 "vat_number",
        /// E-mail and PEC.
        Email = 5 "email",
        /// Telephone numbers.
        Phone = 6 "phone",
        /// Postal addresses.
        Address = 7 "address",
        /// Plain notes.
        Notes = 8 "notes",
        /// The fields that the firm added.
        OwnFields = 9 "own_fields",
    }
}

impl Facet {
    /// The facet that a field of the card belongs to; `None` for fields that are never hidden.
    #[must_use]
    pub const fn of_field(field: ContactField) -> Option<Self> {
        Some(match field {
            ContactField::TaxCode => Self::TaxCode,
            ContactField::Iban => Self::Iban,
            ContactField::SealedNotes => Self::SealedNotes,
            ContactField::BirthOn | ContactField::BirthPlace | ContactField::Sex => Self::Birth,
            ContactField::VatNumber | ContactField::SdiCode => Self::VatNumber,
            ContactField::Notes => Self::Notes,
            _ => return None,
        })
    }

    /// Whether the value lies under the class key "fiscal".
    #[must_use]
    pub const fn is_sealed(self) -> bool {
        matches!(self, Self::TaxCode | Self::Iban | Self::SealedNotes)
    }
}

/// A role. Words that a newer program wrote are kept and count for nothing here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct Role {
    /// Name; empty for a shipped role under its own name.
    #[n(0)]
    pub title: String,
    /// Codes of [`Permission`].
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub may: Vec<String>,
    /// Codes of [`Facet`].
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub hides: Vec<String>,
    /// Reaches only the cards that the operator looks after.
    #[cbor(n(3), default)]
    pub own_cards: bool,
}

impl Role {
    /// Whether the role has a function.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.may.iter().any(|code| code == permission.code())
    }

    /// Whether the role hides a field.
    #[must_use]
    pub fn hides(&self, facet: Facet) -> bool {
        self.hides.iter().any(|code| code == facet.code())
    }

    /// The functions of the role.
    #[must_use]
    pub fn permissions(&self) -> BTreeSet<Permission> {
        self.may.iter().filter_map(|code| Permission::from_code(code)).collect()
    }

    /// The fields that the role hides.
    #[must_use]
    pub fn hidden(&self) -> BTreeSet<Facet> {
        self.hides.iter().filter_map(|code| Facet::from_code(code)).collect()
    }

    /// Whether somebody in this role is given the key of sealed values: one who may see none of them is not.
    #[must_use]
    pub fn holds_sealed(&self) -> bool {
        Facet::ALL.iter().any(|facet| facet.is_sealed() && !self.hides(*facet))
    }

    /// What the role lets an operator see; `None` when that is everything.
    #[must_use]
    pub fn sight(&self, operator: crate::ids::ActorId) -> Option<Sight> {
        let (owner, hides) = (self.own_cards.then_some(operator), self.hidden());
        (owner.is_some() || !hides.is_empty()).then_some(Sight { owner, hides })
    }
}

/// Why a role is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RoleInvalid {
    /// No name.
    #[error("no title")]
    Missing,
    /// Over 60 characters.
    #[error("too long")]
    TooLong,
    /// Another role has this name.
    #[error("taken")]
    Taken,
    /// It may do nothing, not even see people.
    #[error("may do nothing")]
    Nothing,
    /// A function that works on everything, in a role that hides something.
    #[error("needs everything")]
    NeedsEverything(Permission),
    /// The Titolare is what it is.
    #[error("fixed")]
    Fixed,
}

/// A role as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRole {
    /// Name; may be empty for a shipped role.
    pub title: String,
    /// Functions.
    pub may: BTreeSet<Permission>,
    /// Hidden fields.
    pub hides: BTreeSet<Facet>,
    /// Only own cards.
    pub own_cards: bool,
}

impl NewRole {
    /// Checks a role against the others. `id` is that of a role that is changed.
    ///
    /// # Errors
    /// [`RoleInvalid`].
    pub fn parse(self, id: Option<RoleId>, others: &[&Role]) -> Result<Role, RoleInvalid> {
        let shipped = id.and_then(ShippedRole::of);
        if shipped == Some(ShippedRole::Owner) {
            return Err(RoleInvalid::Fixed);
        }
        let title = self.title.trim().to_owned();
        if title.is_empty() && shipped.is_none() {
            return Err(RoleInvalid::Missing);
        }
        if title.chars().count() > 60 {
            return Err(RoleInvalid::TooLong);
        }
        if !title.is_empty() && others.iter().any(|other| fold(&other.title) == fold(&title)) {
            return Err(RoleInvalid::Taken);
        }
        // Whoever may do anything sees people: every other function shows some.
        let mut may = self.may;
        if may.is_empty() {
            return Err(RoleInvalid::Nothing);
        }
        may.insert(Permission::People);
        let contradicts = |permission: &Permission| {
            self.own_cards && permission.needs_all_cards() || !self.hides.is_empty() && permission.needs_everything()
        };
        if let Some(permission) = may.iter().copied().find(contradicts) {
            return Err(RoleInvalid::NeedsEverything(permission));
        }
        Ok(Role {
            title,
            may: may.into_iter().map(|permission| permission.code().to_owned()).collect(),
            hides: self.hides.into_iter().map(|facet| facet.code().to_owned()).collect(),
            own_cards: self.own_cards,
        })
    }
}

#[cfg(test)]
mod tests;
