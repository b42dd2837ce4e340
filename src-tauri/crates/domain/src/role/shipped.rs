//! The five roles that every archive has.

use crate::{
    cbor::code_enum,
    ids::RoleId,
    role::{Facet, Permission, Role},
};

code_enum! {
    /// A role that every archive has, written or not.
    pub enum ShippedRole {
        /// Titolare: everything, and never less.
        Owner = 1 "owner",
        /// Referente privacy: everything but the users.
        Lead = 2 "lead",
        /// Operatore: the daily work.
        Operator = 3 "operator",
        /// Agente: only the cards that they look after, without codes.
        Agent = 4 "agent",
        /// Sola lettura: looks, and changes nothing.
        Reader = 5 "reader",
    }
}

/// The role of somebody whose own role is unknown here.
pub const WEAKEST: ShippedRole = ShippedRole::Reader;

impl ShippedRole {
    /// The same id in every archive, so that a role may be named before it was ever written.
    #[must_use]
    pub const fn id(self) -> RoleId {
        let mut bytes = *b"custode\x80role\0\0\0\0";
        bytes[15] = match self {
            Self::Owner => 1,
            Self::Lead => 2,
            Self::Operator => 3,
            Self::Agent => 4,
            Self::Reader => 5,
        };
        RoleId::from_bytes(bytes)
    }

    /// The shipped role of an id.
    #[must_use]
    pub fn of(id: RoleId) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.id() == id)
    }

    /// The role as it is shipped.
    #[must_use]
    pub fn role(self) -> Role {
        use Permission as May;
        let all = || May::ALL.to_vec();
        let codes = [Facet::TaxCode, Facet::Iban, Facet::SealedNotes];
        let (may, hides, own_cards): (Vec<May>, &[Facet], bool) = match self {
            Self::Owner => (all(), &[], false),
            Self::Lead => (all().into_iter().filter(|may| *may != May::Users).collect(), &[], false),
            Self::Operator => {
                let may = vec![
                    May::People,
                    May::PeopleWrite,
                    May::PeopleMerge,
                    May::Bin,
                    May::Consents,
                    May::Communications,
                    May::Rights,
                    May::Documents,
                    May::Reveal,
                    May::Import,
                ];
                (may, &[], false)
            }
            Self::Agent => (vec![May::People, May::PeopleWrite, May::Consents, May::Communications], &codes, true),
            Self::Reader => (vec![May::People], &codes, false),
        };
        Role {
            title: String::new(),
            may: may.into_iter().map(|may| may.code().to_owned()).collect(),
            hides: hides.iter().map(|facet| facet.code().to_owned()).collect(),
            own_cards,
        }
    }
}

/// The role that stands under an id: what was written, else what is shipped. The Titolare is never less than everything,
/// whatever somebody wrote; an id that is unknown here counts as the weakest role.
#[must_use]
pub fn standing(id: RoleId, written: Option<&Role>) -> Role {
    match (ShippedRole::of(id), written) {
        (Some(ShippedRole::Owner), _) => ShippedRole::Owner.role(),
        (_, Some(role)) => role.clone(),
        (Some(shipped), None) => shipped.role(),
        (None, None) => WEAKEST.role(),
    }
}
